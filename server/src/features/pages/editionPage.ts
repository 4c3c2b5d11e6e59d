import type { OfficialText } from '../../official/pages/officialText';
import { olderEdition } from '../../official/pages/editions';
import { missingEditionWords } from '../wording/official';
import { noteParts, officialParts, shownWords } from './officialPart';
import { shownLine } from './officialLines';
import type { Page, PageLine } from './page';
import { fact, heading, paragraph, part } from './pageLines';

/**
 * A section as one edition has it: its words and notes alone, so that two of such pages can be compared line by line.
 * @param year of a revision or supplement
 */
export function editionPage(number: string, year: number, official: OfficialText | undefined): Page {
  const text = official?.section(number, year);
  if (official === undefined || text === undefined) {
    const why =
      official?.editions().includes(year) === true
        ? `The ${year} edition has no § ${number}.`
        : missingEditionWords(year);
    return { number, lines: [heading(`§ ${number}`), paragraph(why)] };
  }
  const catchline = shownLine(text.catchline).trim();
  // A later version that an old edition prints was not yet the law when it came out.
  const day = `${text.origin.edition ?? year}-01-01`;
  const older =
    olderEdition(official, number, year) === undefined
      ? ''
      : ' This is an older text; the current law may be different.';
  const lines: PageLine[] = [
    heading(`§ ${text.number}. ${catchline === '' ? 'No heading.' : catchline}`),
    fact('Shown', `${shownWords(text)}${older}`),
    ...officialParts(text, day),
    ...noteParts(text),
    part('Official page'),
    paragraph(text.origin.address),
  ];
  return { number, lines };
}
