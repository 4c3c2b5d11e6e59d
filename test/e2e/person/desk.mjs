/** A person at the editor: opens a file, moves the mouse, presses keys, and keeps pictures of what is on the screen. */
import fs from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../chromium.mjs';
import { addressOf, installPackage, openFile, ROOT, startEditor, workspaceOf } from '../harness.mjs';
import { EDITORS, NEWEST } from '../pins.mjs';
import { installEditor } from '../install.mjs';

/** One of EDITORS; the newest unless the environment names another. */
export const VERSION = process.env.CONNCITE_EDITOR ?? NEWEST;
export const BRIEF = path.join(ROOT, 'test/fixtures/brief.md');
export const VSIX = path.join(ROOT, 'dist/conncite.vsix');
const PICTURES = path.join(ROOT, 'out/screenshots', EDITORS[VERSION]?.vscode ?? VERSION);
/** A hover fades in. */
const FADE_MS = 350;

export class Desk {
  /** Installs the package into an editor of its own, with copies of `files` in the workspace, and opens a window. `env`: variables of its programs. */
  static async sitDown(files = [BRIEF], settings = undefined, env = {}) {
    const desk = new Desk();
    try {
      const editor = await installEditor(VERSION);
      desk.installed = await installPackage(editor, VSIX);
      desk.workspace = workspaceOf(files);
      desk.server = await startEditor(editor, { extensions: desk.installed.extensions, settings, env });
      desk.browser = await launchBrowser();
      return desk;
    } catch (error) {
      await desk.leave();
      throw error;
    }
  }

  async leave() {
    await this.browser?.close();
    await this.server?.stop();
    this.workspace?.dispose();
    this.installed?.dispose();
  }

  /** Opens a file of the workspace in a new window and waits for its text. */
  async open(name, screen = { viewport: { width: 1280, height: 800 } }) {
    await this.page?.close();
    this.page = await this.browser.newPage(screen);
    this.page.setDefaultTimeout(30_000);
    await this.page.goto(addressOf(this.server, this.workspace.folder, [openFile(this.server, path.join(this.workspace.folder, name))]));
    await this.page.locator('.monaco-editor .view-line').first().waitFor();
  }

  /** Waits until a file of the workspace holds a text. */
  async saved(name, text) {
    const file = path.join(this.workspace.folder, name);
    const end = Date.now() + 10_000;
    while (!fs.readFileSync(file, 'utf8').includes(text)) {
      if (Date.now() > end) throw new Error(`${name} was not saved with "${text}"`);
      await this.page.waitForTimeout(50);
    }
  }

  /** Middle of a text on the screen; the text must not be broken by colours. */
  async pointOf(text) {
    const handle = await this.page.waitForFunction((wanted) => {
      const walker = document.createTreeWalker(document.querySelector('.editor-instance .monaco-editor .view-lines'), NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.data.replaceAll('\u00a0', ' ').indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const box = range.getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2];
      }
      return null;
    }, text);
    return handle.jsonValue();
  }

  async click(text) {
    await this.page.mouse.click(...await this.pointOf(text));
  }

  /** Rests the mouse on a text; gives the words of the hover. Moves away and back until it opens. */
  async hover(text, expected) {
    const hover = this.page.locator('.monaco-hover:not(.hidden)', { hasText: expected }).first();
    const [x, y] = await this.pointOf(text);
    for (let attempt = 0; ; attempt++) {
      await this.page.mouse.move(x, y + 60);
      await this.page.mouse.move(x, y, { steps: 5 });
      try {
        await hover.waitFor({ timeout: 3000 });
        break;
      } catch (error) {
        if (attempt === 5) throw error;
      }
    }
    await this.page.waitForTimeout(FADE_MS);
    return hover.innerText();
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  row(list, text) {
    return this.page.locator(`${list} .monaco-list-row`, { hasText: text }).first();
  }

  /** Keeps the screen as `out/screenshots/VERSION/NAME.png`. */
  async picture(name) {
    fs.mkdirSync(PICTURES, { recursive: true });
    await this.page.waitForTimeout(FADE_MS);
    await this.page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
  }
}
