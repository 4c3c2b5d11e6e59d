import type { Snapshot } from '../analysis/snapshot';
import { matchesOf } from '../text/matches';

/** A range of other law with a dash: "§§ 59.1-575–59.1-585", "§§ 10001–10007". */
const DASHED = /§ ?[\d.:-]*\d[a-z]{0,2} ?[–—] ?\d/g;
/** One sign before several: "§ 30-2-5, 30-2-8.1", "§ 3701 to 3724". */
const ONE_SIGN = /(?<!§ ?)§ ?[\d.:-]*\d[a-z]{0,2}(?:, | ?[–—] ?| (?:to|through|and) )\d[\d.:-]*\d/g;
/** Codes of other states without the sign, "Colo. Rev. Stat. 18-9-303", "11 Del. C. 1335", "NRS 200.620". */
const NO_SIGN = /\b(?:Stat\.|C\.|L\.|Code|Laws|[A-Z]{2}S|RCW|RSA)(?: Ann\.)? \d[\dA-Z]*[-.:]?\d/g;
/** So often it is no slip. */
const LEAST = 2;

/**
 * How a document writes the ranges and the lists of other law: a survey of many states has one way for all of them.
 * Each is asked where a finding would be told; the answer is kept with the snapshot.
 */
export const otherLawsWay = {
  dashedRanges: (snapshot: Snapshot): boolean => snapshot.kept(dashed),
  oneSign: (snapshot: Snapshot): boolean => snapshot.kept(oneSign),
  noSign: (snapshot: Snapshot): boolean => snapshot.kept(noSign),
};

const dashed = (snapshot: Snapshot): boolean => isUsual(snapshot, DASHED);
const oneSign = (snapshot: Snapshot): boolean => isUsual(snapshot, ONE_SIGN);
const noSign = (snapshot: Snapshot): boolean => !snapshot.prose.text.includes('§') && isUsual(snapshot, NO_SIGN);

function isUsual(snapshot: Snapshot, form: RegExp): boolean {
  const { prose } = snapshot;
  let count = 0;
  for (const { index } of matchesOf(form, prose.text))
    if (snapshot.citationAt(prose.toSource(index)) === undefined && ++count >= LEAST) return true;
  return false;
}
