import picocolors from 'picocolors';
import type { Snapshot } from '../../analysis/snapshot';
import type { Finding, Severity } from '../../diagnostics/finding';
import { isMendable } from '../mend';
import { SEVERITIES } from '../options';
import { contains } from '../../text/span';
import type { ReadDocument } from '../read';
import type { Terminal } from '../terminal';
import { count, shown, wantsColour } from '../words';
import type { Report } from './report';

const MOST_TEXT = 40;

/** A line for each finding, `place  citation  severity  message [code]`, grouped by file, and what it came to at the end. */
export function textReport(terminal: Terminal): Report {
  const colours = picocolors.createColors(wantsColour(terminal));
  const paint: Readonly<Record<Severity, (text: string) => string>> = {
    error: colours.red, warning: colours.yellow, information: colours.blue, hint: colours.dim,
  };
  const total: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  let [files, guilty, unread, mendable, mended] = [0, 0, 0, 0, 0];
  const names = { error: 'error', warning: 'warning', information: 'note', hint: 'hint' };
  return {
    checked({ source, snapshot }: ReadDocument, findings: readonly Finding[]) {
      files++;
      if (findings.length === 0) return '';
      const rows = findings.map((finding) => {
        total[finding.severity]++;
        if (isMendable(finding)) mendable++;
        const { line, character } = snapshot.lines.positionAt(finding.start);
        const place = `${shown(source.name)}:${line + 1}:${character + 1}`;
        return { finding, place, text: shown(wordsOf(finding, snapshot), MOST_TEXT) };
      });
      const place = Math.max(...rows.map((row) => row.place.length));
      const text = Math.max(...rows.map((row) => row.text.length));
      const severity = Math.max(...findings.map((finding) => names[finding.severity].length));
      const lines = rows.map((row) => {
        const name = paint[row.finding.severity](names[row.finding.severity].padEnd(severity));
        return `${colours.bold(row.place)}${' '.repeat(place - row.place.length)}  ${row.text.padEnd(text)}  ${name}  ${shown(row.finding.message)} ${colours.dim(`[${row.finding.code}]`)}\n`;
      });
      return `${guilty++ === 0 ? '' : '\n'}${lines.join('')}`;
    },
    unreadable() {
      unread++;
      return '';
    },
    mended(repairs) {
      mended += repairs;
    },
    end() {
      const all = SEVERITIES.reduce((sum, severity) => sum + total[severity], 0);
      const parts = SEVERITIES.filter((severity) => total[severity] > 0).map((severity) => paint[severity](count(total[severity], names[severity])));
      const sentences = all === 0
        ? [`No findings in ${count(files, 'file')}.`]
        : [`${count(all, 'finding')} in ${guilty === files ? count(files, 'file') : `${guilty} of ${count(files, 'file')}`}: ${parts.join(', ')}.`];
      if (mended > 0) sentences.push(`${count(mended, 'repair')} made.`);
      if (mendable > 0) sentences.push(`--fix mends ${mendable} of them.`);
      if (unread > 0) sentences.push(`${count(unread, 'file')} could not be read.`);
      return `${guilty === 0 ? '' : '\n'}${sentences.join(' ')}\n`;
    },
  };
}

/** The citation that a finding is about, or its member in a list; a rule may point at a single character of it. */
function wordsOf(finding: Finding, snapshot: Snapshot): string {
  const found = snapshot.citationAt(finding.start);
  if (found === undefined || !contains(found.citation, finding)) return snapshot.text.slice(finding.start, finding.end);
  const { citation, member } = found;
  // An Id. has its antecedent's members, all in its own place.
  const one = member !== undefined && citation.kind !== 'id' && citation.sections.length > 1 && contains(member, finding);
  return one ? `§ ${snapshot.text.slice(member.start, member.end)}` : snapshot.text.slice(citation.start, citation.end);
}
