import type { CheckFormat, FailOn, RuleSettings } from '../options';
import type { Screen } from '../terminal';
import type { Report } from './report';

export interface ReportOptions {
  readonly format: CheckFormat;
  readonly failOn: FailOn;
  readonly rules: RuleSettings;
}

/** The report of a format; only the one asked for is loaded. */
export async function reportFor(options: ReportOptions, terminal: Screen): Promise<Report> {
  switch (options.format) {
    case 'text':
      return (await import('./text')).textReport(terminal);
    case 'json':
      return (await import('./json')).jsonReport();
    case 'sarif':
      return (await import('./sarif')).sarifReport(options.rules, terminal.folder);
    case 'github':
      return (await import('./github')).githubReport(terminal.folder);
    case 'junit':
      return (await import('./junit')).junitReport(options.failOn);
  }
}
