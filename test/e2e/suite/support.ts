import assert from 'node:assert/strict';
import * as vscode from 'vscode';

export const EXTENSION = 'conncite.conncite';

/**
 * What the editor has after a while: asks again until `ask` gives something, for
 * other providers may cut a first answer off.
 */
export async function until<T>(what: string, ask: () => Thenable<T | undefined> | T | undefined): Promise<T> {
  const end = Date.now() + 20_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) assert.fail(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A document with the cursor where `|` stands in `marked`, shown in the editor. */
export interface Sample {
  readonly document: vscode.TextDocument;
  readonly editor: vscode.TextEditor;
  readonly cursor: vscode.Position;
}

const ENDINGS: Readonly<Record<string, string>> = {
  markdown: '.md',
  latex: '.tex',
  html: '.html',
  restructuredtext: '.rst',
  plaintext: '.txt',
};

/**
 * Opens a document of its own. A file and not an untitled one: the editor gives the name of a closed untitled document
 * to the next, and may give its old text with it.
 */
export async function open(marked: string, language = 'markdown'): Promise<Sample> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder, 'the window shows a folder');
  const uri = vscode.Uri.joinPath(folder, `${globalThis.crypto.randomUUID()}${ENDINGS[language] ?? ''}`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(marked.replace('|', '')));
  const document = await vscode.workspace.openTextDocument(uri);
  assert.equal(document.languageId, language);
  const editor = await vscode.window.showTextDocument(document);
  return { document, editor, cursor: document.positionAt(Math.max(0, marked.indexOf('|'))) };
}

/** Closes every editor; text that was never saved goes without a question. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor !== undefined) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** Text of all hovers at the cursor that are ours. */
export function hoverAt({ document, cursor }: Sample): Promise<string> {
  return until('a hover', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      cursor,
    );
    const texts = hovers
      .flatMap((hover) => hover.contents)
      .map((part) => (part instanceof vscode.MarkdownString ? part.value : ''));
    return texts.length > 0 ? texts.join('\n') : undefined;
  });
}

export function definitionAt({ document, cursor }: Sample): Promise<vscode.LocationLink> {
  return until('a definition', async () => {
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      cursor,
    );
    return found.find(
      (target): target is vscode.LocationLink => 'targetUri' in target && target.targetUri.scheme === 'conncite',
    );
  });
}

/** Our findings in a document once those of `codes` are all among them. */
export function findings(document: vscode.TextDocument, ...codes: string[]): Promise<vscode.Diagnostic[]> {
  return until(`findings ${codes.join(', ')}`, () => {
    const ours = vscode.languages
      .getDiagnostics(document.uri)
      .filter((finding) => /conncite/i.test(finding.source ?? ''));
    const present = new Set(ours.map(codeOf));
    return codes.every((code) => present.has(code)) ? ours : undefined;
  });
}

export function codeOf(finding: vscode.Diagnostic): string {
  const code = finding.code;
  return String(typeof code === 'object' ? code.value : code);
}

/** Quick fixes for a finding, in the order of the menu. */
export function fixesFor(
  document: vscode.TextDocument,
  finding: vscode.Diagnostic,
  kind = vscode.CodeActionKind.QuickFix.value,
): Promise<vscode.CodeAction[]> {
  return until('quick fixes', async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      kind,
    );
    // Those of others than ours have neither.
    const fixes = actions.filter(({ edit, command }) => edit !== undefined || command?.command.startsWith('conncite.'));
    return fixes.length > 0 ? fixes : undefined;
  });
}

export function symbolsOf(document: vscode.TextDocument, wanted: string): Promise<vscode.DocumentSymbol[]> {
  return until(`symbol ${wanted}`, async () => {
    const all =
      (await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      )) ?? [];
    return all.some((symbol) => symbol.name === wanted || symbol.name.startsWith(`${wanted} `)) ? all : undefined;
  });
}
