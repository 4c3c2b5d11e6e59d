import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../harness.mjs';
import { Desk } from './desk.mjs';

/** Commands as the palette calls them. */
const TITLES = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.nls.json'), 'utf8'));

const BRIEF = 'brief.md';
const MEMO = 'memo.tex';
const LETTER = 'letter.md';

/**
 * Changes to all files of a workspace, which the person sees and chooses before they are made; and to what is selected.
 */
describe('a person who changes the citations of a whole workspace', function () {
  const desk = Desk.of(this, {
    files: [],
    prepare: ({ workspace }) => {
      const write = (name, text) => {
        fs.writeFileSync(path.join(workspace.folder, name), text);
      };
      write(
        BRIEF,
        'See Conn. Gen. Stat. § 53a-70, 53a-71 and Conn. Gen. Stat. §§ 53a-72 (a) (1).\n\nConn. Gen. Stat. § 53a-192a(a) (2021). “Conn. Gen. Stat. § 53a-60(a).”\n',
      );
      write(MEMO, 'See Conn.\\ Gen.\\ Stat.\\ \\S~53a-70(a), and Conn.\\ Gen.\\ Stat.\\ \\S\\S~53a-36.\n');
      write(LETTER, 'Conn. Gen. Stat. § 53a-70(a) is cited as it should be.\n');
    },
  });
  const texts = () =>
    [BRIEF, MEMO, LETTER].map((name) => fs.readFileSync(path.join(desk.workspace.folder, name), 'utf8'));
  const panel = () => desk.page.locator('.bulk-edit-panel');
  const tick = (name) => desk.row('.bulk-edit-panel', name).locator('.edit-checkbox').click();
  const told = (text) => desk.page.locator('.notification-list-item', { hasText: text }).first().waitFor();

  it('sees what would be fixed, and makes what is ticked', async () => {
    const before = texts();
    await desk.command(TITLES['command.fixWorkspace']);
    await desk.row('.bulk-edit-panel', MEMO).waitFor();
    await told('Check the changes you want');
    assert.equal(await desk.row('.bulk-edit-panel', LETTER).count(), 0);
    assert.deepEqual(texts(), before);
    await tick(BRIEF);
    await desk.picture('workspace-preview');
    await panel().locator('.monaco-button', { hasText: 'Apply' }).click();
    await panel().waitFor({ state: 'hidden' });
    await desk.page.locator('.view-line', { hasText: '§§ 53a-70, 53a-71' }).first().waitFor();
    await desk.press('Control+K', 's');
    await desk.saved(BRIEF, 'See Conn. Gen. Stat. §§ 53a-70, 53a-71 and Conn. Gen. Stat. § 53a-72(a)(1).');
    assert.deepEqual(texts().slice(1), before.slice(1));
  });

  it('throws the changes away and keeps every file as it was', async () => {
    const before = texts();
    await desk.command(TITLES['command.convertWorkspace']);
    await desk.row('.quick-input-widget', 'Connecticut').waitFor();
    await desk.picture('workspace-style');
    await desk.row('.quick-input-widget', 'Connecticut').click();
    await desk.row('.bulk-edit-panel', LETTER).waitFor();
    await tick(LETTER);
    await desk.picture('workspace-convert');
    await panel().locator('.monaco-button', { hasText: 'Discard' }).click();
    await panel().waitFor({ state: 'hidden' });
    assert.deepEqual(texts(), before);
  });

  it('converts what is selected, and then the file, but for what cannot be told', async () => {
    await desk.click('53a-72');
    await desk.press('Home', 'Shift+End');
    await desk.command(TITLES['command.convertCitations']);
    await desk.row('.quick-input-widget', 'Connecticut').click();
    await told('2 citations changed.');
    await desk.page
      .locator('.view-line', {
        hasText: 'See General Statutes §§ 53a-70 and 53a-71 and General Statutes § 53a-72 (a) (1).',
      })
      .first()
      .waitFor();
    await desk.page.locator('.view-line', { hasText: 'Conn. Gen. Stat. § 53a-192a(a) (2021).' }).first().waitFor();
    await desk.press('Home');
    await desk.command(TITLES['command.convertCitations']);
    await desk.row('.quick-input-widget', 'Connecticut').click();
    await told('Left as they are: 1 quoted, 1 with an uncertain year.');
    await desk.picture('convert-file');
    await desk.page.locator('.notification-toast .monaco-button', { hasText: 'Show What Was Left' }).click();
    await desk.page.locator('.peekview-widget').waitFor();
    await desk.picture('convert-left');
  });
});
