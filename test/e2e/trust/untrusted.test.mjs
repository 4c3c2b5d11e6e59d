import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { installPackage, SETTINGS, startEditor, workspaceOf } from '../harness.mjs';
import { launchBrowser } from '../chromium.mjs';
import { installEditor } from '../install.mjs';
import { BRIEF, Desk, VERSION, VSIX } from '../person/desk.mjs';

describe('a person in a folder that is not trusted', function () {
  this.timeout(120_000);
  const desk = new Desk();
  before(async () => {
    const editor = await installEditor(VERSION);
    desk.installed = await installPackage(editor, VSIX);
    desk.workspace = workspaceOf([BRIEF]);
    // What came with the folder: settings, and a file of settings of ours.
    fs.mkdirSync(path.join(desk.workspace.folder, '.vscode'));
    fs.writeFileSync(
      path.join(desk.workspace.folder, '.vscode/settings.json'),
      JSON.stringify({ 'conncite.style': '<img src=x>', 'conncite.trace.server': 'verbose' }),
    );
    fs.writeFileSync(
      path.join(desk.workspace.folder, '.conncite.json'),
      '{ "style": ["[x](command:workbench.action.terminal.new)"',
    );
    const settings = {
      ...SETTINGS,
      'security.workspace.trust.startupPrompt': 'never',
      'security.workspace.trust.banner': 'never',
    };
    desk.server = await startEditor(editor, { extensions: desk.installed.extensions, settings, trusted: false });
    desk.browser = await launchBrowser();
    await desk.open('brief.md');
  });
  after(() => desk.leave());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await desk.picture('failed-untrusted');
  });

  it('sees that the mode is restricted, and has findings, hovers and pages all the same', async () => {
    await desk.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await desk.page.locator('[id="status.problems"]', { hasText: /[1-9]/ }).waitFor();
    assert.match(await desk.hover('53a-192a', 'Section 53a-192a'), /Trafficking in persons/);
    await desk.picture('untrusted');
    await desk.press('Escape');
    await desk.click('53a-192a');
    await desk.press('F12');
    await desk.page.locator('.tab.active', { hasText: '53a-192a' }).waitFor();
  });
});
