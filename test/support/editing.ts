import { markedTables, USUAL } from '../../server/src/analysis/authorities/marker';
import type { Snapshot } from '../../server/src/analysis/snapshot';
import { ignoreInFile, ignoreOnLine } from '../../server/src/diagnostics/ignoreComment';
import { withLawfulFixes } from '../../server/src/diagnostics/lawfulFixes';
import { fixAll as makeAllFixes, isFixable } from '../../server/src/diagnostics/fixAll';
import type { Finding, Fix } from '../../server/src/diagnostics/finding';
import { labelPath } from '../../server/src/code/labels';
import type { ProvenEdits } from '../../server/src/edits/provenEdits';
import { codeAction } from '../../server/src/features/codeAction';
import { convertCitations } from '../../server/src/features/convertCitations';
import { rename } from '../../server/src/features/rename';
import { updateTableOfAuthorities } from '../../server/src/features/tableOfAuthorities';
import type { Statutes } from '../../server/src/facts/statutes';
import type { OfficialText } from '../../server/src/official/pages/officialText';
import { applyEdits } from '../../server/src/text/edit';
import type { Random } from '../fuzz/random';
import { tryDamaged } from './damagedEdits';
import { same, sameBut, sameText, sameUnlessNumbered, sameWords } from './editingOracle';
import { insertCitations, takeOffers } from './editingTyped';
import { writeCopies, writeRecord } from './editingWord';

/** What is asked of a document by who edits it: everything that writes. */
export interface Editing {
  readonly snapshot: Snapshot;
  readonly statutes: Statutes;
  /** Reads a text as the document's next version. */
  readonly read: (text: string) => Snapshot;
  readonly judge: (snapshot: Snapshot, style: StyleName | null) => readonly Finding[];
  /** The text of the law, of which some is moved from one edition to the next. */
  readonly official?: OfficialText;
  /** Where it is there, what is tried is chosen by it, and edits with faults in them are tried too. */
  readonly random?: Random;
}

type StyleName = 'bluebook' | 'connecticut' | 'legislative';
export const STYLES: readonly StyleName[] = ['bluebook', 'connecticut', 'legislative'];

/**
 * Does to a document all that can be done, each thing twice, and holds what comes of it to an oracle that knows nothing
 * of the law's own way: numbers and pinpoints in order, and every other word.
 * @returns how many edits were made, and how many with faults were tried
 * @throws Error naming the operation after which something is not as it was
 */
export function editInEveryWay(editing: Editing): Made {
  const made = new Counter();
  for (const style of STYLES) {
    fixes(editing, style, made);
    fixAll(editing, style, made);
    conversions(editing, style, made);
  }
  renames(editing, made);
  ignores(editing, made);
  tables(editing, made);
  if (editing.random !== undefined) {
    const { snapshot, statutes, random, judge } = editing;
    walk(editing, random, made);
    convertPart(editing, random, made);
    made.edits += takeOffers(editing, random) + insertCitations(editing, random);
    if (random.below(COPIES_EVERY) === 0) {
      const copied = writeCopies(editing, random);
      made.copied += copied;
      made.edits += copied;
      writeRecord(editing);
    }
    made.tried += tryDamaged(snapshot, judge(snapshot, random.one(STYLES)), statutes, random, (edits, what) =>
      made.take(editing, edits, what),
    );
  }
  return made;
}

export interface Made {
  /** Edits made in all, those in copies of Word documents among them. */
  readonly edits: number;
  /** Changes, marks and comments in copies of Word documents. */
  readonly copied: number;
  /** Edits with faults in them that the law was tried with. */
  readonly tried: number;
}

/** Copies of a Word document take as long as all else: they are made of one document in so many. */
const COPIES_EVERY = 10;

class Counter implements Made {
  edits = 0;
  copied = 0;
  tried = 0;

  /** The document after edits, as it is read anew; what was foreseen of it must be so. */
  take(editing: Editing, made: ProvenEdits, what: string): Snapshot {
    this.edits += made.edits.length;
    const text = applyEdits(made.before.text, made.edits);
    if (text !== made.after.text) throw new Error(`${what}: the edits make another text than was held to the law`);
    return editing.read(text);
  }
}

/** Findings of one style whose fixes are made one by one. */
const MOST_ALONE = 24;

