import { createSnapshot } from '../../analysis/createSnapshot';
import type { Snapshot } from '../../analysis/snapshot';
import { ChangeIndex, changedCitations, type ChangedSection } from '../../features/changedCitations';
import { isPage } from '../../features/pages/address';
import { NOT_INSTALLED } from '../../features/wording/importProgress';
import { changeWords } from '../../features/wording/changes';
import type { LibraryImporter, TextUpdate } from '../../official/pages/importing';
import type { ServerContext } from '../context';
import type { ChangedCitationsResult } from '../messages';

/** Documents that are looked through. */
const MOST_DOCUMENTS = 20_000;

/** What updates changed of what the workspace cites, open documents and files alike. */
export async function changesInWorkspace(
  context: ServerContext,
  updates: readonly TextUpdate[],
): Promise<{
  readonly changed: number;
  readonly sections: readonly ChangedSection[];
}> {
  const index = new ChangeIndex(updates);
  const citing: Snapshot[] = [];
  // Only what cites a changed section is read again.
  if (index.size > 0) {
    for (const uri of await context.workspace.citing(MOST_DOCUMENTS)) {
      if (!(await context.workspace.in(uri)).some((mention) => index.of(mention).length > 0)) continue;
      const snapshot = (await context.documents.read(uri)) ?? (await fromFile(context, uri));
      if (snapshot !== undefined && !isPage(uri, snapshot.languageId)) citing.push(snapshot);
    }
  }
  return { changed: index.size, sections: changedCitations(index, citing) };
}

/** The same for a client, with a sentence that says how it stands. */
export async function changedCitationsResult(
  context: ServerContext,
  importer: LibraryImporter,
): Promise<ChangedCitationsResult> {
  const updates = await importer.updates();
  const { changed, sections } = await changesInWorkspace(context, updates);
  return {
    message: messageOf(changed, updates.length, sections.length, context.official()?.status() !== undefined),
    sections: sections.map(({ change, places }) => ({
      number: change.number,
      kind: change.kind,
      change: changeWords(change),
      catchline: change.catchline,
      read: change.read,
      places: places.map(({ snapshot, span, excerpt }) => ({
        uri: snapshot.uri,
        range: snapshot.lines.rangeOf(span),
        excerpt,
      })),
    })),
  };
}

function messageOf(changed: number, updates: number, cited: number, installed: boolean): string {
  if (!installed) return `${NOT_INSTALLED} Install it; each later update lists what changed.`;
  if (updates === 0)
    return 'No update has changed anything since the official text was installed. Update it to see what has changed since.';
  const all = `${changed} changed section${changed === 1 ? '' : 's'}`;
  return cited === 0
    ? `Of ${all} in the last updates, this workspace cites none.`
    : `Of ${all} in the last updates, this workspace cites ${cited}.`;
}

async function fromFile(context: ServerContext, uri: string): Promise<Snapshot | undefined> {
  const read = await context.workspace.text(uri);
  return read === undefined ? undefined : createSnapshot(uri, 0, read.languageId, read.text);
}
