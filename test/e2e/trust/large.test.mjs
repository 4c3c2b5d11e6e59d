import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { SETTINGS } from '../harness.mjs';
import { Desk } from '../person/desk.mjs';

const SENTENCE = 'See Conn. Gen. Stat. § 53a-192a(a). ';

/**
 * The files by their names: how long, and what the person is told.
 * @type {readonly (readonly [string, string, RegExp])[]}
 */
const FILES = [
  // One line; the editor lets it be read. A name like this would be a link in the message.
  [
    '[line](command:workbench.action.openSettings).md',
    SENTENCE.repeat(300_000),
    /^Conncite does not read the citations of \[line\]\u2060\(command:workbench\.action\.openSettings\)\.md: it is longer than 10 million characters\. The command line "conncite check" reads it\.$/,
  ],
  [
    'huge.md',
    `${SENTENCE}\n`.repeat(1_450_000),
    /^Conncite cannot read huge\.md: the editor does not share documents larger than 50 MB with extensions\. Divide it into shorter documents\.$/,
  ],
];

describe('a person with large documents', function () {
  this.timeout(180_000);
  /** @type {Desk} */
  let desk;
  before(async () => {
    // The editor would ask first whether such a file is to be opened.
    desk = await Desk.sitDown(undefined, { ...SETTINGS, 'workbench.editorLargeFileConfirmation': 1024 });
    for (const [name, text] of FILES) fs.writeFileSync(path.join(desk.workspace.folder, name), text);
  });
  after(() => desk?.leave());

  for (const [name, , expected] of FILES) {
    it(`reads once that ${name} is not read, and goes on in another document`, async () => {
      await desk.open(name);
      const toast = desk.page.locator('.notification-toast', { hasText: /Conncite (?:does not|cannot) read/ });
      await toast.waitFor({ timeout: 60_000 });
      assert.equal(await toast.locator('a').filter({ hasText: 'line' }).count(), 0);
      assert.match((await toast.locator('.notification-list-item-message').allInnerTexts()).join('|').trim(), expected);
      await desk.press('Control+P');
      await desk.page.locator('.quick-input-widget input').first().waitFor();
      await desk.page.keyboard.type('brief.md');
      await desk.row('.quick-input-widget', 'brief.md').waitFor();
      await desk.press('Enter');
      await desk.page.locator('.tab.active', { hasText: 'brief.md' }).waitFor();
      await desk.page.locator('.editor-instance .view-line', { hasText: '53a-192a' }).first().waitFor();
      assert.match(await desk.hover('53a-192a', 'Section 53a-192a'), /Trafficking in persons/);
      await desk.picture(`large-${/\w+/.exec(name)?.[0]}`);
    });
  }
});
