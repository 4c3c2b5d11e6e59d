import type { Snapshot } from '../../analysis/snapshot';
import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { isScanned } from '../scanned';
import { around, replaceCharacters } from '../typography';
import { writtenNumbers } from '../writtenNumbers';

/** A hyphen that looks like the plain one: a typesetter's, and the one that keeps a number on its line. */
const HYPHENS = /[\u2010\u2011]/g;
/** Dashes, an underline, and what a dash begins with where it was read in a wrong code page. */
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D_\u0096\u0097â]/;
/** What such a dash goes on with. */
const REST = /[\u0080-\u0095€‘’“”•]/;

function plainOf(c: string): string {
  return DASHES.test(c) ? '-' : REST.test(c) ? '' : c;
}

/**
 * A number written with a dash or another hyphen for the plain one: it cannot be searched for and reads as a range.
 * Silent, while nobody chose a style, of a hyphen that looks like the plain one, and in a document that writes all its
 * numbers so, as some printers do, or reads as a scan.
 */
export const numberDash: Rule = {
  code: 'number-dash',
  styles: null,
  severity: 'information',
  onByDefault: true,
  ofForm: true,
  checkNumber(mention, _standing, { snapshot }, tell) {
    if (mention.isPlain) return;
    const written = snapshot.read(mention.span);
    // What has a blank too is told as that, with the whole number; what is cut apart, as in "4—1 81a",
    // is not put right so.
    if (/\s/.test(written) || /^ \d/.test(around(snapshot, mention.span, 2).after)) return;
    const edits = replaceCharacters(snapshot, mention.span, plainOf);
    if (edits.length === 0) return;
    const isSeen = !looksPlain(written);
    tell(
      find(numberDash, mention.span, `Use a plain hyphen in a section number: ${mention.number}.`, {
        fixes: () => [formFix('Change to a plain hyphen', ...edits)],
      }),
      (now) => now.styleIsChosen === true || (isSeen && !isHouseWay(now.snapshot) && !isScanned(now.snapshot)),
    );
  },
};

function looksPlain(written: string): boolean {
  return !DASHES.test(written.replace(HYPHENS, '-'));
}

/** So many numbers with a dash are no slip where no other is there. */
const HABIT = 2;

function isHouseWay(snapshot: Snapshot): boolean {
  const { plain, dashed } = snapshot.kept(hyphens);
  return plain === 0 && dashed >= HABIT;
}

/** How many numbers of a document are written with a plain hyphen, and how many with a dash. */
function hyphens(snapshot: Snapshot): { readonly plain: number; readonly dashed: number } {
  const found = { plain: 0, dashed: 0 };
  for (const { isPlain, span } of writtenNumbers(snapshot)) {
    const written = isPlain ? '' : snapshot.read(span);
    // With a capital or a blank it is no house's way either, and becomes a plain one.
    if (DASHES.test(written) && !/\s/.test(written)) found.dashed++;
    else found.plain++;
  }
  return found;
}
