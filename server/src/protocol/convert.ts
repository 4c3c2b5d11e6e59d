import {
  CodeActionKind,
  DiagnosticSeverity,
  DiagnosticTag,
  MarkupKind,
  SymbolKind,
  SymbolTag,
  type CodeAction,
  type Diagnostic,
  type DocumentLink,
  type DocumentSymbol,
  type Hover as LspHover,
  type Location,
  type LocationLink,
  type Position,
  type Range,
  type SymbolInformation,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { COMPARE_EDITIONS, IGNORE_HERE } from '../features/commands';
import type { Snapshot } from '../analysis/snapshot';
import type { Severity } from '../diagnostics/finding';
import type { ProvenEdits } from '../edits/provenEdits';
import type { OfferedAction } from '../features/codeAction';
import type { Problem } from '../features/diagnostics';
import type { Link } from '../features/documentLink';
import type { OutlineEntry } from '../features/documentSymbol';
import type { Hover } from '../features/hover';
import { markdown, plainText } from '../features/wording/richText';
import type { Span } from '../text/span';
import type { ClientFlags } from './clientFlags';
import type { IgnoreActionKind } from './messages';

/** The only file that turns offsets into the protocol's positions and back. */

export const SOURCE = 'Conncite';

/** Offset of a position; one outside the document is drawn to its nearest edge, one past a line's end to that end. */
export function offsetOf(snapshot: Snapshot, position: Position): number {
  const { lines, text } = snapshot;
  if (!(position.line >= 0)) return 0;
  const start = lines.startOf(position.line);
  let end = lines.startOf(position.line + 1);
  while (end > start && /[\r\n]/.test(text.charAt(end - 1))) end--;
  return Math.max(start, Math.min(start + position.character, end));
}

export function spanOf(snapshot: Snapshot, range: Range): Span {
  const [a, b] = [offsetOf(snapshot, range.start), offsetOf(snapshot, range.end)];
  return { start: Math.min(a, b), end: Math.max(a, b) };
}

export function toHover(snapshot: Snapshot, hover: Hover, flags: ClientFlags): LspHover {
  return {
    contents: flags.markdownHover
      ? { kind: MarkupKind.Markdown, value: markdown(hover.content) }
      : { kind: MarkupKind.PlainText, value: plainText(hover.content) },
    range: snapshot.lines.rangeOf(hover),
  };
}

/** A link from a span to the page at `uri`, at a zero-based line. */
export function toLocationLink(snapshot: Snapshot, origin: Span, uri: string, line: number): LocationLink {
  const range = { start: { line, character: 0 }, end: { line, character: 0 } };
  return {
    originSelectionRange: snapshot.lines.rangeOf(origin),
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  };
}

/** For clients that take no links. */
export function toLocation(link: LocationLink): Location {
  return { uri: link.targetUri, range: link.targetSelectionRange };
}

/** Editors print the kind after the name, so that it must be true in words: "§ 53a-82 Prostitution (number)". */
export const CITED_KIND = SymbolKind.Number;
const KINDS: Readonly<Record<OutlineEntry['kind'], SymbolKind>> = {
  citation: CITED_KIND,
  list: CITED_KIND,
  division: CITED_KIND,
  otherLaw: CITED_KIND,
  heading: SymbolKind.String,
  subsection: SymbolKind.String,
};
/** Editors search and list names alone: what these are called stands in the name. */
const NAMED: ReadonlySet<OutlineEntry['kind']> = new Set(['citation', 'division', 'subsection']);

function nameWithDetail({ name, detail }: OutlineEntry): string {
  return detail === '' ? name : `${name} ${detail}`;
}

export function toDocumentSymbol(snapshot: Snapshot, entry: OutlineEntry): DocumentSymbol {
  return {
    ...(NAMED.has(entry.kind)
      ? { name: nameWithDetail(entry), detail: '' }
      : { name: entry.name, detail: entry.detail }),
    kind: KINDS[entry.kind],
    ...(entry.deprecated ? { tags: [SymbolTag.Deprecated] } : {}),
    range: snapshot.lines.rangeOf(entry.span),
    selectionRange: snapshot.lines.rangeOf(entry.selection),
    children: entry.children.map((child) => toDocumentSymbol(snapshot, child)),
  };
}

/** The tree laid flat, for clients that take no tree. */
export function toSymbolInformation(snapshot: Snapshot, entry: OutlineEntry, container?: string): SymbolInformation[] {
  return [
    {
      name: nameWithDetail(entry),
      kind: KINDS[entry.kind],
      location: { uri: snapshot.uri, range: snapshot.lines.rangeOf(entry.span) },
      ...(container === undefined ? {} : { containerName: container }),
    },
    ...entry.children.flatMap((child) => toSymbolInformation(snapshot, child, entry.name)),
  ];
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toDiagnostic(snapshot: Snapshot, problem: Problem, flags: ClientFlags): Diagnostic {
  const tag =
    problem.tag === null
      ? undefined
      : problem.tag === 'deprecated'
        ? DiagnosticTag.Deprecated
        : DiagnosticTag.Unnecessary;
  const related = problem.related.map(({ message, ...span }) => ({
    message,
    location: { uri: snapshot.uri, range: snapshot.lines.rangeOf(span) },
  }));
  return {
    range: snapshot.lines.rangeOf(problem),
    severity: SEVERITIES[problem.severity],
    code: problem.code,
    source: SOURCE,
    message: problem.message,
    ...(flags.codeDescription ? { codeDescription: { href: problem.href } } : {}),
    ...(flags.relatedInformation && related.length > 0 ? { relatedInformation: related } : {}),
    ...(tag !== undefined && flags.diagnosticTags.includes(tag) ? { tags: [tag] } : {}),
    ...(flags.diagnosticData ? { data: problem.data } : {}),
  };
}

/** A kind of its own, so that a client can ask for these alone. */
export const IGNORE: IgnoreActionKind = 'quickfix.conncite.ignore';

/**
 * @param diagnostics those of the request that the action removes
 * @param addSetting the client's command that adds a value to a setting
 */
export function toCodeAction(
  snapshot: Snapshot,
  offer: OfferedAction,
  diagnostics: Diagnostic[],
  addSetting: string,
  flags: ClientFlags,
): CodeAction {
  const { title, setting, compare } = offer;
  const command =
    compare === undefined
      ? { title, command: addSetting, arguments: [snapshot.uri, setting?.name, setting?.value] }
      : { title, command: COMPARE_EDITIONS, arguments: [compare.number, compare.year] };
  return {
    title,
    kind: offer.ignores ? IGNORE : CodeActionKind.QuickFix,
    ...(setting === null && offer.made !== null ? { edit: toWorkspaceEdit(offer.made, flags) } : { command }),
    ...(diagnostics.length > 0 ? { diagnostics } : {}),
    ...(offer.preferred && flags.preferredActions ? { isPreferred: true } : {}),
  };
}

/** One row for all ways to ignore what was found at the place asked about, which opens them. */
export function toIgnoreMenu(uri: string, { line, character }: Position, diagnostics: Diagnostic[]): CodeAction {
  const title = 'Ignore…';
  const command = { title, command: IGNORE_HERE, arguments: [uri, line, character] };
  return { title, kind: CodeActionKind.QuickFix, command, ...(diagnostics.length > 0 ? { diagnostics } : {}) };
}

/** The only way of edits to a client: proven ones. */
export function toTextEdits({ before, edits }: ProvenEdits): TextEdit[] {
  return edits.map((edit) => ({ range: before.lines.rangeOf(edit), newText: edit.newText }));
}

export function toWorkspaceEdit(made: ProvenEdits, flags: ClientFlags): WorkspaceEdit {
  const { uri, version } = made.before;
  const edits = toTextEdits(made);
  return flags.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}

export function toDocumentLink(snapshot: Snapshot, link: Link, flags: ClientFlags): DocumentLink {
  return { range: snapshot.lines.rangeOf(link), ...(flags.linkTooltips ? { tooltip: link.tooltip } : {}) };
}
