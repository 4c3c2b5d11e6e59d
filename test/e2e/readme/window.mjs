/** The window of the README's pictures: what one does in it, and which part of it is kept. */

/** @typedef {import('../person/desk.mjs').Desk} Desk */
/** @typedef {{ x: number, y: number, width: number, height: number }} Clip in CSS pixels */
/** @typedef {(desk: Desk, root: string) => Promise<Clip>} Scene `root`: the session's folder */

export const WINDOW = { width: 800, height: 800 };
/** A name to be seen. */
export const FOLDER = 'Briefs';
const SIDE_BAR = 430;
/** Wide enough for the box of commands at its full width. */
const WIDE = 970;
const MARGIN = 2;

/** Moves the mouse where nothing answers to it. */
export async function rest(desk) {
  await desk.page.mouse.move(desk.page.viewportSize().width - 20, 6);
}

/** Gives the window another size. */
export async function size(desk, { width = WINDOW.width, height = WINDOW.height }) {
  await desk.page.setViewportSize({ width, height });
}

/** Shows the side bar, with room for it. */
export async function sideBar(desk) {
  await size(desk, { width: WINDOW.width + 100 });
  await desk.press('Control+B');
  await widen(desk);
}

/** Makes room for a side bar that is shown. */
export async function widen(desk) {
  const bar = await desk.page.locator('.part.sidebar').boundingBox();
  await desk.page.mouse.move(bar.x + bar.width, 300);
  await desk.page.mouse.down();
  await desk.page.mouse.move(SIDE_BAR, 300, { steps: 5 });
  await desk.page.mouse.up();
  // The text takes its new width a moment later.
  await desk.page.waitForTimeout(300);
}

/** Waits for a line of the text in front. */
export async function line(desk, text) {
  await desk.page.locator('.editor-instance .view-line', { hasText: text }).first().waitFor();
}

export async function tab(desk, name) {
  await desk.page.locator('.tab.active', { hasText: name }).first().waitFor();
}

/** Waits until a citation is known: its hover has come, and is gone. */
export async function known(desk, text, words) {
  await desk.hover(text, words);
  await desk.press('Escape');
  await rest(desk);
}

/** Gives a command of ours that opens a box, and types into it. */
export async function box(desk, name, typed, height = WINDOW.height) {
  await size(desk, { width: WIDE, height });
  await desk.command(`Conncite: ${name}`);
  await desk.page.locator('.quick-input-title', { hasText: name }).waitFor();
  await desk.page.keyboard.type(typed);
}

/** Types a new paragraph at the end of the document; a list of offers opens at its last key, or is asked for. */
export async function typeAfter(desk, text, offer) {
  const row = desk.row('.suggest-widget.visible', offer);
  await desk.press('Control+End', 'Enter');
  await desk.page.keyboard.type(text, { delay: 40 });
  for (let attempt = 0; attempt < 5 && !(await row.isVisible()); attempt++) {
    await row.waitFor({ timeout: 3000 }).catch(() => desk.press('Control+Space'));
  }
  await row.waitFor();
}

/** The window from its top, with the mouse away. */
export async function keep(desk, height) {
  await rest(desk);
  return { x: 0, y: 0, width: desk.page.viewportSize().width, height };
}

/** The window from its top to a little below a part of it. */
export async function textDownTo(desk, part) {
  const at = await desk.page.locator(part).first().boundingBox();
  const { width, height } = desk.page.viewportSize();
  return { x: 0, y: 0, width, height: Math.min(height, Math.ceil(at.y + at.height) + 24) };
}

/** The box with its list, and a little beside it. */
export async function quickInput(desk) {
  await rest(desk);
  const at = await desk.page.locator('.quick-input-widget').boundingBox();
  return { x: at.x - MARGIN, y: 0, width: at.width + 2 * MARGIN, height: Math.ceil(at.y + at.height) + 12 };
}
