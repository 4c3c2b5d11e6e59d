import { ErrorCodes, ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { createSnapshot } from '../../analysis/createSnapshot';
import type { Snapshot } from '../../analysis/snapshot';
import { isPage } from '../../features/pages/address';
import { newNumber, prepareRename, rename } from '../../features/rename';
import type { Handler, ServerContext } from '../context';
import { offsetOf } from '../convert';

/** Groups of edits as the preview shows them. */
const HERE = 'here';
const ELSEWHERE = 'elsewhere';

export const renameHandler: Handler = {
  capabilities: (flags) => ({ renameProvider: flags.preparesRename ? { prepareProvider: true } : true }),
  handle(context) {
    const { connection, guard } = context;
    connection.onPrepareRename(guard.request('textDocument/prepareRename', async ({ textDocument, position }) => {
      const at = await context.open(textDocument.uri);
      if (at === undefined || isPage(at.snapshot.uri, at.snapshot.languageId)) return null;
      const found = prepareRename(at.snapshot, offsetOf(at.snapshot, position));
      // Never the number to come, of a section that was transferred: VS Code changes nothing where the number that it offers is taken.
      return found === undefined ? null : { range: at.snapshot.lines.rangeOf(found.span), placeholder: found.number };
    }));
    connection.onRenameRequest(guard.request('textDocument/rename', async ({ textDocument, position, newName }) => {
      const at = await context.open(textDocument.uri);
      if (at === undefined || isPage(at.snapshot.uri, at.snapshot.languageId)) return null;
      const found = prepareRename(at.snapshot, offsetOf(at.snapshot, position));
      if (found === undefined) return null;
      const to = newNumber(newName);
      if (to === undefined) {
        throw new ResponseError(ErrorCodes.InvalidParams, `"${newName.slice(0, 60)}" is not a section number. Write one as the code does: 53a-70, 42a-2A-101.`);
      }
      const changed: Changed[] = [{ snapshot: at.snapshot, isOpen: true, edits: editsOf(at.snapshot, found.number, to) }];
      // Other documents change only where the user is shown each of them first.
      if (context.flags().changeAnnotations) changed.push(...await others(context, at.snapshot.uri, found.number, to));
      return toWorkspaceEdit(context, changed.filter(({ edits }) => edits.length > 0), found.number, to);
    }));
  },
};

interface Changed {
  readonly snapshot: Snapshot;
  readonly isOpen: boolean;
  readonly edits: readonly TextEdit[];
}

function editsOf(snapshot: Snapshot, from: string, to: string): TextEdit[] {
  return rename(snapshot, from, to).map((edit) => ({ range: snapshot.lines.rangeOf(edit), newText: edit.newText }));
}

async function others(context: ServerContext, own: string, from: string, to: string): Promise<Changed[]> {
  const changed: Changed[] = [];
  for (const { uri } of await context.workspace.find(from)) {
    if (uri === own) continue;
    const open = context.documents.snapshot(uri);
    const file = open === undefined ? await context.workspace.text(uri) : undefined;
    const snapshot = open ?? (file && createSnapshot(uri, 0, file.languageId, file.text));
    if (snapshot !== undefined) changed.push({ snapshot, isOpen: open !== undefined, edits: editsOf(snapshot, from, to) });
  }
  return changed;
}

function toWorkspaceEdit(context: ServerContext, changed: readonly Changed[], from: string, to: string): WorkspaceEdit {
  const flags = context.flags();
  if (!flags.versionedEdits) return { changes: Object.fromEntries(changed.map(({ snapshot, edits }) => [snapshot.uri, [...edits]])) };
  const documentChanges = changed.map(({ snapshot, isOpen, edits }, place) => ({
    textDocument: { uri: snapshot.uri, version: isOpen ? snapshot.version : null },
    edits: flags.changeAnnotations ? edits.map((edit) => ({ ...edit, annotationId: place === 0 ? HERE : ELSEWHERE })) : [...edits],
  }));
  if (!flags.changeAnnotations) return { documentChanges };
  const description = `${from} becomes ${to}`;
  return {
    documentChanges,
    changeAnnotations: {
      [HERE]: { label: 'In this document', description },
      ...(changed.length > 1 ? { [ELSEWHERE]: { label: 'In other documents', description, needsConfirmation: true } } : {}),
    },
  };
}