function fixes(editing: Editing, style: StyleName, made: Counter): void {
  const { snapshot } = editing;
  const findings = editing.judge(snapshot, style);
  // Of a long document's findings some, from all over: each is made by itself, and the document read for it.
  const step = Math.ceil(findings.length / MOST_ALONE);
  const alone = findings.filter((_, k) => k % step === 0);
  for (const finding of withLawfulFixes(snapshot, alone)) {
    for (const fix of finding.fixes) {
      made.edits += fix.edits.length;
      const after = editing.read(applyEdits(snapshot.text, fix.edits));
      const what = `${finding.code} in ${style}: ${fix.title}`;
      if (fix.about !== undefined) sameWords(snapshot, after, what);
      else if (!fix.changesAuthority) same(snapshot, after, what);
      else {
        sameBut(snapshot, after, [{ edits: fix.edits, purpose: { kind: 'authority' } }], what);
        citesAsTold(after, fix, what);
      }
    }
  }
  const at = editing.random === undefined || findings.length === 0 ? findings[0] : editing.random.one(findings);
  for (const { title, made: edit, finding, ignores } of at === undefined
    ? []
    : codeAction(snapshot, findings, at, true)) {
    const what = `${title} (${finding.code})`;
    if (edit !== null) (ignores ? sameText : sameWords)(snapshot, made.take(editing, edit, title), what);
  }
}

/** A fix that names the place where words of the law are now cites that place. */
function citesAsTold(after: Snapshot, { title, edits: [edit] }: Fix, what: string): void {
  const told = /^Cite (\(.*\)), where/.exec(title)?.[1];
  if (told === undefined || edit === undefined) return;
  const cited = after.reading.citations
    .flatMap(({ sections }) => sections)
    .find(
      ({ pinpointSpan }) => pinpointSpan !== null && pinpointSpan.start <= edit.start && edit.start < pinpointSpan.end,
    );
  if (cited === undefined || labelPath(cited.pinpoint) !== told.replace(/\s/g, ''))
    throw new Error(`${what}: ${cited === undefined ? 'nothing' : labelPath(cited.pinpoint)} is cited\n${after.text}`);
}

/** So many fixes that break the law may use up what is read for one answer; then the next run makes the rest. */
const MANY_FAILED = 5;

function fixAll(editing: Editing, style: StyleName, made: Counter): void {
  let { snapshot } = editing;
  let failed = 0;
  for (const time of ['fix-all', 'fix-all again', 'fix-all a third time', 'fix-all to the end']) {
    const fixed = makeAllFixes(snapshot, editing.judge(snapshot, style), (next) => editing.judge(next, style));
    if (time !== 'fix-all' && !fixed.made.isEmpty && (failed < MANY_FAILED || time === 'fix-all to the end'))
      throw new Error(`${time} in ${style} still finds something to do: ${JSON.stringify(fixed.made.edits)}`);
    const after = made.take(editing, fixed.made, time);
    same(snapshot, after, `${time} in ${style}`);
    if (time !== 'fix-all' && fixed.made.isEmpty) return;
    failed = fixed.findings.filter(isFixable).length;
    snapshot = after;
  }
}

function conversions(editing: Editing, style: StyleName, made: Counter): void {
  let { snapshot } = editing;
  for (const time of ['convert', 'convert again']) {
    const converted = convertCitations(snapshot, style, null, editing.statutes);
    const after = made.take(editing, converted.made, time);
    same(snapshot, after, `${time} to ${style}`);
    snapshot = after;
  }
}

function renames(editing: Editing, made: Counter): void {
  const { snapshot } = editing;
  const numbers = new Set(snapshot.reading.citations.flatMap(({ sections }) => sections.map(({ number }) => number)));
  for (const from of [...numbers].slice(0, 2)) {
    for (const to of ['53a-71', '42a-2A-101']) {
      const { made: renaming } = rename(snapshot, from, to);
      const after = made.take(editing, renaming, 'rename');
      sameUnlessNumbered(snapshot, after, { from, to }, `rename of ${from} to ${to}`);
    }
  }
}

