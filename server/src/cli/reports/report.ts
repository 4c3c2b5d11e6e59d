import type { Finding } from '../../diagnostics/finding';
import type { CheckFormat, FailOn, RuleSettings } from '../options';
import type { ReadDocument } from '../read';
import type { Terminal } from '../terminal';

/** A form in which `check` tells what it found. Each method gives the text to print now. */
export interface Report {
  checked(document: ReadDocument, findings: readonly Finding[]): string;
  /** A file that could not be read; standard error has said so already. */
  unreadable(name: string, reason: string): string;
  /** So many repairs were written to a file that `checked` is told of next. */
  mended(repairs: number): void;
  end(): string;
}

export interface ReportOptions {
  readonly format: CheckFormat;
  readonly failOn: FailOn;
  readonly rules: RuleSettings;
}

/** The report of a format; only the one asked for is loaded. */
export async function reportFor(options: ReportOptions, terminal: Terminal): Promise<Report> {
  switch (options.format) {
    case 'text': return (await import('./text')).textReport(terminal);
    case 'json': return (await import('./json')).jsonReport();
    case 'sarif': return (await import('./sarif')).sarifReport(options.rules, terminal.folder);
    case 'github': return (await import('./github')).githubReport(terminal.folder);
    case 'junit': return (await import('./junit')).junitReport(options.failOn);
  }
}
