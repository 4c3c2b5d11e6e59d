import { isCourtForm } from '../../analysis/courtForm';
import type { Snapshot } from '../../analysis/snapshot';
import type { CodeName } from '../../citations/citation';
import { styles } from '../../styles/registry';
import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { around } from '../typography';
import { codeNameIn, isOwnName, isStyleName, nameEdits } from '../codeNames';

const IN_FULL = /^(?:connecticut\s+general\s+statutes|general\s+statutes\s+of\s+connecticut)$/i;

/** "violation of Conn. 1 … Page 2 of 31 Gen. Stat. § 53a-167": a page's foot and head stand inside the name. */
const CUT = /\bConn\.\s[^\n]{0,160}\bPage \d+ of \d+\s*$/;

function isCutByHeader(snapshot: Snapshot, name: CodeName): boolean {
  return name.form === 'Gen. Stat.' && CUT.test(around(snapshot, name, 200).before);
}

/** What is wrong with a name: its points or blanks, a singular, or that the style has another. */
function adviceOn(written: string, right: string, style: string): string {
  if (letters(written) === letters(right)) return `Write the name of the code with its periods and spaces: “${right}”.`;
  const cite = `Cite the code as “${right}” in ${style}.`;
  return /\bStatute\b/i.test(written) ? `The name of the code is plural: “General Statutes.” ${cite}` : cite;
}

function letters(name: string): string {
  return name.replace(/[^a-z]/gi, '').toLowerCase();
}

const SHORT: ReadonlySet<string> = new Set(['C.G.S.', 'C.G.S.A.', 'CGS', 'CGSA', 'Gen. Stat.']);
/** A short name is a slip where the style's own stands so many times as often. */
const RULE = 2;

function isOddOne(snapshot: Snapshot): boolean {
  return snapshot.kept(isOdd);
}

function isOdd({ reading }: Snapshot): boolean {
  let [short, long] = [0, 0];
  for (const { name } of reading.citations) {
    if (name === null) continue;
    if (SHORT.has(name.form)) short++;
    else long++;
  }
  return long >= RULE * short;
}

/** "Connecticut General Statutes (CGS)", "General Statutes (hereinafter “C.G.S.”)": the writer explains it. */
const EXPLAINED = /General Statutes,?\s{1,2}\((?:hereinafter,? )?(?:the )?["“']{0,2}C\.? ?G\.? ?S\b/i;

function isExplained(snapshot: Snapshot): boolean {
  return snapshot.kept(explains);
}

function explains({ prose }: Snapshot): boolean {
  return EXPLAINED.test(prose.text);
}

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
  checkCitation(citation, { snapshot, style, styleIsChosen }, tell) {
    const { name } = citation;
    if (style === null) return;
    if (name === null) return;
    // An own macro that takes the number writes the name, the sign and the number: its name ends before the sign.
    const written = (snapshot.read(name).split('§', 1)[0] ?? '').trimEnd();
    if (isOwnName(written, style) || isStyleName(written) || isCutByHeader(snapshot, name)) return;
    // In full it is plain prose, and where nobody chose a style no slip.
    if (styleIsChosen !== true && IN_FULL.test(written)) return;
    const right = codeNameIn(style, name);
    tell(
      find(codeName, name, adviceOn(written, right, styles[style].title), {
        fixes: () => [formFix(`Change to ${right}`, ...nameEdits(snapshot, citation, name, right))],
      }),
      // Courts head their own forms with "C.G.S."; who explains it means it.
      (now) =>
        !SHORT.has(name.form) ||
        now.styleIsChosen === true ||
        (isOddOne(now.snapshot) && !isCourtForm(now.snapshot) && !isExplained(now.snapshot)),
    );
  },
};
