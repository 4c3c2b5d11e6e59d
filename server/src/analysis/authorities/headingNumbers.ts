import type { Heading } from './headings';

/** Kinds of numbers in the order in which outlines use them: "II", "A", "1", "a", "iv". */
type Kind = 'roman' | 'capital' | 'figure' | 'small' | 'small roman';

interface Numbered {
  readonly kind: Kind;
  readonly number: string;
}

/** "II. Argument", "A) The statute", "2.1 Standard", "Part IV: Relief". */
const NUMBER =
  /^(?:(?:part|section|chapter)\s+)?(\d{1,3}(?:\.\d{1,3}){0,5}|[a-z]{1,7})(?:[.):]\s|\.?\s*$|(?<=\d)\s|\s*[—–-]\s)/i;
/** A letter, or a number to XXXIX. */
const LETTERS = /^(?:[a-z]|x{0,3}(?:ix|iv|v?i{0,3}))$/i;

/**
 * The numbers that a document's headings bear, each with those of the headings that it stands under: "II.A" for "A. The
 * statute" below "II. Argument". A number is read as the kind that outlines give its depth: an I after H is a letter.
 * @returns one for each heading; null for a heading without a number
 */
export function headingNumbers(headings: readonly Heading[]): readonly (string | null)[] {
  let path: Numbered[] = [];
  return headings.map(({ text }) => {
    const written = NUMBER.exec(text)?.[1];
    if (written === undefined || !(/^\d/.test(written) || LETTERS.test(written))) {
      path = [];
      return null;
    }
    // "2.1" says all of its path itself.
    if (written.includes('.')) {
      path = [];
      return written;
    }
    const next = { kind: kindOf(written, path), number: written };
    const same = path.findIndex(({ kind }) => kind === next.kind);
    path = [...(same < 0 ? path : path.slice(0, same)), next];
    return path.map(({ number }) => number).join('.');
  });
}

function kindOf(written: string, path: readonly Numbered[]): Kind {
  if (/^\d/.test(written)) return 'figure';
  const capital = written === written.toUpperCase();
  const [letter, roman]: [Kind, Kind] = capital ? ['capital', 'roman'] : ['small', 'small roman'];
  if (written.length > 1) return roman;
  if (!/[ivx]/i.test(written)) return letter;
  const before = path.find(({ kind }) => kind === letter)?.number;
  return before !== undefined && before.charCodeAt(0) + 1 === written.charCodeAt(0) ? letter : roman;
}
