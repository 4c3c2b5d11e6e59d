import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { sourceSpan } from '../spelling';

/** A revision named behind the number; the courts name it between the code and the sign. */
export const revPosition: Rule = {
  code: 'rev-position', styles: ['connecticut'], severity: 'information', onByDefault: true, ofForm: true,
  *check({ snapshot }) {
    const { prose, text } = snapshot;
    for (const citation of snapshot.reading.citations) {
      const { edition } = citation.sections.at(-1) ?? { edition: null };
      if (citation.kind !== 'full' || citation.name === null || edition?.revision == null || edition.beforeSign || edition.detached) continue;
      // Where members have editions of their own there is no place before the sign for all of them.
      if (citation.sections.some((member) => member.edition?.start !== edition.start)) continue;
      let from = prose.toProse(edition.start);
      while (/\s/.test(prose.text[from - 1] ?? '')) from--;
      yield find(revPosition, edition, 'The courts’ style names the revision before the sign: General Statutes (Rev. to 2017) § ….', {
        fixes: [formFix(
          'Move the revision before the sign',
          { start: citation.name.end, end: citation.name.end, newText: ` ${text.slice(edition.start, edition.end)}` },
          { ...sourceSpan(snapshot, from, prose.toProse(edition.end)), newText: '' },
        )],
      });
    }
  },
};
