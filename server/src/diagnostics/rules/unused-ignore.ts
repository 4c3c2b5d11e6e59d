import type { Snapshot } from '../../analysis/snapshot';
import type { Span } from '../../text/span';
import { find, partFix } from '../find';
import type { Rule } from '../finding';
import { listed } from '../../code/words';

/** A comment that tells us to ignore what is not there (any more). */
export const unusedIgnore: Rule = {
  code: 'unused-ignore',
  styles: null,
  severity: 'hint',
  onByDefault: true,
  ofForm: false,
  check: () => [],
  *review({ snapshot }, comments) {
    for (const comment of comments) {
      // Of a rule that was not asked nobody knows what it would have found.
      const unused = comment.codes.filter((code) => !comment.used.has(code));
      if (
        comment.codes.length === 0
          ? comment.used.size > 0
          : unused.length === 0 || unused.some((code) => comment.unasked.includes(code))
      )
        continue;
      const all = unused.length === comment.codes.length;
      yield find(
        unusedIgnore,
        comment,
        all ? 'This comment ignores nothing.' : `Nothing is ignored here by ${listed(unused)}.`,
        {
          tag: 'unnecessary',
          fixes: all
            ? [partFix('comment', 'Remove the comment', { ...wholeLine(snapshot, comment), newText: '' })]
            : [],
        },
      );
    }
  },
};

/** The comment, with its line where it stands alone on it. */
function wholeLine(snapshot: Snapshot, comment: Span): Span {
  const line = snapshot.lines.lineAt(comment.start);
  const start = snapshot.lines.startOf(line);
  const end = snapshot.lines.startOf(snapshot.lines.lineAt(Math.max(comment.start, comment.end - 1)) + 1);
  const alone =
    snapshot.text.slice(start, comment.start).trim() === '' && snapshot.text.slice(comment.end, end).trim() === '';
  return alone ? { start, end: Math.max(end, comment.end) } : { start: comment.start, end: comment.end };
}
