import type { Snapshot } from './snapshot';

/**
 * What a document is where it prints the law itself: `code` for a text of the code or an official page of it, `bill` for a bill or an
 * act, null for what people write about the law. How such a text cites is not its writer's to choose, so it is not judged by style; and
 * the code's own text is not judged at all.
 */
export type LawText = 'code' | 'bill' | null;

/** As much of a document as is looked at. */
const SAMPLE = 20_000;
/** "Sec. 53a-70. Sexual assault in the first degree.", as the code prints it. */
const HEADING =
  /(?:^|[\n\r\u2029])[ \t]*Secs?\.\s[1-9]\d?[a-e]?-\d{1,4}[a-z]{0,3}(?:\s[a-z])?\s?(?:(?:to|and)\s[1-9]\d?[a-e]?-\d{1,4}[a-z]{0,3}(?:, inclusive)?\s?)?\.\s+(?:\(Formerly |[“"]?[A-Z])/g;
/** "(1969, P.A. 828, S. 71; P.A. 92-260, S. 29.)", the note of a section's acts. */
const SOURCE_NOTE =
  /\((?:(?:1949|1918|1930) Rev\., S\. |19\d\d, |(?:[A-Z][a-z]{2,8}\.? Sp\. Sess\. )?P\.A\. )[^()]{0,2000}?S\. ?\d{1,5}[^()]{0,2000}\)/;
/** Words with which bills and acts begin, or put in a new text. */
const BILL =
  /\bBe it enacted by the Senate\b|\bis repealed and the following is substituted in lieu thereof\b|^[ \t]{0,60}AN ACT CONCERNING\b/m;

/** Kind of law that a document prints. */
export function lawTextOf(snapshot: Snapshot): LawText {
  return snapshot.kept(found);
}

function found({ prose }: Snapshot): LawText {
  const sample = prose.text.slice(0, SAMPLE);
  if (BILL.test(sample)) return 'bill';
  const headings = sample.match(HEADING)?.length ?? 0;
  return headings > 2 || (headings > 0 && (SOURCE_NOTE.test(sample) || opensWithHeading(sample))) ? 'code' : null;
}

function opensWithHeading(sample: string): boolean {
  HEADING.lastIndex = 0;
  const first = HEADING.exec(sample);
  HEADING.lastIndex = 0;
  return first !== null && sample.slice(0, first.index).trim() === '';
}
