import path from 'node:path';
import type { Severity } from '../../diagnostics/finding';
import { STANDARD_INPUT } from '../source';
import type { Report } from './report';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

/** Workflow commands of GitHub Actions, which show each finding at its line of a pull request. Lines and columns are one-based. */
export function githubReport(folder: string): Report {
  return {
    checked: ({ source, snapshot }, findings) => findings.map((finding) => {
      const { start, end } = snapshot.lines.rangeOf(finding);
      const places = [`file=${property(fileName(source.name, folder))}`, `line=${start.line + 1}`, `endLine=${end.line + 1}`];
      // Columns are for a place on one line only; GitHub refuses them otherwise.
      if (start.line === end.line) places.push(`col=${start.character + 1}`, `endColumn=${end.character + 1}`);
      places.push(`title=${property(finding.code)}`);
      return `::${COMMANDS[finding.severity]} ${places.join(',')}::${data(finding.message)}\n`;
    }).join(''),
    unreadable: (name, reason) => `::error file=${property(fileName(name, folder))}::${data(`This file could not be read: ${reason}`)}\n`,
    mended: () => undefined,
    end: () => '',
  };
}

/** Relative to the folder of the run, with slashes. */
function fileName(name: string, folder: string): string {
  return name === STANDARD_INPUT ? name : path.relative(folder, path.resolve(folder, name)).replaceAll(path.sep, '/');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
