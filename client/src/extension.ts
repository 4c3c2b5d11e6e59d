import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter } from 'node:path';
import { env, execPath } from 'node:process';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node';
import type { PreviewLink } from '../../server/src/preview';
import { activateWith } from './activate';
import { linkCitations, type PreviewPart } from './previewLinks';

export { deactivate } from './activate';

const DEBUG_PORT = 6009;

/**
 * Newer versions of Node let what was just made lie until 128 MB of it are full, where the computer has much memory.
 * Each change of a document makes and drops a little: bounded, the process stays small, and is no slower.
 */
const MEMORY = ['--max-semi-space-size=16'];

/** Called by the editor when a document of one of our languages is opened: the server is a process of its own. */
export function activate(context: ExtensionContext): PreviewPart {
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc, options: { execArgv: MEMORY } };
  const server: ServerOptions = {
    run,
    debug: { ...run, options: { execArgv: [...MEMORY, '--nolazy', `--inspect=${DEBUG_PORT}`] } },
  };
  activateWith(context, (options) => new QuietClient('conncite', 'Conncite', server, options), {
    program: execPath,
    file: context.asAbsolutePath('dist/cli.js'),
    delimiter,
    environment: env,
  });
  return { extendMarkdownIt: (md) => linkCitations(md, previewReader(context)) };
}

/** Finds the links of a source; engine and facts are loaded for the first one, and without them there are none. */
function previewReader(context: ExtensionContext): (source: string) => readonly PreviewLink[] {
  const load = (): ((source: string) => readonly PreviewLink[]) => {
    try {
      const engine = createRequire(context.asAbsolutePath('package.json'))(
        './dist/preview.js',
      ) as typeof import('../../server/src/preview');
      return engine.previewReader(readFileSync(context.asAbsolutePath('dist/catalogue.bin')));
    } catch {
      return () => [];
    }
  };
  let read: ReturnType<typeof load> | undefined;
  return (source) => (read ??= load())(source);
}

class QuietClient extends LanguageClient {
  /** The library would open a message over the editor; the status item says it instead. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
