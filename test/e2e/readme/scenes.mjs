/** What is on each picture of the README: a person at the sample brief does one thing, and the part of the window that shows it is kept. */
import { BRIEFS, HARBOR } from './briefs.mjs';

/** @typedef {import('../person/desk.mjs').Desk} Desk */
/** @typedef {{ x: number, y: number, width: number, height: number }} Clip */
/** @typedef {(desk: Desk) => Promise<Clip>} Scene */

export const WINDOW = { width: 800, height: 800 };
/** A name to be seen. */
export const FOLDER = 'Briefs';
const SIDE_BAR = 430;

/** Scenes that need other files beside the sample brief, or other settings; `open` names the file in front. */
export const PROPS = {
  references: { files: BRIEFS }, 'call-hierarchy': { files: BRIEFS }, 'check-folder': { files: BRIEFS }, rename: { files: BRIEFS },
  'section-page': { files: BRIEFS }, levels: { files: { 'bill.md': BRIEFS['bill.md'] }, open: 'bill.md' },
  'type-hierarchy': {}, 'inlay-hints': { settings: { 'conncite.inlayHints.enable': true }, files: { 'reply.md': BRIEFS['reply.md'] }, open: 'reply.md' },
  colors: { settings: { 'conncite.semanticTokens.enable': true, 'editor.semanticHighlighting.enabled': true } },
  acts: { files: { 'reply.md': BRIEFS['reply.md'] }, open: 'reply.md' },
  'hover-official': { files: HARBOR, open: 'harbor.md' },
  'copy-text': { files: HARBOR, open: 'harbor.md' },
  status: { statusBar: true },
};

