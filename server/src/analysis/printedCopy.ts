import type { Snapshot } from './snapshot';

/** As much of a document as is looked at. */
const SAMPLE = 20_000;
/**
 * Where a page of the reporter begins, as those who copy its text mark it, "[212 Conn. 713]", "CT Page 17200"; what
 * they set before an opinion that no reporter has; and what a collection calls its summaries of opinions.
 */
const PAGE =
  /\[\d{1,3} Conn\. ?(?:App\. ?|Supp\. ?|Cir\. ?Ct\. ?)?\d{1,4}\]|\bCT Page \d{3,6}\b|\[EDITOR['’]S NOTE: This case is unpublished\b|\bJustia (?:Connecticut )?[\w ]{0,20}Opinion Summar|\bView [“"][^“”"\n]{3,120}[”"] on Justia Law\b|\bConnecticut (?:Supreme|Appellate) Court Opinion Summaries\b|\bAnnotate this Case\b|(?:^|\n)[^\n]{3,160}\bv\. [^\n]{3,160}, [SA]C \d{4,5}\s{1,8}(?:Judicial District of \w|[A-Z][\w ]{3,40} (?:Division|Commission|Board)\s*\n)|(?:^|\n)[SA]C\d{5}(?: -|,)? [A-Z]/i;

/**
 * True for a text that somebody copied from a reporter, with the marks of its pages, or from a collection of opinions;
 * and for a court's summary of a case on its docket, "A v. B, SC 18609", "Judicial District of Hartford", and a law
 * library's of an opinion, "SC19902 - A v. B".
 */
export function isPrintedCopy(snapshot: Snapshot): boolean {
  return snapshot.kept(found).printed;
}

function found({ prose }: Snapshot): { readonly printed: boolean } {
  return { printed: PAGE.test(prose.text.slice(0, SAMPLE)) };
}
