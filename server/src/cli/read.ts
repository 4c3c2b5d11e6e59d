import { createSnapshot } from '../analysis/createSnapshot';
import type { Snapshot } from '../analysis/snapshot';
import { markupFor, markupForFile } from '../markup/registry';
import { UnreadableError, readSource, type Source } from './source';
import type { Terminal } from './terminal';

export interface ReadDocument {
  readonly source: Source;
  readonly snapshot: Snapshot;
}

/** What a file came to: the document, or why there is none. */
export type Outcome =
  | { readonly name: string; readonly document: ReadDocument }
  | { readonly name: string; readonly document: null; readonly reason: string };

/**
 * Reads documents one after another in the order given, so that memory holds one at a time. A file that cannot be read is
 * said on standard error, and the others are read all the same.
 * @param language language id for all of them; undefined: by each name's ending
 */
export async function* readDocuments(names: readonly string[], language: string | undefined, terminal: Terminal): AsyncGenerator<Outcome> {
  for (const name of names) {
    let source: Source;
    try {
      source = await readSource(name, terminal);
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      terminal.warn(`conncite: ${name}: ${error.message}\n`);
      yield { name, document: null, reason: error.message };
      continue;
    }
    yield { name, document: { source, snapshot: snapshotOf(source, source.text, language) } };
  }
}

/** A text read as the file it stands in, or will. */
export function snapshotOf(source: Source, text: string, language: string | undefined): Snapshot {
  const markup = language === undefined ? markupForFile(source.name) : markupFor(language);
  return createSnapshot(source.uri, 0, markup.languages[0] ?? 'plaintext', text);
}
