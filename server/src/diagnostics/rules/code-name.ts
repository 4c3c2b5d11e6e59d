import { styles } from '../../styles/registry';
import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { codeNameIn, isOwnName, isStyleName, nameEdits } from '../codeNames';

/**
 * A name of the code that neither Bluebook nor the courts use: "C.G.S.",
 * "Ct. Gen. Stat.", "Connecticut General Statutes".
 */
export const codeName: Rule = {
  code: 'code-name',
  styles: ['bluebook', 'connecticut'],
  severity: 'information',
  onByDefault: true,
  ofForm: true,
  kinds: ['full'],
  checkCitation(citation, { snapshot, style }, tell) {
    const { name } = citation;
    if (style === null) return;
    if (name === null) return;
    // An own macro that takes the number writes the name, the sign and the number: its name ends before the sign.
    const written = (snapshot.read(name).split('§', 1)[0] ?? '').trimEnd();
    if (isOwnName(written, style) || isStyleName(written)) return;
    const right = codeNameIn(style, name);
    tell(
      find(codeName, name, `Cite the code as “${right}” in ${styles[style].title}.`, {
        fixes: () => [formFix(`Change to ${right}`, ...nameEdits(snapshot, citation, name, right))],
      }),
    );
  },
};
