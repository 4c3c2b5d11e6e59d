/**
 * Takes the pictures of the README from the packed extension in the real editor, and makes the icon: `npm run pictures
 * [NAME ...]`. They land in `client/media/readme`; each shows the product as it is when this runs. What is on each
 * stands in `readme/scenes.mjs` and `readme/lawScenes.mjs`.
 */
import fs from 'node:fs';
import path from 'node:path';
import { Animation } from './animation.mjs';
import { launchBrowser } from './chromium.mjs';
import { ROOT, SETTINGS, temporaryFolder } from './harness.mjs';
import { Desk } from './person/desk.mjs';
import { INSTALL_SCENES, installSample, LAW_PROPS, LAW_SCENES, writePages } from './readme/lawScenes.mjs';
import { PROPS, SCENES } from './readme/scenes.mjs';
import { smallPng } from './readme/smallPng.mjs';
import { FOLDER, rest, WINDOW } from './readme/window.mjs';

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
  'editor.lineHeight': 20,
  'editor.scrollbar.vertical': 'hidden',
  'editor.overviewRulerBorder': false,
  'editor.hideCursorInOverviewRuler': true,
  'editor.renderLineHighlight': 'none',
  'editor.wordWrap': 'on',
  'editor.glyphMargin': false,
  'editor.folding': false,
  'editor.lightbulb.enabled': 'off',
  'editor.stickyScroll.enabled': false,
  'workbench.hover.delay': 100_000,
  // No offer over the text.
  'conncite.statutes.onDemand': 'never',
};
/** Menus and highlights fade. */
const SETTLED_MS = 500;

/**
 * What a person does, picture by picture.
 * @type {Readonly<Record<string, (desk: Desk, film: Animation) => Promise<void>>>}
 */
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
    await desk.offerOf('53a-90', 'Cite § 54-102a');
    await desk.page.waitForTimeout(SETTLED_MS);
    await film.frame(3000, { key: 'Ctrl + .' });
    await desk.press('Enter');
    await desk.page.locator('.view-line', { hasText: '54-102a' }).first().waitFor();
    await rest(desk);
    await desk.page.waitForTimeout(SETTLED_MS);
    await film.frame(3000, { key: 'Enter' });
  },
};

/** Opens a brief with nothing beside it, in a folder with nothing of other pictures. */
async function openBrief(
  desk,
  deviceScaleFactor,
  { files = {}, settings = {}, open = 'brief.md', statusBar = false } = {},
) {
  const { folder } = desk.workspace;
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(path.join(folder, '.vscode'), { recursive: true });
  fs.writeFileSync(
    path.join(folder, '.vscode/settings.json'),
    JSON.stringify({ ...settings, 'workbench.statusBar.visible': statusBar }),
  );
  fs.copyFileSync(SAMPLE, path.join(folder, 'brief.md'));
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  await desk.open(open, { viewport: WINDOW, deviceScaleFactor });
  await desk.page
    .locator(open === 'brief.md' ? '.squiggly-error' : '.view-line')
    .first()
    .waitFor();
  await desk.page.locator('.editor-instance').click({ position: { x: 400, y: 32 } });
  await rest(desk);
  await desk.press('Control+B');
  await desk.page.locator('.part.sidebar').waitFor({ state: 'hidden' });
}

async function take(desk, name, scenes, root) {
  if (ANIMATIONS[name] !== undefined) {
    await openBrief(desk, 1);
    const film = new Animation(desk.page, { x: 0, y: 0, width: WINDOW.width, height: 460 });
    await ANIMATIONS[name](desk, film);
    keepFile(`${name}.gif`, await film.gif(desk.browser));
    return;
  }
  await openBrief(desk, 1.5, { ...PROPS, ...LAW_PROPS }[name]);
  const clip = await scenes[name](desk, root);
  await desk.page.waitForTimeout(SETTLED_MS);
  keepFile(`${name}.png`, await smallPng(desk.browser, await desk.page.screenshot({ clip })));
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

/**
 * Takes pictures at one desk; `prepare` puts a text in place for them. One that fails
 * does not keep the others from being taken.
 */
async function session(names, scenes, prepare = async (_root, _env) => {}) {
  if (names.length === 0) return;
  const root = temporaryFolder('pictures');
  const env = { CONNCITE_DATA: path.join(root, 'library') };
  const desk = await Desk.sitDown([SAMPLE], BARE, env);
  try {
    await prepare(root, env);
    desk.workspace = { folder: path.join(desk.workspace.folder, FOLDER), dispose: desk.workspace.dispose };
    for (const name of names) {
      try {
        await take(desk, name, scenes, root);
      } catch (error) {
        console.error(`${name}: ${error.message}`);
        await desk.picture(`failed-${name}`);
        process.exitCode = 1;
      }
    }
  } finally {
    await desk.leave();
    fs.rmSync(root, { recursive: true, force: true });
  }
}

const ALL = [
  'icon',
  ...Object.keys(SCENES),
  ...Object.keys(ANIMATIONS),
  ...Object.keys(LAW_SCENES),
  ...Object.keys(INSTALL_SCENES),
];
const wanted = process.argv.length > 2 ? process.argv.slice(2) : ALL;
const unknown = wanted.filter((name) => !ALL.includes(name));
if (unknown.length > 0) {
  console.error(`There is no picture ${unknown.join(', ')}. The pictures are: ${ALL.join(', ')}.`);
  process.exit(2);
}
if (wanted.includes('icon')) await makeIcon();
const among = (group) => wanted.filter((name) => name in group);
await session(among({ ...SCENES, ...ANIMATIONS }), SCENES);
await session(among(LAW_SCENES), LAW_SCENES, installSample);
await session(among(INSTALL_SCENES), INSTALL_SCENES, writePages);
