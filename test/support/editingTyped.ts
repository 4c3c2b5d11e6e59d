import type { Snapshot } from '../../server/src/analysis/snapshot';
import type { Citation, CitedSection } from '../../server/src/citations/citation';
import { ownSpan } from '../../server/src/edits/window';
import { labelPath } from '../../server/src/code/labels';
import { citationForms } from '../../server/src/features/citationForms';
import { completion } from '../../server/src/features/completion';
import { formsThatCite } from '../../server/src/features/insertedForms';
import type { Offer } from '../../server/src/features/typing/offer';
import { ownSpelling } from '../../server/src/features/wording/spelling';
import { standsForMore } from '../../server/src/markup/runs';
import { applyEdits, type Edit } from '../../server/src/text/edit';
import type { Span } from '../../server/src/text/span';
import { allSteps } from '../../server/src/text/steps';
import type { Random } from '../fuzz/random';
import type { Editing } from './editing';

/** What is written at the cursor: an offer of the list that opens while one types, and a citation that is inserted. */

/** Offers of one list that are taken. */
const MOST_OFFERS = 3;
const STYLE_AUTO = 'auto';

interface Place {
  readonly citation: Citation;
  readonly member: CitedSection & { readonly numberSpan: NonNullable<CitedSection['numberSpan']> };
}

/** What a number stands after: a sign, a word, a list, and blanks. */
const ANNOUNCED = /(?:[§a-z.,]|&sect;|\\S)(?:[ \u00a0~]|&nbsp;|\{\}|\\ ){0,2}$/i;

