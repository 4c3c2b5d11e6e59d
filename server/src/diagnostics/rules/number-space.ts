import { brokenByBlank } from '../brokenNumber';
import { authorityFix, find, formFix } from '../find';
import type { Finding, Rule } from '../finding';
import type { Section } from '../../facts/statutes';
import { BLANK, replaceCharacters } from '../typography';
import type { WrittenNumber } from '../writtenNumbers';

/** A blank inside a number. A line's end is none: a wrapped line breaks where it must. */
export const numberSpace: Rule = {
  code: 'number-space',
  styles: null,
  severity: 'warning',
  onByDefault: true,
  ofForm: true,
  checkNumber(mention, standing, context, tell) {
    const { snapshot } = context;
    const whole = brokenByBlank(context, mention, standing);
    if (whole !== undefined) tell(broken(mention, whole));
    if (mention.isPlain || whole !== undefined) return;
    const written = snapshot.read(mention.span);
    // The italic letters l of a copied text stand apart by themselves.
    if (/[\r\n]/.test(written) || /\d[ \u00a0]l{1,3}$/.test(written)) return;
    // The number of a bill's line or of a page stands within it too.
    const own = written.replace(/[^\da-z]/gi, '').toLowerCase();
    if (!mention.number.replaceAll('-', '').toLowerCase().endsWith(own)) return;
    const edits = replaceCharacters(snapshot, mention.span, (c) => (BLANK.test(c) ? '' : c));
    if (edits.length === 0) return;
    tell(
      find(numberSpace, mention.span, `Remove the space from the section number: ${mention.number}.`, {
        fixes: () => [formFix('Remove the space', ...edits)],
      }),
    );
  },
};

/** "42-1 33e": what stands before the blank would be another section. */
function broken({ number, span }: WrittenNumber, whole: Section): Finding {
  const end = span.end + 1 + whole.number.length - number.length;
  return find(numberSpace, { start: span.start, end }, `Remove the space from the section number: ${whole.number}.`, {
    fixes: () => [authorityFix('Remove the space', true, { start: span.start, end, newText: whole.number })],
  });
}
