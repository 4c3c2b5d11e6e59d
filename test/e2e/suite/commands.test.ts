import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { paragraph, wordDocument } from '../../support/wordDocument';
import { closeAll, findings, open, until } from './support';

/** Runs a command and gives what the clipboard then holds. */
async function copied(command: string, ...args: unknown[]): Promise<string> {
  await vscode.env.clipboard.writeText('nothing was copied');
  await vscode.commands.executeCommand(command, ...args);
  return vscode.env.clipboard.readText();
}

async function openAt(marked: string, language?: string): Promise<vscode.TextDocument> {
  const { document, editor, cursor } = await open(marked, language);
  editor.selection = new vscode.Selection(cursor, cursor);
  return document;
}

/** The report as text, as which it can be opened too. */
const REPORT = vscode.Uri.parse('conncite-report:/Citation%20Check.md');

function reportTab(): vscode.Tab | undefined {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('conncite.report'));
}

describe('commands', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await closeAll();
  });

  it('insert a citation in a style, spelled as the document spells', async () => {
    const document = await openAt('See General Statutes \\S~53a-70 and |.', 'latex');
    await vscode.commands.executeCommand('conncite.insertCitation', '53a-192a', '(a)', 'connecticut', 'full');
    assert.equal(document.getText(), 'See General Statutes \\S~53a-70 and General Statutes \\S~53a-192a (a).');
  });

  it('copy the citation at the cursor in another style', async () => {
    await openAt('See General Statutes § 53a-1|92a (a).');
    assert.match(
      await copied('conncite.copyCitationAs', 'bluebook', 'full'),
      /^Conn\. Gen\. Stat\. § 53a-192a\(a\) \((?:Supp\. )?20\d\d\)$/,
    );
    assert.equal(
      await copied('conncite.copyCitationAs', 'legislative', 'full'),
      'subsection (a) of section 53a-192a of the general statutes',
    );
  });

  it('copy words of a section page with their citation, a summary without quotation marks', async () => {
    await open('nothing');
    await vscode.commands.executeCommand('conncite.openSection', '53a-192a', '(a)');
    const editor = await until('the page', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.scheme === 'conncite' ? active : undefined;
    });
    const line = editor.document.lineAt(editor.selection.active.line);
    editor.selection = new vscode.Selection(line.range.start, line.range.end);
    const text = await copied('conncite.copyTextWithCitation');
    assert.match(text, /General Statutes § 53a-192a \(a\)\.$/);
    assert.equal(text.startsWith('“'), !editor.document.getText().includes('not the official text'));
  });

  it('convert the citations of a document, those of a quotation aside', async () => {
    const document = await openAt(
      'Conn. Gen. Stat. § 53a-70(a)(1) (2023); he wrote “Conn. Gen. Stat. § 53a-71(a) (2023).”\n',
    );
    await vscode.commands.executeCommand('conncite.convertCitations', 'connecticut');
    assert.equal(
      document.getText(),
      'General Statutes (Rev. to 2023) § 53a-70 (a) (1); he wrote “Conn. Gen. Stat. § 53a-71(a) (2023).”\n',
    );
  });

  it('convert only what is selected', async () => {
    const { document, editor } = await open('General Statutes § 53a-70 (a).\n\nGeneral Statutes § 53a-71 (a).\n');
    editor.selection = new vscode.Selection(2, 0, 2, 30);
    await vscode.commands.executeCommand('conncite.convertCitations', 'legislative');
    assert.match(
      document.getText(),
      /^General Statutes § 53a-70 \(a\)\.\n\nSubsection \(a\) of section 53a-71 of the general statutes\./,
    );
  });

  it('insert a table of authorities, find it stale, and update it in place', async () => {
    const document = await openAt('# Brief|\n\n## Law\n\nGeneral Statutes § 53a-70 (a).\n');
    await vscode.commands.executeCommand('conncite.tableOfAuthorities');
    const first = document.getText();
    assert.ok(first.includes('| General Statutes § 53a-70 | [Law](#law) |'), first);
    await vscode.commands.executeCommand('conncite.tableOfAuthorities');
    assert.equal(document.getText(), first);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(first.length), '\nGeneral Statutes § 53a-71.\n');
    await vscode.workspace.applyEdit(edit);
    await findings(document, 'stale-table');
    await vscode.commands.executeCommand('conncite.tableOfAuthorities');
    assert.ok(document.getText().includes('| General Statutes § 53a-71 | [Law](#law) |'));
    assert.equal(document.getText().match(/<!-- conncite:table/g)?.length, 1);
    await until('no finding', () => (vscode.languages.getDiagnostics(document.uri).length === 0 ? true : undefined));
  });

  it('show the cited section beside the text and leave the cursor there', async () => {
    const document = await openAt('See General Statutes § 53a-1|92a (a).');
    await vscode.commands.executeCommand('conncite.showSectionAtCursor');
    const page = await until('the page', () =>
      vscode.window.visibleTextEditors.find((editor) => editor.document.uri.scheme === 'conncite'),
    );
    assert.equal(page.document.uri.path, '/section/53a-192a.conncite');
    assert.equal(page.viewColumn, vscode.ViewColumn.Two);
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it('check a folder and show a report with a link to each place', async () => {
    const folder = vscode.workspace.workspaceFolders![0]!.uri;
    const sub = vscode.Uri.joinPath(folder, 'checked');
    await vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(sub, 'a.md'),
      new TextEncoder().encode('Fine: General Statutes § 53a-70.\n'),
    );
    await vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(sub, 'deep/b.tex'),
      new TextEncoder().encode('Text.\n\nWrong: General Statutes \\S~53a-7000.\n'),
    );
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(sub, 'c.png'), new TextEncoder().encode('§ 53a-7000'));
    await vscode.commands.executeCommand('conncite.checkFolder', sub);
    await until('the page of the report', reportTab);
    const report = await vscode.workspace.openTextDocument(REPORT);
    const text = report.getText();
    assert.match(text, /^# Citations in checked\n\nDocuments: 2\. Citations: 2\. Findings: \d\./);
    assert.match(text, /## deep\/b\.tex\n\n- Line 3, error: There is no § 53a-7000 [^\n]* \(`unknown-section`\)/);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', report.uri);
    assert.deepEqual(
      links.map(({ target }) => [target?.path.endsWith('/deep/b.tex'), target?.fragment]),
      [[true, 'L3,28']],
    );
    assert.equal(vscode.languages.getDiagnostics(report.uri).length, 0);
  });

  it('check a Word document, with a report and problems under its address', async () => {
    const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'checked', 'brief.docx');
    // The editor takes a new report in the place of the last one in its own time.
    const report = (wanted: RegExp): Promise<true> =>
      until(
        `a report like ${wanted.source}`,
        async () => wanted.test((await vscode.workspace.openTextDocument(REPORT)).getText()) || undefined,
      );
    await vscode.workspace.fs.writeFile(
      uri,
      wordDocument({
        body:
          paragraph('Fine.') + paragraph('Wrong: General Statutes § 53a-7000, it says, and General Statutes § 53a-90.'),
      }),
    );
    await vscode.commands.executeCommand('conncite.checkDocument', uri);
    await until('the page of the report', reportTab);
    if ('importScripts' in globalThis) {
      await report(/^# Citations in brief\.docx\n\nThe document was not checked: [^\n]+ cannot be read in the browser/);
      return;
    }
    await report(/^# Citations in brief\.docx\n\nCitations: 2\. Findings: \d\./);
    await report(/## Paragraph 2\n\n> …Wrong: [^\n]+\n\nError: There is no § 53a-7000 [^\n]* \(`unknown-section`\)/);
    const { length } = (await vscode.workspace.openTextDocument(REPORT)).getText().split('## Paragraph 2');
    assert.equal(length, 2, 'one heading for all findings of a place');
    assert.ok(
      vscode.languages.getDiagnostics(uri).some(({ message }) => /^paragraph 2: There is no § 53a-7000/.test(message)),
    );
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('no Word document'));
    await vscode.commands.executeCommand('conncite.checkDocument', uri);
    await report(/The document was not checked: it is not a Word document, despite its name\./);
    assert.deepEqual(vscode.languages.getDiagnostics(uri), []);
  });

  it('open the list of sections, which answers while one types', async () => {
    void vscode.commands.executeCommand('conncite.goToSection', '53a-192a(c)');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const page = await until('the page', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return vscode.window.activeTextEditor?.document.uri.path === '/section/53a-192a.conncite'
        ? vscode.window.activeTextEditor
        : undefined;
    });
    assert.match(page.document.lineAt(page.selection.active.line).text, /^\(c\)/);
  });
});

describe('the view of authorities', () => {
  afterEach(closeAll);

  it('opens, and takes each of its commands', async () => {
    await open('General Statutes § 53a-70 (a) and § 53a-90.\n');
    await vscode.commands.executeCommand('conncite.authorities.focus');
    for (const command of [
      'refreshAuthorities',
      'showAuthoritiesOfWorkspace',
      'showAuthoritiesOfFile',
      'clearAuthoritiesFilter',
      'copyAuthority',
    ]) {
      await vscode.commands.executeCommand(`conncite.${command}`);
    }
    await vscode.commands.executeCommand('conncite.filterAuthorities', 'no such words');
    await vscode.commands.executeCommand('conncite.filterAuthorities', '');
  });
});
