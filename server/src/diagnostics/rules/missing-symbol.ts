import { isStyleName } from '../codeNames';
import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { noBreakSpace, doesWithoutSymbol, lostItsSymbols, severalSections, symbolSpelling } from '../typography';

/**
 * The code's name with neither § nor a word for it: "Conn. Gen. Stat. 14-227a" (Bluebook 12.3; the courts write § after
 * the name). Silent where no style is chosen, the document never writes §, and its name of the code is no style's
 * either: fee lists and pages for the public write "CGS 7-34a" throughout. So it is in a text that lost all its signs.
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
    const isOfStyle = isStyleName(snapshot.read(name));
    // Who abbreviates the code's name to letters writes no brief.
    const least = name.form === 'CGS' || name.form === 'C.G.S.' ? 1 : 2;
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
        (!lostItsSymbols(now.snapshot) && (isOfStyle || !doesWithoutSymbol(now.snapshot, least))),
    );
  },
};
