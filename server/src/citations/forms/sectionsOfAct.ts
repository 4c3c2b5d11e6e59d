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
 * Sections of an act that come before it: "section 3 of public act 21-103", "§§ 1 to 5 of P.A. 21-103", "subsection (a) of section 3 of public act 21-103".
 * @param at offset of the sign or word
 */
function readSectionsOfAct(text: string, at: number): CitationDraft | undefined {
  const levels = readLevels(text, at);
  let i = at;
  if (levels !== undefined) {
    i = skipSpace(text, levels.end);
    if (!hasWord(text, i, 'of')) return undefined;
    i = skipSpace(text, i + 2);
  }
  const sign = readSign(text, i, false);
  if (sign === undefined) return undefined;
  const sections = readPlainSections(text, sign.next);
  if (sections === undefined) return undefined;
  i = skipSpace(text, sections.end);
  if (text.charCodeAt(i) === Char.Comma) i = skipSpace(text, i + 1);
  if (hasWord(text, i, 'inclusive')) {
    i = skipSpace(text, i + 9);
    if (text.charCodeAt(i) === Char.Comma) i = skipSpace(text, i + 1);
  }
  if (!hasWord(text, i, 'of')) return undefined;
  i = skipSpace(text, i + 2);
  if (hasWord(text, i, 'this') || hasWord(text, i, 'said')) return undefined;
  // A session may stand between: "section 3 of June Sp. Sess. P.A. 21-2".
  for (let k = 0; k < 40; k++, i++) {
    const c = text.charCodeAt(i) | CharBit.Small;
    if ((c !== Char.SmallP && c !== Char.SmallS) || isWord(text.charCodeAt(i - 1))) continue;
    const found = readAct(text, i);
    const [act, ...others] = found?.cites ?? [];
    if (found === undefined || act?.kind !== 'act') continue;
    if (skipSpace(text, found.start) > i) return undefined;
    // "No. 15-84, § 1, of the 2015 Public Acts" has them already.
    if (found.start < at) return found;
    return draft('act', at, found.end, {
      cites: [
        { ...act, start: others.length === 0 ? at : act.start, sections: [...sections.sections, ...act.sections] },
        ...others,
      ],
    });
  }
  return undefined;
}

/** The forms of the code's own sections begin alike. */
export const sectionsOfAct: Form = {
  openings: [...SIGN_OPENINGS, ...WORD_OPENINGS, ...LEVEL_OPENINGS],
  read: readSectionsOfAct,
};
