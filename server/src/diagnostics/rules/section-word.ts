import type { Snapshot } from '../../analysis/snapshot';
import type { SectionSign } from '../../citations/citation';
import type { Edit } from '../../text/edit';
import { isStyleName } from '../codeNames';
import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { doesWithoutSymbol } from '../signHabit';
import { noBreakSpace, sourceSpan, symbolSpelling } from '../typography';

/**
 * "Sec." or "section" after the code's name, where a citation has §. The Legislative Commissioners' Office writes
 * "Sec.", so a hint, and none where no style is chosen and the document never writes § or names the code in full.
 */
export const sectionWord: Rule = {
  code: 'section-word',
  styles: ['bluebook', 'connecticut'],
  severity: 'hint',
  onByDefault: true,
  ofForm: true,
  kinds: ['full'],
  checkCitation({ name, sign }, { snapshot, styleIsChosen }, tell) {
    if (sign === null || sign.form === 'symbol') return;
    // After a name that no style writes the word is plain prose.
    if (styleIsChosen !== true && (name === null || !isStyleName(snapshot.read(name)))) return;
    // "[General Statutes] Sec. 45a-533.": a quoted heading, and the code's name that an editor put before it.
    if (name !== null && snapshot.text.charAt(name.start - 1) === '[') return;
    const right = sign.plural ? '§§' : '§';
    tell(
      find(sectionWord, sign, `Use the section symbol (${right}) after the name of the code.`, {
        fixes: () => [formFix(`Change to ${right}`, signEdit(snapshot, sign))],
      }),
      (now) => now.styleIsChosen === true || !doesWithoutSymbol(now.snapshot, 1),
    );
  },
};

/**
 * The word's place taken by the sign, as the document spells it; a command such as
 * `\S` would swallow a plain blank after it.
 */
function signEdit(snapshot: Snapshot, sign: SectionSign): Edit {
  const { prose } = snapshot;
  const symbol = symbolSpelling(snapshot);
  const newText = sign.plural ? symbol + symbol : symbol;
  if (!/[a-z]$/i.test(symbol)) return { start: sign.start, end: sign.end, newText };
  const from = prose.toProse(sign.end);
  const blanks = /^\s{0,8}/.exec(prose.text.slice(from, from + 8))?.[0].length ?? 0;
  return {
    start: sign.start,
    end: blanks === 0 ? sign.end : sourceSpan(snapshot, from, from + blanks).end,
    newText: newText + noBreakSpace(snapshot),
  };
}
