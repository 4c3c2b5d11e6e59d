import { updateTableOfAuthorities } from '../../server/src/features/tableOfAuthorities';
import { markerLines, markedTables, USUAL } from '../../server/src/analysis/authorities/marker';
import type { Snapshot } from '../../server/src/analysis/snapshot';
import type { Citation } from '../../server/src/citations/citation';
import type { Finding } from '../../server/src/diagnostics/finding';
import type { Draft, Purpose } from '../../server/src/edits/draft';
import { prove } from '../../server/src/edits/law';
import { ReadingBudget } from '../../server/src/edits/trial';
import type { Statutes } from '../../server/src/facts/statutes';
import { rewrite } from '../../server/src/styles/convert';
import type { Edit } from '../../server/src/text/edit';
import type { ProvenEdits } from '../../server/src/edits/provenEdits';
import type { Random } from '../fuzz/random';
import { ownSource, sameText, sameUnlessNumbered, same, sameBut } from './editingOracle';
import { CITATIONS } from './writings';

/** What a rule that is wrong may write. */
const WRONG = [
  ...CITATIONS,
  '',
  ' ',
  '  ',
  '§',
  '§§ ',
  'section ',
  'Section',
  'sections ',
  'Conn. Gen. Stat. ',
  'Conn. Gen. Stat. § ',
  ' of the general statutes',
  ', inclusive,',
  ', supra,',
  ' supra note 3',
  'subsection (a) of ',
  '(a)',
  '(b)(1)',
  ' (2021)',
  ' (Rev. to 2017)',
  ' et seq.',
  ' and 53a-71',
  ', 53a-72',
  ' to 53a-73',
  '-71',
  '1',
  'a',
  'x ',
  ';',
  ', ',
  '.',
  '*',
  '_',
  '`',
  '{',
  '}',
  '\\',
  '<b>',
  '</i>',
  '&',
  '[^1]',
  '|',
  '\n',
  '\n\n',
  '- ',
  '// ',
  '%',
  '<!--',
  '-->',
  'Id. ',
  'P.A. 21-103',
  ' title 53a',
];

/** Readings of a document that one attempt may cost. */
const READINGS = 12;
/** Citations of a document that are written wrong in one attempt. */
const MOST = 12;

/**
 * Edits such as a rule with a fault in it would make, held to the law all together: what the law lets pass must still
 * be right. So the law itself is tried, and not only the rules that seldom break it.
 * @param take reads the document with the edits made
 * @returns how many edits were tried
 * @throws Error naming the attempt after which something is not as it was
 */
export function tryDamaged(
  snapshot: Snapshot,
  findings: readonly Finding[],
  statutes: Statutes,
  random: Random,
  take: (made: ProvenEdits, what: string) => Snapshot,
): number {
  let tried = 0;
  const attempt = (
    drafts: readonly Draft[],
    hold: (after: Snapshot, kept: readonly Draft[], what: string) => void,
  ): void => {
    if (drafts.length === 0) return;
    tried += drafts.reduce((sum, draft) => sum + draft.edits.length, 0);
    const { proven, kept } = prove(snapshot, drafts, new ReadingBudget(READINGS));
    if (proven.isEmpty) return;
    const what = `damaged ${JSON.stringify(kept.map(({ edits, purpose }) => ({ edits, purpose })))}`;
    if (kept.every(({ purpose }) => purpose.kind !== 'comment' && purpose.kind !== 'table'))
      ownSource(snapshot, proven.edits, what);
    hold(take(proven, what), kept, what);
  };
  const cited = some(random, snapshot.reading.citations);
  for (let turn = 0; turn < 2; turn++)
    attempt(drafted(snapshot, cited, findings, random, { kind: 'form' }), (after, _, what) => {
      same(snapshot, after, what);
    });
  attempt(drafted(snapshot, cited, findings, random, { kind: 'authority' }), (after, kept, what) => {
    sameBut(snapshot, after, kept, what);
  });
  const from = cited[0]?.sections[0]?.number;
  if (from !== undefined) {
    const purpose = { kind: 'number', from, to: '53a-71' } as const;
    attempt(drafted(snapshot, cited, findings, random, purpose), (after, _, what) => {
      sameUnlessNumbered(snapshot, after, purpose, what);
    });
  }
  for (const draft of [commented(snapshot, random), tabled(snapshot, statutes, random)])
    attempt(draft, (after, _, what) => {
      sameText(snapshot, after, what);
    });
  return tried;
}

function some(random: Random, citations: readonly Citation[]): readonly Citation[] {
  const first = random.below(Math.max(1, citations.length - MOST + 1));
  return citations.slice(first, first + MOST);
}

