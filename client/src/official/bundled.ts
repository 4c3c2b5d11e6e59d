import { extensions, Uri, type Disposable } from 'vscode';

/** The extension that carries the official text and nothing else; it is made by the maintainer and not needed. */
const LAW_EXTENSION = 'conncite.conncite-law';
const LAW_FILE = 'statutes.conncite-law';

/** Addresses of the law files of this editor's extensions. */
export function bundledLaw(): readonly string[] {
  const found = extensions.getExtension(LAW_EXTENSION);
  return found === undefined ? [] : [Uri.joinPath(found.extensionUri, LAW_FILE).toString(true)];
}

/** Tells when such an extension has come, gone or been replaced. */
export function followBundled(changed: () => void): Disposable {
  let known = bundledLaw().join('\n');
  return extensions.onDidChange(() => {
    const now = bundledLaw().join('\n');
    if (now === known) return;
    known = now;
    changed();
  });
}
