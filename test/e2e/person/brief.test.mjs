import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { Desk } from './desk.mjs';

/** The path of a person who has never seen the project, on the sample brief and the packed extension. */
describe('a person with the sample brief', function () {
  const desk = Desk.of(this);
  afterEach(() => desk.press('Escape', 'Escape'));
  const offer = () => desk.page.locator('.notification-toast', { hasText: 'Get it from the General Assembly’s site?' });

  it('hovers over a citation', async () => {
    const text = await desk.hover('53a-192a', 'Trafficking in persons');
    assert.match(text, /Section 53a-192a, Trafficking in persons: Class A felony\./);
    assert.match(text, /Official page/);
    await desk.picture('hover');
    assert.equal(await offer().count(), 0, 'nothing is offered while the hover is read');
  });

  it('is offered the text of the chapter once the hover has been read', async () => {
    await desk.press('ArrowDown');
    await offer().waitFor();
    await desk.command('Notifications: Clear All Notifications');
  });

  it('goes to the page of the section with F12', async () => {
    await desk.click('53a-192a');
    await desk.press('F12');
    await desk.page.locator('.tab.active', { hasText: '53a-192a.conncite' }).waitFor();
    await desk.page.locator('.view-line', { hasText: 'Trafficking in persons' }).first().waitFor();
    await desk.picture('section-page');
    await desk.press('Control+Alt+-');
    await desk.page.locator('.tab.active', { hasText: 'brief.md' }).waitFor();
  });

  it('reads the findings in the Problems panel', async () => {
    await desk.problems('There is no § 53a-7000');
    await desk.picture('problems');
    await desk.hidePanel();
  });

  it('finds every citation in the outline', async () => {
    await desk.press('Control+Home', 'Control+Shift+O');
    await desk.row('.quick-input-widget', '§ 53a-192a(a)').waitFor();
    await desk.picture('symbols');
    await desk.row('.quick-input-widget', 'Trafficking in persons').waitFor();
    await desk.page.keyboard.type('erasure');
    await desk.row('.quick-input-widget', '§ 54-142a(a)').waitFor();
    await desk.picture('symbols-by-heading');
  });

  it('reads headings and citations in the outline beside the text', async () => {
    await desk.page.locator('.pane-header', { hasText: 'Outline' }).click();
    const entry = desk.row('.outline-tree', '§ 53a-192a(a)');
    await entry.waitFor();
    assert.match(await entry.innerText(), /Trafficking in persons/);
    await desk.picture('outline');
    await desk.page.locator('.pane-header', { hasText: 'Outline' }).click();
  });

  it('corrects a letter taken for a digit with the keyboard', async () => {
    await desk.press('Control+Home', 'Control+F');
    await desk.page.keyboard.type('53a-1171');
    await desk.press('Enter', 'Escape', 'ArrowLeft', 'ArrowRight', 'ArrowRight');
    await desk.press('Control+.');
    await desk.row('.action-widget', 'Cite § 53a-117l').waitFor();
    await desk.picture('quick-fix');
    await desk.press('Enter');
    await desk.page.locator('.view-line', { hasText: 'and § 53a-117l for railroad' }).first().waitFor();
    await desk.press('Control+S');
    await desk.saved('brief.md', 'and § 53a-117l for railroad');
  });

  it('takes back what a quick fix had silenced in the settings', async () => {
    const settings = path.join(desk.workspace.folder, '.vscode/settings.json');
    await desk.press('Control+Home', 'Control+F');
    await desk.page.keyboard.type('31-71e &');
    await desk.press('Enter', 'Escape');
    await desk.chooseWithin('31-72', 'Ignore…', 'everywhere');
    const toast = desk.page.locator('.notification-toast', {
      hasText: 'Ignored in this folder: repeal, transfer, and amendment of § 31-72',
    });
    await toast.waitFor();
    assert.match(fs.readFileSync(settings, 'utf8'), /"conncite\.ignore\.sections": \[\s*"31-72"/);
    await desk.picture('ignored');
    await toast.locator('.monaco-button', { hasText: 'Undo' }).click();
    await toast.waitFor({ state: 'hidden' });
    for (let turn = 0; turn < 100 && fs.readFileSync(settings, 'utf8').includes('31-72'); turn++)
      await desk.page.waitForTimeout(50);
    assert.doesNotMatch(fs.readFileSync(settings, 'utf8'), /ignore\.sections/);
  });

  it('sees how many citations and findings there are', async () => {
    await desk.page.locator('.statusbar-item[id="status.languageStatus"]').click();
    const status = desk.page.locator('.hover-language-status', { hasText: 'citations' });
    await status.waitFor();
    assert.match(await status.innerText(), /\d+ citations, \d+ findings/);
    await desk.page.locator('.hover-language-status', { hasText: '2026 Supplement' }).waitFor();
    await desk.picture('status');
  });
});
