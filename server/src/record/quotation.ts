import type { Citation, CitedSection } from '../citations/citation';
import type { RuleContext } from '../diagnostics/finding';
import { isOlderText } from '../diagnostics/olderText';
import { quotationOf } from '../diagnostics/quotationOf';
import { pinpointText } from '../diagnostics/wording';
import type { OfficialBody, OfficialSection } from '../official/pages/officialText';
import { partsAt } from '../official/pages/parts';
import { pathAt } from '../official/pages/passage';
import { hasQuotation, nearestPassage, readQuotation, type Quoted } from '../official/pages/quotedWords';
import type { QuotationResult } from './record';
import { listed } from '../code/words';

/** What came of the words that a document quotes from a section. */
export interface QuotationVerdict {
  readonly is: QuotationResult;
  /** Why it was not compared, or where it differs; "" else. */
  readonly words: string;
}

const NONE: QuotationVerdict = { is: 'none', words: '' };
/** A shorter quotation may be a term that the writer sets off: it is no sign of an altered text. */
const LEAST_WORDS = 4;
const LEAST_SHARE = 0.5;

/** Holds the quotation that a citation stands for against the cited text. */
export function quotationVerdict(context: RuleContext, citation: Citation): QuotationVerdict {
  const quotation = quotationOf(context.snapshot, citation)?.words;
  if (quotation === undefined) return NONE;
  const reason = whyNotCompared(context, citation);
  if (reason !== undefined) return { is: 'not-compared', words: reason };
  const cited = citation.sections.flatMap((member) => {
    const section = context.official?.section(member.number);
    return section === undefined ? [] : [{ section, path: member.pinpointThrough === null ? member.pinpoint : [] }];
  });
  const quoted = readQuotation(quotation);
  if (cited.some((one) => isThere(one, quoted))) return { is: 'match', words: '' };
  if (quoted.words < LEAST_WORDS) return { is: 'not-compared', words: 'the quoted words are too few to tell' };
  return { is: 'differs', words: whereItDiffers(cited, quoted) };
}

function whyNotCompared(context: RuleContext, citation: Citation): string | undefined {
  if (context.official?.status() === undefined) return 'no official text is installed';
  if (citation.ambiguous) return 'the Id. stands for several authorities';
  if (citation.kind === 'former') return 'a former number is cited';
  for (const member of citation.sections) {
    if (member.through !== null || member.etSeq) return 'a range of sections is cited';
    const known = context.statutes.find(member.number);
    if (known !== undefined && isOlderText(context, member, known)) return 'the text of an earlier edition is cited';
    if (context.official.section(member.number)?.status !== 'in force') return `the official text here does not have § ${member.number}`;
  }
  return citation.sections.length === 0 ? 'no section is cited that could be found' : undefined;
}

interface Part {
  readonly section: OfficialSection;
  readonly path: CitedSection['pinpoint'];
}

function bodiesOf({ body, later }: OfficialSection): readonly OfficialBody[] {
  return [body, ...later.map((version) => version.body)];
}

/** True where the cited part has the words, or the whole section where it has no such part. */
function isThere({ section, path }: Part, quoted: Quoted): boolean {
  if (path.length === 0 && hasQuotation(section.catchline, quoted)) return true;
  return bodiesOf(section).some((body) => {
    const parts = partsAt(body, path);
    return parts.length === 0 ? hasQuotation(body.text, quoted) : parts.some(({ start, end }) => hasQuotation(body.text.slice(start, end), quoted));
  });
}

function whereItDiffers(cited: readonly Part[], quoted: Quoted): string {
  for (const { section } of cited) {
    const body = bodiesOf(section).find(({ text }) => hasQuotation(text, quoted));
    if (body !== undefined) return `the words stand in another part of § ${section.number}`;
  }
  const near = cited.flatMap(({ section }) => bodiesOf(section).map((body) => ({ section, body, passage: nearestPassage(body.text, quoted) })));
  const [best] = near.filter(({ passage }) => (passage?.share ?? 0) >= LEAST_SHARE).sort((a, b) => (b.passage?.share ?? 0) - (a.passage?.share ?? 0));
  const places = listed(cited.map(({ section, path }) => `§ ${section.number}${pinpointText(path)}`), 'or');
  if (best?.passage === undefined) return `the quoted words are not in ${places}`;
  const { section, body, passage } = best;
  const from = body.text.lastIndexOf(' ', Math.max(passage.start, passage.differs - 45)) + 1;
  const words = body.text.slice(Math.max(from, passage.start), Math.min(passage.end, passage.differs + 90)).replace(/\s+/g, ' ').trim();
  return `§ ${section.number}${pinpointText(pathAt(body, passage.differs))} reads “… ${words.replaceAll('“', '‘').replaceAll('”', '’')} …”`;
}