function ignores(editing: Editing, made: Counter): void {
  const { snapshot } = editing;
  for (const citation of snapshot.reading.citations.slice(0, 3)) {
    for (const edit of [
      ignoreOnLine(snapshot, 'unknown-section', citation.start),
      ignoreInFile(snapshot, 'unknown-section'),
    ]) {
      if (edit !== undefined) sameText(snapshot, made.take(editing, edit, 'ignore'), 'ignore');
    }
  }
}

/** A table put in, brought up to date twice, and taken out: the same bytes. */
function tables(editing: Editing, made: Counter): void {
  const { snapshot, statutes } = editing;
  if (markedTables(snapshot).tables.length + markedTables(snapshot).alone.length > 0) return;
  for (const cursor of [null, snapshot.text.length >> 1]) {
    const inserted = updateTableOfAuthorities(snapshot, statutes, USUAL, cursor);
    if (inserted.outcome !== 'inserted') continue;
    const after = made.take(editing, inserted.made, 'table');
    sameText(snapshot, after, 'table');
    const again = updateTableOfAuthorities(after, statutes, USUAL, null);
    if (again.outcome !== 'current')
      throw new Error(`a table just put in is ${again.outcome} the next time\n${after.text}`);
    const back = inserted.made.edits.toReversed().reduce((text, edit, k) => {
      const start =
        edit.start +
        inserted.made.edits
          .slice(0, inserted.made.edits.length - 1 - k)
          .reduce((sum, one) => sum + one.newText.length - (one.end - one.start), 0);
      return text.slice(0, start) + snapshot.text.slice(edit.start, edit.end) + text.slice(start + edit.newText.length);
    }, after.text);
    if (back !== snapshot.text) throw new Error('a table taken out leaves another text');
  }
}

/** Steps of one walk. */
const MOST_STEPS = 4;

/** Several things done one after the other, as a person does them: what one leaves is what the next one finds. */
function walk(editing: Editing, random: Random, made: Counter): void {
  let { snapshot } = editing;
  for (let step = 0; step < MOST_STEPS; step++) {
    const style = random.one(STYLES);
    switch (random.below(5)) {
      case 0: {
        const fixed = makeAllFixes(snapshot, editing.judge(snapshot, style), (next) => editing.judge(next, style));
        const after = made.take(editing, fixed.made, 'fix-all');
        same(snapshot, after, `fix-all in ${style}, step ${step} of a walk`);
        snapshot = after;
        break;
      }
      case 1: {
        const after = made.take(editing, convertCitations(snapshot, style, null, editing.statutes).made, 'convert');
        same(snapshot, after, `convert to ${style}, step ${step} of a walk`);
        snapshot = after;
        break;
      }
      case 2: {
        const cursor = random.below(snapshot.text.length + 1);
        const table = updateTableOfAuthorities(snapshot, editing.statutes, USUAL, cursor);
        const after = made.take(editing, table.made, 'table');
        sameText(snapshot, after, `table, step ${step} of a walk`);
        snapshot = after;
        break;
      }
      case 3: {
        const numbers = snapshot.reading.citations.flatMap(({ sections }) => sections.map(({ number }) => number));
        if (numbers.length === 0) break;
        const from = random.one(numbers);
        const after = made.take(editing, rename(snapshot, from, '53a-192a').made, 'rename');
        sameUnlessNumbered(snapshot, after, { from, to: '53a-192a' }, `rename, step ${step} of a walk`);
        snapshot = after;
        break;
      }
      default: {
        const finding = editing.judge(snapshot, style)[0];
        const ignore = finding === undefined ? undefined : ignoreOnLine(snapshot, finding.code, finding.start);
        if (ignore === undefined) break;
        const after = made.take(editing, ignore, 'ignore');
        sameText(snapshot, after, `ignore, step ${step} of a walk`);
        snapshot = after;
      }
    }
  }
}

/** The citations of a part alone: what stands outside it is as it was. */
function convertPart(editing: Editing, random: Random, made: Counter): void {
  const { snapshot, statutes } = editing;
  const style = random.one(STYLES);
  const start = random.below(snapshot.text.length + 1);
  const end = start + random.below(snapshot.text.length - start + 1);
  const converted = convertCitations(snapshot, style, { start, end }, statutes);
  same(snapshot, made.take(editing, converted.made, 'convert'), `convert of ${start}-${end} to ${style}`);
}
