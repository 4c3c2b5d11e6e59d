/**
 * Pictures of the official text: of a made-up law, so that no picture can be taken for the law,
 * and no page of the General Assembly is read.
 */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { ROOT } from '../harness.mjs';
import { HARBOR } from './briefs.mjs';
import { writeSampleLaw } from './sampleLaw.mjs';
import { box, keep, known, line, quickInput, rest, size, tab, textDownTo, widen, WINDOW } from './window.mjs';

const IN_FRONT = { files: HARBOR, open: 'harbor.md' };
export const LAW_PROPS = {
  'official-page': IN_FRONT,
  'hover-official': IN_FRONT,
  search: IN_FRONT,
  'copy-text': IN_FRONT,
  'what-changed': IN_FRONT,
};

/**
 * Installs the sample law: an earlier state of it, and then the one of today.
 * @param {string} root
 * @param {Record<string, string>} env
 */
export async function installSample(root, env) {
  const pages = path.join(root, 'pages');
  for (const before of [true, false]) {
    await writeSampleLaw(pages, before);
    execFileSync(process.execPath, [path.join(ROOT, 'dist/cli.js'), 'statutes', 'install', '--from', pages], {
      env: { ...process.env, ...env },
      stdio: 'pipe',
    });
  }
}

/** With the sample law. @type {Readonly<Record<string, import('./window.mjs').Scene>>} */
export const LAW_SCENES = {
  async 'official-page'(desk) {
    await known(desk, '99-2', 'harbor master');
    await desk.click('99-2');
    await desk.press('F12');
    await tab(desk, '99-2.conncite');
    await line(desk, 'This is sample text');
    await desk.press('Control+Home');
    await line(desk, 'Official text');
    await desk.page.locator('.codelens-decoration', { hasText: 'Cited in' }).first().waitFor();
    return keep(desk, 640);
  },

  async 'hover-official'(desk) {
    await desk.hover('99-2', 'harbor master');
    return textDownTo(desk, '.monaco-hover:not(.hidden)');
  },

  async search(desk) {
    await box(desk, 'Search the Statutes', 'lantern dusk');
    await desk.row('.quick-input-widget', '§ 99-3(a)').waitFor();
    return quickInput(desk);
  },

  async 'copy-text'(desk) {
    await desk.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await known(desk, '99-2', 'harbor master');
    await desk.click('99-2');
    await desk.press('F12');
    await line(desk, 'A keeper who lets');
    await desk.click('A keeper who lets');
    await desk.press('Home', 'Shift+End');
    await desk.command('Copy Text with Citation');
    await desk.page.waitForFunction(async () => (await navigator.clipboard.readText()).includes('99-2 (c)'));
    await desk.press('Control+Alt+-');
    await tab(desk, 'harbor.md');
    await desk.click('Memorandum');
    await desk.press('Control+End', 'Enter');
    // A busy browser may drop a paste.
    const pasted = desk.page.locator('.editor-instance .view-line', { hasText: 'light it again' }).first();
    for (let attempt = 0; attempt < 4 && !(await pasted.isVisible()); attempt++) {
      await desk.press('Control+V');
      await pasted.waitFor({ timeout: 6000 }).catch(() => undefined);
    }
    await pasted.waitFor();
    return keep(desk, 280);
  },

  async 'what-changed'(desk) {
    await known(desk, '99-2', 'harbor master');
    await size(desk, { width: WINDOW.width + 100, height: 400 });
    await desk.command('Show What Changed in the Statutes Cited');
    const changes = desk.page.locator('.pane', { hasText: 'Changed Statutes' });
    await changes.locator('.monaco-list-row', { hasText: '§ 99-2' }).first().waitFor();
    await changes.locator('.monaco-list-row', { hasText: 'harbor.md' }).first().waitFor();
    await widen(desk);
    return keep(desk, 400);
  },
};

/** Writes a made-up code of full size, so that its reading takes a while. */
export async function writePages(root) {
  const { FULL_SIZE, writeCode } = await tsImport('../../bench/officialCode.ts', import.meta.url);
  writeCode(path.join(root, 'pages'), FULL_SIZE);
}

/** With no text yet. @type {Readonly<Record<string, import('./window.mjs').Scene>>} */
export const INSTALL_SCENES = {
  async install(desk, root) {
    await size(desk, { height: 440 });
    await desk.command('Install the Official Statutes from Saved Pages');
    await desk.row('.quick-input-widget', 'A folder of pages').waitFor();
    await desk.press('Enter');
    await desk.page.locator('.quick-input-title', { hasText: 'Saved pages' }).waitFor();
    const install = desk.page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Install' });
    await desk.choosePath(`${path.join(root, 'pages')}/`, install);
    await install.click();
    await rest(desk);
    await desk.page
      .locator('.notification-toast', { hasText: /: \d\d\d of 1,/ })
      .first()
      .waitFor({ timeout: 120_000 });
    return { x: 0, y: 0, width: WINDOW.width, height: 440 };
  },
};