function drafted(
  snapshot: Snapshot,
  citations: readonly Citation[],
  findings: readonly Finding[],
  random: Random,
  purpose: Purpose,
): Draft[] {
  return citations.flatMap((citation) => {
    const edits = damaged(random, editsOf(snapshot, citation, findings, random), snapshot.text);
    return edits.length === 0 ? [] : [{ edits, purpose }];
  });
}

/** What a rule would write at a citation, right or wrong. */
function editsOf(
  snapshot: Snapshot,
  citation: Citation,
  findings: readonly Finding[],
  random: Random,
): readonly Edit[] {
  const { start, end } = citation;
  switch (random.below(7)) {
    case 0:
    case 1: {
      const here = findings.filter((finding) => finding.start < end && start < finding.end && finding.fixes.length > 0);
      return here.length === 0 ? [] : random.one(random.one(here).fixes).edits;
    }
    case 2:
    case 3:
      return (
        rewrite(citation, random.one(['bluebook', 'connecticut', 'legislative'] as const), snapshot.prose)?.edits ?? []
      );
    case 4:
      return [{ start, end, newText: random.one(WRONG) }];
    case 5: {
      // A word or two in the citation or close to it go.
      const from = Math.max(0, start - 12);
      const pieces = [...snapshot.text.slice(from, end + 30).matchAll(/[\s,]?[^\s,]+/g)];
      const [first, last] = [random.below(pieces.length), random.below(3)];
      const [a, b] = [pieces[first], pieces[Math.min(first + (last >> 1), pieces.length - 1)]];
      if (a === undefined || b === undefined) return [];
      return [{ start: from + a.index, end: from + b.index + b[0].length, newText: '' }];
    }
    default: {
      // Somewhere in the citation or close to it.
      const from = Math.max(0, start - 12) + random.below(end - start + 24);
      const at = Math.min(from, snapshot.text.length);
      const to = Math.min(at + random.below(random.below(3) === 0 ? 14 : 3), snapshot.text.length);
      return [{ start: at, end: to, newText: random.one(WRONG) }];
    }
  }
}

/** The same edits with one fault, two or none. */
function damaged(random: Random, edits: readonly Edit[], text: string): readonly Edit[] {
  let result = edits;
  for (let faults = random.below(3); faults > 0 && result.length > 0; faults--) {
    const k = random.below(result.length);
    result = result.flatMap((edit, at) => (at === k ? spoilt(random, edit, text) : [edit]));
  }
  return result;
}

function spoilt(random: Random, edit: Edit, text: string): readonly Edit[] {
  const { start, end, newText } = edit;
  const cut = random.below(newText.length + 1);
  const by = random.below(6);
  switch (random.below(7)) {
    case 0:
      return [];
    case 1:
      return [{ start: Math.max(0, start - by), end, newText }];
    case 2:
      return [{ start, end: Math.min(text.length, end + by), newText }];
    case 3:
      return [{ start: Math.min(end, start + by), end, newText }];
    case 4:
      return [{ start, end, newText: newText.slice(0, cut) + random.one(WRONG) + newText.slice(cut) }];
    case 5:
      return [{ start, end, newText: newText.slice(0, cut) + newText.slice(cut + 1 + by) }];
    default:
      return [{ start, end, newText: random.one(WRONG) }];
  }
}

/** A comment at any place, whole or not. */
function commented(snapshot: Snapshot, random: Random): Draft[] {
  const comment = snapshot.markup.comment('conncite-ignore-file et-seq');
  if (comment === undefined) return [];
  const at = random.below(snapshot.text.length + 1);
  const newText = random.one(['', ' ', '\n', '\n\n']) + comment + random.one(['', ' ', '\n', '\n\n']);
  const edits = [{ start: at, end: at, newText }];
  return [
    { edits: random.below(2) === 0 ? edits : damaged(random, edits, snapshot.text), purpose: { kind: 'comment' } },
  ];
}

/** A table at any place, with a word too many, or with a marker too few. */
function tabled(snapshot: Snapshot, statutes: Statutes, random: Random): Draft[] {
  if (markedTables(snapshot).tables.length + markedTables(snapshot).alone.length > 0) return [];
  const purpose = { kind: 'table' } as const;
  const cursor = random.below(snapshot.text.length + 1);
  if (random.below(2) === 0) {
    const { made } = updateTableOfAuthorities(snapshot, statutes, USUAL, cursor);
    const edits = damaged(random, made.edits, snapshot.text);
    return edits.length === 0 ? [] : [{ edits, purpose }];
  }
  const newText = `\n\n${markerLines(snapshot, USUAL).join(`\n\n${random.one(WRONG)}\n\n`)}\n\n`;
  return [{ edits: damaged(random, [{ start: cursor, end: cursor, newText }], snapshot.text), purpose }];
}