const GOES_ON = /^(?:[^\p{L}\p{N}([§]|and|or|to|through|&\w+;)+[(§\p{N}[]/iu;

/** Numbers that stand in the source as they are read. */
function placesIn(snapshot: Snapshot): readonly Place[] {
  return snapshot.reading.citations.flatMap((citation) =>
    citation.sections.flatMap((member) => {
      const { numberSpan } = member;
      // What is left out of a number is read against the one before it.
      if (numberSpan === null || citation.sections.some(({ elided, through }) => elided || through !== null)) return [];
      if (
        standsForMore(snapshot.prose, citation) ||
        !ANNOUNCED.test(snapshot.text.slice(0, numberSpan.start).slice(-8))
      )
        return [];
      // What goes on like a number is typed away with it, and what goes on like a list is read with another number.
      const rest = snapshot.text.slice(numberSpan.end, numberSpan.end + 60).replace(/^(?:\s?\([^()]{1,6}\)){1,8}/, '');
      if (!/^[\w\u2010-\u2013-]+$/.test(snapshot.text.slice(numberSpan.start, numberSpan.end))) return [];
      // So does an l that is set apart: "7-339 l".
      if (/^(?:\w|\s{0,3}[\u2010-\u2013-]|\s{1,3}[a-z]\b)/.test(rest) || GOES_ON.test(rest)) return [];
      // So is what is read directly after it, beyond markup that a reader does not see.
      const { text } = snapshot.prose;
      if (/^\w/.test(text.charAt(snapshot.prose.toProse(numberSpan.end - 1) + 1))) return [];
      return [{ citation, member: { ...member, numberSpan } }];
    }),
  );
}

/**
 * Types a document's numbers and labels anew, each up to some character, and takes what is offered.
 * @returns how many edits were made
 * @throws Error where an offer does not lie at the cursor, or cites what it did not
 * name, or something else is not as it was
 */
export function takeOffers(editing: Editing, random: Random): number {
  const { snapshot } = editing;
  // What is typed where a macro is defined stands wherever it is used.
  if (snapshot.reading.citations.some((citation) => standsForMore(snapshot.prose, citation))) return 0;
  const places = placesIn(snapshot);
  if (places.length === 0) return 0;
  return typeNumber(editing, random, random.one(places)) + typeLabel(editing, random, random.one(places));
}

function typeNumber(editing: Editing, random: Random, { member }: Place): number {
  const { snapshot } = editing;
  const { start, end } = member.numberSpan;
  const cursor = start + random.below(end - start + 1);
  const typed = editing.read(snapshot.text.slice(0, cursor) + snapshot.text.slice(end));
  return accept(editing, random, { typed, cursor, was: { start, end }, gone: member.number }, (offer, after, at) => {
    // Words that are typed in the place of a number are looked up: what is offered then is what was found.
    const found = after.reading.citations
      .flatMap(({ sections }) => sections)
      .find(({ numberSpan }) => numberSpan !== null && numberSpan.start <= at && at <= numberSpan.end);
    if (found !== undefined && found.number !== offer.number)
      throw new Error(`offer of § ${offer.number}: § ${found.number} is cited\n${after.text}`);
    return found !== undefined;
  });
}

function typeLabel(editing: Editing, random: Random, { member }: Place): number {
  const { snapshot } = editing;
  const { end } = member.numberSpan;
  // A bracket beside a mark of a markup may make another mark of it.
  if (member.pinpoint.length > 0 || !/^(?:[\s.,;:)]|$)/.test(snapshot.text.slice(end, end + 1))) return 0;
  // Where brackets do not match, that of the label is not told from others.
  if (snapshot.text.charAt(end) === ')' && !areMatched(snapshot.text)) return 0;
  const typed = editing.read(`${snapshot.text.slice(0, end)}(${snapshot.text.slice(end)}`);
  return accept(editing, random, { typed, cursor: end + 1, was: { start: end, end } }, (offer, after) => {
    const found = after.reading.citations
      .flatMap(({ sections }) => sections)
      .find(({ numberSpan }) => numberSpan?.end === end);
    if (found === undefined || labelPath(found.pinpoint) !== labelPath(offer.pinpoint))
      throw new Error(
        `offer of ${labelPath(offer.pinpoint)}: ${found === undefined ? 'nothing' : labelPath(found.pinpoint)} is cited\n${after.text}`,
      );
    return true;
  });
}

/** True where each bracket that closes has one that opens. */
function areMatched(text: string): boolean {
  let open = 0;
  for (const c of text) {
    if (c === '(') open++;
    else if (c === ')' && --open < 0) return false;
  }
  return open === 0;
}

interface Typing {
  readonly typed: Snapshot;
  readonly cursor: number;
  /** What stood there before it was typed anew, in the document as it was. */
  readonly was: { readonly start: number; readonly end: number };
  /** The number that stood there, where another may be typed for it. */
  readonly gone?: string;
}

function accept(
  editing: Editing,
  random: Random,
  { typed, cursor, was, gone }: Typing,
  hold: (offer: Offer, after: Snapshot, at: number) => boolean,
): number {
  const { snapshot, statutes, official } = editing;
  const invoked = random.below(2) === 0;
  const found = completion(typed, cursor, { statutes, official, today: '2026-07-15', style: STYLE_AUTO, invoked });
  const offers = found?.offers ?? [];
  let made = 0;
  const full = offers.filter(({ before }) => before !== undefined);
  for (const offer of [...full, ...offers.slice(0, MOST_OFFERS)]) {
    const edits = editsOf(offer);
    atCursor(typed, edits, cursor);
    const after = editing.read(applyEdits(typed.text, edits));
    made += edits.length;
    const at =
      (edits[0]?.start ?? 0) + edits.reduce((sum, edit) => sum + edit.newText.length, 0) - (offer.tail ?? '').length;
    // A number that other law has before it is that law's.
    if (!hold(offer, after, at)) continue;
    // A number may be all that shows whose law is meant.
    if (after.reading.jurisdiction !== snapshot.reading.jurisdiction) continue;
    // The same as if a person had typed it: what stands beside it is read with it,
    // and no citation farther away otherwise.
    othersAsBefore(snapshot, after, was, offer.label, gone);
  }
  return made;
}

function editsOf({ before, span, newText, tail = '' }: Offer): readonly Edit[] {
  const own = { start: span.start, end: span.end, newText: newText + tail };
  return before === undefined ? [own] : [before, own];
}

/** Holds edits to the line of the cursor: they touch each other and it, and bring no line. */
function atCursor({ text }: Snapshot, edits: readonly Edit[], cursor: number): void {
  const last = edits.at(-1);
  const touching = edits.every((edit, k) => k === 0 || edits[k - 1]?.end === edit.start);
  const told = edits.map(({ start, end }) => `${start}-${end}`).join(', ');
  if (last === undefined || !touching || last.start > cursor || cursor > last.end)
    throw new Error(`an offer writes at ${told}, the cursor is at ${cursor}\n${text}`);
  for (const { start, end, newText } of edits) {
    if (/[\r\n]/.test(text.slice(start, end)) || /[\r\n]/.test(newText))
      throw new Error(`an offer writes over a line's end at ${told}\n${text}`);
  }
}

/** Sections that are inserted, as a person chooses them. */
const INSERTED: readonly (readonly [number: string, pinpoint: readonly string[]])[] = [
  ['53a-70', []],
  ['53a-192a', ['a', '1']],
  ['42a-2A-101', ['a']],
];
/** Inserted citations of one document. */
const MOST_INSERTED = 2;
/** So far from other citations a citation is inserted: nearer, words belong to both. */
const APART = 60;

/**
 * Inserts a citation between two words of a document's prose, in a form that is offered there.
 * @returns how many edits were made
 * @throws Error where it is not read as what was chosen, or something else is not as it was
 */
export function insertCitations(editing: Editing, random: Random): number {
  const { snapshot, statutes } = editing;
  const places = blanksIn(snapshot);
  let made = 0;
  for (let k = 0; k < MOST_INSERTED && places.length > 0; k++) {
    const at = random.one(places);
    const [number, pinpoint] = random.one(INSERTED);
    const all = citationForms(number, pinpoint, statutes, null, ownSpelling(snapshot));
    const form = random.one(allSteps(formsThatCite(snapshot, [{ start: at, end: at }], { number, pinpoint }, all)));
    const after = editing.read(`${snapshot.text.slice(0, at)}${form.text} ${snapshot.text.slice(at)}`);
    made++;
    const inserted = after.reading.citations.filter(({ start, end }) => at < end && start < at + form.text.length);
    const cites = inserted.map(({ sections }) =>
      sections.map((section) => section.number + labelPath(section.pinpoint)).join(', '),
    );
    if (cites.join('; ') !== number + labelPath(pinpoint))
      throw new Error(`“${form.text}” inserted at ${at} cites ${cites.join('; ')}\n${after.text}`);
    othersAsBefore(snapshot, after, { start: at, end: at }, form.text);
  }
  return made;
}

/**
 * The name of the code shows whose law is meant: what was not read before may be
 * read now, and all else is read as it was.
 * @param gone a number that is cited in its place no more: where nothing else shows whose
 * law it is, it is read nowhere else either
 */
export function othersAsBefore(before: Snapshot, after: Snapshot, place: Span, what: string, gone?: string): void {
  const longer = after.text.length - before.text.length;
  const others = ({ reading }: Snapshot, shift: number, but?: string): string =>
    reading.citations
      .filter(
        ({ kind, start, end, sections }) =>
          kind !== 'id' &&
          (end + APART < place.start || start - shift > place.end + APART) &&
          !sections.some(({ number }) => number === but),
      )
      .map(({ cites }) => JSON.stringify(cites.map(meaning)))
      .join('\n');
  const [was, is] = [others(before, 0, gone), others(after, longer)];
  if (!isWithin(was, is))
    throw new Error(`“${what}” at ${place.start}: another citation is read otherwise\n${was}\n${is}\n${after.text}`);
}

/** True where the lines of one text stand in another, in their order. */
function isWithin(lines: string, text: string): boolean {
  let at = 0;
  const all = text.split('\n');
  return lines.split('\n').every((line) => {
    at = all.indexOf(line, at) + 1;
    return line === '' || at > 0;
  });
}

function meaning(cited: object): unknown {
  const { number, through, pinpoint, name, act } = cited as Record<string, unknown>;
  return { number, through, pinpoint, name, act };
}

/** Words that a citation may belong to, or that belong to it. */
const BELONGS =
  /\b(?:act|and|article|by|chapter|charter|clause|code|constitution|id|of|or|ordinances?|regulations?|rules?|sections?|sub\w+|through|title|to)\b|[A-Z§\d\uFFFC\n]/;

/**
 * Source offsets in plain words, a blank before and a letter after them, well apart
 * from citations, macros and ends of blocks.
 */
function blanksIn(snapshot: Snapshot): readonly number[] {
  const { prose, reading } = snapshot;
  const spans = reading.authorities.map((one) =>
    one.kind === 'foreign' ? { start: one.start, end: one.end } : ownSpan(snapshot, one),
  );
  return Array.from(prose.text.matchAll(/[a-z]{2,20}[,;]? (?=[a-z]{2,20} )/g), (match) => match.index + match[0].length)
    .map((at) => prose.toSource(at))
    .filter(
      (at) =>
        snapshot.text.charAt(at - 1) === ' ' &&
        /[a-z]/.test(snapshot.text.charAt(at)) &&
        !BELONGS.test(
          snapshot.prose.text.slice(
            Math.max(0, snapshot.prose.toProse(at) - APART),
            snapshot.prose.toProse(at) + APART,
          ),
        ) &&
        spans.every(({ start, end }) => at < start - APART || at > end + APART),
    );
}
