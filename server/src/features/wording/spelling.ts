import type { Snapshot } from '../../analysis/snapshot';
import { spellingOf, symbolsOf } from '../../diagnostics/typography';
import type { Spelling } from '../../styles/style';

/**
 * Signs and blanks for text that is put among the document's own: a no-break space after the sign where the document
 * has them, a plain one where it has those; where it has neither, what is usual in its markup.
 */
export function ownSpelling(snapshot: Snapshot): Spelling {
  const spelling = { ...spellingOf(snapshot), afterPeriod: afterPeriod(snapshot) };
  let plain = 0;
  let noBreak = 0;
  for (const citation of snapshot.reading.citations) {
    for (const symbol of symbolsOf(snapshot, citation)) {
      if (symbol.next === ' ') plain++;
      else if (/[\u00A0\u202F]/.test(symbol.next)) noBreak++;
    }
  }
  const usual = snapshot.markup.typesNoBreakSpace === true;
  return plain > noBreak || (plain + noBreak === 0 && !usual) ? { ...spelling, space: ' ' } : spelling;
}

/**
 * The blank after a period inside the code's name as the document writes it; where it writes no such name, what it does
 * after other words tells whether it sets a blank apart that ends no sentence.
 */
function afterPeriod({ markup, reading, text }: Snapshot): string {
  const { abbreviationBlank } = markup;
  if (abbreviationBlank === undefined) return ' ';
  for (const { name } of reading.citations) {
    const written = name === null ? '' : text.slice(name.start, name.end);
    if (written.includes(`.${abbreviationBlank}`)) return abbreviationBlank;
    if (written.includes('. ')) return ' ';
  }
  return text.includes(`Statutes${abbreviationBlank}`) || text.includes(`.${abbreviationBlank}`)
    ? abbreviationBlank
    : ' ';
}
