import { officeKindOf } from '../office/officeKind';
import type { Source } from './source';
import { UsageError } from './terminal';
import { shown } from './words';

/**
 * The bytes of a source that is a Word document.
 * @param option what needs one
 * @throws UsageError where it is something else
 */
export function wordBytes(source: Source, option: string): Uint8Array {
  if (officeKindOf(source.bytes, source.name) !== 'word')
    throw new UsageError(`${option} takes a Word document (.docx); ${shown(source.name)} is not one`);
  return source.bytes;
}
