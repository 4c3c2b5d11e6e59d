import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { Desk } from '../person/desk.mjs';

/** In place of the server: the same one with little memory, after a process that hands all messages on. */
const LITTLE_MEMORY = `
const { fork } = require('node:child_process');
const child = fork(require.resolve('./realServer.js'), process.argv.slice(2), { execArgv: ['--max-old-space-size=64'] });
process.on('message', (message) => child.send(message));
child.on('message', (message) => process.send(message));
child.on('exit', (code) => process.exit(code ?? 134));
process.on('disconnect', () => child.kill());
`;
const SENTENCE = 'See Conn. Gen. Stat. § 53a-192a(a). ';

describe('a person whose document is too much for the memory', function () {
  this.timeout(360_000);
  /** @type {Desk} */
  let desk;
  before(async () => {
    desk = await Desk.sitDown();
    const { extensions } = desk.installed;
    const dist = path.join(
      extensions,
      fs.readdirSync(extensions).find((name) => name.startsWith('conncite.')),
      'dist',
    );
    fs.renameSync(path.join(dist, 'server.js'), path.join(dist, 'realServer.js'));
    fs.writeFileSync(path.join(dist, 'server.js'), LITTLE_MEMORY);
    fs.writeFileSync(path.join(desk.workspace.folder, 'long.md'), `${SENTENCE.repeat(20)}\n`.repeat(12_000));
    await desk.open('brief.md');
  });
  after(() => desk?.leave());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await desk.picture('failed-memory');
  });

  it('is told once that the server ended, and once that it is not started again; has it back when the document is closed', async () => {
    assert.match(await desk.hover('53a-192a', 'Section 53a-192a'), /Trafficking in persons/);
    await desk.press('Escape', 'Control+P');
    await desk.page.locator('.quick-input-widget input').first().waitFor();
    await desk.page.keyboard.type('long.md');
    await desk.row('.quick-input-widget', 'long.md').waitFor();
    await desk.press('Enter');
    const toast = (text) => desk.page.locator('.notification-toast', { hasText: text });
    await toast('stopped unexpectedly').waitFor({ timeout: 120_000 });
    await toast('was not restarted').waitFor({ timeout: 120_000 });
    assert.ok((await toast('stopped unexpectedly').count()) <= 1);
    await desk.picture('memory');
    // The editor itself goes on.
    await desk.press('Control+End');
    await desk.page.locator('.statusbar-item', { hasText: 'Ln 12001' }).waitFor();
    await desk.page.locator('.tab.active .tab-actions .action-label').click();
    await desk.page.locator('.tab', { hasText: 'long.md' }).waitFor({ state: 'detached' });
    await toast('was not restarted').getByRole('button', { name: 'Restart' }).click();
    await desk.page.locator('[id="status.problems"]', { hasText: /[1-9]/ }).waitFor({ timeout: 60_000 });
    assert.match(await desk.hover('53a-192a', 'Section 53a-192a'), /Trafficking in persons/);
  });
});
