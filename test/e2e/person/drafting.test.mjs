import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { Desk } from './desk.mjs';

const SCREEN = { viewport: { width: 1366, height: 768 } };
const NOTE = 'note.md';

/** A person who writes: what the lists offer, what the page beside shows, what the menu of a citation has. */
describe('a person who writes a memorandum', function () {
  const desk = Desk.of(this, {
    prepare: ({ workspace }) => {
      fs.writeFileSync(
        path.join(workspace.folder, NOTE),
        '# Memorandum\n\nSee Conn. Gen. Stat. § 53a-70 and Conn. Gen. Stat. § 53a-82.\n\n',
      );
    },
  });
  const list = () => desk.page.locator('.suggest-widget.visible');
  const line = (text) => desk.page.locator('.view-line', { hasText: text }).first();

  it('completes a number with Enter to the short form, and its subsection after a parenthesis', async () => {
    await desk.open(NOTE, SCREEN);
    await desk.press('Control+End');
    await desk.hover('53a-82', 'Prostitution');
    await desk.press('Control+End');
    await desk.page.keyboard.type('Assault: § 53a-60', { delay: 60 });
    await list().locator('.monaco-list-row', { hasText: 'Conn. Gen. Stat. § 53a-60' }).waitFor();
    await desk.picture('drafting-number');
    await desk.press('Enter');
    await desk.page.keyboard.type('(', { delay: 60 });
    await list().locator('.monaco-list-row', { hasText: '(a)' }).first().waitFor();
    await desk.press('Enter');
    await line('Assault: § 53a-60(a)').waitFor();
  });

  it('is offered sections by the words of their headings after a section symbol, in Markdown too', async () => {
    await desk.press('Control+End', 'Enter');
    await desk.page.keyboard.type('See § assault', { delay: 80 });
    const first = list().locator('.monaco-list-row.focused');
    await first.waitFor();
    await desk.picture('drafting-words');
    assert.match(await first.innerText(), /53a-59\s/);
    await desk.press('Enter');
    await line('See § 53a-59').waitFor();
  });

  it('sees beside the text the page of the citation to which the cursor moves', async () => {
    await desk.click('53a-70');
    await desk.command('Conncite: Show Cited Section Beside the Text');
    await desk.page.locator('.tab', { hasText: '53a-70.conncite' }).waitFor();
    await desk.click('53a-82');
    await desk.page.locator('.tab', { hasText: '53a-82.conncite' }).waitFor();
    await desk.picture('drafting-beside');
    assert.equal(await desk.page.locator('.tab', { hasText: '53a-70.conncite' }).count(), 0);
  });

  it('finds in the menu of a citation its page, its forms, and how to ignore a finding', async () => {
    await desk.page.mouse.click(...(await desk.pointOf('53a-82')), { button: 'right' });
    for (const item of ['Open Section Page', 'Copy Citation As…', 'Ignore Finding…']) {
      await desk.page.locator('.monaco-menu .action-label', { hasText: item }).waitFor();
    }
    await desk.picture('drafting-menu');
    await desk.press('Escape');
  });
});
