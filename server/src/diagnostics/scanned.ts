import type { Snapshot } from '../analysis/snapshot';
import { withWords } from './find';
import type { Finding, RuleContext } from './finding';
import { writtenNumbers } from './writtenNumbers';
import { raw } from '../text/raw';

/**
 * A long dash or a tilde between figures, "10—76h", "4~183", "2015—2016", a short word stuck to another, "ofthe" or
 * "Behalfof", a year's last figure set apart, "201 1", figures within a word, "regu1ations" or "Ke11y", and an opening
 * quotation mark in the place of an apostrophe or a stop, "Student‘s", "1‘ Is": scans have them, few writers.
 */
const SLIP = new RegExp(
  [
    raw`\d[a-e]?[—~] ?\d`,
    raw`\b(?:of|in|to|on|by|at)the\b|[a-df-np-z]of(?:the)?\b`,
    raw`\b(?:19\d|20[0-2]) \d\b`,
    raw`[A-Za-z][a-z]1{1,2}[a-z]`,
    raw`[a-z]‘[a-z]|\d‘`,
  ].join('|'),
  'g',
);
/** So many make a scan; one less where a section's number has one. */
const LEAST = 3;

/** What a scan makes of a hyphen. */
const HYPHEN = /[—~]/;

/** True where a section's number shows that a machine may have read it from paper: "10—76h". */
export function hasScannedNumber(snapshot: Snapshot): boolean {
  return snapshot.kept(someScanned);
}

function someScanned(snapshot: Snapshot): boolean {
  for (const { isPlain, span } of writtenNumbers(snapshot))
    if (!isPlain && HYPHEN.test(snapshot.read(span))) return true;
  return false;
}

/** True for a text that a machine read from paper, as its slips show. */
export function isScanned(snapshot: Snapshot): boolean {
  return snapshot.kept(found);
}

function found(snapshot: Snapshot): boolean {
  const slips = snapshot.prose.text.match(SLIP)?.length ?? 0;
  return slips >= LEAST || (slips === LEAST - 1 && hasScannedNumber(snapshot));
}

/** A letter or a dash that no writer puts among the figures: "4v176e", "4-l76e"; "53-a-70" and "8.3" are slips. */
const SPOILED = /[\d-][f-z]\d|[~—A-Z|]/;

/**
 * The finding as it is told in a scan, where no error of the writer is certain: a number of no form that a machine may
 * have misread, and one that the code has not, whose last figure may stand for a letter, "4-1766" for § 4-176e.
 */
export function asScanned(finding: Finding, context: RuleContext): Finding {
  return isGraveOfNumber(finding) && mayBeOfScan(finding, context) && isScanned(context.snapshot)
    ? withWords(finding, 'information', `${finding.message} The text reads as a scan; compare the page.`)
    : finding;
}

function isGraveOfNumber({ code, severity }: Finding): boolean {
  return severity === 'error' || (severity === 'warning' && code === LETTER_L);
}

const LETTER_L = 'letter-l-as-one';

function mayBeOfScan(finding: Finding, { snapshot, statutes }: RuleContext): boolean {
  const { code, data } = finding;
  if (code === LETTER_L) return true;
  if (code !== 'malformed-number' && code !== 'unknown-section') return false;
  // "1076" for 10-76, "4178" for 4-178: the hyphen is lost. "10.761}" for 10-76h: no writer's sign follows.
  if (/^\d+$/.test(snapshot.read(finding)) || /[{}|~^]/.test(snapshot.text.charAt(finding.end))) return true;
  if (code === 'malformed-number') return typeof data?.written === 'string' && SPOILED.test(data.written);
  if (typeof data?.number !== 'string') return false;
  const stem = /^(.+\d)[\do]$/.exec(data.number)?.[1];
  return stem !== undefined && '0abcdefghijklm'.split('').some((letter) => statutes.find(stem + letter));
}
