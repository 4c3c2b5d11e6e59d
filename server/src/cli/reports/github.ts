import path from 'node:path';
import type { Severity } from '../../diagnostics/finding';
import { officePlace } from '../places';
import { STANDARD_INPUT } from '../source';
import { withoutSteering } from '../../text/steering';
import type { Report } from './report';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/**
 * Workflow commands of GitHub Actions, which show each finding at its line of a pull
 * request. Lines and columns are one-based.
 */
export function githubReport(folder: string): Report<string> {
  return {
    describe: (document, findings) =>
      findings
        .map((finding) => {
          const { source, snapshot } = document;
          const { start, end } = snapshot.lines.rangeOf(finding);
          const file = `file=${property(fileName(source.name, folder))}`;
          const title = `title=${property(finding.code)}`;
          const words = officePlace(document, finding);
          // A Word document has no lines.
          if (words !== undefined)
            return `::${COMMANDS[finding.severity]} ${file},${title}::${data(`${words}: ${finding.message}`)}\n`;
          const places = [file, `line=${start.line + 1}`, `endLine=${end.line + 1}`];
          // Columns are for a place on one line only; GitHub refuses them otherwise.
          if (start.line === end.line) places.push(`col=${start.character + 1}`, `endColumn=${end.character + 1}`);
          return `::${COMMANDS[finding.severity]} ${[...places, title].join(',')}::${data(finding.message)}\n`;
        })
        .join(''),
    checked: (part) => part,
    unreadable: (name, reason) =>
      `::error file=${property(fileName(name, folder))}::${data(`This file could not be read: ${reason}`)}\n`,
    fixed: () => undefined,
    end: () => '',
  };
}

/** Relative to the folder of the run, with slashes. */
function fileName(name: string, folder: string): string {
  return name === STANDARD_INPUT ? name : path.relative(folder, path.resolve(folder, name)).replaceAll(path.sep, '/');
}

function data(text: string): string {
  return withoutSteering(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
