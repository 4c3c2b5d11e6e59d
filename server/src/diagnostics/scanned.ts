import type { Snapshot } from '../analysis/snapshot';
import { withWords } from './find';
import type { Finding, RuleContext } from './finding';

/** A long dash or a tilde between figures, "10—76h", "4~183", "2015—2016": scans have them, few writers. */
const SLIP = /\d[a-e]?[—~] ?\d/g;
/** So many make a scan. */
const LEAST = 3;

/** True for a text that a machine read from paper, as its slips show. */
export function isScanned(snapshot: Snapshot): boolean {
  return snapshot.kept(found);
}

function found({ prose }: Snapshot): boolean {
  return (prose.text.match(SLIP)?.length ?? 0) >= LEAST;
}

/**
 * The finding as it is told in a scan: a figure at a number's end may stand there for a letter, "4-1766" for § 4-176e,
 * so that no error of the writer is certain.
 */
export function asScanned(finding: Finding, { snapshot, statutes }: RuleContext): Finding {
  const { code, severity, data, message } = finding;
  if (code !== 'unknown-section' || severity !== 'error' || typeof data?.number !== 'string') return finding;
  const stem = /^(.+\d)\d$/.exec(data.number)?.[1];
  const mayBe = stem !== undefined && 'abcdefghijklm'.split('').some((letter) => statutes.find(stem + letter));
  return mayBe && isScanned(snapshot)
    ? withWords(finding, 'information', `${message} The text reads as a scan; compare the page.`)
    : finding;
}
