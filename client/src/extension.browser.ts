/// <reference lib="webworker" />
import { commands, Uri, type ExtensionContext } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
  type Message,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { PREVIEW_LINKS, type InitializationOptions } from '../../server/src/protocol/messages';
import { activateWith } from './activate';
import { askedLinks } from './askedLinks';
import { linkCitations, type PreviewPart } from './previewLinks';

export { deactivate } from './activate';

/** Called by an editor in a browser when a document of one of our languages is opened: the server is a web worker. */
export function activate(context: ExtensionContext): PreviewPart {
  const client = activateWith(
    context,
    (options) => new WorkerClient(Uri.joinPath(context.extensionUri, 'dist'), options),
  );
  // The facts are the worker's alone: a second copy of them and of the engine would be too much here.
  const linksOf = askedLinks(
    async (text) => (await client.request(PREVIEW_LINKS, { text })).links,
    () => void commands.executeCommand('markdown.preview.refresh'),
  );
  return { extendMarkdownIt: (md) => linkCitations(md, linksOf) };
}

class WorkerClient extends LanguageClient {
  #worker: Worker | undefined;

  constructor(dist: Uri, options: LanguageClientOptions) {
    // The editor starts workers under an address of its own, beside which nothing lies.
    const initializationOptions: InitializationOptions = {
      ...(options.initializationOptions as InitializationOptions),
      catalogue: addressOf(dist, 'catalogue.bin'),
      docx: addressOf(dist, 'docx.js'),
      lawFile: addressOf(dist, 'lawFile.js'),
    };
    super('conncite', 'Conncite', () => Promise.resolve(this.#start(addressOf(dist, 'server.browser.js'))), {
      ...options,
      initializationOptions,
    });
  }

  /** The library would open a message over the editor; the status item says it instead. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  override async stop(timeout?: number): Promise<void> {
    try {
      await super.stop(timeout);
    } finally {
      // A worker that hangs would stay for as long as the window.
      this.#worker?.terminate();
    }
  }

  #start(address: string): MessageTransports {
    this.#worker?.terminate();
    this.#worker = new Worker(address);
    return { reader: new BrowserMessageReader(this.#worker), writer: new JsonWriter(this.#worker) };
  }
}

/**
 * A worker gets copies of objects, and a copy of the editor's `Position` has no
 * `line`: as JSON it has, as between processes.
 */
class JsonWriter extends BrowserMessageWriter {
  override write(message: Message): Promise<void> {
    return super.write(JSON.parse(JSON.stringify(message)) as Message);
  }
}

function addressOf(dist: Uri, file: string): string {
  return Uri.joinPath(dist, file).toString(true);
}
