import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { Desk } from '../person/desk.mjs';

/** A person who checks a document of a few kilobytes that unpacks without end. */
describe('a person with a hostile document', function () {
  const desk = Desk.of(this, {
    async prepare({ workspace }) {
      const { pdfBomb } = await tsImport('../../support/pdf.ts', import.meta.url);
      fs.writeFileSync(
        path.join(workspace.folder, 'hostile.pdf'),
        pdfBomb('See section 53a-70. '.repeat(40), 1_000_000),
      );
    },
  });
  this.timeout(180_000);

  const checking = () => desk.page.locator('.notification-toast', { hasText: 'Checking citations in hostile.pdf' });

  async function check() {
    await desk.command('Conncite: Check Citations in Word or PDF Document');
    await desk.page.locator('.quick-input-title', { hasText: 'Check citations' }).waitFor();
    await desk.choosePath(path.join(desk.workspace.folder, 'hostile.pdf'), checking());
  }

  it('gives it up, and nothing is shown', async () => {
    await check();
    await desk.picture('hostile-checking');
    await checking().locator('.monaco-button', { hasText: 'Cancel' }).click();
    await checking().waitFor({ state: 'detached', timeout: 20_000 });
    assert.equal(await desk.page.locator('.tab', { hasText: 'Citation Check' }).count(), 0);
    assert.equal(await desk.page.locator('.notification-toast').count(), 0);
  });

  it('has hovers while it is read, and is told why it was not checked', async () => {
    await check();
    assert.match(await desk.hover('53a-192a', 'Section 53a-192a'), /Trafficking in persons/);
    assert.equal(await checking().count(), 1);
    await desk
      .inPage('p', {
        hasText: 'The document was not checked: reading it takes more memory than any document needs.',
      })
      .waitFor({ timeout: 120_000 });
    await desk.picture('hostile-checked');
  });
});
