import type { Snapshot } from '../../analysis/snapshot';
import { beginsWithSign } from '../../citations/titles';
import type { Span } from '../../text/span';
import { isStyleName } from '../codeNames';
import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { otherLawsWay } from '../otherLawsWay';
import { doesWithoutSymbol, isMostlyWithoutSymbol, lostItsSymbols, namesWithoutSign } from '../signHabit';
import { around, noBreakSpace, severalSections, symbolSpelling } from '../typography';

/**
 * The code's name with neither § nor a word for it: "Conn. Gen. Stat. 14-227a" (Bluebook 12.3; the courts write § after
 * the name). Silent where no style is chosen, the document never writes §, and its name of the code is no style's
 * either, or stands so three times, or with letters for a name more often than with §: fee lists, summaries and pages
 * for the public write "CGS 7-34a" throughout. So it is in a text that lost all its signs, in a survey that writes no
 * state's sign, and where the name heads a list.
 */
export const missingSymbol: Rule = {
  code: 'missing-symbol',
  styles: ['bluebook', 'connecticut'],
  withoutStyle: true,
  severity: 'information',
  onByDefault: true,
  ofForm: true,
  kinds: ['full'],
  checkCitation(citation, { snapshot }, tell) {
    const { name } = citation;
    const first = citation.sections[0];
    if (citation.sign !== null || name === null || first?.numberSpan == null || citation.malformed.length > 0) return;
    // "CGS 88-30g": a scan made a figure of it.
    if (beginsWithSign(first.number)) return;
    // "§ CGS 42-110g(c)": the sign stands before the name.
    if (/§\s?$/.test(around(snapshot, name, 4).before)) return;
    if (isLost(snapshot.text.slice(name.end, first.numberSpan.start)) || isLegalReference(snapshot, name)) return;
    if (headsList(snapshot, { start: name.start, end: first.numberSpan.start })) return;
    const named = snapshot.read(name);
    // Publishers of the code put no sign after their own names for it, "Connecticut Code 36a-701b", nor do those who
    // describe it: "as defined in Connecticut statutes 17a-101a".
    if (/\bCode$|\bstatutes?$/.test(named)) return;
    // Who abbreviates the code's name to letters, or calls a section a statute, writes no brief; who uses a style's
    // name may have forgotten the sign once or twice.
    const isShort = name.form === 'CGS' || name.form === 'C.G.S.' || /\bStatute\b/.test(named);
    const least = isStyleName(named) ? 3 : isShort ? 1 : 2;
    const signs = severalSections(citation) ? '§§' : '§';
    const { start } = first.numberSpan;
    tell(
      find(
        missingSymbol,
        { start: name.start, end: first.numberSpan.end },
        `Add ${signs} between the name of the code and the number.`,
        {
          fixes: () => [
            formFix(`Add ${signs}`, {
              start,
              end: start,
              newText: symbolSpelling(snapshot).repeat(signs.length) + noBreakSpace(snapshot),
            }),
          ],
        },
      ),
      (now) =>
        now.styleIsChosen === true ||
        (!lostItsSymbols(now.snapshot) &&
          !otherLawsWay.noSign(now.snapshot) &&
          !doesWithoutSymbol(now.snapshot, least) &&
          !(isShort && (isMostlyWithoutSymbol(now.snapshot) || namesWithoutSign(now.snapshot)))),
    );
  },
};

/** Two blanks, or what a scan makes of the sign, "*9-140": it was lost on the way here. */
function isLost(between: string): boolean {
  return /^ {2,}$|^ ?\*/.test(between);
}

/** The code's name alone on its line, and the first of several numbers on the next. */
function headsList(snapshot: Snapshot, { start, end }: Span): boolean {
  const { text } = snapshot;
  const line =
    text
      .slice(Math.max(0, start - 24), start)
      .split('\n')
      .at(-1) ?? '';
  const [name = '', ...rest] = text.slice(start, end).split('\n');
  return rest.length > 0 && line.trim() === '' && /Statutes:?\s?$/.test(name);
}

/** "Legal Reference: Connecticut General Statutes", and under it numbers with their titles, in a school's policy. */
function isLegalReference(snapshot: Snapshot, name: Span): boolean {
  return /\bLegal References?:?\s{0,4}$/i.test(around(snapshot, name, 24).before);
}
