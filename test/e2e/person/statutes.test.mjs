import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { SETTINGS, temporaryFolder } from '../harness.mjs';
import { Desk } from './desk.mjs';

const TEXT =
  'Notice is due under General Statutes § 53-10 (a). Compare § 53-11 with § 53-12.\n\nThe range is General Statutes §§ 53-9 through 53-10.\n';

/**
 * A person who brings the official text to this computer: a large code, from saved
 * pages; the site itself is never read.
 */
describe('a person who installs the official statutes', function () {
  this.timeout(300_000);
  /** @type {Desk} */
  let desk;
  const root = temporaryFolder('install');
  const pages = path.join(root, 'pages');

  before(async () => {
    const { THIRD_SIZE, writeCode } = await tsImport('../../bench/officialCode.ts', import.meta.url);
    writeCode(pages, THIRD_SIZE);
    fs.writeFileSync(path.join(root, 'brief.md'), TEXT);
    desk = await Desk.sitDown([path.join(root, 'brief.md')], SETTINGS, { CONNCITE_DATA: path.join(root, 'library') });
    await desk.open('brief.md');
  });
  after(async () => {
    await desk?.leave();
    fs.rmSync(root, { recursive: true, force: true });
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await desk.picture(`failed-${this.currentTest.title.replaceAll(' ', '-')}`);
  });

  const command = (name) => desk.command(`Conncite: ${name}`);
  const dialog = () => desk.page.locator('.monaco-dialog-box');
  const button = (name) => dialog().locator('.monaco-button', { hasText: name });
  const toast = (words) => desk.page.locator('.notification-toast', { hasText: words }).first();

  async function choosePages() {
    await command('Install the Official Statutes from Saved Pages');
    await desk.row('.quick-input-widget', 'A folder of pages').waitFor();
    await desk.press('Enter');
    await desk.page.locator('.quick-input-title', { hasText: 'Saved pages' }).waitFor();
    await desk.choosePath(`${pages}/`, dialog());
  }

  it('is told that there is none yet, and how to get it', async () => {
    await command('Show Status of the Official Statutes');
    await toast('not on this computer').waitFor();
    await desk.picture('statutes-none');
    await desk.press('Escape');
  });

  it('is shown the address that would be read before anything is, and may say no', async () => {
    await command('Install the Official Statutes');
    await dialog().waitFor();
    const said = await dialog().innerText();
    for (const part of [
      'https://www.cga.ct.gov/current/pub/titles.htm',
      'minutes',
      '40 MB',
      'Nothing of your documents is sent',
    ])
      assert.ok(said.includes(part), said);
    await desk.picture('statutes-question');
    await button('Cancel').click();
    await dialog().waitFor({ state: 'detached' });
  });

  it('sees how far the pages are read, cancels, and has nothing half', async () => {
    await choosePages();
    assert.ok((await dialog().innerText()).includes('406 pages in all'), await dialog().innerText());
    await desk.picture('statutes-saved-question');
    await button('Install').click();
    const shown = toast(/\d of 406/);
    await shown.waitFor();
    await desk.page.waitForTimeout(2000);
    await desk.picture('statutes-progress');
    await shown.hover();
    await shown.locator('.monaco-button', { hasText: 'Cancel' }).click();
    await toast('Canceled').waitFor();
    await desk.picture('statutes-cancelled');
    await command('Show Status of the Official Statutes');
    await toast('not on this computer').waitFor();
  });

  it('installs them, and reads the report', async () => {
    await choosePages();
    await button('Install').click();
    await toast('the whole code').waitFor({ timeout: 240_000 });
    await desk.picture('statutes-installed');
    await toast('the whole code').locator('.monaco-button', { hasText: 'Show Report' }).click();
    await desk.page.locator('.tab.active', { hasText: 'Official Text' }).waitFor();
    await desk.inPage('h2', { hasText: 'Newer than the bundled facts' }).waitFor();
    await desk.picture('statutes-report');
  });

  it('has the walkthrough’s last step ticked off', async () => {
    await desk.open('brief.md');
    await command('Show Status of the Official Statutes');
    await toast('the whole code').waitFor();
    await desk.picture('statutes-status');
    await desk.press('F1');
    await desk.page.keyboard.type('Open Walkthrough');
    await desk.row('.quick-input-widget', 'Open Walkthrough').waitFor();
    await desk.press('Enter');
    await desk.page.keyboard.type('Conncite');
    await desk.row('.quick-input-widget', 'Get Started with Conncite').waitFor();
    await desk.press('Enter');
    await desk.page
      .locator('[data-done-step-id="conncite.conncite#start#facts"][aria-checked="true"]')
      .first()
      .waitFor();
    await desk.picture('statutes-walkthrough');
  });

  it('after an update goes through the citations of what has changed', async () => {
    await desk.open('brief.md');
    const file = fs
      .readdirSync(pages)
      .map((name) => path.join(pages, name))
      .find((name) => /chap_/.test(name) && fs.readFileSync(name, 'utf8').includes('id="sec_53-10"'));
    fs.writeFileSync(
      file,
      fs
        .readFileSync(file, 'utf8')
        .replace(/(id="sec_53-10">[^<]*<\/span> )/, '$1New words. ')
        .replace(
          /<p><span class="catchln" id="sec_53-12">.*?(?=<table class="nav_tbl">)/s,
          '<p><span class="catchln" id="sec_53-12">Sec. 53-12. Gone.</span> Section <a href ="#sec_53-12">53-12</a> is repealed, effective October 1, 2026.</p><p class="source-first">(P.A. 26-9, S. 5.)</p>',
        ),
    );
    await choosePages();
    await button('Install').click();
    const done = toast('2 sections changed');
    await done.waitFor({ timeout: 240_000 });
    await desk.picture('statutes-updated');
    await done.locator('.monaco-button', { hasText: 'What Changed' }).click();
    const list = desk.page.locator('.pane', { hasText: 'Changed Statutes' });
    const rows = list.locator('.monaco-list-row');
    await rows.filter({ hasText: '§ 53-12' }).first().waitFor();
    await desk.picture('statutes-changes');
    const said = (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
    assert.ok(
      said.some((row) => /^§ 53-10 ?amended/.test(row)),
      said.join('|'),
    );
    assert.ok(
      said.some((row) => /^§ 53-12 ?repealed/.test(row)),
      said.join('|'),
    );
    await rows.filter({ hasText: 'brief.md:3' }).first().click();
    await desk.page.locator('[id="status.editor.selection"]', { hasText: 'Ln 3' }).waitFor();
  });

  it('opens the page of a changed section from the list with keys alone (conncite.openChangedSection)', async () => {
    await desk.command('Conncite: Focus on Changed Statutes View');
    const focused = desk.page.locator('.pane-body .monaco-list:focus-within .monaco-list-row.focused').first();
    for (let presses = 0; presses < 20 && !/^§\s53-10/.test(await focused.innerText().catch(() => '')); presses++)
      await desk.press('ArrowUp');
    await desk.press('Shift+F10');
    const entry = desk.page.locator('.monaco-menu .action-item.focused', { hasText: 'Open Section Page' });
    for (let presses = 0; presses < 10 && !(await entry.isVisible()); presses++) await desk.press('ArrowDown');
    await entry.waitFor();
    await desk.press('Enter');
    await desk.page.locator('.tab.active', { hasText: '53-10.conncite' }).waitFor();
    await desk.press('Control+w');
  });

  it('removes them again', async () => {
    await command('Remove the Official Statutes');
    await dialog().waitFor();
    await desk.picture('statutes-remove');
    await button('Remove').click();
    await toast('was removed from this computer').waitFor();
    assert.deepEqual(fs.readdirSync(path.join(root, 'library/official-text')), []);
  });
});
