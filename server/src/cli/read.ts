import { createSnapshot } from '../analysis/createSnapshot';
import type { Snapshot } from '../analysis/snapshot';
import { markupFor, markupForFile } from '../markup/registry';
import { UnreadableError, readSource, type Source } from './source';
import type { Terminal } from './terminal';
import { shown } from './words';

export interface ReadDocument {
  readonly source: Source;
  readonly snapshot: Snapshot;
}

/**
 * Reads a document. Where that fails, standard error says why and so does the answer.
 * @param language language id; undefined: by the name's ending
 */
export async function readDocument(
  name: string,
  language: string | undefined,
  terminal: Terminal,
): Promise<ReadDocument | { readonly reason: string }> {
  try {
    const source = await readSource(name, terminal);
    for (const notice of source.office?.notices ?? []) terminal.warn(`conncite: ${shown(name)}: ${notice}\n`);
    return { source, snapshot: snapshotOf(source, source.text, language) };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    terminal.warn(`conncite: ${shown(name)}: ${error.message}\n`);
    return { reason: error.message };
  }
}

/** A text read as the file it stands in, or will. */
export function snapshotOf(source: Source, text: string, language: string | undefined): Snapshot {
  if (source.office !== null) return createSnapshot(source.uri, 0, 'plaintext', text, source.office.prose);
  const markup = language === undefined ? markupForFile(source.name) : markupFor(language);
  return createSnapshot(source.uri, 0, markup.languages[0] ?? 'plaintext', text);
}
