import type { Citation } from '../citations/citation';
import type { RuleContext } from '../diagnostics/finding';
import {
  checkQuotations,
  placeOfPart,
  quotedParts,
  type Difference,
  type QuotedPart,
} from '../diagnostics/quotationCheck';
import { OTHERS, quotationsOf, type CitedQuotation } from '../diagnostics/quotationOf';
import { quotationsOfSentenceAfter } from '../diagnostics/quotationsNear';
import { textName } from '../diagnostics/wording';
import type { QuotationResult } from './record';
import { listed } from '../code/words';

/** What came of the words that a document quotes from a section. */
export interface QuotationVerdict {
  readonly is: QuotationResult;
  /** The verdict's words on it; "" where nothing is quoted. */
  readonly words: string;
}

const NONE: QuotationVerdict = { is: 'none', words: '' };

/**
 * Holds the quotations that a citation stands for against the cited text. Of several, one that differs goes before all.
 */
export function quotationVerdict(context: RuleContext, citation: Citation): QuotationVerdict {
  const own = quotationsOf(context.snapshot, citation);
  const quotations = own.length > 0 ? own : quotedBeside(context, citation);
  if (quotations.length === 0)
    return isQuotedByCase(context, citation)
      ? notCompared('the words are cited to a case that quotes the section')
      : NONE;
  const parts = quotedParts(context, citation);
  if (context.official?.status() === undefined) return notCompared('no official text is installed');
  const reason = typeof parts === 'string' ? parts : missingText(context, parts);
  if (typeof parts === 'string' || reason !== undefined) return notCompared(reason ?? '');
  const checks = checkQuotations(context, parts, quotations);
  const differing = checks.flatMap((check) => (check.is === 'differs' ? [check] : []));
  const [first] = differing;
  if (first !== undefined) {
    const which =
      checks.length === 1
        ? 'quotation differs'
        : `${differing.length} of ${checks.length} quotations ${differing.length === 1 ? 'differs' : 'differ'}${differing.length === 1 ? '' : ', the first'}`;
    return { is: 'differs', words: `${which}: ${whereItDiffers(first)}` };
  }
  const untold = checks.find(({ is }) => is !== 'match');
  if (untold === undefined)
    return { is: 'match', words: checks.length === 1 ? 'quotation matches' : `${checks.length} quotations match` };
  const matching = checks.filter(({ is }) => is === 'match').length;
  const why =
    untold.is === 'too-few'
      ? 'too few words are quoted'
      : `the section has no similar words; they may be from ${untold.quotation.beforeCase === true ? 'the case cited after them' : 'another source'}`;
  return matching === 0
    ? notCompared(why)
    : {
        is: 'not-compared',
        words: `${matching} of ${checks.length} quotations ${matching === 1 ? 'matches' : 'match'}, the rest not compared: ${why}`,
      };
}

/** More than all: words that may be another's are never called an altered quotation. */
const NEVER_ALTERED = 2;

/**
 * Passages quoted after a citation in its sentence, whose words leave it open whose they are:
 * “In § 1-1 the legislature chose ‘...’”. They match, or a person looks. None where a case is cited right after them.
 */
function quotedBeside({ snapshot }: RuleContext, citation: Citation): readonly CitedQuotation[] {
  const { prose } = snapshot;
  const end = prose.toProse(Math.max(citation.end, citation.trailer?.end ?? 0));
  return quotationsOfSentenceAfter(snapshot, citation, end)
    .filter(({ whole }) => !OTHERS.test(prose.text.slice(whole.end, whole.end + 100)))
    .map(({ inner, whole }) => ({
      words: prose.text.slice(inner.start, inner.end),
      span: { start: prose.toSource(whole.start), end: prose.toSourceEnd(whole.end) },
      leastShare: NEVER_ALTERED,
    }));
}

/**
 * “The words.” Doe v. Roe, 300 Conn. 1 (2011) (quoting § 52-577): those of the section, as far as the case has them.
 */
const QUOTED_BY_CASE = /[”"][^“”"\u2029]{5,250}\(quoting\s+$/;

function isQuotedByCase({ snapshot: { prose } }: RuleContext, { start }: Citation): boolean {
  const at = prose.toProse(start);
  return QUOTED_BY_CASE.test(prose.text.slice(Math.max(0, at - 300), at));
}

function notCompared(reason: string): QuotationVerdict {
  return { is: 'not-compared', words: `quotation not compared: ${reason}` };
}

function missingText({ official }: RuleContext, parts: readonly QuotedPart[]): string | undefined {
  const missing = parts.find(({ number, meant }) => official?.section(number, meant?.edition)?.status !== 'in force');
  return missing === undefined ? undefined : `the official text that was used does not have § ${missing.number}`;
}

function whereItDiffers({ cited, elsewhere, nearest, newest }: Difference): string {
  if (newest !== undefined) return `the words are those of ${textName(newest)}, not of the edition cited`;
  if (elsewhere !== undefined)
    return `the words are in ${placeOfPart(elsewhere)}, not in ${listed(cited.map(placeOfPart), 'or')}`;
  return nearest === undefined
    ? `the quoted words are not in ${listed(cited.map(placeOfPart), 'or')}`
    : `${placeOfPart(nearest)} reads “${nearest.words}”`;
}
