import type { Citation } from '../citations/citation';
import { labelPath } from '../code/labels';
import type { OfficialOrigin, OfficialSection, OfficialText } from '../official/pages/officialText';
import { bodiesOf, partsAt } from '../official/pages/parts';
import { pathAt } from '../official/pages/passage';
import { hasQuotation, nearestPassage, readQuotation, type Quoted } from '../official/pages/quotedWords';
import type { RuleContext } from './finding';
import { OfficialMemo } from './officialMemo';
import { meantText, type MeantText } from './meantText';
import type { CitedQuotation } from './quotationOf';

/** A shorter quotation may be a term that the writer sets off: it is no sign of an altered text. */
const LEAST_WORDS = 4;
/** Share of the words from which a passage is called the nearest, and characters of it that are shown. */
const LEAST_SHARE = 0.5;
const SHOWN = 90;

/** A section, and the part of it that is cited; [] for all of it. */
export interface QuotedPart {
  readonly number: string;
  readonly path: readonly string[];
  /** Which text of it is meant; left out for the newest. */
  readonly meant?: MeantText;
}

/** How a quotation differs from the text that it is cited to. */
export interface Difference {
  readonly is: 'differs';
  readonly cited: readonly QuotedPart[];
  /** The part of a cited section that has the words, where the cited part has not. */
  readonly elsewhere: QuotedPart | undefined;
  /** The words that come nearest, and where they stand; dots where they are cut. */
  readonly nearest: (QuotedPart & { readonly words: string }) | undefined;
  readonly origin: OfficialOrigin;
  /** Where an older text is cited, the newest, if that has the words. */
  readonly newest: OfficialOrigin | undefined;
}

export type QuotationCheck = { readonly quotation: CitedQuotation } & (
  | { readonly is: 'match' }
  | Difference
  /** Too few words to call them altered. */
  | { readonly is: 'too-few' }
  /** The section has no words like them, and the form does not say that they are its own. */
  | { readonly is: 'of-another' }
);

type Result = { readonly is: 'match' | 'too-few' | 'of-another' } | Difference;

const results = new OfficialMemo<Result | undefined>();

/**
 * Holds the quotations that a citation vouches for against the official text of what it cites.
 * @param parts as of `quotedParts`; where a text of one is not here, nothing is compared
 */
export function checkQuotations(
  { official }: RuleContext,
  parts: readonly QuotedPart[],
  quotations: readonly CitedQuotation[],
): readonly QuotationCheck[] {
  return quotations.flatMap((quotation) => {
    const key = JSON.stringify([parts, quotation.words, quotation.leastShare]);
    const result = results.get(official, key, (text) => {
      const cited = textsOf(parts, text);
      return cited === undefined ? undefined : compared(cited, readQuotation(quotation.words), quotation.leastShare);
    });
    return result === undefined ? [] : [{ quotation, ...result }];
  });
}

/** The parts whose words a quotation may have; a reason, for a person, where today's text cannot settle it. */
export function quotedParts(context: RuleContext, citation: Citation): readonly QuotedPart[] | string {
  if (citation.ambiguous) return 'the Id. stands for several authorities';
  if (citation.kind === 'former') return 'a former number is cited';
  const parts: QuotedPart[] = [];
  for (const member of citation.sections) {
    if (member.through !== null || member.etSeq) return 'a range of sections is cited';
    const meant = meantText(context, member);
    if (meant === undefined) return 'the text of an earlier edition is cited';
    parts.push({ meant, number: member.number, path: member.pinpointThrough === null ? member.pinpoint : [] });
  }
  return parts.length === 0 ? 'no section is cited that could be found' : parts;
}

interface Cited extends QuotedPart {
  readonly section: OfficialSection;
  /** Where an older text is meant, the newest that is law. */
  readonly newest: OfficialSection | undefined;
}

/** Their texts; undefined where one of them is not here, or no law. */
function textsOf(parts: readonly QuotedPart[], official: OfficialText): readonly [Cited, ...Cited[]] | undefined {
  const cited = parts.flatMap((part) => {
    const edition = part.meant?.edition;
    const section = official.section(part.number, edition);
    const newest = edition === undefined ? undefined : official.section(part.number);
    return section?.status === 'in force'
      ? [{ ...part, section, newest: newest?.status === 'in force' ? newest : undefined }]
      : [];
  });
  const [first, ...others] = cited;
  return first === undefined || cited.length < parts.length ? undefined : [first, ...others];
}

