/** A person at the editor: opens a file, moves the mouse, presses keys, and keeps pictures of what is on the screen. */
import fs from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../chromium.mjs';
import { addressOf, installPackage, openFile, ROOT, startEditor, workspaceOf } from '../harness.mjs';
import { strayed } from '../network.mjs';
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
  /**
   * Installs the package into an editor of its own, with copies of `files` in the
   * workspace. `env`: variables of its programs.
   */
  static async sitDown(files = [BRIEF], settings = undefined, env = {}) {
    const desk = new Desk();
    await desk.#sitDown(files, settings, env);
    return desk;
  }

  /**
   * How a suite begins and ends: a person sits down, opens the brief and has its
   * findings; where a test fails, the screen is kept.
   * @param {import('mocha').Suite} suite
   * @param {{ files?: string[], settings?: object, env?: Record<string, string>, prepare?: (desk: Desk)
   * => unknown, findings?: boolean }} [options]
   *   `prepare`: what comes before the window opens; `findings`: false where there will be none
   * @returns {Desk} at which one sits in the suite's tests and in hooks that come after
   */
  static of(suite, { files = [BRIEF], settings, env = {}, prepare, findings = true } = {}) {
    suite.timeout(120_000);
    const desk = new Desk();
    before(async () => {
      await desk.#sitDown(files, settings, env);
      await prepare?.(desk);
      await desk.open('brief.md');
      if (findings) await desk.page.locator('[id="status.problems"]', { hasText: /[1-9]/ }).waitFor();
    });
    after(() => desk.leave());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed')
        await desk.picture(`failed-${this.currentTest.title.replaceAll(' ', '-')}`);
    });
    return desk;
  }

  async #sitDown(files, settings, env) {
    try {
      const editor = await installEditor(VERSION);
      this.installed = await installPackage(editor, VSIX);
      this.workspace = workspaceOf(files);
      this.server = await startEditor(editor, { extensions: this.installed.extensions, settings, env });
      this.browser = await launchBrowser();
    } catch (error) {
      await this.leave();
      throw error;
    }
  }

  /** @throws Error where anything meant to reach beyond this computer */
  async leave() {
    const complaints =
      this.server !== undefined && this.browser !== undefined ? strayed(this.server, this.browser) : [];
    await this.browser?.close();
    await this.server?.stop();
    this.workspace?.dispose();
    this.installed?.dispose();
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
  }

  /** Opens a file of the workspace in a new window and waits for its text. */
  async open(name, screen = { viewport: { width: 1280, height: 800 } }) {
    await this.page?.close();
    this.page = await this.browser.newPage(screen);
    this.page.setDefaultTimeout(30_000);
    await this.page.goto(
      addressOf(this.server, this.workspace.folder, [openFile(this.server, path.join(this.workspace.folder, name))]),
    );
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
      const walker = document.createTreeWalker(
        document.querySelector('.editor-instance .monaco-editor .view-lines'),
        NodeFilter.SHOW_TEXT,
      );
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent.replaceAll('\u00a0', ' ').indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const box = range.getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2];
      }
      return null;
    }, text);
    return /** @type {Promise<[number, number]>} */ (handle.jsonValue());
  }

  async click(text) {
    await this.page.mouse.click(...(await this.pointOf(text)));
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
        // An empty hover of a server that is gone stays open while the mouse is over it.
        await this.press('Escape');
        await this.page.mouse.move(2, 2);
      }
    }
    await this.page.waitForTimeout(FADE_MS);
    return hover.innerText();
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /**
   * Gives a command by its name, as a person types it; opens the palette anew where the
   * command can work only since it was opened.
   */
  async command(name) {
    // The row that Enter takes: the list may show the name before it has read all that was typed.
    const row = this.row('.quick-input-widget', name, '.focused');
    for (let attempt = 0; ; attempt++) {
      await this.press('F1');
      try {
        // A box that is just closing takes the key with it.
        await this.page.locator('.quick-input-widget input').first().waitFor({ timeout: 8000 });
        await this.page.keyboard.type(name);
        await row.waitFor({ timeout: 8000 });
        break;
      } catch (error) {
        if (attempt === 3) throw error;
        await this.press('Escape');
      }
    }
    await this.press('Enter');
  }

  /**
   * Fills in the box of a dialog that asks for a file or folder, and waits for `done`. The dialog writes
   * its own first folder into the box, in its own time; Enter is pressed once for each try, for a second
   * one would answer what comes after the dialog.
   */
  async choosePath(wanted, done) {
    const box = this.page.locator('.quick-input-widget input').first();
    for (let attempt = 0; attempt < 5 && !(await done.isVisible()); attempt++) {
      await box.fill(wanted, { timeout: 8000 }).catch(() => undefined);
      await this.page.waitForTimeout(700);
      if ((await box.inputValue({ timeout: 1000 }).catch(() => '')) !== wanted) continue;
      await this.press('Enter');
      await done.waitFor({ timeout: 15_000 }).catch(() => undefined);
    }
    await done.waitFor();
  }

  /**
   * Opens the menu of fixes on a text, which offers `offer`; asks again where the
   * menu came before the findings and was empty.
   */
  async offerOf(text, offer) {
    await this.click(text);
    // A citation under the mouse is a link while Ctrl is held: the mouse goes after the line.
    const [, y] = await this.pointOf(text);
    await this.page.mouse.move(this.page.viewportSize().width - 60, y);
    const row = this.row('.action-widget', offer);
    for (let attempt = 0; attempt < 5 && !(await row.isVisible()); attempt++) {
      await this.press('Escape', 'Control+.');
      await row.waitFor({ timeout: 5000 }).catch(() => undefined);
    }
    await row.waitFor();
    // The older editor keeps the mouse from a menu until it moves.
    await this.page.mouse.move(this.page.viewportSize().width - 60, y + 1);
  }

  /**
   * Shows the Problems panel with a row that has each of `texts`. The key hides a panel that is shown and has the
   * keyboard, so it is pressed until the panel is there.
   */
  async problems(...texts) {
    const panel = this.page.locator('.markers-panel').first();
    for (let attempt = 0; attempt < 5 && !(await panel.isVisible()); attempt++) {
      await this.press('Control+Shift+M');
      await panel.waitFor({ timeout: 5000 }).catch(() => undefined);
    }
    for (const text of texts) await this.row('.markers-panel', text).waitFor();
  }

  /** Hides the panel that is shown, wherever the keyboard is. */
  async hidePanel() {
    await this.press('Control+j');
    await this.page.locator('.markers-panel').first().waitFor({ state: 'hidden' });
  }

  /**
   * Takes an offer of the menu that is open. The older editor keeps the mouse from a menu until it
   * moves, also from one that opens after another.
   */
  async choose(offer) {
    const row = this.row('.action-widget', offer);
    await row.waitFor();
    const { x, y, width, height } = await row.boundingBox();
    await this.page.mouse.move(x + width / 2, y + height / 2 - 2);
    await this.page.mouse.move(x + width / 2, y + height / 2);
    await row.click();
  }

  /**
   * Takes an offer that opens another menu, and one of that; asks again where the
   * editor closed the second as it opened.
   */
  async chooseWithin(text, offer, next) {
    const row = this.row('.action-widget', next);
    for (let attempt = 0; attempt < 4 && !(await row.isVisible()); attempt++) {
      await this.offerOf(text, offer);
      await this.choose(offer);
      await row.waitFor({ timeout: 8000 }).catch(() => undefined);
    }
    await this.choose(next);
  }

  row(list, text, state = '') {
    return this.page.locator(`${list} .monaco-list-row${state}`, { hasText: text }).first();
  }

  /** What stands in the page of a report, a record or a preview: a webview is a frame in a frame. */
  inPage(selector, options) {
    return this.page
      .frameLocator('iframe.webview.ready')
      .frameLocator('#active-frame')
      .locator(selector, options)
      .first();
  }

  /** Keeps the screen as `out/screenshots/VERSION/NAME.png`. */
  async picture(name) {
    fs.mkdirSync(PICTURES, { recursive: true });
    await this.page.waitForTimeout(FADE_MS);
    await this.page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
  }
}
