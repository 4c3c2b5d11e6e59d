import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { ROOT, SETTINGS, temporaryFolder } from '../harness.mjs';
import { Desk } from './desk.mjs';

const BRIEF = `# Brief

A keeper lights the lamp. Conn. Gen. Stat. § 53a-192a(a) (2019).

Another matter. General Statutes § 53a-192 (a).

A lamp of today. General Statutes § 53a-70 (a).

Whoever rings it pays. Conn. Gen. Stat. § 53a-189c(a) (2019).
`;
const RUNG = 'Whoever rings the bell of the harbor at night shall pay the keeper two lanterns.';

const text = (hour, more = []) => [
  `(a) Lamps burn from ${hour} on.`,
  '(b) No lamp may burn by day in any house of the harbor.',
  ...more,
];

/**
 * A person to whom two editions of the official text matter: both are made up, and
 * installed into a folder of the test's own.
 */
describe('a person with two editions', function () {
  const root = temporaryFolder('editions');
  const env = { CONNCITE_DATA: path.join(root, 'library') };
  fs.writeFileSync(path.join(root, 'brief.md'), BRIEF);
  const desk = Desk.of(this, {
    files: [path.join(root, 'brief.md')],
    settings: { ...SETTINGS, 'conncite.style': 'bluebook' },
    env,
    async prepare() {
      const { chapterPage, titleName, titlePage, titlesPage } = await tsImport(
        '../../support/officialPages.ts',
        import.meta.url,
      );
      const section = (number, catchline, lines) => ({
        heading: `Sec. ${number}. ${catchline}`,
        anchor: `sec_${number}`,
        text: lines,
        source: ['(P.A. 06-43, S. 1; P.A. 21-103, S. 3.)'],
      });
      const write = (year, blocks, extra) => {
        const pages = path.join(root, String(year));
        const chapter = { number: '952', name: 'Offenses', title: '53a', blocks };
        fs.mkdirSync(pages);
        fs.writeFileSync(
          path.join(pages, 'titles.htm'),
          titlesPage(year, null, [{ number: '53a', name: 'Penal Code' }]),
        );
        fs.writeFileSync(path.join(pages, titleName('53a')), titlePage('53a', 'Penal Code', [chapter]));
        fs.writeFileSync(path.join(pages, 'chap_952.htm'), chapterPage(chapter));
        execFileSync(
          process.execPath,
          [path.join(ROOT, 'dist/cli.js'), 'statutes', 'install', '--from', pages, ...extra],
          { env: { ...process.env, ...env }, stdio: 'pipe' },
        );
      };
      write(
        2025,
        [
          section('53a-192a', 'Trafficking.', text('dusk', ['(c) A dark lamp is reported.'])),
          section('53a-70', 'Boats.', text('noon')),
          section('53a-189c', 'Bells.', ['(a) A bell means what is rung by hand in a tower or a ship.', `(b) ${RUNG}`]),
        ],
        [],
      );
      write(2023, [section('53a-192a', 'Trafficking.', text('dusk'))], ['--edition', '2023']);
      write(
        2019,
        [section('53a-192a', 'Trafficking.', text('five')), section('53a-189c', 'Bells.', [`(a) ${RUNG}`])],
        ['--edition', '2019'],
      );
    },
  });
  after(() => fs.rmSync(root, { recursive: true, force: true }));

  const tab = (name) => desk.page.locator('.tab.active', { hasText: name }).waitFor();
  const toast = (words) => desk.page.locator('.notification-toast', { hasText: words }).first();

  async function sidesRead(title, old, now) {
    await tab(title);
    await desk.page.locator('.monaco-diff-editor .original .view-line', { hasText: old }).first().waitFor();
    await desk.page.locator('.monaco-diff-editor .modified .view-line', { hasText: now }).first().waitFor();
  }

  async function back() {
    await desk.page.locator('.tab', { hasText: 'brief.md' }).click();
    await tab('brief.md');
  }

  it('is told in the problems what changed, as a warning that names the cited part', async () => {
    await desk.problems('(a) changed and (c) was added', '(a), which is cited here, reads otherwise');
    await desk.picture('editions-problem');
    await desk.hidePanel();
  });

  it('is told that the cited words have moved, takes the fix, and cites where they are now', async () => {
    await desk.problems('(a), which is cited here, is now at (b)');
    await desk.picture('editions-moved');
    await desk.hidePanel();
    await desk.offerOf('53a-189c', 'Cite (b), where the words are now');
    await desk.row('.action-widget', 'Cite (b), where the words are now').click();
    await desk.page.locator('.view-line', { hasText: '53a-189c(b)' }).first().waitFor();
    await desk.press('Control+Z');
    await desk.page.locator('.view-line', { hasText: '53a-189c(a)' }).first().waitFor();
  });

  it('reads the words of the cited year in the hover, and opens both texts from it', async () => {
    const words = await desk.hover('53a-192a', 'revised to January 1, 2019');
    assert.match(words, /from five/);
    assert.match(words, /Compare with the text of 2025/);
    await desk.picture('editions-hover');
    await desk.page
      .locator('.monaco-hover:not(.hidden) a', { hasText: 'Compare with the text of 2025' })
      .first()
      .click();
    await sidesRead('§ 53a-192a: 2019 ↔ 2025', 'from five', 'from dusk');
    await desk.picture('editions-compared');
    await back();
  });

  it('opens both texts from the outdated citation', async () => {
    await desk.offerOf('53a-192a', 'Compare with the text of 2019');
    await desk.picture('editions-offer');
    await desk.row('.action-widget', 'Compare with the text of 2019').click();
    await sidesRead('§ 53a-192a: 2019 ↔ 2025', 'from five', 'from dusk');
    await back();
  });

  it('goes to the text of the cited year with F12, and compares from there', async () => {
    await desk.click('53a-192a');
    await desk.press('F12');
    await tab('53a-192a.2019.conncite');
    await desk.page.locator('.view-line', { hasText: 'An older text' }).first().waitFor();
    await desk.page.locator('.view-line', { hasText: 'from five' }).first().waitFor();
    const lens = desk.page.locator('.codelens-decoration a', { hasText: 'Compare with the text of 2025' });
    await lens.waitFor();
    await desk.picture('editions-page');
    await lens.click();
    await sidesRead('§ 53a-192a: 2019 ↔ 2025', 'from five', 'from dusk');
    await back();
  });

  it('is asked which edition, by the command', async () => {
    await desk.click('53a-192a');
    await desk.command('Conncite: Compare with the Text of Another Edition');
    await desk.row('.quick-input-widget', '2023').waitFor();
    await desk.row('.quick-input-widget', '(c) was added').waitFor();
    await desk.picture('editions-pick');
    await desk.row('.quick-input-widget', '2023').click();
    await sidesRead('§ 53a-192a: 2023 ↔ 2025', 'from dusk', 'dark lamp');
    await desk.picture('editions-compared-2023');
    await back();
  });

  it('is told in plain words where one text alone is here, and how to get another', async () => {
    await desk.click('53a-70');
    await desk.command('Conncite: Compare with the Text of Another Edition');
    await toast('Only one text of § 53a-70 is on this computer').waitFor();
    await desk.picture('editions-missing');
    await toast('Only one text').locator('.monaco-button', { hasText: 'Install Another Edition' }).click();
    await desk.row('.quick-input-widget', 'Revised to January 1, 2021').waitFor();
    assert.equal(await desk.row('.quick-input-widget', 'Revised to January 1, 2019').count(), 0);
    await desk.picture('editions-install-pick');
    await desk.row('.quick-input-widget', 'Revised to January 1, 2021').click();
    await desk.page
      .locator('.monaco-dialog-box', { hasText: 'Install the 2021 edition of the General Statutes' })
      .waitFor();
    assert.match(await desk.page.locator('.monaco-dialog-box').innerText(), /www\.cga\.ct\.gov\/2021\/pub/);
    await desk.picture('editions-install-question');
    await desk.page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Cancel' }).click();
  });
});