/** Without the official text. @type {Readonly<Record<string, Scene>>} */
export const SCENES = {
  async hover(desk) {
    await desk.hover('53a-192a', 'Trafficking in persons');
    return textDownTo(desk, '.monaco-hover:not(.hidden)');
  },

  async 'section-page'(desk) {
    await desk.click('53a-192a');
    await desk.press('F12');
    await desk.page.locator('.tab.active', { hasText: '53a-192a.conncite' }).waitFor();
    // The page opens at the cited subsection.
    await desk.page.locator('.view-line', { hasText: 'Grades the crime' }).first().waitFor();
    await desk.press('Control+Home');
    await desk.page.locator('.view-line', { hasText: 'In force' }).first().waitFor();
    await desk.page.locator('.codelens-decoration', { hasText: 'Cited in' }).first().waitFor();
    return keep(desk, 560);
  },

  async problems(desk) {
    await desk.page.setViewportSize({ width: WINDOW.width, height: 560 });
    await desk.press('Control+Shift+M');
    await desk.row('.markers-panel', 'There is no section 53a-7000').waitFor();
    return keep(desk, 560);
  },

  async fix(desk) {
    await desk.offerOf('53a-90', 'Change to § 54-102a');
    return textDownTo(desk, '.action-widget');
  },

  async outline(desk) {
    await sideBar(desk);
    await desk.page.locator('.pane-header', { hasText: 'Outline' }).click();
    await desk.row('.outline-tree', '§ 53a-192a(c)').waitFor();
    // The files make room for it.
    await desk.page.locator('.pane-header', { hasText: FOLDER }).click({ position: { x: 8, y: 8 } });
    return keep(desk, 400);
  },

  async authorities(desk) {
    await sideBar(desk);
    await desk.command('Focus on Authorities View');
    await desk.page.locator('.pane-body .monaco-list-row', { hasText: '53a-192a' }).first().waitFor();
    return keep(desk, 400);
  },

  async table(desk) {
    await desk.press('Control+Home', 'ArrowDown', 'ArrowDown');
    await desk.command('Insert or Update Table of Authorities');
    await desk.page.locator('.view-line', { hasText: '/conncite:table-of-authorities' }).first().waitFor();
    await desk.press('Control+Home');
    return keep(desk, 420);
  },

  async references(desk) {
    await sideBar(desk);
    await desk.click('53a-192a');
    await desk.press('Shift+Alt+F12');
    await desk.page.locator('.pane-body', { hasText: 'in 3 files' }).waitFor();
    for (const file of ['bill.md', 'reply.md']) await desk.page.locator('.pane-body .monaco-list-row', { hasText: file }).last().click();
    await desk.page.locator('.tab.active', { hasText: 'brief.md' }).click();
    return keep(desk, 400);
  },

  async rename(desk) {
    await desk.page.setViewportSize({ width: WINDOW.width, height: 620 });
    await desk.click('53a-192a');
    await desk.press('F2');
    const box = desk.page.locator('.rename-box input');
    await box.waitFor();
    await box.fill('53a-192');
    await desk.press('Control+Enter');
    await desk.row('.bulk-edit-panel', 'reply.md').waitFor();
    return keep(desk, 620);
  },

  async completion(desk) {
    await typeBehind(desk, 'Conn. Gen. Stat. § 53a-192');
    await desk.row('.suggest-widget', 'Trafficking in persons').waitFor();
    return textDownTo(desk, '.suggest-widget');
  },

  async levels(desk) {
    await typeBehind(desk, 'Whoever acts under subdivision (');
    await desk.row('.suggest-widget', 'Minor victim').waitFor();
    return textDownTo(desk, '.suggest-widget');
  },

  async signature(desk) {
    await typeBehind(desk, 'Conn. Gen. Stat. § 53a-192a(a)(');
    await desk.press('Escape', 'Control+Shift+Space');
    await desk.page.locator('.parameter-hints-widget.visible').waitFor();
    return textDownTo(desk, '.view-line:has-text("53a-192a(a)(")');
  },

  async 'call-hierarchy'(desk) {
    await sideBar(desk);
    await desk.click('53a-192a');
    await desk.press('Shift+Alt+H');
    await desk.page.locator('.pane-body .monaco-list-row', { hasText: 'one place' }).first().waitFor();
    return keep(desk, 460);
  },

  async 'type-hierarchy'(desk) {
    await desk.click('53a-90');
    await desk.command('Peek Type Hierarchy');
    await desk.page.locator('.type-hierarchy .monaco-list-row').first().waitFor();
    return textDownTo(desk, '.type-hierarchy');
  },

  async 'inlay-hints'(desk) {
    await desk.page.locator('.view-line', { hasText: /Trafficking.in.perso/ }).first().waitFor();
    return keep(desk, 260);
  },

  async colors(desk) {
    await desk.page.waitForTimeout(1500);
    return keep(desk, 400);
  },

  async acts(desk) {
    await desk.hover('21-103', 'amended');
    return textDownTo(desk, '.monaco-hover:not(.hidden)');
  },

  async 'go-to-section'(desk) {
    await box(desk, 'Go to Section', 'trafficking persons');
    await desk.row('.quick-input-widget', '§ 53a-192a').waitFor();
    return quickInput(desk);
  },

  async 'insert-citation'(desk) {
    await box(desk, 'Insert Citation', '53a-192a(a)');
    await desk.row('.quick-input-widget', '§ 53a-192a(a)').waitFor();
    await desk.press('Enter');
    await desk.row('.quick-input-widget', 'General Statutes § 53a-192a (a)').waitFor();
    return quickInput(desk);
  },

  async 'check-folder'(desk) {
    await desk.command('Check Citations in Folder');
    await desk.page.locator('.tab.active', { hasText: 'Citation Check.md' }).waitFor();
    await desk.page.locator('.view-line', { hasText: 'Documents:' }).first().waitFor();
    return keep(desk, 420);
  },

  async status(desk) {
    await desk.page.setViewportSize({ width: 1000, height: 360 });
    await desk.page.locator('.statusbar-item[id="status.languageStatus"]').click();
    await desk.page.locator('.hover-language-status', { hasText: 'Bluebook' }).waitFor();
    return { x: 0, y: 0, width: 1000, height: 360 };
  },
};

