import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SETTINGS } from '../harness.mjs';
import { EDITORS } from '../pins.mjs';
import { Desk, VERSION } from './desk.mjs';

/** Minor version of the editor from which on extensions can name servers of the Model Context Protocol. */
const FIRST_WITH_SERVERS = 101;

/** A person who signs a filing, and keeps the record of its check. */
describe('a person who verifies a brief', function () {
  const desk = Desk.of(this);
  afterEach(() => desk.press('Escape', 'Escape'));

  const kept = async (name) => {
    const file = path.join(desk.workspace.folder, name);
    const end = Date.now() + 15_000;
    while (!fs.existsSync(file) || fs.statSync(file).size === 0) {
      if (Date.now() > end) throw new Error(`${name} was not written`);
      await desk.page.waitForTimeout(50);
    }
    return fs.readFileSync(file);
  };

  it('keeps the record as a Word document, from the message that says what was found', async () => {
    await desk.command('Conncite: Make Verification Record');
    const keep = (words) => desk.page.locator('.notification-toast a.monaco-button', { hasText: words }).first();
    await keep('Save as Word').waitFor();
    await desk.picture('record');
    assert.equal(await keep('Save as HTML').isVisible(), true);
    await keep('Save as Word').click();
    const name = desk.page.locator('.quick-input-widget input').first();
    await name.waitFor();
    await desk.page.waitForFunction(() =>
      /brief-record\.docx$/.test(
        /** @type {HTMLInputElement | null} */ (document.querySelector('.quick-input-widget input'))?.value ?? '',
      ),
    );
    await desk.picture('record-save');
    await desk.press('Enter');
    const files = unzipSync(await kept('brief-record.docx'));
    const words = strFromU8(files['word/document.xml']).replace(/<[^>]+>/g, ' ');
    for (const part of ['Record of Citation Verification', 'brief.md', '53a-192a', 'Signature'])
      assert.ok(words.includes(part), part);
  });
});

/** The editor itself starts the server for assistants that the extension names, and asks it for its tools. */
describe('a person who starts the server for assistants', function () {
  const desk = Desk.of(this, { settings: { ...SETTINGS, 'chat.disableAIFeatures': false } });

  it('finds it among the editor’s own, starts it, and reads how many tools it has', async () => {
    // The older editor knows no such servers.
    if (Number(EDITORS[VERSION].vscode.split('.')[1]) < FIRST_WITH_SERVERS) return;
    const row = (words) => desk.page.locator('.quick-input-widget .monaco-list-row', { hasText: words }).first();
    await desk.command('MCP: List Servers');
    await row('Conncite').click();
    await row('Start Server').click();
    // Its output opens by itself.
    const output = desk.page.locator('.part.panel .view-lines');
    await output.filter({ hasText: /Discovered\s5\stools/ }).waitFor();
    await desk.picture('assistants-server');
  });
});
