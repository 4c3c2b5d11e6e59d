import { titleOfNumber } from '../../code/sectionKey';
import { beginsWithSign, hasTitle } from '../../citations/titles';
import { factsThrough } from '../../analysis/changeWords';
import { goneBeside } from '../../facts/goneAround';
import { lastYearOfLaw } from '../../facts/status';
import type { Section, Statutes } from '../../facts/statutes';
import { likelyNumbers } from '../../facts/likelyNumbers';
import { authorityFix, find } from '../find';
import type { Finding, Rule, RuleContext } from '../finding';
import { labelAsSuffix } from '../labelAsSuffix';
import { citesTitleOf, withTitleLetter } from '../lostTitleLetter';
import { meantInFigures } from '../meantInFigures';
import { isInHistoryNote, isSaidToBeWrong } from '../said';
import { gluedMark } from '../standing';
import { copyName, sectionName } from '../wording';
import type { WrittenNumber } from '../writtenNumbers';

/** "1O-76a", "3l-48d": no title has such a letter. */
const LETTER_IN_TITLE = /^\d[lIOo]/;
/** "4183" in a list, or at a range's end: a title's figures may be among them. */
const FIGURES = /^\d+[a-z]*$/i;

/**
 * A number that the code does not have. Certain for the edition of the facts only, and the message says which. Whether
 * a digit of it is a footnote's mark, of which `glued-footnote` speaks, hangs on the rest of the document. Of numbers
 * with a letter that went out of the code with the plain one the code does not print all: an old paper may cite one.
 */
export const unknownSection: Rule = {
  code: 'unknown-section',
  styles: null,
  severity: 'error',
  onByDefault: true,
  ofForm: false,
  checkNumber(mention, standing, context, tell) {
    const { number, span } = mention;
    const { statutes } = context;
    // A number that an act passed since the edition makes is to be codified.
    if (standing.is !== 'unknown' || statutes.changesOf(number).some(({ what }) => what === 'new')) return;
    if (isSaidToBeWrong(context, span)) return;
    // "§§ 4-176 and 4183", "§§ 4-176e to 4183": the hyphen was left out, and not the title.
    const written = context.snapshot.read(span);
    const inOneWord = written.replace(/\s/g, '');
    const inFigures = LETTER_IN_TITLE.test(written) ? meantInFigures(statutes, inOneWord) : undefined;
    if (inFigures !== undefined) {
      tell(
        find(unknownSection, span, `There is no § ${inOneWord}. Write the number in figures: ${inFigures}.`, {
          severity: 'information',
          fixes: [authorityFix(`Change to ${inFigures}`, true, { ...span, newText: inFigures })],
          data: { number, nearest: [inFigures] },
        }),
      );
      return;
    }
    // An official text newer than the facts may have the number.
    const isTold = (now: RuleContext): boolean =>
      gluedMark(now, number) === undefined && now.official?.has(number) !== true && !isInHistoryNote(now, span);
    // "§§ 22a-105 and 22-109": which is meant hangs on the rest of the document.
    const lettered = withTitleLetter(statutes, number);
    for (const meant of [undefined, ...lettered])
      tell(unknown(context, mention, meant), (now) => isTold(now) && citesTitleOf(now.snapshot, lettered) === meant);
  },
};

/** @param lettered what may be meant by a number whose title lost its letter */
function unknown(context: RuleContext, mention: WrittenNumber, lettered: Section | undefined): Finding {
  const { number, span } = mention;
  const { statutes, snapshot } = context;
  const other = ofOtherTitle(statutes, number);
  const meant = sectionsMeant(statutes, number, snapshot.read(span), other ?? lettered);
  const isSign = other !== undefined && mention.citation.sign === null && beginsWithSign(number);
  const sign = isSign ? ` The ${number.charAt(0)} may be a misread §.` : '';
  const nearest = meant.length > 0 ? meant : statutes.nearest(number, 3);
  const label = labelAsSuffix(context, mention);
  const plain = goneBeside(statutes, number);
  const last = plain === undefined ? undefined : lastYearOfLaw(plain);
  return find(
    unknownSection,
    span,
    `There is no § ${number} in the General Statutes.${sign}${label.words}${meant.map((one) => ` Did you mean § ${one.number}?`).join('')} Checked against ${copyName(statutes.edition)}. ` +
      factsThrough(statutes.edition),
    {
      ...(isSign ? { severity: 'warning' } : {}),
      fixes: () => [
        ...label.fixes,
        ...nearest.map((section) =>
          authorityFix(`Cite ${sectionName(section)}`, false, { ...span, newText: section.number }),
        ),
      ],
      data: {
        number,
        nearest: nearest.map((section) => section.number),
        ...(plain === undefined ? {} : { plainNumber: plain.number }),
        ...(last === undefined ? {} : { inForceThrough: last }),
      },
    },
  );
}

/** The sections that are plainly meant. @param other of another title */
function sectionsMeant(
  statutes: Statutes,
  number: string,
  written: string,
  other: Section | undefined,
): readonly Section[] {
  const whole = FIGURES.test(written)
    ? likelyNumbers(statutes, written, 3).filter(({ title }) => title === titleOfNumber(number))
    : [];
  const zero = number.endsWith('o') ? statutes.find(`${number.slice(0, -1)}0`) : undefined;
  return [...whole, ...[other, zero].filter((section) => section !== undefined)];
}

/**
 * The one section in force that a number of no title may mean: "88-30g", of which the first figure was a § before a
 * scan, is § 8-30g; "7b-733", whose first figure was lost, is § 17b-733.
 */
function ofOtherTitle(statutes: Statutes, number: string): Section | undefined {
  if (hasTitle(number)) return undefined;
  const ways = [
    ...(beginsWithSign(number) ? [number.slice(1)] : []),
    ...['1', '2', '3', '4', '5'].map((c) => c + number),
  ];
  const found = ways.map((way) => statutes.find(way)).filter((section) => section?.status === 'in force');
  return found.length === 1 ? found[0] : undefined;
}
