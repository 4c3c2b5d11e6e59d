import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { packageLaw } from '../../../client/law/package.mjs';
import { writeLawFile } from '../../support/lawExtension.mjs';
import { installPackage, SETTINGS, temporaryFolder } from '../harness.mjs';
import { installEditor } from '../install.mjs';
import { Desk, VERSION } from './desk.mjs';

const BRIEF =
  'A keeper lights the lamp at dusk. General Statutes § 53a-192a (a) (1).\n\nThere is no such part. General Statutes § 53a-192a (d).\n';

/** A person who has installed two extensions and nothing else: the second carries made-up words of the law. */
describe('a person with the extension that carries the official text', function () {
  const root = temporaryFolder('bundled');
  const data = path.join(root, 'library');
  fs.writeFileSync(path.join(root, 'brief.md'), BRIEF);
  const desk = Desk.of(this, {
    files: [path.join(root, 'brief.md')],
    settings: SETTINGS,
    env: { CONNCITE_DATA: data, XDG_CACHE_HOME: path.join(root, 'cache') },
    async prepare({ installed }) {
      const vsix = path.join(root, 'law.vsix');
      packageLaw(await writeLawFile(root), vsix);
      await installPackage(await installEditor(VERSION), vsix, installed);
    },
  });
  after(() => fs.rmSync(root, { recursive: true, force: true }));

  const line = (text) => desk.page.locator('.view-line', { hasText: text }).first();

  it('reads the words of the law in the hover with no step at all', async () => {
    const words = await desk.hover('53a-192a', 'A keeper shall light the lamp when:');
    assert.match(words, /Official text, .* read on/);
    await desk.picture('bundled-hover');
  });

  it('is at the cited subsection with F12', async () => {
    await desk.click('53a-192a');
    await desk.press('F12');
    await desk.page.locator('.tab.active', { hasText: '53a-192a.conncite' }).waitFor();
    await line('fog comes up').waitFor();
    assert.match(await desk.page.locator('[id="status.editor.selection"]').innerText(), /Ln 1[4-9]/);
    await desk.picture('bundled-page');
  });

  it('finds the words of the law, and nothing was written where the text of this computer is kept', async () => {
    await desk.command('Search the Statutes');
    const box = desk.page.locator('.quick-input-widget input').first();
    const found = desk.row('.quick-input-widget', 'fog comes up');
    for (let attempt = 0; attempt < 10 && !(await found.isVisible()); attempt++) {
      await box.fill('');
      await box.fill('lamp fog');
      await desk.page.waitForTimeout(700);
    }
    await found.waitFor();
    await desk.picture('bundled-search');
    await desk.press('Escape');
    assert.equal(fs.existsSync(data), false);
  });

  it('is told, by an update, that this text is only read, and how to have a newer one', async () => {
    await desk.command('Conncite: Update the Official Statutes');
    const told = desk.page.locator('.notification-toast', { hasText: 'which Conncite only reads' }).first();
    await told.waitFor();
    assert.match(await told.innerText(), /statutes\.conncite-law/);
    await desk.picture('bundled-update');
    await told.locator('.monaco-button', { hasText: 'Install…' }).click();
    const dialog = desk.page.locator('.monaco-dialog-box');
    await dialog.filter({ hasText: 'Install the official text of the General Statutes?' }).waitFor();
    await dialog.locator('.monaco-button', { hasText: 'Cancel' }).click();
    assert.equal(fs.existsSync(data), false);
  });
});
