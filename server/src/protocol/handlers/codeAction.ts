import {
  CodeActionKind,
  type CodeAction,
  type CodeActionContext,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver';
import { COMPARE_EDITIONS, IGNORE_HERE } from '../../features/commands';
import { codeAction, ignoreActions, type OfferedAction } from '../../features/codeAction';
import { siteEditions } from '../../official/pages/editionYears';
import type { Handler, ServerContext } from '../context';
import { IGNORE, SOURCE, spanOf, toCodeAction, toIgnoreMenu, toWorkspaceEdit } from '../convert';
import type { Judgment } from '../judgments';
import { fixDocument } from '../../settings/judge';
import { ADD_SETTING } from '../messages';

/** On save, or from the editor's menu of source actions: everything that is safe to fix automatically. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.conncite`;

export const codeActionHandler: Handler = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] } }),
  handle(context) {
    const { connection, guard, judgments } = context;
    connection.onCodeAction(
      guard.request('textDocument/codeAction', async (params): Promise<CodeAction[]> => {
        const wantsSmall = wants(params.context, IGNORE, true);
        const wantsAll = wants(params.context, FIX_ALL, false);
        const judgment =
          context.flags().codeActionLiterals && (wantsSmall || wantsAll)
            ? await judgments.of(params.textDocument.uri)
            : undefined;
        if (judgment === undefined) return [];
        return [
          ...(wantsSmall ? fixesAt(params, judgment, context) : []),
          ...(wantsAll ? fixOfAll(judgment, context) : []),
        ];
      }),
    );
  },
};

/**
 * Fixes of the findings at the place asked about, and what silences them; the latter alone where only that is asked
 * for. A client that opens those by a command has one row for them in the menu of fixes.
 */
function fixesAt(
  { range, context: asked }: CodeActionParams,
  { snapshot, findings }: Judgment,
  context: ServerContext,
): CodeAction[] {
  const flags = context.flags();
  const silences = flags.commands.has(ADD_SETTING);
  const span = spanOf(snapshot, range);
  const diagnosticsOf = ({ finding }: OfferedAction): Diagnostic[] =>
    asked.diagnostics.filter(
      (diagnostic) =>
        diagnostic.source === SOURCE &&
        diagnostic.code === finding.code &&
        spanOf(snapshot, diagnostic.range).start === finding.start,
    );
  const toAction = (offer: OfferedAction): CodeAction =>
    toCodeAction(snapshot, offer, diagnosticsOf(offer), ADD_SETTING, flags);
  if (!wants(asked, CodeActionKind.QuickFix, true))
    return ignoreActions(snapshot, findings, span, silences).map(toAction);
  const offers = codeAction(snapshot, findings, span, silences, comparableYears(context));
  if (!flags.commands.has(IGNORE_HERE)) return offers.map(toAction);
  const ignored = offers.find(({ ignores }) => ignores);
  return [
    ...offers.filter(({ ignores }) => !ignores).map(toAction),
    ...(ignored === undefined ? [] : [toIgnoreMenu(snapshot.uri, range.start, diagnosticsOf(ignored))]),
  ];
}

/** One action for all that is safe to fix; none where nothing is. */
function fixOfAll(judgment: Judgment, { flags, official, ports }: ServerContext): CodeAction[] {
  const { made } = fixDocument(judgment.snapshot, { ...judgment, official: official(), today: ports.today() });
  if (made.isEmpty) return [];
  const title = 'Fix all citations that are safe to fix automatically';
  return [{ title, kind: FIX_ALL, edit: toWorkspaceEdit(made, flags()) }];
}

/** Years of editions that are here, or that can be had, for a client that compares them. */
function comparableYears({ flags, official, ports }: ServerContext): readonly number[] {
  if (!flags().commands.has(COMPARE_EDITIONS)) return [];
  return [...(official()?.editions() ?? []), ...(ports.library === undefined ? [] : siteEditions(ports.today()))];
}

/** True where a kind, or one above it, is asked for; `usual` where none is named. */
function wants({ only }: CodeActionContext, kind: string, usual: boolean): boolean {
  return only === undefined
    ? usual
    : only.some((one) => one === CodeActionKind.Empty || kind === one || kind.startsWith(`${one}.`));
}