/** With the sample law installed. @type {Readonly<Record<string, Scene>>} */
export const LAW_SCENES = {
  async 'official-page'(desk) {
    await box(desk, 'Go to Section', '99-2(a)');
    await desk.row('.quick-input-widget', '§ 99-2(a)').waitFor();
    await desk.press('Enter');
    await desk.page.locator('.view-line', { hasText: 'This is sample text' }).first().waitFor();
    await desk.press('Control+Home');
    await desk.page.locator('.view-line', { hasText: 'Official text' }).first().waitFor();
    return keep(desk, 700);
  },

  async 'hover-official'(desk) {
    await desk.hover('99-2', 'harbor master');
    return textDownTo(desk, '.monaco-hover:not(.hidden)');
  },

  async search(desk) {
    await box(desk, 'Search the Statutes', 'lantern lit dusk');
    await desk.row('.quick-input-widget', '§ 99-3(a)').waitFor();
    return quickInput(desk);
  },

  async 'copy-text'(desk) {
    await desk.hover('99-2', 'harbor master');
    await desk.press('Escape');
    await desk.click('99-2');
    await desk.press('F12');
    await desk.page.locator('.view-line', { hasText: 'A keeper who lets' }).first().waitFor();
    await desk.click('A keeper who lets');
    await desk.press('Home', 'Shift+End');
    await desk.command('Copy Text with Citation');
    await desk.press('Control+Alt+-');
    await desk.page.locator('.tab.active', { hasText: 'harbor.md' }).waitFor();
    await desk.press('Control+End', 'Enter', 'Control+V');
    await desk.page.locator('.view-line', { hasText: 'light it again' }).first().waitFor();
    return keep(desk, 320);
  },
};

/** Gives a command of ours that opens a box, and types into it. */
async function box(desk, name, typed) {
  await desk.command(`Conncite: ${name}`);
  await desk.page.locator('.quick-input-title', { hasText: name }).waitFor();
  await desk.page.keyboard.type(typed);
}

/** Types a new paragraph at the end of the document; slowly, since lists open between keys. */
async function typeBehind(desk, text) {
  await desk.press('Control+End', 'Enter');
  await desk.page.keyboard.type(text.slice(0, -1));
  await desk.page.waitForTimeout(400);
  await desk.page.keyboard.type(text.slice(-1));
  await desk.page.waitForTimeout(400);
  if (!await desk.page.locator('.suggest-widget.visible').isVisible()) await desk.press('Control+Space');
}

/** Moves the mouse where nothing answers to it. */
export async function rest(desk) {
  await desk.page.mouse.move(WINDOW.width - 20, 6);
}

/** Shows the side bar, and makes room for it. */
async function sideBar(desk) {
  await desk.page.setViewportSize({ width: WINDOW.width + 100, height: WINDOW.height });
  await desk.press('Control+B');
  const bar = await desk.page.locator('.part.sidebar').boundingBox();
  await desk.page.mouse.move(bar.x + bar.width, 300);
  await desk.page.mouse.down();
  await desk.page.mouse.move(SIDE_BAR, 300, { steps: 5 });
  await desk.page.mouse.up();
}

/** The window from its top, with the mouse away. */
async function keep(desk, height) {
  await rest(desk);
  return { x: 0, y: 0, width: desk.page.viewportSize().width, height };
}

/** The window from its top to a little below a part of it. */
async function textDownTo(desk, part) {
  const at = await desk.page.locator(part).first().boundingBox();
  return { x: 0, y: 0, width: WINDOW.width, height: Math.min(WINDOW.height, Math.ceil(at.y + at.height) + 24) };
}

/** The box with its list, and a little beside it. */
async function quickInput(desk) {
  await rest(desk);
  const at = await desk.page.locator('.quick-input-widget').boundingBox();
  return { x: 0, y: 0, width: WINDOW.width, height: Math.ceil(at.y + at.height) + 40 };
}
