import { find } from '../find';
import type { Rule } from '../finding';

/** An Id. with no authority before it that it could repeat. */
export const idNoAntecedent: Rule = {
  code: 'id-no-antecedent',
  styles: ['bluebook', 'connecticut'],
  withoutStyle: true,
  severity: 'warning',
  onByDefault: true,
  ofForm: true,
  ofPlace: true,
  *check({ snapshot, styleIsChosen }) {
    const lacksLaw = snapshot.reading.authorities.every((a) => a.kind === 'id' && a.sections.length === 0);
    for (const citation of snapshot.reading.citations) {
      if (citation.kind !== 'id' || citation.antecedent !== null) continue;
      // Where no law shows, a small id is a word, and one that stands as a note's text belongs to another's notes.
      if (snapshot.reading.jurisdiction === 'unknown' && !snapshot.text.startsWith('I', citation.idSpan?.start))
        continue;
      // A paper that cites no law, in no style of the law, has an Id. of its own.
      if (lacksLaw && styleIsChosen !== true) continue;
      yield find(
        idNoAntecedent,
        citation.idSpan ?? citation,
        'This Id. has no earlier citation to refer to. Cite the section in full.',
      );
    }
  },
};
