import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { InitializationOptions } from '../../server/src/protocol/messages';
import { activateWith } from './activate';

export { deactivate } from './activate';

/** Called by an editor in a browser when a document of one of our languages is opened: the server is a web worker. */
export function activate(context: ExtensionContext): void {
  const address = (file: string): string => Uri.joinPath(context.extensionUri, 'dist', file).toString(true);
  activateWith(context, (options) => {
    // The editor starts workers under an address of its own, beside which nothing lies.
    const initializationOptions: InitializationOptions = {
      ...(options.initializationOptions as InitializationOptions), catalogue: address('catalogue.bin'),
    };
    const worker = new Worker(address('server.browser.js'));
    return new QuietClient('conncite', 'Conncite', { ...options, initializationOptions }, worker);
  });
}

class QuietClient extends LanguageClient {
  /** The library would open a message over the editor; the status item says it instead. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
