import { Char, CharBit } from '../../text/char';
import { hasWord, isWord, skipSpace } from '../chars';
import { readPlainSections } from '../actParts';
import { draft, type CitationDraft } from '../draft';
import { readLevels } from '../levels';
import { readSign } from '../sign';
import { readAct } from '../acts';
import type { Form } from '../form';
import { LEVEL_OPENINGS, SIGN_OPENINGS, WORD_OPENINGS } from '../openings';

/**
 * Sections of an act that come before it: "section 3 of public act 21-103", "§§ 1 to 5 of P.A. 21-103",
 * "subsection (a) of section 3 of public act 21-103".
 * @param at offset of the sign or word
 */
function readSectionsOfAct(text: string, at: number): CitationDraft | undefined {
  const levels = readLevels(text, at);
  const from = levels === undefined ? at : afterOf(text, skipSpace(text, levels.end));
  const sign = from < 0 ? undefined : readSign(text, from, false);
  const read = sign === undefined ? undefined : readPlainSections(text, sign.next, sign.plural);
  if (read === undefined) return undefined;
  let i = skipComma(text, read.end);
  if (hasWord(text, i, 'inclusive')) i = skipComma(text, i + 9);
  i = afterOf(text, i);
  if (i < 0 || hasWord(text, i, 'this') || hasWord(text, i, 'said')) return undefined;
  // A session may stand between: "section 3 of June Sp. Sess. P.A. 21-2".
  for (let k = 0; k < FURTHEST_ACT && !ENDS_WORDS.has(text.charCodeAt(i)); k++, i++) {
    const found = mayBeginAct(text, i) ? readAct(text, i) : undefined;
    const [act, ...others] = found?.cites ?? [];
    if (found === undefined || act?.kind !== 'act') continue;
    if (skipSpace(text, found.start) > i) return undefined;
    // "No. 15-84, § 1, of the 2015 Public Acts" has them already.
    if (found.start < at) return found;
    const sections = [...read.sections, ...act.sections];
    return draft('act', at, found.end, {
      cites: [{ ...act, start: others.length === 0 ? at : act.start, sections }, ...others],
    });
  }
  return undefined;
}

/** Nothing after an opening bracket or a quotation's mark is what the sections are of. */
const ENDS_WORDS = new Set<number>([Char.LeftParenthesis, Char.Apostrophe, Char.QuotationMark, Char.RightQuotes]);
/** How far after "of" the act's own words begin. */
const FURTHEST_ACT = 40;

/** Where the text goes on after "of" at `at`; -1 where it does not stand there. */
function afterOf(text: string, at: number): number {
  return hasWord(text, at, 'of') ? skipSpace(text, at + 2) : -1;
}

/** Offset after white space and a comma. */
function skipComma(text: string, at: number): number {
  const i = skipSpace(text, at);
  return text.charCodeAt(i) === Char.Comma ? skipSpace(text, i + 1) : i;
}

/** A word that begins as "public act" or "special act" does. */
function mayBeginAct(text: string, at: number): boolean {
  const c = text.charCodeAt(at) | CharBit.Small;
  return (c === Char.SmallP || c === Char.SmallS) && !isWord(text.charCodeAt(at - 1));
}

/** The forms of the code's own sections begin alike. */
export const sectionsOfAct: Form = {
  openings: [...SIGN_OPENINGS, ...WORD_OPENINGS, ...LEVEL_OPENINGS],
  read: readSectionsOfAct,
};
