import { find } from '../find';
import type { Rule } from '../finding';
import { gluedMark, gluedMarks } from '../standing';
import { copyName } from '../wording';

/** A footnote's number that stuck to a section's in copied text. Only a guess, so it is a hint and fixes nothing. */
export const gluedFootnote: Rule = {
  code: 'glued-footnote',
  styles: null,
  severity: 'hint',
  onByDefault: true,
  ofForm: false,
  checkNumber({ number, span }, standing, { statutes }, tell) {
    if (standing.is !== 'unknown') return;
    for (const { section, mark } of gluedMarks(statutes, number)) {
      const finding = find(
        gluedFootnote,
        span,
        `There is no § ${number} in the General Statutes. Is the ${mark} after § ${section.number} a footnote number? ` +
          `Checked against ${copyName(statutes.edition)}.`,
        { data: { number, meant: section.number, mark } },
      );
      tell(finding, (context) => gluedMark(context, number)?.mark === mark);
    }
  },
};
