import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { NEWEST } from '../pins.mjs';
import { Desk, VERSION } from './desk.mjs';

const NOTE = 'note.md';

/** A person who reads a memorandum in the editor's own preview of Markdown. */
describe('a person who reads a preview of Markdown', function () {
  const desk = Desk.of(this, {
    prepare: ({ workspace }) => {
      fs.writeFileSync(
        path.join(workspace.folder, NOTE),
        '# Memorandum\n\nSee Conn. Gen. Stat. § 53a-70, and read on.\n',
      );
    },
  });

  it('finds each citation linked to the official page of its chapter', async () => {
    await desk.open(NOTE);
    await desk.hover('53a-70', 'Sexual assault');
    await desk.press('Control+K', 'v');
    const link = desk.inPage('a', { hasText: '53a-70' });
    await link.waitFor();
    assert.match(
      (await link.getAttribute('href')) ?? '',
      /^https:\/\/www\.cga\.ct\.gov\/current\/pub\/chap_952\.htm#sec_53a-70$/,
    );
    await desk.picture('preview');
  });

  // The older editor does not say of which document a preview is, and one is asked for.
  if (VERSION === NEWEST)
    it('makes the record of what the preview shows', async () => {
      await desk.open(NOTE);
      await desk.hover('53a-70', 'Sexual assault');
      await desk.press('Control+Shift+v');
      await desk.inPage('a', { hasText: '53a-70' }).waitFor();
      await desk.command('Conncite: Make Verification Record');
      await desk.page.locator('.tab', { hasText: `Record: ${NOTE}` }).waitFor();
      await desk.picture('preview-record');
    });
});
