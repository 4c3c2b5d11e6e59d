/**
 * An extension for the tests that provides a file system of its own, in memory:
 * folders of the scheme `memfs` are on no disk.
 */
import fs from 'node:fs';
import { strToU8, zipSync } from 'fflate';

/** What the editor runs; a file's text is written into it. */
const source = (files) => `
const vscode = require('vscode');
const files = new Map(Object.entries(${JSON.stringify(files)}).map(([name, text]) => ['/' + name, new TextEncoder().encode(text)]));
const changed = new vscode.EventEmitter();
const stat = (path) => {
  if (path === '/') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  const file = files.get(path);
  if (file === undefined) throw vscode.FileSystemError.FileNotFound(path);
  return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: file.length };
};
exports.activate = (context) => {
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('memfs', {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: (uri) => stat(uri.path),
    readDirectory: (uri) => uri.path === '/' ? [...files.keys()].map((path) => [path.slice(1), vscode.FileType.File]) : [],
    readFile: (uri) => { stat(uri.path); return files.get(uri.path); },
    writeFile: (uri, content) => { files.set(uri.path, content); changed.fire([{ type: vscode.FileChangeType.Changed, uri }]); },
    createDirectory: () => undefined,
    delete: (uri) => { files.delete(uri.path); },
    rename: (from, to) => { files.set(to.path, files.get(from.path)); files.delete(from.path); },
  }));
};
`;

const MANIFEST = {
  name: 'memory-files',
  displayName: 'Files in memory',
  publisher: 'conncite-tests',
  version: '0.0.1',
  engines: { vscode: '^1.91.0' },
  main: './extension.js',
  activationEvents: ['onFileSystem:memfs'],
  capabilities: { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } },
};

/**
 * Writes the extension as a package that an editor installs.
 * @param {string} vsix the package's path
 * @param {Readonly<Record<string, string>>} files the texts in its root folder, by name
 */
export function packMemoryFiles(vsix, files) {
  const { name, displayName, publisher, version, engines } = MANIFEST;
  fs.writeFileSync(
    vsix,
    zipSync({
      'extension/package.json': strToU8(JSON.stringify(MANIFEST)),
      'extension/extension.js': strToU8(source(files)),
      'extension.vsixmanifest': strToU8(`<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
<Metadata><Identity Language="en-US" Id="${name}" Version="${version}" Publisher="${publisher}"/><DisplayName>${displayName}</DisplayName><Description xml:space="preserve"/>
<Properties><Property Id="Microsoft.VisualStudio.Code.Engine" Value="${engines.vscode}"/></Properties></Metadata>
<Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation><Dependencies/>
<Assets><Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/></Assets>
</PackageManifest>`),
      '[Content_Types].xml': strToU8(
        '<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension=".json" ContentType="application/json"/><Default Extension=".js" ContentType="application/javascript"/><Default Extension=".vsixmanifest" ContentType="text/xml"/></Types>',
      ),
    }),
  );
}
