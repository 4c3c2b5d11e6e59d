import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { ROOT, SETTINGS, temporaryFolder } from '../harness.mjs';
import { Desk } from './desk.mjs';

const BRIEF = `# Brief

A keeper lights the lamp at dusk. General Statutes § 53a-192a (a) (1).

There is no such part. General Statutes § 53a-192a (d).

“No lamp may burn.” General Statutes § 53a-192a (c).

Nothing is known of § 53a-35a here.
`;

/** A person who reads the law itself: pages of words made up, installed into a folder of the test's own. */
describe('a person with the official text', function () {
  const root = temporaryFolder('law');
  const env = { CONNCITE_DATA: path.join(root, 'library') };
  fs.writeFileSync(path.join(root, 'brief.md'), BRIEF);
  const desk = Desk.of(this, {
    files: [path.join(root, 'brief.md')],
    settings: { ...SETTINGS, 'conncite.diagnostics.rules': { 'quotation-differs': 'information' } },
    env,
    async prepare() {
      const [{ chapterPage, pageNameOf }, { MADE_UP }] = await Promise.all([
        tsImport('../../support/officialPages.ts', import.meta.url),
        tsImport('../../support/madeUpLaw.ts', import.meta.url),
      ]);
      const pages = path.join(root, 'pages');
      fs.mkdirSync(pages);
      fs.writeFileSync(path.join(pages, pageNameOf('952')), chapterPage(MADE_UP));
      execFileSync(process.execPath, [path.join(ROOT, 'dist/cli.js'), 'statutes', 'install', '--from', pages], {
        env: { ...process.env, ...env },
        stdio: 'pipe',
      });
    },
  });
  after(() => fs.rmSync(root, { recursive: true, force: true }));

  const line = (text) => desk.page.locator('.view-line', { hasText: text }).first();
  const tab = (name) => desk.page.locator('.tab.active', { hasText: name }).waitFor();

  it('reads the words of the cited subsection in the hover', async () => {
    const words = await desk.hover('53a-192a', 'A keeper shall light the lamp when:');
    assert.match(words, /Official text, .* read on/);
    assert.match(words, /fog comes up/);
    assert.doesNotMatch(words, /Summary by Conncite/);
    await desk.picture('law-hover');
  });

  it('is told of a subsection that is not there, and of words that are not', async () => {
    await desk.problems('There is no (d) in § 53a-192a', 'The quoted words are not in § 53a-192a(c)');
    await desk.picture('law-problems');
    await desk.hidePanel();
  });

  it('goes to the subsection with F12, and on from section to section', async () => {
    await desk.click('53a-192a');
    await desk.press('F12');
    await tab('53a-192a.conncite');
    await line('fog comes up').waitFor();
    assert.match(await desk.page.locator('[id="status.editor.selection"]').innerText(), /Ln 1[4-9]/);
    await desk.picture('law-page-at-subsection');
    await desk.press('Control+Home');
    await line('Official text, General Statutes').waitFor();
    await desk.picture('law-page');
    await desk.click('53a-70');
    await desk.press('F12');
    await tab('53a-70.conncite');
    await line('A boat shall carry').waitFor();
    await desk.picture('law-page-later-version');
  });

  it('sees the parts of the law in the outline, and folds them', async () => {
    await desk.press('Control+Alt+-');
    await tab('53a-192a.conncite');
    await desk.press('Control+Shift+O');
    await desk.row('.quick-input-widget', '(B)').waitFor();
    await desk.picture('law-outline');
    await desk.press('Escape');
    await desk.command('Fold All');
    await line('fog comes up').waitFor({ state: 'detached' });
    await desk.command('Unfold All');
    await line('fog comes up').waitFor();
  });

  it('opens the annotations, which the page keeps apart', async () => {
    await desk.press('Control+Home');
    assert.equal(await line('A lamp is no bell').count(), 0);
    await desk.page.keyboard.down('Control');
    const [x, y] = await desk.pointOf('show the annotations');
    await desk.page.mouse.move(x - 3, y);
    await desk.page.mouse.move(x, y);
    await desk.page.mouse.click(x, y);
    await desk.page.keyboard.up('Control');
    await tab('53a-192a_annotations.conncite');
    await line('A lamp is no bell').waitFor();
    await desk.picture('law-annotations');
  });

  it('copies the law with its citation', async () => {
    await desk.press('Control+Alt+-');
    await tab('53a-192a.conncite');
    await desk.click('fog comes up');
    await desk.press('Home', 'Shift+End');
    await desk.command('Copy Text with Citation');
    await desk.page
      .locator('.notification-toast, .statusbar-item', { hasText: /[Cc]opied/ })
      .first()
      .waitFor();
    await desk.open('brief.md');
    await desk.page.locator('[id="status.problems"]', { hasText: /[1-9]/ }).waitFor();
    await desk.press('Control+End', 'Control+V');
    await desk.press('Control+S');
    await desk.saved('brief.md', '“fog comes up, or” General Statutes § 53a-192a (a) (1) (B).');
  });

  it('is offered the text of a chapter that is not there', async () => {
    await desk.click('53a-35a');
    await desk.press('F12');
    await tab('53a-35a.conncite');
    await desk.press('Control+Home');
    await line('Get the official text of chapter 952').waitFor();
    await desk.picture('law-page-without-text');
  });
});
