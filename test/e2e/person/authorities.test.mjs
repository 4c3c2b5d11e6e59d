import assert from 'node:assert/strict';
import { Desk } from './desk.mjs';

/** A person who looks for sections, reads what a brief cites, and makes its table of authorities. */
describe('a person with a brief to finish', function () {
  const desk = Desk.of(this);
  afterEach(() => desk.press('Escape', 'Escape'));

  it('finds a section by words of its heading', async () => {
    await desk.command('Conncite: Go to Section');
    await desk.page.locator('.quick-input-title', { hasText: 'Go to Section' }).waitFor();
    await desk.page.keyboard.type('trafficking in pers');
    await desk.row('.quick-input-widget', '§ 53a-192a').waitFor();
    await desk.picture('go-to-section');
    await desk.press('Enter');
    await desk.page.locator('.tab.active', { hasText: '53a-192a.conncite' }).waitFor();
    await desk.press('Control+w');
    await desk.page.locator('.tab.active', { hasText: 'brief.md' }).waitFor();
  });

  it('sees the number while typing it, and that it is repealed', async () => {
    await desk.command('Conncite: Go to Section');
    await desk.page.locator('.quick-input-title', { hasText: 'Go to Section' }).waitFor();
    await desk.page.keyboard.type('53a-9');
    const transferred = desk.row('.quick-input-widget', '§ 53a-90');
    await transferred.waitFor();
    assert.match(await transferred.innerText(), /transferred to § 54-102a/);
    await desk.picture('go-to-section-number');
  });

  it('reads what the brief cites in the side bar', async () => {
    await desk.page.locator('.activitybar .action-label[aria-label^="Conncite"]').click();
    await desk.row('.pane-body', 'Title 53a').waitFor();
    await desk.row('.pane-body', '§ 31-58').waitFor();
    await desk.picture('authorities');
  });

  it('finds the table and the record above it', async () => {
    await desk.page.locator('.part.sidebar .title').first().hover();
    for (const action of ['Insert or Update Table of Authorities', 'Make Verification Record…'])
      await desk.page.locator(`.part.sidebar .title .action-label[aria-label="${action}"]`).waitFor();
    await desk.picture('authorities-actions');
  });

  it('follows the text in it', async () => {
    await desk.click('53a-192a');
    await desk.page.locator('.pane-body .monaco-list-row.selected', { hasText: 'line' }).waitFor();
    await desk.picture('authorities-follow');
  });

  it('filters it, and is told how to see all again', async () => {
    await desk.command('Conncite: Filter Authorities');
    await desk.page.locator('.quick-input-title', { hasText: 'Filter Authorities' }).waitFor();
    await desk.page.keyboard.type('transferred');
    await desk.press('Enter');
    const row = desk.row('.pane-body', '§ 53a-90');
    await row.waitFor();
    assert.match(await row.innerText(), /transferred to § 54-102a/);
    await desk.picture('authorities-filter');
    await desk.command('Conncite: Clear Filter of Authorities');
    await desk.row('.pane-body', '§ 53a-92').waitFor();
  });

  it('reads what the whole workspace cites', async () => {
    await desk.command('Conncite: Show Authorities of All Documents');
    const title = desk.row('.pane-body', 'Title 53a');
    await title.waitFor();
    await desk.picture('authorities-workspace');
    await desk.command('Conncite: Show Authorities of This Document');
    await title.waitFor();
  });

  it('copies a citation in the form that the court wants', async () => {
    await desk.press('Control+1', 'Control+Home');
    const row = desk.row('.quick-input-widget', 'General Statutes § 53a-192a (a)');
    // A tree that is just being refreshed may take the focus back, and with it the box goes.
    for (let attempt = 0; ; attempt++) {
      await desk.click('53a-192a');
      await desk.command('Conncite: Copy Citation As');
      try {
        await row.waitFor({ timeout: 8000 });
        break;
      } catch (error) {
        if (attempt === 2) throw error;
        await desk.press('Escape');
      }
    }
    await desk.picture('copy-citation');
    await desk.press('Escape');
  });

  it('sees the style that the document shows, and where that comes from', async () => {
    await desk.page.locator('.statusbar-item[id="status.languageStatus"]').click();
    const style = desk.page.locator('.hover-language-status', { hasText: 'Bluebook' });
    await style.waitFor();
    assert.match(await style.innerText(), /found in the document/);
    await desk.picture('status-style');
    await desk.press('Escape');
  });

  it('puts in a table of authorities, and sees when it is stale', async () => {
    await desk.press('Control+1', 'Control+Home');
    await desk.command('Conncite: Insert or Update Table of Authorities');
    await desk.page.locator('.view-line', { hasText: 'Table of Authorities' }).first().waitFor();
    await desk.picture('table-of-authorities');
    await desk.press('Control+End', 'Enter');
    await desk.page.keyboard.type('General Statutes § 1-1 says so.');
    await desk.press('Control+Home');
    await desk.problems('table of authorities is out of date');
    await desk.picture('table-stale');
    await desk.hidePanel();
  });

  it('checks the folder and goes to a place of the report', async () => {
    await desk.command('Conncite: Check Citations in Folder');
    await desk.page.locator('.tab.active', { hasText: 'Citation Check' }).waitFor();
    await desk.inPage('h1', { hasText: 'Citations in' }).waitFor();
    await desk.picture('folder-report');
    const place = desk.inPage('a', { hasText: /^Line 5$/ });
    await place.focus();
    await place.press('Enter');
    await desk.page.locator('.tab.active', { hasText: 'brief.md' }).waitFor();
    await desk.page.locator('[id="status.editor.selection"]', { hasText: 'Ln 5' }).waitFor();
  });

  it('is told in words when there is nothing to show', async () => {
    await desk.press('Control+k', 'Control+w');
    const welcome = desk.page.locator('.welcome-view', { hasText: 'Open a document to see' });
    await welcome.waitFor();
    await desk.picture('authorities-empty');
  });
});
