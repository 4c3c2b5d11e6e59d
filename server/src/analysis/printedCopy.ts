import type { Snapshot } from './snapshot';
import { raw } from '../text/raw';

/** As much of a document as is looked at. */
const SAMPLE = 20_000;
/**
 * Where a page of the reporter begins, as those who copy its text mark it, "[212 Conn. 713]", "CT Page 17200"; what
 * they set before an opinion that no reporter has; and what a collection calls its summaries of opinions.
 */
const PAGE =
  /\[\d{1,3} Conn\. ?(?:App\. ?|Supp\. ?|Cir\. ?Ct\. ?)?\d{1,4}\]|\bCT Page \d{3,6}\b|\[EDITOR['’]S NOTE: This case is unpublished\b|\bJustia (?:Connecticut )?[\w ]{0,20}Opinion Summar|\bView [“"][^“”"\n]{3,120}[”"] on Justia Law\b|\bConnecticut (?:Supreme|Appellate) Court Opinion Summaries\b|\bAnnotate this Case\b|, [SA]C \d{4,5}(?<=\bv\. [^\n]{3,160})\s{1,8}(?:Judicial District of \w|[A-Z][\w ]{3,40} (?:Division|Commission|Board)\s*\n)|(?:^|\n)[SA]C\d{5}(?: -|,)? [A-Z]/i;

/** The pages that databases mark within an opinion, "*139 planners", "[**2941]". */
const STAR_PAGES = /\[\*{1,4}\d{1,4}\]|(?<![\w*\\])\*{1,2}\d{2,4} (?=[a-z])/g;
/** A paper that quotes such opinions has few. */
const LEAST_STAR_PAGES = 3;

/**
 * True for a text that somebody copied from a reporter or a database, with the marks of its pages, or from a collection
 * of opinions; for what was said in court, word for word; for a court's summary of a case on its docket, "A v. B, SC
 * 18609", "Judicial District of Hartford"; and for a law library's of an opinion, "SC19902 - A v. B".
 */
export function isPrintedCopy(snapshot: Snapshot): boolean {
  return snapshot.kept(found);
}

function found({ prose }: Snapshot): boolean {
  const sample = prose.text.slice(0, SAMPLE);
  return PAGE.test(sample) || (sample.match(STAR_PAGES)?.length ?? 0) >= LEAST_STAR_PAGES || isTranscript(sample);
}

/** A speaker's turn: "MR. BELL: The search ...", "JUSTICE: Of which?", "THE COURT: ...". */
const TURN = raw`(?:(?:MR|MS|MRS|ATTY)\.? [A-Z][A-Z'’-]+|(?:CHIEF )?JUSTICE(?: [A-Z]+)?|THE COURT):\s`;
const BEGINS_WITH_TURN = new RegExp(`^\\s*${TURN}`);
const TURNS = new RegExp(`(?:^|\\n)[ \\t]*${TURN}`, 'g');
const LINES = /\S[^\n]*/g;
/** In a transcript at least one line in so many begins a turn, and so many do. */
const ONE_IN = 3;

/** True for what was said in court, word for word; a brief that quotes some of it is none. */
function isTranscript(sample: string): boolean {
  if (BEGINS_WITH_TURN.test(sample)) return true;
  const turns = sample.match(TURNS)?.length ?? 0;
  return turns >= ONE_IN && turns * ONE_IN >= (sample.match(LINES)?.length ?? 0);
}
