import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { Desk } from './desk.mjs';

/** A server that ends as soon as it starts. */
function breakServer(desk) {
  const { extensions } = desk.installed;
  const extension = fs.readdirSync(extensions).find((name) => name.startsWith('conncite.'));
  fs.writeFileSync(path.join(extensions, extension, 'dist/server.js'), 'throw new Error("no server today");\n');
}

describe('a person whose server does not start', function () {
  const desk = Desk.of(this, { findings: false, prepare: breakServer });
  it('reads so in the status bar, with a way to try again, and is not disturbed', async () => {
    await desk.page.locator('.statusbar-item[id="status.languageStatus"]').click();
    const status = desk.page.locator('.hover-language-status', { hasText: 'Conncite is not running' });
    await status.waitFor();
    assert.match(await status.innerText(), /Restart/);
    await desk.picture('stopped');
    assert.deepEqual(await desk.page.locator('.notification-toast').allInnerTexts(), []);
    assert.equal(await desk.page.locator('.panel.output-view, .pane-body.output').count(), 0);
  });
});
