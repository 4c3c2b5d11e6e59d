import { isSection } from '../../citations/cited';
import picocolors from 'picocolors';
import type { Snapshot } from '../../analysis/snapshot';
import type { Finding, Severity } from '../../diagnostics/finding';
import { isMendable } from '../../diagnostics/mend';
import { SEVERITIES } from '../options';
import { contains } from '../../text/span';
import { placeName, wordsAround } from '../places';
import type { ReadDocument } from '../read';
import type { Screen } from '../terminal';
import { count, shown, shownPiece, wantsColour, widest } from '../words';
import type { Report } from './report';

const MOST_TEXT = 40;

interface Part {
  readonly lines: string;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Findings that `--fix` would mend. */
  readonly mendable: number;
}

/** A line for each finding, `place  citation  severity  message [code]`, grouped by file, and what it came to at the end. */
export function textReport(terminal: Screen): Report<Part> {
  const colours = picocolors.createColors(wantsColour(terminal));
  const paint: Readonly<Record<Severity, (text: string) => string>> = {
    error: colours.red,
    warning: colours.yellow,
    information: colours.blue,
    hint: colours.dim,
  };
  const total: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  let [files, guilty, unread, mendable, mended] = [0, 0, 0, 0, 0];
  const names = { error: 'error', warning: 'warning', information: 'note', hint: 'hint' };
  return {
    describe(document: ReadDocument, findings: readonly Finding[]) {
      const { source, snapshot } = document;
      const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
      if (findings.length === 0) return { lines: '', counts, mendable: 0 };
      for (const finding of findings) counts[finding.severity]++;
      const rows = findings.map((finding) => ({
        finding,
        place: placeName(document, finding),
        text: shown(wordsOf(finding, snapshot), MOST_TEXT),
      }));
      const place = widest(rows.map((row) => row.place));
      const text = widest(rows.map((row) => row.text));
      const severity = widest(findings.map((finding) => names[finding.severity]));
      const context = (finding: Finding): string => {
        if (source.office === null) return '';
        const { before, after } = wordsAround(document, finding);
        return `    ${colours.dim(`…${shownPiece(before)}`)}${shown(snapshot.text.slice(finding.start, finding.end))}${colours.dim(`${shownPiece(after)}…`)}\n`;
      };
      const lines = rows.map((row) => {
        const name = paint[row.finding.severity](names[row.finding.severity].padEnd(severity));
        return `${colours.bold(row.place)}${' '.repeat(place - row.place.length)}  ${row.text.padEnd(text)}  ${name}  ${shown(row.finding.message)} ${colours.dim(`[${row.finding.code}]`)}\n${context(row.finding)}`;
      });
      return {
        lines: lines.join(''),
        counts,
        mendable: source.office === null ? findings.filter(isMendable).length : 0,
      };
    },
    checked(part) {
      files++;
      for (const severity of SEVERITIES) total[severity] += part.counts[severity];
      mendable += part.mendable;
      if (part.lines === '') return '';
      return `${guilty++ === 0 ? '' : '\n'}${part.lines}`;
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
      const parts = SEVERITIES.filter((severity) => total[severity] > 0).map((severity) =>
        paint[severity](count(total[severity], names[severity])),
      );
      const sentences =
        all === 0
          ? [`No findings in ${count(files, 'file')}.`]
          : [
              `${count(all, 'finding')} in ${guilty === files ? count(files, 'file') : `${guilty} of ${count(files, 'file')}`}: ${parts.join(', ')}.`,
            ];
      if (mended > 0) sentences.push(`Fixes made: ${mended}.`);
      if (mendable > 0) sentences.push(`--fix corrects ${mendable} of them.`);
      if (unread > 0) sentences.push(`${count(unread, 'file')} could not be read.`);
      return `${guilty === 0 ? '' : '\n'}${sentences.join(' ')}\n`;
    },
  };
}

/** The citation that a finding is about as it is read, or its member in a list; a rule may point at a single character of it. */
function wordsOf(finding: Finding, snapshot: Snapshot): string {
  const found = snapshot.citationAt(finding.start);
  if (found === undefined || !contains(found.citation, finding)) return snapshot.read(finding);
  const { citation, member } = found;
  // An Id. has its antecedent's members, all in its own place.
  const one =
    member !== undefined &&
    isSection(member) &&
    citation.kind !== 'id' &&
    citation.sections.length > 1 &&
    contains(member, finding);
  if (!one) return snapshot.read(citation);
  // "and (c) (2)" goes on with the number before it.
  return `§ ${member.numberSpan === null ? `${member.number} ` : ''}${snapshot.read(member)}`;
}
