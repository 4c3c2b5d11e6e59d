import type { Settings } from '../settings/read';
import { Configurations } from './config';
import { readDocument, type ReadDocument } from './read';
import type { Terminal } from './terminal';

/** A document with the settings of its folder. */
export interface SetDocument {
  readonly name: string;
  readonly document: ReadDocument;
  readonly settings: Settings;
}

/**
 * Reads documents one after another, each with its folder's settings; undefined for one that cannot be read, or whose
 * settings cannot: standard error says why.
 * @param language language id; undefined: by each name's ending
 * @param config file of settings for all of them; undefined: those of their folders
 */
export async function* documentsOf(
  names: readonly string[],
  { language, config }: { readonly language: string | undefined; readonly config: string | undefined },
  terminal: Terminal,
): AsyncGenerator<SetDocument | undefined> {
  const configurations = new Configurations(config, terminal);
  for (const name of names) {
    const document = await readDocument(name, language, terminal);
    if ('reason' in document) {
      yield undefined;
      continue;
    }
    const settings = await configurations.ofEach(name);
    yield 'reason' in settings ? undefined : { name, document, settings };
  }
}
