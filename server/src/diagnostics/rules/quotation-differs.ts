import type { Citation } from '../../citations/citation';
import { partsAt } from '../../official/pages/parts';
import { pathAt } from '../../official/pages/passage';
import { hasQuotation, nearestPassage, readQuotation, type Quoted } from '../../official/pages/quotedWords';
import type { OfficialBody, OfficialSection, OfficialText } from '../../official/pages/officialText';
import { find } from '../find';
import type { Rule, RuleContext } from '../finding';
import { OfficialMemo } from '../officialMemo';
import { isOlderText } from '../olderText';
import { quotationOf } from '../quotationOf';
import { pinpointText, textName } from '../wording';
import { listed } from '../../code/words';

/** A shorter quotation may be a term or an aside. */
const LEAST_WORDS = 4;
/** Share of the words from which a passage is called the nearest, and characters of it that are shown. */
const LEAST_SHARE = 0.5;
const SHOWN = 90;

/**
 * Words in quotation marks or in a block quotation, cited to a section whose official text does not have them. Silent where the text
 * is not here, where another day's text or a range is cited, and where it is not sure that the citation is the quotation's.
 */
export const quotationDiffers: Rule = {
  code: 'quotation-differs', styles: null, severity: 'warning', onByDefault: true, ofForm: false,
  *check(context) {
    // A store is opened for a document that cites something, and for no other.
    if (context.snapshot.reading.citations.length === 0 || context.official?.status() === undefined) return;
    for (const citation of context.snapshot.reading.citations) {
      const [cited, found] = [citedParts(context, citation), quotationOf(context.snapshot, citation)];
      const [first] = cited;
      if (first === undefined || found === undefined) continue;
      const key = JSON.stringify([cited, found.words, found.loose]);
      const message = messages.get(context.official, key, (official) => judge(textsOf(cited, official), readQuotation(found.words), found.loose));
      if (message !== undefined) yield find(quotationDiffers, found.span, message, { data: { number: first.number, pinpoint: first.path } });
    }
  },
};

const messages = new OfficialMemo<string | undefined>();

interface CitedPart {
  readonly number: string;
  readonly path: readonly string[];
}

interface Cited {
  readonly section: OfficialSection;
  readonly path: readonly string[];
}

/** The parts whose words the quotation may have; none where today's text cannot settle it. */
function citedParts(context: RuleContext, citation: Citation): readonly CitedPart[] {
  if (citation.kind === 'former' || citation.ambiguous) return [];
  const parts: CitedPart[] = [];
  for (const member of citation.sections) {
    if (member.through !== null || member.etSeq) return [];
    const known = context.statutes.find(member.number);
    if (known !== undefined && isOlderText(context, member, known)) return [];
    parts.push({ number: member.number, path: member.pinpointThrough === null ? member.pinpoint : [] });
  }
  return parts;
}

/** Their texts; none where one of them is not here, or no law. */
function textsOf(parts: readonly CitedPart[], official: OfficialText): readonly Cited[] {
  const cited = parts.flatMap(({ number, path }) => {
    const section = official.section(number);
    return section?.status === 'in force' ? [{ section, path }] : [];
  });
  return cited.length === parts.length ? cited : [];
}

function judge(cited: readonly Cited[], quoted: Quoted, loose: boolean): string | undefined {
  const [first] = cited;
  if (first === undefined || quoted.words < LEAST_WORDS || cited.some((one) => isThere(one, quoted))) return undefined;
  const places = listed(cited.map(({ section, path }) => `§ ${section.number}${pinpointText(path)}`), 'or');
  const text = textName(first.section.origin);
  for (const { section } of cited) {
    const path = elsewhere(section, quoted);
    if (path !== undefined) return `The quoted words are not in ${places} but in § ${section.number}${pinpointText(path)} (${text}).`;
  }
  const nearest = nearestWords(cited, quoted);
  // A form that leaves it open whose words they are is believed only where the section has words like them.
  if (loose && nearest === '') return undefined;
  return nearest === '' ? `The quoted words are not in ${places} (${text}).` : `The quoted words are not in ${places}.${nearest} (${text}).`;
}

function bodiesOf({ body, later }: OfficialSection): readonly OfficialBody[] {
  return [body, ...later.map((version) => version.body)];
}

/** True where a text of the section has the words in the cited part, or where it has no such part, so that all of it counts. */
function isThere({ section, path }: Cited, quoted: Quoted): boolean {
  if (path.length === 0 && hasQuotation(section.catchline, quoted)) return true;
  return bodiesOf(section).some((body) => {
    const parts = partsAt(body, path);
    return parts.length === 0 ? hasQuotation(body.text, quoted) : parts.some(({ start, end }) => hasQuotation(body.text.slice(start, end), quoted));
  });
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

/** " Nearest: “… in the second degree is a class A misdemeanor” in § 53a-117l(b)", or nothing where no passage is like it. */
function nearestWords(cited: readonly Cited[], quoted: Quoted): string {
  const near = cited.flatMap(({ section }) => bodiesOf(section).map((body) => ({ section, body, passage: nearestPassage(body.text, quoted) })));
  const [best] = near.filter(({ passage }) => (passage?.share ?? 0) >= LEAST_SHARE).sort((a, b) => (b.passage?.share ?? 0) - (a.passage?.share ?? 0));
  if (best?.passage === undefined) return '';
  const { section, body, passage: { start, end, differs } } = best;
  const from = Math.max(start, atBlank(body.text, differs - SHOWN / 2));
  const to = Math.min(end, atBlank(body.text, differs + SHOWN));
  const words = body.text.slice(from, to).replace(/\s+/g, ' ').trim().replaceAll('“', '‘').replaceAll('”', '’');
  return ` Nearest: “${from > start ? '… ' : ''}${words}${to < end ? ' …' : ''}” in § ${section.number}${pinpointText(pathAt(body, differs))}`;
}

/** Offset of the blank at or before an offset, so that no word is cut. */
function atBlank(text: string, at: number): number {
  if (at <= 0 || at >= text.length) return Math.max(0, Math.min(at, text.length));
  const blank = Math.max(text.lastIndexOf(' ', at), text.lastIndexOf('\n', at));
  return blank < 0 ? at : blank;
}
