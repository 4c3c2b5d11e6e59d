import { ErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { createSnapshot, readInSteps } from '../../analysis/createSnapshot';
import type { Snapshot } from '../../analysis/snapshot';
import { isPage } from '../../features/pages/address';
import { oneLine } from '../../features/wording/richText';
import { newNumber, noSuchNumber, prepareRename, renameInSteps, type Renaming } from '../../features/rename';
import { inSlices } from '../../text/inSlices';
import type { Handler, ServerContext } from '../context';
import { offsetOf, toTextEdits } from '../convert';
import { contentModified } from '../guard';

/** Groups of edits as the preview shows them. */
const HERE = 'here';
const ELSEWHERE = 'elsewhere';

export const renameHandler: Handler = {
  capabilities: (flags) => ({ renameProvider: flags.preparesRename ? { prepareProvider: true } : true }),
  handle(context) {
    const { connection, guard } = context;
    connection.onPrepareRename(
      guard.request('textDocument/prepareRename', async ({ textDocument, position }) => {
        const at = await context.open(textDocument.uri);
        if (at === undefined || isPage(at.snapshot.uri, at.snapshot.languageId)) return null;
        const found = prepareRename(at.snapshot, offsetOf(at.snapshot, position));
        // Never the number to come, of a section that was transferred: VS Code changes nothing
        // where the number that it offers is taken.
        return found === undefined ? null : { range: at.snapshot.lines.rangeOf(found.span), placeholder: found.number };
      }),
    );
    connection.onRenameRequest(
      guard.request('textDocument/rename', async ({ textDocument, position, newName }) => {
        const at = await context.open(textDocument.uri);
        if (at === undefined || isPage(at.snapshot.uri, at.snapshot.languageId)) return null;
        const found = prepareRename(at.snapshot, offsetOf(at.snapshot, position));
        if (found === undefined) return null;
        const to = newNumber(newName);
        if (to === undefined) {
          throw new ResponseError(
            ErrorCodes.InvalidParams,
            `"${newName.slice(0, 60)}" is not a section number. Write one as the code does: 53a-70, 42a-2A-101.`,
          );
        }
        const missing =
          at.statutes === null || to === found.number ? undefined : noSuchNumber(to, at.statutes, context.official());
        if (missing !== undefined) throw new ResponseError(ErrorCodes.InvalidParams, missing);
        const first = {
          snapshot: at.snapshot,
          isOpen: true,
          ...(await inSlices(renameInSteps(at.snapshot, found.number, to))),
        };
        const changed = [first, ...(await others(context, at.snapshot.uri, found.number, to))];
        if (changed.some(({ snapshot, isOpen }) => isOpen && !context.documents.isNewest(snapshot)))
          throw contentModified();
        const left = changed.filter((one) => one.left.length > 0);
        if (left.length > 0) throw new ResponseError(ErrorCodes.InvalidRequest, refusal(found.number, left));
        return toWorkspaceEdit(
          context,
          changed.filter(({ made }) => !made.isEmpty),
          found.number,
          to,
        );
      }),
    );
  },
};

interface Changed extends Renaming {
  readonly snapshot: Snapshot;
  readonly isOpen: boolean;
}

/** Half a rename would leave the documents at odds, so it is all or nothing, and the reason names the place. */
function refusal(number: string, left: readonly Changed[]): string {
  const [one] = left;
  const line = one === undefined ? 0 : one.snapshot.lines.lineAt(one.left[0]?.start ?? 0) + 1;
  const name = oneLine(decodeURIComponent(one?.snapshot.uri.split('/').at(-1) ?? ''));
  const more =
    left.length > 1 ? ` and in ${left.length - 1} other ${left.length === 2 ? 'document' : 'documents'}` : '';
  return `Nothing was renamed: in ${name}, line ${line}${more}, ${number} cannot be changed without changing what is cited there. It may stand in a macro; change it there first.`;
}

async function others(context: ServerContext, own: string, from: string, to: string): Promise<Changed[]> {
  const changed: Changed[] = [];
  for (const { uri } of await context.workspace.find(from)) {
    if (uri === own) continue;
    const open = await context.documents.read(uri);
    const file = open === undefined ? await context.workspace.text(uri) : undefined;
    const snapshot = open ?? (file && createSnapshot(uri, 0, file.languageId, file.text));
    if (snapshot === undefined) continue;
    await inSlices(readInSteps(snapshot));
    changed.push({ snapshot, isOpen: open !== undefined, ...(await inSlices(renameInSteps(snapshot, from, to))) });
  }
  return changed;
}

function toWorkspaceEdit(context: ServerContext, changed: readonly Changed[], from: string, to: string): WorkspaceEdit {
  const flags = context.flags();
  if (!flags.versionedEdits)
    return { changes: Object.fromEntries(changed.map(({ snapshot, made }) => [snapshot.uri, toTextEdits(made)])) };
  const documentChanges = changed.map(({ snapshot, isOpen, made }, place) => ({
    textDocument: { uri: snapshot.uri, version: isOpen ? snapshot.version : null },
    edits: flags.changeAnnotations
      ? toTextEdits(made).map((edit) => ({ ...edit, annotationId: place === 0 ? HERE : ELSEWHERE }))
      : toTextEdits(made),
  }));
  if (!flags.changeAnnotations) return { documentChanges };
  const description = `${from} becomes ${to}`;
  return {
    documentChanges,
    changeAnnotations: {
      [HERE]: { label: 'In this document', description },
      ...(changed.length > 1
        ? { [ELSEWHERE]: { label: 'In other documents', description, needsConfirmation: true } }
        : {}),
    },
  };
}
