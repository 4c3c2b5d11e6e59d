import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { sourceSpan } from '../typography';

/** A revision named after the number; the courts name it between the code and the sign. */
export const revPosition: Rule = {
  code: 'rev-position',
  styles: ['connecticut'],
  severity: 'information',
  onByDefault: true,
  ofForm: true,
  kinds: ['full'],
  checkCitation(citation, { snapshot }, tell) {
    const { prose, text } = snapshot;
    const { edition } = citation.sections.at(-1) ?? { edition: null };
    const { name } = citation;
    if (name === null || edition?.revision == null || edition.beforeSign || edition.detached) return;
    // Where members have editions of their own there is no place before the sign for all of them.
    if (citation.sections.some((member) => member.edition?.start !== edition.start)) return;
    let from = prose.toProse(edition.start);
    while (/\s/.test(prose.text[from - 1] ?? '')) from--;
    tell(
      find(revPosition, edition, 'Put the revision before the section symbol: General Statutes (Rev. to 2017) § ….', {
        fixes: () => [
          formFix(
            'Move the revision before the section symbol',
            { start: name.end, end: name.end, newText: ` ${text.slice(edition.start, edition.end)}` },
            { ...sourceSpan(snapshot, from, prose.toProse(edition.end)), newText: '' },
          ),
        ],
      }),
    );
  },
};
