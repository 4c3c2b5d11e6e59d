import { find } from '../find';
import type { Rule } from '../finding';
import { checkQuotations, placeOfPart, quotedParts, type Difference } from '../quotationCheck';
import { quotationsOf } from '../quotationOf';
import { textName } from '../wording';
import { listed } from '../../code/words';

/**
 * Words in quotation marks or in a block quotation, cited to a section whose official text does not have
 * them. Silent where the text is not here, where another day's text or a range is cited, and where it is
 * not sure that the citation is the quotation's.
 */
export const quotationDiffers: Rule = {
  code: 'quotation-differs',
  styles: null,
  severity: 'warning',
  onByDefault: true,
  ofForm: false,
  *check(context) {
    // A store is opened for a document that cites something, and for no other.
    if (context.snapshot.reading.citations.length === 0 || context.official?.status() === undefined) return;
    for (const citation of context.snapshot.reading.citations) {
      const parts = quotedParts(context, citation);
      const [first] = parts;
      if (typeof parts === 'string' || first === undefined || typeof first === 'string') continue;
      for (const check of checkQuotations(context, parts, quotationsOf(context.snapshot, citation))) {
        if (check.is === 'differs')
          yield find(quotationDiffers, check.quotation.span, message(check), {
            data: { number: first.number, pinpoint: first.path },
          });
      }
    }
  },
};

function message({ cited, elsewhere, nearest, origin, newest }: Difference): string {
  const places = listed(cited.map(placeOfPart), 'or');
  const text = textName(origin);
  if (newest !== undefined)
    return `The quoted words are not in ${places} as cited (${text}), but in its newest text (${textName(newest)}).`;
  if (elsewhere !== undefined)
    return `The quoted words are not in ${places} but in ${placeOfPart(elsewhere)} (${text}).`;
  if (nearest === undefined) return `The quoted words are not in ${places} (${text}).`;
  return `The quoted words are not in ${places}. Nearest: “${nearest.words}” in ${placeOfPart(nearest)} (${text}).`;
}
