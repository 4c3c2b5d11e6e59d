import {
  Disposable,
  DocumentLink,
  EventEmitter,
  l10n,
  languages,
  Range,
  Uri,
  ViewColumn,
  window,
  workspace,
  type WebviewPanel,
} from 'vscode';
import { REVEAL_CITED, type CheckTextResult, type RevealCitedArguments } from '../../server/src/protocol/messages';
import { literal } from './harmless';
import { reportPage, type Report, type ReportLink } from './reportPage';
import { severityWord } from './severity';

/** One file of a checked folder: what was found, or why it was not checked. */
export interface CheckedFile {
  readonly uri: Uri;
  /** From the folder on. */
  readonly path: string;
  readonly result?: CheckTextResult;
  readonly problem?: string;
}

export interface FolderCheck {
  readonly name: string;
  readonly files: readonly CheckedFile[];
  /** How many files there are to check. */
  readonly total: number;
  /** True where there are more than are ever checked. */
  readonly more: boolean;
  readonly cancelled: boolean;
}

const REPORT_SCHEME = 'conncite-report';
const REPORT = 'Citation Check';
const VIEW = 'conncite.report';

const reports = new Map<string, Report>();
const panels = new Map<string, WebviewPanel>();
const changed = new EventEmitter<Uri>();

/** Lets the editor show reports as text: documents that no one saves and nothing is judged in. */
export function registerReports(): Disposable {
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(REPORT_SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: ({ path }) => reports.get(path)?.text,
    }),
    // Links of our own keep addresses out of the text.
    languages.registerDocumentLinkProvider(
      { scheme: REPORT_SCHEME },
      {
        provideDocumentLinks: ({ uri }) =>
          reports
            .get(uri.path)
            ?.links.map(
              (link) =>
                new DocumentLink(
                  new Range(link.line, link.start, link.line, link.end),
                  Uri.parse(link.uri, true).with({ fragment: `L${link.at.line + 1},${link.at.character + 1}` }),
                ),
            ),
      },
    ),
  );
}

/**
 * Shows a report as a page, in the place of the last one of its name. It runs no script;
 * its links lead to places, and to its text.
 */
export function showReport(given: string | Report, name = REPORT): void {
  const report = typeof given === 'string' ? { text: given, links: [] } : given;
  const uri = Uri.from({ scheme: REPORT_SCHEME, path: `/${name}.md` });
  reports.set(uri.path, report);
  changed.fire(uri);
  let panel = panels.get(name);
  if (panel === undefined) {
    panel = window.createWebviewPanel(VIEW, name, ViewColumn.Active, {
      enableScripts: false,
      enableCommandUris: [REVEAL_CITED],
      localResourceRoots: [],
      enableFindWidget: true,
    });
    panels.set(name, panel);
    panel.onDidDispose(() => panels.delete(name));
  } else {
    panel.reveal();
  }
  panel.webview.html = reportPage(report, ({ uri: place, at }) => leadTo(place, at.line, at.character), {
    words: l10n.t('Open as Text'),
    href: leadTo(uri.toString(), 0, 0),
  });
}

/** Address that shows a place of a document. */
function leadTo(...place: RevealCitedArguments): string {
  return `command:${REVEAL_CITED}?${encodeURIComponent(JSON.stringify(place))}`;
}

/** A check as a Markdown document; each line of a finding leads to its place. */
export function reportOf(check: FolderCheck): Report {
  const checked = check.files.filter(({ result }) => result !== undefined);
  const citations = sum(checked.map(({ result }) => result?.citations ?? 0));
  const findings = sum(checked.map(({ result }) => result?.findings.length ?? 0));
  const lines = [
    `# ${l10n.t('Citations in {0}', literal(check.name))}`,
    '',
    l10n.t('Documents: {0}. Citations: {1}. Findings: {2}.', checked.length, citations, findings),
    ...(check.cancelled
      ? ['', l10n.t('Check canceled. {0} of {1} files were checked.', checked.length, check.total)]
      : []),
    ...(check.more
      ? ['', l10n.t('The folder has more files than can be checked at once. The rest were skipped.')]
      : []),
  ];
  const links: ReportLink[] = [];
  for (const { uri, path, result, problem } of check.files) {
    if (problem !== undefined) lines.push('', `## ${literal(path)}`, '', literal(problem));
    if (result === undefined || result.findings.length === 0) continue;
    lines.push('', `## ${literal(path)}`, '');
    const document = uri.toString();
    for (const { start, severity, code, message } of result.findings) {
      const place = l10n.t('Line {0}', start.line + 1);
      links.push({
        line: lines.length,
        start: 2,
        end: 2 + place.length,
        uri: document,
        at: start,
      });
      lines.push(`- ${place}, ${severityWord(severity)}: ${literal(message)} (\`${code}\`)`);
    }
  }
  if (check.files.length > 0 && findings === 0) lines.push('', l10n.t('No problems found.'));
  if (check.total === 0) lines.push('', l10n.t('The folder has no documents Conncite can read.'));
  return { text: `${lines.join('\n')}\n`, links };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
