import { styles } from '../../styles/registry';
import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { codeNameIn, isOwnName, isStyleName, nameEdits } from '../codeNames';

/**
 * The code's name as another style writes it: "General Statutes" in Bluebook, "Conn. Gen. Stat." in the courts' style.
 */
export const codeNameOtherStyle: Rule = {
  code: 'code-name-other-style',
  styles: ['bluebook', 'connecticut'],
  severity: 'information',
  onByDefault: true,
  whereStyleIsChosen: true,
  ofForm: true,
  kinds: ['full'],
  checkCitation(citation, { snapshot, style }, tell) {
    const { name } = citation;
    if (style === null) return;
    if (name === null) return;
    const written = snapshot.read(name);
    if (isOwnName(written, style) || !isStyleName(written)) return;
    const right = codeNameIn(style, name);
    tell(
      find(
        codeNameOtherStyle,
        name,
        `Cite the code as “${right}” in ${styles[style].title}. This name belongs to another style.`,
        {
          fixes: () => [formFix(`Change to ${right}`, ...nameEdits(snapshot, citation, name, right))],
        },
      ),
    );
  },
};
