import { withoutSteering } from '../../text/steering';
import type { VerificationRecord } from '../record';
import { capital } from '../../code/words';
import {
  antecedentWords,
  headingLines,
  headRows,
  momentWords,
  NO_CITATION,
  NO_OTHER,
  notCheckedByKind,
  purposeWords,
  SIGNATURE_LINES,
  SUBTITLE,
  TITLE,
  totalRows,
  verdictParts,
} from './words';

/** A record as plain text of lines of at most 100 characters, where words allow. */
export function recordText(record: VerificationRecord): string {
  const { head, citations, notChecked, totals } = record;
  const lines = [TITLE, SUBTITLE, '', ...purposeWords(record).flatMap((words) => [...wrapped(words, ''), ''])];
  for (const [name, words] of headRows(head)) lines.push(...wrapped(`${name}: ${words}`, '  '));
  lines.push('', 'CITATIONS', '');
  if (citations.length === 0) lines.push(NO_CITATION, '');
  citations.forEach((citation, k) => {
    lines.push(...wrapped(`${k + 1}. ${citation.words} (${citation.place.words})`, '   '));
    const { mark, words } = verdictParts(citation);
    lines.push(...wrapped(`   ${mark}${words}`, '   '));
    if (citation.antecedent !== null)
      lines.push(...wrapped(`   ${capital(antecedentWords(citation.antecedent))}`, '   '));
    lines.push(...headingLines(citation).flatMap((line) => wrapped(`   ${line}`, '   ')));
    lines.push('');
  });
  lines.push('NOT CHECKED', '');
  if (notChecked.length === 0) lines.push(NO_OTHER, '');
  for (const [kind, ones] of notCheckedByKind(notChecked)) {
    lines.push(`${kind}:`, ...ones.flatMap(({ words, place }) => wrapped(`  - ${words} (${place.words})`, '    ')), '');
  }
  lines.push('TOTALS', '', ...totalRows(totals).map(([name, count]) => `  ${String(count).padStart(5)}  ${name}`), '');
  lines.push(
    `Checked by the program on ${momentWords(head.checkedAt)}.`,
    '',
    ...SIGNATURE_LINES.map((name) => `${name}: ${'_'.repeat(40)}`),
  );
  return `${lines.join('\n')}\n`;
}

const WIDTH = 100;

/**
 * Lines of a text broken at blanks, but not between a sign and its number; those after the first are indented. A blank
 * before the first word stays, and nothing in it steers a screen, or a workflow by two colons at a line's beginning.
 */
function wrapped(words: string, indent: string): string[] {
  const text = withoutSteering(words.replace(/[\r\n\t]+/g, ' '));
  const lines: string[] = [];
  let line = /^ */.exec(text)?.[0] ?? '';
  let isEmpty = true;
  for (const word of text.trimStart().split(/(?<!§) /)) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH && !word.startsWith('::')) {
      lines.push(line);
      line = indent;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}
