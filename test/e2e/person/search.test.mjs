import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { ROOT, temporaryFolder } from '../harness.mjs';
import { Desk } from './desk.mjs';

/** A person who looks for law whose number they do not know, in a large code. */
describe('a person who searches the statutes', function () {
  const root = temporaryFolder('code');
  const env = { CONNCITE_DATA: path.join(root, 'library') };
  /** @type {readonly string[]} */
  let words;
  const desk = Desk.of(this, {
    env,
    async prepare() {
      const { THIRD_SIZE, writeCode } = await tsImport('../../bench/officialCode.ts', import.meta.url);
      ({ words } = writeCode(path.join(root, 'pages'), THIRD_SIZE));
    },
  });
  this.timeout(180_000);
  after(() => fs.rmSync(root, { recursive: true, force: true }));
  afterEach(() => desk.press('Escape', 'Escape'));

  /** Gives a command by its name, and waits for its box. */
  async function command(name) {
    await desk.command(`Conncite: ${name}`);
    await desk.page.locator('.quick-input-title', { hasText: name }).waitFor();
  }

  it('is told that the official text is not there, and how to get it', async () => {
    await command('Search the Statutes');
    await desk.page.keyboard.type('trafficking');
    await desk.row('.quick-input-widget', '§ 53a-192a').waitFor();
    await desk.page.locator('.quick-input-title', { hasText: 'official text not installed' }).waitFor();
    await desk.page
      .locator('.quick-input-titlebar .action-label[aria-label^="Install the official statutes"]')
      .waitFor();
    await desk.picture('search-not-installed');
    await desk.press('Control+A');
    await desk.page.keyboard.type('qzxwvk');
    const install = desk.row('.quick-input-widget', 'Install the official statutes');
    await install.waitFor();
    assert.match(await install.innerText(), /not installed/);
    await desk.row('.quick-input-widget', 'No section matches').waitFor();
    await desk.picture('search-nothing');
  });

  it('finds words of the law as soon as the text is installed, and opens the page at the place', async () => {
    execFileSync(
      process.execPath,
      [path.join(ROOT, 'dist/cli.js'), 'statutes', 'install', '--from', path.join(root, 'pages')],
      { env: { ...process.env, ...env }, stdio: 'pipe' },
    );
    await command('Search the Statutes');
    const [first, second] = [words[900], words[40]];
    await desk.page.keyboard.type(`${first} ${second}`, { delay: 60 });
    const hit = desk.page
      .locator('.quick-input-widget .monaco-list-row', { hasText: /§ \d+[a-z]?-\d+\([a-e]\)/ })
      .filter({ hasText: first })
      .filter({ hasText: second })
      .first();
    await hit.waitFor();
    await desk.picture('search-words');
    // Rows may still change with the last letters typed: what counts is the row that Enter takes.
    const focused = desk.page.locator('.quick-input-widget .monaco-list-row.focused');
    let said = '';
    for (let steps = 0; ; steps++) {
      said = await focused.innerText();
      if (/§ \d+[a-z]?-\d+\([a-e]\)/.test(said) && said.includes(first) && said.includes(second)) break;
      assert.ok(steps < 100, 'no row that shows both words can be reached');
      await desk.press('ArrowDown');
    }
    const [, number, label] = /§ ([\w-]+)\((\w)\)/.exec(said) ?? [];
    await desk.press('Enter');
    await desk.page.locator('.tab.active', { hasText: `${number}.conncite` }).waitFor();
    await desk.page
      .locator('.view-line', { hasText: `(${label})` })
      .first()
      .waitFor();
    const place = await desk.page.locator('[id="status.editor.selection"]').innerText();
    assert.ok(Number(/Ln (\d+)/.exec(place)?.[1]) > 3, `at the place, not at the head: ${place}`);
    await desk.picture('search-page');
  });

  it('goes from headings to the words of the law with one key', async () => {
    await command('Go to Section');
    await desk.page.keyboard.type(words[1500]);
    await desk.row('.quick-input-widget', 'Search the text of the statutes').waitFor();
    await desk.picture('search-from-headings');
    // The line stands last; the first row has the focus as often as rows come anew.
    const line = desk.row('.quick-input-widget', 'Search the text of the statutes', '.focused');
    for (let steps = 0; steps < 20 && !(await line.isVisible()); steps++) await desk.press('ArrowDown');
    await desk.press('Enter');
    await desk.page.locator('.quick-input-title', { hasText: 'Search the Statutes' }).waitFor();
    await desk.page.locator('.quick-input-widget .monaco-list-row', { hasText: words[1500] }).first().waitFor();
  });

  it('finds a section by some words of its heading among the symbols of the workspace', async () => {
    await desk.press('Control+T');
    await desk.page.locator('.quick-input-widget input').first().waitFor();
    await desk.page.keyboard.type('sexual assault first');
    await desk.row('.quick-input-widget', '§ 53a-70 Sexual assault in the first degree').waitFor();
    await desk.picture('search-symbols');
  });
});
