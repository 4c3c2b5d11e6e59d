import {
  CodeActionKind,
  ErrorCodes,
  ResponseError,
  type CodeAction,
  type CodeActionContext,
} from 'vscode-languageserver';
import { createSnapshot } from '../../analysis/createSnapshot';
import { codeAction } from '../../features/codeAction';
import { convertCitations } from '../../features/convertCitations';
import { styles } from '../../styles/registry';
import { COMPARE_EDITIONS } from '../../features/wording/official';
import { siteEditions } from '../../official/pages/editionYears';
import type { Handler, ServerContext } from '../context';
import { IGNORE, SOURCE, spanOf, toCodeAction, toTextEdits, toWorkspaceEdit } from '../convert';
import { mendAll } from '../../settings/judge';
import { ADD_SETTING, MEND_TEXT } from '../messages';

/** On save, or from the editor's menu of source actions: everything that can be mended without a thought. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.conncite`;
export const codeActionHandler: Handler = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] } }),
  handle(context) {
    const { connection, guard, judgments, catalogue, configuration, documents, ports } = context;

    connection.onCodeAction(
      guard.request(
        'textDocument/codeAction',
        async ({ textDocument, range, context: asked }): Promise<CodeAction[]> => {
          const flags = context.flags();
          const [wantsFixes, wantsIgnoring, wantsAll] = [
            wants(asked, CodeActionKind.QuickFix, true),
            wants(asked, IGNORE, true),
            wants(asked, FIX_ALL, false),
          ];
          const judgment =
            flags.codeActionLiterals && (wantsIgnoring || wantsAll) ? await judgments.of(textDocument.uri) : undefined;
          if (judgment === undefined) return [];
          const { snapshot, findings } = judgment;
          const actions: CodeAction[] = [];
          if (wantsIgnoring) {
            for (const repair of codeAction(
              snapshot,
              findings,
              spanOf(snapshot, range),
              flags.commands.has(ADD_SETTING),
              comparableYears(context),
            )) {
              if (!wantsFixes && !repair.ignores) continue;
              const mended = asked.diagnostics.filter(
                (diagnostic) =>
                  diagnostic.source === SOURCE &&
                  diagnostic.code === repair.finding.code &&
                  spanOf(snapshot, diagnostic.range).start === repair.finding.start,
              );
              actions.push(toCodeAction(snapshot, repair, mended, ADD_SETTING, flags));
            }
          }
          if (wantsAll) {
            const { made } = mendAll(snapshot, { ...judgment, official: context.official(), today: ports.today() });
            if (!made.isEmpty) {
              actions.push({
                title: 'Fix all citations that are safe to fix automatically',
                kind: FIX_ALL,
                edit: toWorkspaceEdit(made, flags),
              });
            }
          }
          return actions;
        },
      ),
    );

    guard.answer(MEND_TEXT, async ({ uri, languageId, text, style }) => {
      if (typeof text !== 'string' || typeof languageId !== 'string')
        throw new ResponseError(ErrorCodes.InvalidParams, 'text and languageId are needed');
      const snapshot = createSnapshot(uri, 0, languageId, text);
      if (style !== undefined) {
        if (!Object.hasOwn(styles, style)) throw new ResponseError(ErrorCodes.InvalidParams, 'there is no such style');
        return {
          edits: toTextEdits(convertCitations(snapshot, style, null, await catalogue.read()).made.joined(NEAR)),
        };
      }
      const [statutes, settings] = [await catalogue.read(), await configuration.of(uri)];
      // Files of a folder are many, and their settings are asked for again when they are opened.
      if (documents.version(uri) === undefined) configuration.forget(uri);
      return {
        edits: toTextEdits(
          mendAll(snapshot, { statutes, settings, official: context.official(), today: ports.today() }).made.joined(
            NEAR,
          ),
        ),
      };
    });
  },
};

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

/** Labels and numbers of one citation stand so close. */
const NEAR = 30;
