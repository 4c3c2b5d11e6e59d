import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { installPackage, startEditor, workspaceAddressOf, workspaceOf } from '../harness.mjs';
import { launchBrowser } from '../chromium.mjs';
import { installEditor } from '../install.mjs';
import { Desk, VERSION, VSIX } from '../person/desk.mjs';
import { packMemoryFiles } from './memoryFiles.mjs';

const FILES = {
  'brief.md': 'See Conn. Gen. Stat. § 53a-192a(a)(1) and Conn. Gen. Stat. § 1-9999.\n',
  'reply.md': 'The State relies on Conn. Gen. Stat. § 53a-192a(b).\n',
};

describe('a person in a folder that is on no disk', function () {
  this.timeout(120_000);
  const desk = new Desk();
  before(async () => {
    const editor = await installEditor(VERSION);
    desk.workspace = workspaceOf();
    desk.installed = await installPackage(editor, VSIX);
    const vsix = path.join(desk.workspace.folder, 'memory-files.vsix');
    packMemoryFiles(vsix, FILES);
    await installPackage(editor, vsix, desk.installed);
    const file = path.join(desk.workspace.folder, 'matter.code-workspace');
    fs.writeFileSync(file, JSON.stringify({ folders: [{ uri: 'memfs:/', name: 'matter' }] }));
    desk.server = await startEditor(editor, { extensions: desk.installed.extensions });
    desk.browser = await launchBrowser();
    desk.page = await desk.browser.newPage({ viewport: { width: 1280, height: 800 } });
    desk.page.setDefaultTimeout(30_000);
    await desk.page.goto(workspaceAddressOf(desk.server, file, [['openFile', 'memfs:/brief.md']]));
    await desk.page.locator('.monaco-editor .view-line').first().waitFor();
  });
  after(() => desk.leave());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await desk.picture('failed-virtual');
  });

  it('has findings, hovers and pages', async () => {
    await desk.page.locator('[id="status.problems"]', { hasText: /[1-9]/ }).waitFor();
    assert.match(await desk.hover('53a-192a', 'Section 53a-192a'), /Trafficking in persons/);
    await desk.press('Escape');
    await desk.click('53a-192a');
    await desk.press('F12');
    await desk.page.locator('.tab.active', { hasText: '53a-192a' }).waitFor();
    await desk.page.locator('.tab', { hasText: 'brief.md' }).click();
  });

  it('reads that only open documents are looked through', async () => {
    await desk.page.locator('.tab.active', { hasText: 'brief.md' }).waitFor();
    await desk.page.locator('.statusbar-item[id="status.languageStatus"]').click();
    const status = desk.page.locator('.hover-language-status', { hasText: 'Only open documents are searched' });
    await status.waitFor();
    assert.match(await status.innerText(), /virtual folder/);
    await desk.picture('virtual');
  });
});