function compared(cited: readonly [Cited, ...Cited[]], quoted: Quoted, leastShare: number): Result {
  if (cited.some((one) => isThere(one, quoted))) return { is: 'match' };
  const newer = cited.find(({ newest, path }) => newest !== undefined && isThere({ section: newest, path }, quoted));
  if (newer?.meant?.orLater === true) return { is: 'match' };
  if (quoted.words < LEAST_WORDS) return { is: 'too-few' };
  const difference = {
    is: 'differs' as const,
    cited: cited.map(({ number, path }) => ({ number, path })),
    origin: cited[0].section.origin,
    newest: newer?.newest?.origin,
    elsewhere: undefined,
    nearest: undefined,
  };
  if (newer !== undefined) return difference;
  for (const { section } of cited) {
    const path = elsewhere(section, quoted);
    if (path !== undefined) return { ...difference, elsewhere: { number: section.number, path } };
  }
  const best = nearest(cited, quoted);
  if ((best?.share ?? 0) < leastShare) return { is: 'of-another' };
  return { ...difference, nearest: best?.part };
}

/**
 * True where a text of the section has the words in the cited part, or where it has
 * no such part, so that all of it counts.
 */
function isThere({ section, path }: Pick<Cited, 'section' | 'path'>, quoted: Quoted): boolean {
  if (path.length === 0 && hasQuotation(section.catchline, quoted)) return true;
  return bodiesOf(section).some((body) => {
    const parts = partsAt(body, path);
    return parts.length === 0
      ? hasQuotation(body.text, quoted)
      : parts.some(({ start, end }) => hasQuotation(body.text.slice(start, end), quoted));
  });
}

/** Where a part stands, as messages say it: "§ 53a-70(a)". */
export function placeOfPart({ number, path }: QuotedPart): string {
  return `§ ${number}${labelPath(path)}`;
}

/** Label path of the smallest part that has the words. */
function elsewhere(section: OfficialSection, quoted: Quoted): readonly string[] | undefined {
  for (const { text, subsections } of bodiesOf(section)) {
    if (!hasQuotation(text, quoted)) continue;
    const path: string[] = [];
    let level = subsections;
    for (;;) {
      const part = level.find(({ start, end }) => hasQuotation(text.slice(start, end), quoted));
      if (part === undefined) return path;
      path.push(part.label);
      level = part.children;
    }
  }
  return undefined;
}

/** The passage that is most like a quotation; undefined where none has half of its words. */
function nearest(
  cited: readonly Cited[],
  quoted: Quoted,
): { readonly share: number; readonly part: NonNullable<Difference['nearest']> } | undefined {
  const near = cited.flatMap(({ section }) =>
    bodiesOf(section).map((body) => ({ section, body, passage: nearestPassage(body.text, quoted) })),
  );
  const [best] = near
    .filter(({ passage }) => (passage?.share ?? 0) >= LEAST_SHARE)
    .sort((a, b) => (b.passage?.share ?? 0) - (a.passage?.share ?? 0));
  if (best?.passage === undefined) return undefined;
  const {
    section,
    body,
    passage: { start, end, differs, share },
  } = best;
  const from = Math.max(start, atBlank(body.text, differs - SHOWN / 2));
  const to = Math.min(end, atBlank(body.text, differs + SHOWN));
  const words = body.text.slice(from, to).replace(/\s+/g, ' ').trim().replaceAll('“', '‘').replaceAll('”', '’');
  return {
    share,
    part: {
      number: section.number,
      path: pathAt(body, differs),
      words: `${from > start ? '… ' : ''}${words}${to < end ? ' …' : ''}`,
    },
  };
}

/** Offset of the blank at or before an offset, so that no word is cut. */
function atBlank(text: string, at: number): number {
  if (at <= 0 || at >= text.length) return Math.max(0, Math.min(at, text.length));
  const blank = Math.max(text.lastIndexOf(' ', at), text.lastIndexOf('\n', at));
  return blank < 0 ? at : blank;
}
