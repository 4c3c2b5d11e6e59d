import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import type { Snapshot } from '../../server/src/analysis/snapshot';
import type { HoverContext } from '../../server/src/features/hover';
import type { ActChange } from '../../server/src/facts/actChanges';
import { marked, type Marked } from './markers';
import { block, officialText } from './officialText';
import { SAMPLE, smallStatutes } from './smallStatutes';

/** A snapshot of a marked text, with its marks. */
export function documentOf(
  source: string,
  languageId = 'plaintext',
  uri = 'file:///brief.txt',
): Marked & { readonly snapshot: Snapshot } {
  const marks = marked(source);
  return { ...marks, snapshot: createSnapshot(uri, 1, languageId, marks.text) };
}

export const TODAY = '2026-12-01';

/** What a hover is made with: the sample code, no links to commands. */
export function hoverContext(over: Partial<HoverContext> = {}): HoverContext {
  return { statutes: smallStatutes(SAMPLE), today: TODAY, openSection: () => undefined, ...over };
}

/** A change that an act passed since the edition makes. */
export const CHANGE: ActChange = {
  number: '53a-70',
  part: '',
  act: 'P.A. 26-21',
  section: '10',
  what: 'amended',
  effective: '2027-01-01',
  fromPassage: false,
  applies: '',
  undoneBy: '',
  byProgram: false,
};

/** Official text with sections that are newer than the sample code. */
export const NEWER = officialText([
  {
    number: '952',
    name: 'Offenses',
    title: '53a',
    blocks: [block('53a-555', 'Lanterns . ', ['Words.']), block('53a-556', 'Bells.', ['Section 53a-556 is repealed.'])],
  },
  { number: '960', name: 'Lights', title: '54', blocks: [block('54-900', 'Lights.', ['Words.'])] },
]);
