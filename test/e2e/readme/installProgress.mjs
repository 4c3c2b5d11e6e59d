/** The notification that shows how far the official text is read, of a made-up code of full size: the site itself is never read. */
import fs from 'node:fs';
import { tsImport } from 'tsx/esm/api';
import { temporaryFolder } from '../harness.mjs';
import { WINDOW } from './scenes.mjs';

/** @param {import('../person/desk.mjs').Desk} desk */
export async function installProgress(desk) {
  const { FULL_SIZE, writeCode } = await tsImport('../../bench/officialCode.ts', import.meta.url);
  const pages = temporaryFolder('code');
  try {
    writeCode(pages, FULL_SIZE);
    await desk.page.setViewportSize({ width: WINDOW.width, height: 420 });
    await desk.command('Install the Official Statutes from Saved Pages');
    await desk.row('.quick-input-widget', 'A folder of pages').waitFor();
    await desk.press('Enter');
    await desk.page.locator('.quick-input-title', { hasText: 'Saved pages' }).waitFor();
    const box = desk.page.locator('.quick-input-widget input').first();
    const dialog = desk.page.locator('.monaco-dialog-box');
    // The dialog writes its own first folder into the box, in its own time.
    for (let attempt = 0; attempt < 20 && !await dialog.isVisible(); attempt++) {
      await box.fill(`${pages}/`, { timeout: 1000 }).catch(() => undefined);
      await desk.page.waitForTimeout(700);
      if (await box.inputValue({ timeout: 1000 }).catch(() => '') === `${pages}/`) await desk.press('Enter');
      await desk.page.waitForTimeout(700);
    }
    await dialog.locator('.monaco-button', { hasText: 'Install' }).click();
    await desk.page.locator('.notification-toast', { hasText: /: [2-9]\d\d of 1,/ }).first().waitFor({ timeout: 120_000 });
    return { x: 0, y: 0, width: WINDOW.width, height: 420 };
  } finally {
    fs.rmSync(pages, { recursive: true, force: true });
  }
}
