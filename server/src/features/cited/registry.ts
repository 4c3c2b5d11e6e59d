import type { OtherCited } from '../../citations/citation';
import { act } from './act';
import { chapter, title } from './division';
import type { ShownKind } from './shownKind';

/**
 * What features show of each kind of authorities that are no sections; what all
 * rooms ask of them is in `citations/kinds`.
 */
const SHOWN: Readonly<Record<OtherCited['kind'], ShownKind<OtherCited>>> = { title, chapter, act };

export function shownKind(kind: OtherCited['kind']): ShownKind<OtherCited> {
  return SHOWN[kind];
}
