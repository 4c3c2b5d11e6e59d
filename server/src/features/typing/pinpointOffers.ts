import type { Snapshot } from '../../analysis/snapshot';
import type { Section } from '../../facts/statutes';
import type { Span } from '../../text/span';
import type { CompletionContext, Offer, Offers } from './offer';
import { labelsOfSection, levelWord, type Label } from './labels';
import { closesLabel } from './ownBracket';
import type { Typed } from './typed';
import type { TypedLevel } from './typedLevel';
import { pinpointWords } from '../wording/pinpoint';
import { labelPath } from '../../code/labels';

/** Sections cited last that a level may belong to while its own section is not yet written, and labels of each. */
const MOST_SECTIONS = 3;
const MOST_LABELS = 24;

/** The labels that can stand in the bracket after a section's number. */
export function pinpointOffers(
  snapshot: Snapshot,
  typed: Extract<Typed, { kind: 'pinpoint' }>,
  context: CompletionContext,
): Offers | undefined {
  const found = snapshot.citationAt(typed.numberAt);
  const number = found?.citation.sections.find(({ numberSpan }) => numberSpan?.start === typed.numberAt)?.number;
  const section = number === undefined ? undefined : context.statutes.find(number);
  if (section === undefined) return undefined;
  const closed = closesLabel(snapshot.text, typed.typed.start - 1, typed.typed.end);
  const span = { start: typed.typed.start, end: typed.typed.end + (closed ? 1 : 0) };
  const head = labelPath(typed.path);
  const offers = labelsIn(section, context)
    .filter(
      ({ pinpoint }) =>
        pinpoint.length === typed.path.length + 1 &&
        labelPath(pinpoint.slice(0, -1)) === head &&
        (pinpoint.at(-1) ?? '').startsWith(typed.label),
    )
    .map((label, i) =>
      offer(section, label, span, `${label.pinpoint.at(-1) ?? ''})`, `(${label.pinpoint.at(-1) ?? ''})`, i),
    );
  return offers.length === 0 ? undefined : { offers, incomplete: false };
}

/**
 * The labels that can stand after the name of a level, as in "subdivision (2) of subsection (a) of section 53a-70".
 * Where the section is not yet written, those of the sections cited last, with the words that lead to them.
 */
export function levelOffers(snapshot: Snapshot, typed: TypedLevel, context: CompletionContext): Offers | undefined {
  const numbers =
    typed.number === undefined ? (typed.goesOn ? [] : citedBefore(snapshot, typed.typed.start)) : [typed.number];
  const offers = numbers.flatMap((number) => {
    const section = context.statutes.find(number);
    return section === undefined ? [] : offersOf(section, typed, context);
  });
  return offers.length === 0
    ? undefined
    : { offers: offers.map((one, i) => ({ ...one, sortText: sorted(i) })), incomplete: false };
}

function offersOf(section: Section, typed: TypedLevel, context: CompletionContext): Offer[] {
  const outer = labelPath(typed.outer);
  const fitting = labelsIn(section, context).filter(
    ({ pinpoint }) =>
      levelWord(pinpoint) === typed.name &&
      (pinpoint.at(-1) ?? '').startsWith(typed.label) &&
      (outer === '' || labelPath(pinpoint.slice(0, -1)) === outer),
  );
  // "subdivision (1) of section 1-1" means one that stands in no subsection, where there is one.
  const outermost =
    typed.number === undefined || outer !== '' ? [] : fitting.filter(({ pinpoint }) => pinpoint.length === 1);
  return (outermost.length > 0 ? outermost : fitting).slice(0, MOST_LABELS).map((label, i) => {
    const last = label.pinpoint.at(-1) ?? '';
    // Lists are narrow: the whole path says in little where the label stands.
    const shown = typed.outer.length > 0 ? `(${last})` : labelPath(label.pinpoint);
    const offered = offer(section, label, typed.typed, `${last})${restOf(section, label, typed)}`, shown, i);
    // Where it is yet to be written, the section is named before what it says.
    return typed.number === undefined ? { ...offered, detail: `§ ${section.number}: ${offered.detail}` } : offered;
  });
}

/** What must follow a label so that the words name it: nothing where they stand there already. */
function restOf(section: Section, { pinpoint }: Label, typed: TypedLevel): string {
  const above = pinpoint.slice(0, -1);
  const within = typed.outer.length > 0 || above.length === 0 ? '' : ` of ${pinpointWords(above)}`;
  return typed.number === undefined ? `${within} of section ${section.number} of the general statutes` : within;
}

function labelsIn(section: Section, { statutes, official, today }: CompletionContext): readonly Label[] {
  return labelsOfSection(section, statutes, official, today);
}

/** Sections cited before a place, the last one first. */
function citedBefore({ reading }: Snapshot, offset: number): readonly string[] {
  const before = reading.citations.filter(({ end }) => end < offset).reverse();
  return [...new Set(before.flatMap(({ sections }) => sections.map(({ number }) => number)))].slice(0, MOST_SECTIONS);
}

function offer(
  section: Section,
  { pinpoint, says }: Label,
  span: Span,
  newText: string,
  label: string,
  place: number,
): Offer {
  return {
    label,
    detail: says === '' ? levelWord(pinpoint) : says,
    kind: 'pinpoint',
    span,
    newText,
    filterText: pinpoint.at(-1) ?? '',
    sortText: sorted(place),
    deprecated: false,
    number: section.number,
    pinpoint,
  };
}

function sorted(place: number): string {
  return String(place).padStart(4, '0');
}
