import type { Finding } from '../../diagnostics/finding';
import { isFailure, type FailOn } from '../options';
import { officePlace } from '../places';
import type { ReadDocument } from '../read';
import { withoutSteering } from '../../text/steering';
import type { Report } from './report';

/**
 * JUnit's XML: a suite for each file, a case for each finding. What makes the exit status 1 is a failure; what is
 * lighter is a case that passed and says what was found.
 */
export function junitReport(failOn: FailOn): Report<Suite> {
  const suites: string[] = [];
  const total = { tests: 0, failures: 0, errors: 0 };
  const checked = ({ text, tests, failures, errors }: Suite): string => {
    total.tests += tests;
    total.failures += failures;
    total.errors += errors;
    suites.push(text);
    return '';
  };
  return {
    describe(document, findings) {
      const { name } = document.source;
      // Readers of these reports take a suite without a case as one that was not run.
      if (findings.length === 0)
        return suite(name, [`    <testcase name="no findings" classname="${xml(name)}"/>\n`], 0, 0);
      const failing = findings.filter((finding) => isFailure(finding.severity, failOn));
      return suite(
        name,
        findings.map((finding) => caseOf(finding, document, failing.includes(finding))),
        failing.length,
        0,
      );
    },
    checked,
    unreadable: (name, reason) =>
      checked(
        suite(
          name,
          [
            `    <testcase name="read" classname="${xml(name)}">\n      <error message="${xml(reason)}"/>\n    </testcase>\n`,
          ],
          0,
          1,
        ),
      ),
    fixed: () => undefined,
    end: () =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="conncite" tests="${total.tests}" failures="${total.failures}" errors="${total.errors}">\n${suites.join('')}</testsuites>\n`,
  };
}

interface Suite {
  readonly text: string;
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
}

function suite(name: string, cases: readonly string[], failures: number, errors: number): Suite {
  const text = `  <testsuite name="${xml(name)}" tests="${cases.length}" failures="${failures}" errors="${errors}">\n${cases.join('')}  </testsuite>\n`;
  return { text, tests: cases.length, failures, errors };
}

function caseOf(finding: Finding, document: ReadDocument, failed: boolean): string {
  const { source, snapshot } = document;
  const { line, character } = snapshot.lines.positionAt(finding.start);
  const place = officePlace(document, finding) ?? `line ${line + 1}, column ${character + 1}`;
  const text = `${place}: ${snapshot.text.slice(finding.start, finding.end)}\n${finding.severity}: ${finding.message}`;
  const body = failed
    ? `<failure type="${xml(finding.severity)}" message="${xml(finding.message)}">${xml(text)}</failure>`
    : `<system-out>${xml(text)}</system-out>`;
  return `    <testcase name="${xml(`${finding.code} at ${place}`)}" classname="${xml(source.name)}">\n      ${body}\n    </testcase>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** Text for an element or an attribute. Characters that steer, or that XML 1.0 has no way to write, become U+FFFD. */
function xml(text: string): string {
  return withoutSteering(text.replace(/[&<>"\n\r\t]/g, (c) => ENTITIES[c] ?? c)).replace(/[\ufffe\uffff]/g, '\uFFFD');
}
