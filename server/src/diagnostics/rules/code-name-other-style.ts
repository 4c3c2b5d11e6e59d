import { styles } from '../../styles/registry';
import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { codeNameIn, isOwnName, isStyleName } from '../codeNames';

/** The code's name as another style writes it: "General Statutes" in Bluebook, "Conn. Gen. Stat." in the courts' style. */
export const codeNameOtherStyle: Rule = {
  code: 'code-name-other-style', styles: ['bluebook', 'connecticut'], severity: 'information', onByDefault: true, ofForm: true,
  *check({ snapshot, style }) {
    if (style === null) return;
    for (const { name } of snapshot.reading.citations) {
      if (name === null) continue;
      const written = snapshot.read(name);
      if (isOwnName(written, style) || !isStyleName(written)) continue;
      const right = codeNameIn(style, name);
      yield find(codeNameOtherStyle, name, `This is another style’s name for the code; in ${styles[style].title} it is cited as “${right}”.`, {
        fixes: [formFix(`Change to ${right}`, { start: name.start, end: name.end, newText: right })],
      });
    }
  },
};
