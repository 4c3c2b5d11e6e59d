import { isSection } from '../../citations/cited';
import picocolors from 'picocolors';
import type { Snapshot } from '../../analysis/snapshot';
import type { Finding, Severity } from '../../diagnostics/finding';
import { isFixable } from '../../diagnostics/fixAll';
import { SEVERITIES } from '../options';
import { contains } from '../../text/span';
import { placeName, wordsAround } from '../places';
import type { ReadDocument } from '../read';
import type { Screen } from '../terminal';
import { count, shown, shownPiece, wantsColour, widest } from '../words';
import type { Report } from './report';

const MOST_TEXT = 40;

const NAMES: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'hint',
};

interface Part {
  readonly lines: string;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Findings that `--fix` would fix. */
  readonly fixable: number;
}

type Colours = ReturnType<typeof picocolors.createColors>;
type Paint = Readonly<Record<Severity, (text: string) => string>>;

/**
 * A line for each finding, `place citation severity message [code]`, grouped by file, and what it came to at the end.
 */
export function textReport(terminal: Screen): Report<Part> {
  const colours = picocolors.createColors(wantsColour(terminal));
  const paint: Paint = {
    error: colours.red,
    warning: colours.yellow,
    information: colours.blue,
    hint: colours.dim,
  };
  const sum: Sum = { counts: none(), files: 0, guilty: 0, unread: 0, fixable: 0, fixed: 0 };
  return {
    describe(document, findings) {
      const counts = none();
      for (const finding of findings) counts[finding.severity]++;
      return {
        lines: findings.length === 0 ? '' : linesOf(document, findings, colours, paint),
        counts,
        fixable: document.source.office === null ? findings.filter(isFixable).length : 0,
      };
    },
    checked(part) {
      sum.files++;
      for (const severity of SEVERITIES) sum.counts[severity] += part.counts[severity];
      sum.fixable += part.fixable;
      if (part.lines === '') return '';
      return `${sum.guilty++ === 0 ? '' : '\n'}${part.lines}`;
    },
    unreadable() {
      sum.unread++;
      return '';
    },
    fixed(count) {
      sum.fixed += count;
    },
    end: () => `${sum.guilty === 0 ? '' : '\n'}${sentencesOf(sum, paint).join(' ')}\n`,
  };
}

function none(): Record<Severity, number> {
  return { error: 0, warning: 0, information: 0, hint: 0 };
}

/** The findings of one document in columns; of a Word document or a PDF with the words around each. */
function linesOf(document: ReadDocument, findings: readonly Finding[], colours: Colours, paint: Paint): string {
  const { source, snapshot } = document;
  const rows = findings.map((finding) => ({
    finding,
    place: placeName(document, finding),
    text: shown(wordsOf(finding, snapshot), MOST_TEXT),
  }));
  const place = widest(rows.map((row) => row.place));
  const text = widest(rows.map((row) => row.text));
  const severity = widest(findings.map((finding) => NAMES[finding.severity]));
  const context = (finding: Finding): string => {
    if (source.office === null) return '';
    const { before, after } = wordsAround(document, finding);
    return `    ${colours.dim(`…${shownPiece(before)}`)}${shown(snapshot.text.slice(finding.start, finding.end))}${colours.dim(`${shownPiece(after)}…`)}\n`;
  };
  const lines = rows.map((row) => {
    const name = paint[row.finding.severity](NAMES[row.finding.severity].padEnd(severity));
    return `${colours.bold(row.place)}${' '.repeat(place - row.place.length)}  ${row.text.padEnd(text)}  ${name}  ${shown(row.finding.message)} ${colours.dim(`[${row.finding.code}]`)}\n${context(row.finding)}`;
  });
  return lines.join('');
}

/** What all documents came to. */
interface Sum {
  readonly counts: Record<Severity, number>;
  files: number;
  /** Files with findings. */
  guilty: number;
  unread: number;
  fixable: number;
  fixed: number;
}

function sentencesOf({ counts, files, guilty, unread, fixable, fixed }: Sum, paint: Paint): readonly string[] {
  const all = SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    paint[severity](count(counts[severity], NAMES[severity])),
  );
  const where = guilty === files ? count(files, 'file') : `${guilty} of ${count(files, 'file')}`;
  return [
    all === 0
      ? `No findings in ${count(files, 'file')}.`
      : `${count(all, 'finding')} in ${where}: ${parts.join(', ')}.`,
    ...(fixed > 0 ? [`Fixes made: ${fixed}.`] : []),
    ...(fixable > 0 ? [`--fix corrects ${fixable} of them.`] : []),
    ...(unread > 0 ? [`${count(unread, 'file')} could not be read.`] : []),
  ];
}

/**
 * The citation that a finding is about as it is read, or its member in a list; a
 * rule may point at a single character of it.
 */
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
