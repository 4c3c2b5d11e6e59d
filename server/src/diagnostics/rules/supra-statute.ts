import type { Snapshot } from '../../analysis/snapshot';
import type { Citation } from '../../citations/citation';
import { find, formFix } from '../find';
import type { Fix, Rule } from '../finding';
import { around, sourceSpan } from '../typography';

/** "supra" after a statute, which Bluebook never has: the short form says enough. */
export const supraStatute: Rule = {
  code: 'supra-statute',
  styles: ['bluebook'],
  severity: 'warning',
  onByDefault: true,
  ofForm: true,
  kinds: ['full', 'short', 'prose'],
  checkCitation(citation, { snapshot }, tell) {
    const { prose } = snapshot;
    const from = prose.toProse(citation.end);
    if (!/[,\s*_]/.test(prose.text.charAt(from))) return;
    const read = /^(,?[\s*_]{1,3})supra(?:\s{1,2}note\s{1,2}\d{1,4})?\b/i.exec(around(snapshot, citation, 24).after);
    if (read === null) return;
    const start = from + (read[1]?.length ?? 0);
    tell(
      find(
        supraStatute,
        sourceSpan(snapshot, start, from + read[0].length),
        'Do not use “supra” for a statute. Cite its section again.',
        {
          fixes: () => removal(snapshot, citation, from + read[0].length),
        },
      ),
    );
  },
};

/** Takes "supra" out with the comma before it; only where no markup but emphasis marks would be cut in two. */
function removal(snapshot: Snapshot, citation: Citation, proseEnd: number): Fix[] {
  const { prose, text } = snapshot;
  let end = prose.toSourceEnd(proseEnd);
  const cut = text.slice(citation.end, end);
  const mark = /[*_]/.exec(cut)?.[0];
  if (mark !== undefined) {
    if (text[end] !== mark || cut.split(mark).length !== 2) return [];
    end++;
  } else if (cut !== prose.text.slice(prose.toProse(citation.end), proseEnd)) {
    return [];
  }
  return [formFix('Remove “supra”', { start: citation.end, end, newText: '' })];
}
