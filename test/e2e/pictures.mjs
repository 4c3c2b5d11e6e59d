/**
 * Takes the pictures of the README from the packed extension in the real editor, and makes the icon: `npm run pictures
 * [NAME ...]`. They land in `client/media/readme`; each shows the product as it is when this runs.
 */
import fs from 'node:fs';
import path from 'node:path';
import { Animation } from './animation.mjs';
import { launchBrowser } from './chromium.mjs';
import { ROOT, SETTINGS } from './harness.mjs';
import { Desk } from './person/desk.mjs';

const MEDIA = path.join(ROOT, 'client/media');
const SAMPLE = path.join(MEDIA, 'walkthrough/brief.md');
const ICON_PIXELS = 128;
/** Nothing but the text and what is shown on it. */
const BARE = {
  ...SETTINGS,
  'workbench.activityBar.location': 'hidden',
  'workbench.statusBar.visible': false,
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'breadcrumbs.enabled': false,
  'editor.fontSize': 14,
  'editor.lineHeight': 22,
  'editor.scrollbar.vertical': 'hidden',
  'editor.overviewRulerBorder': false,
  'editor.hideCursorInOverviewRuler': true,
  'editor.renderLineHighlight': 'none',
  'editor.wordWrap': 'on',
  'editor.glyphMargin': false,
  'editor.folding': false,
  'editor.lightbulb.enabled': 'off',
  'editor.stickyScroll.enabled': false,
};
/** A name to be seen. */
const FOLDER = 'Briefs';
const SIDE_BAR = 430;
/** Menus and highlights fade. */
const SETTLED_MS = 500;
const WINDOW = { width: 800, height: 800 };

/** @type {Readonly<Record<string, (desk: Desk) => Promise<{ x: number, y: number, width: number, height: number }>>>} what to do, and the part of the window to keep */
const PICTURES = {
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
};

/** @type {Readonly<Record<string, (desk: Desk, film: Animation) => Promise<void>>>} what a person does, picture by picture */
const ANIMATIONS = {
  async tour(desk, film) {
    await film.frame(1500);
    const [x, y] = await desk.pointOf('53a-192a');
    await desk.hover('53a-192a', 'Trafficking in persons');
    await film.frame(3500, { pointer: [x, y] });
    await desk.press('Escape');
    await desk.click('53a-192a');
    await desk.press('F12');
    await desk.page.locator('.view-line', { hasText: 'Grades the crime' }).first().waitFor();
    await rest(desk);
    await desk.page.waitForTimeout(SETTLED_MS);
    await film.frame(3500, { key: 'F12' });
    await desk.press('Control+Alt+-');
    await desk.page.locator('.tab.active', { hasText: 'brief.md' }).waitFor();
    await desk.offerOf('53a-90', 'Change to § 54-102a');
    await desk.page.waitForTimeout(SETTLED_MS);
    await film.frame(3000, { key: 'Ctrl + .' });
    await desk.press('Enter');
    await desk.page.locator('.view-line', { hasText: '54-102a, now' }).first().waitFor();
    await rest(desk);
    await desk.page.waitForTimeout(SETTLED_MS);
    await film.frame(3000, { key: 'Enter' });
  },
};

/** Moves the mouse where nothing answers to it. */
async function rest(desk) {
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
  const box = await desk.page.locator(part).first().boundingBox();
  return { x: 0, y: 0, width: WINDOW.width, height: Math.min(WINDOW.height, Math.ceil(box.y + box.height) + 24) };
}

/** Opens the sample brief with nothing beside it. */
async function openBrief(desk, deviceScaleFactor) {
  // What was done for another picture may have been saved.
  fs.copyFileSync(SAMPLE, path.join(desk.workspace.folder, 'brief.md'));
  await desk.open('brief.md', { viewport: WINDOW, deviceScaleFactor });
  await desk.page.locator('.squiggly-error').first().waitFor();
  await desk.page.locator('.editor-instance').click({ position: { x: 400, y: 32 } });
  await rest(desk);
  await desk.press('Control+B');
  await desk.page.locator('.part.sidebar').waitFor({ state: 'hidden' });
}

async function take(desk, name) {
  if (ANIMATIONS[name] !== undefined) {
    await openBrief(desk, 1);
    const film = new Animation(desk.page, { x: 0, y: 0, width: WINDOW.width, height: 460 });
    await ANIMATIONS[name](desk, film);
    keepFile(`${name}.gif`, await film.gif(desk.browser));
    return;
  }
  await openBrief(desk, 1.5);
  const clip = await PICTURES[name](desk);
  await desk.page.waitForTimeout(SETTLED_MS);
  keepFile(`${name}.png`, await desk.page.screenshot({ clip }));
}

function keepFile(name, bytes) {
  const file = path.join(MEDIA, 'readme', name);
  fs.writeFileSync(file, bytes);
  console.log(`${path.relative(ROOT, file)}  ${Math.round(bytes.length / 1024)} KB`);
}

/** The gallery takes no SVG. */
async function makeIcon() {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: ICON_PIXELS, height: ICON_PIXELS } });
  await page.setContent(`<body style="margin:0">${fs.readFileSync(path.join(MEDIA, 'icon.svg'), 'utf8')}`);
  await page.screenshot({ path: path.join(MEDIA, 'icon.png'), omitBackground: true });
  await browser.close();
}

const ALL = ['icon', ...Object.keys(PICTURES), ...Object.keys(ANIMATIONS)];
const wanted = process.argv.length > 2 ? process.argv.slice(2) : ALL;
const unknown = wanted.filter((name) => !ALL.includes(name));
if (unknown.length > 0) {
  console.error(`There is no picture ${unknown.join(', ')}. The pictures are: ${ALL.join(', ')}.`);
  process.exit(2);
}
if (wanted.includes('icon')) await makeIcon();
const names = wanted.filter((name) => name !== 'icon');
if (names.length > 0) {
  const desk = await Desk.sitDown([SAMPLE], BARE);
  try {
    const folder = path.join(desk.workspace.folder, FOLDER);
    fs.mkdirSync(folder);
    desk.workspace = { folder, dispose: desk.workspace.dispose };
    for (const name of names) await take(desk, name);
  } finally {
    await desk.leave();
  }
}
