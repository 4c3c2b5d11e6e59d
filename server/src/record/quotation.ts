import type { Citation } from '../citations/citation';
import type { RuleContext } from '../diagnostics/finding';
import { checkQuotations, quotedParts, type Difference, type QuotedPart } from '../diagnostics/quotationCheck';
import { quotationsOf } from '../diagnostics/quotationOf';
import { pinpointText, textName } from '../diagnostics/wording';
import type { QuotationResult } from './record';
import { listed } from '../code/words';

/** What came of the words that a document quotes from a section. */
export interface QuotationVerdict {
  readonly is: QuotationResult;
  /** The verdict's words on it; "" where nothing is quoted. */
  readonly words: string;
}

const NONE: QuotationVerdict = { is: 'none', words: '' };

/** Holds the quotations that a citation stands for against the cited text. Of several, one that differs goes before all. */
export function quotationVerdict(context: RuleContext, citation: Citation): QuotationVerdict {
  const quotations = quotationsOf(context.snapshot, citation);
  // What is perhaps another's is not called a quotation of the section before its text has words like it.
  const own = quotations.filter(({ leastShare }) => leastShare === 0);
  const parts = quotedParts(context, citation);
  const reason = context.official?.status() === undefined ? 'no official text is installed' : typeof parts === 'string' ? parts : missingText(context, parts);
  if (typeof parts === 'string' || reason !== undefined) return own.length === 0 ? NONE : notCompared(reason ?? '');
  const checks = checkQuotations(context, parts, quotations).filter(({ is, quotation }) => is !== 'of-another' && (is !== 'too-few' || quotation.leastShare === 0));
  const differing = checks.flatMap((check) => check.is === 'differs' ? [check] : []);
  const [first] = differing;
  if (first !== undefined) {
    const which = checks.length === 1 ? 'quotation differs' : `${differing.length} of ${checks.length} quotations ${differing.length === 1 ? 'differs' : 'differ'}${differing.length === 1 ? '' : ', the first'}`;
    return { is: 'differs', words: `${which}: ${whereItDiffers(first)}` };
  }
  if (checks.some(({ is }) => is === 'too-few')) return notCompared('the quoted words are too few to tell');
  return checks.length === 0 ? NONE : { is: 'match', words: checks.length === 1 ? 'quotation matches' : `${checks.length} quotations match` };
}

function notCompared(reason: string): QuotationVerdict {
  return { is: 'not-compared', words: `quotation not compared: ${reason}` };
}

function missingText({ official }: RuleContext, parts: readonly QuotedPart[]): string | undefined {
  const missing = parts.find(({ number, meant }) => official?.section(number, meant?.edition)?.status !== 'in force');
  return missing === undefined ? undefined : `the official text here does not have § ${missing.number}`;
}

function whereItDiffers({ cited, elsewhere, nearest, newest }: Difference): string {
  if (newest !== undefined) return `the words are those of ${textName(newest)}, not of the edition cited`;
  if (elsewhere !== undefined) return `the words are in ${place(elsewhere)}, not in ${listed(cited.map(place), 'or')}`;
  return nearest === undefined ? `the quoted words are not in ${listed(cited.map(place), 'or')}` : `${place(nearest)} reads “${nearest.words}”`;
}

function place({ number, path }: QuotedPart): string {
  return `§ ${number}${pinpointText(path)}`;
}
