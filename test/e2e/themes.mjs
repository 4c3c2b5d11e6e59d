/**
 * Shows what a person sees in light, dark and both high contrasts, on a laptop's screen and in a
 * narrow window: `npm run themes [THEME ...] [SCENE ...]`. The pictures land in `out/themes`, to be
 * looked at; nothing of them is kept in the project.
 */
import fs from 'node:fs';
import path from 'node:path';
import { ROOT, SETTINGS } from './harness.mjs';
import { Desk } from './person/desk.mjs';
import { typeAfter } from './readme/window.mjs';

const OUT = path.join(ROOT, 'out/themes');
const SAMPLE = path.join(ROOT, 'client/media/walkthrough/brief.md');
/** What the window is to be dressed in, and the class by which it says that it is. */
const THEMES = {
  light: ['Default Light Modern', 'vs'],
  dark: ['Default Dark Modern', 'vs-dark'],
  'high-contrast-dark': ['Default High Contrast', 'hc-black'],
  'high-contrast-light': ['Default High Contrast Light', 'hc-light'],
};
const SIZES = { wide: { width: 1366, height: 768 }, narrow: { width: 700, height: 768 } };
/** Menus and highlights fade. */
const SETTLED_MS = 600;

const shown = (desk, selector, words) => desk.page.locator(selector, { hasText: words }).first().waitFor();

/** Writes the theme into the folder's settings, which the editor takes over without closing what is open. */
async function dress(desk, theme) {
  const [name, className] = THEMES[theme];
  const folder = path.join(desk.workspace.folder, '.vscode');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'settings.json'), JSON.stringify({ 'workbench.colorTheme': name }));
  await desk.page.locator(`.monaco-workbench.${className}`).waitFor();
}

/**
 * What is done before each picture; the brief is open.
 * @type {Readonly<Record<string, (desk: Desk) => Promise<unknown>>>}
 */
const SCENES = {
  hover: (desk) => desk.hover('53a-192a', 'Trafficking in persons'),
  async problems(desk) {
    await desk.command('View: Focus Problems');
    await desk.row('.markers-panel', 'There is no § 53a-7000').waitFor();
  },
  fix: (desk) => desk.offerOf('53a-90', 'Cite § 54-102a'),
  completion: (desk) => typeAfter(desk, 'See Conn. Gen. Stat. § trafficking', 'Trafficking in persons'),
  pinpoint: (desk) => typeAfter(desk, 'See Conn. Gen. Stat. § 53a-192a(a)(', 'Minor victim'),
  async symbols(desk) {
    await desk.press('Control+Shift+O');
    await desk.row('.quick-input-widget', '§ 53a-192a(c)').waitFor();
  },
  async page(desk) {
    await desk.click('53a-192a');
    await desk.command('Conncite: Show Cited Section Beside the Text');
    await shown(desk, '.view-line', 'Grades the crime');
  },
  async table(desk) {
    await desk.press('Control+Home', 'ArrowDown', 'ArrowDown');
    await desk.command('Conncite: Insert or Update Table of Authorities');
    await shown(desk, '.view-line', '## Table of Authorities');
    await desk.press('Control+Home');
  },
  async preview(desk) {
    await desk.press('Control+Shift+V');
    await desk.inPage('a', { hasText: '53a-192a' }).waitFor();
  },
  async authorities(desk) {
    await desk.command('Conncite: Focus on Authorities View');
    const row = desk.page.locator('.pane-body .monaco-list-row', { hasText: '53a-192a' }).first();
    await row.waitFor();
    await row.click();
    await desk.page.locator('.pane-body .monaco-list-row', { hasText: '1 place' }).first().waitFor();
  },
  async record(desk) {
    await desk.command('Conncite: Make Verification Record');
    await desk.inPage('h1', { hasText: 'Record' }).waitFor();
  },
  async folder(desk) {
    await desk.command('Conncite: Check Citations in Folder');
    await desk.inPage('h1', { hasText: 'Citations in' }).waitFor();
  },
  async status(desk) {
    await desk.page.locator('.statusbar-item[id="status.languageStatus"]').click();
    await shown(desk, '.hover-language-status', 'Bluebook');
  },
  async menu(desk) {
    await desk.page.mouse.click(...(await desk.pointOf('53a-192a')), { button: 'right' });
    await shown(desk, '.monaco-menu .action-label', 'Copy Citation As…');
  },
  async search(desk) {
    await desk.command('Conncite: Go to Section');
    await desk.page.locator('.quick-input-title', { hasText: 'Go to Section' }).waitFor();
    await desk.page.keyboard.type('trafficking');
    await desk.row('.quick-input-widget', '§ 53a-192a').waitFor();
  },
  async insert(desk) {
    await desk.command('Conncite: Insert Citation');
    await desk.page.locator('.quick-input-title', { hasText: 'Insert Citation' }).waitFor();
    await desk.page.keyboard.type('53a-192a(a)');
    await desk.row('.quick-input-widget', '§ 53a-192a(a)').waitFor();
    await desk.press('Enter');
    await desk.row('.quick-input-widget', 'General Statutes § 53a-192a (a)').waitFor();
  },
  async walkthrough(desk) {
    await desk.command('Welcome: Open Walkthrough');
    await desk.row('.quick-input-widget', 'Get Started with Conncite').waitFor();
    await desk.page.keyboard.type('Conncite');
    await desk.press('Enter');
    await shown(desk, '.gettingStartedContainer', 'Rest the mouse on a citation');
  },
};

/**
 * Takes the pictures of one scene in a new window. A scene that fails keeps its screen, and
 * does not keep the others from being taken.
 */
async function look(desk, scene, size, themes) {
  let name = `${scene}-${size}`;
  fs.copyFileSync(SAMPLE, path.join(desk.workspace.folder, 'brief.md'));
  await desk.open('brief.md', { viewport: SIZES[size] });
  try {
    await desk.page.locator('.squiggly-error').first().waitFor();
    // There is no room for the files beside the text.
    if (size === 'narrow' && scene !== 'authorities') await desk.press('Control+B');
    await SCENES[scene](desk);
  } catch (error) {
    console.error(`${name}: ${error.message.split('\n')[0]}`);
    name = `failed-${name}`;
    process.exitCode = 1;
  }
  for (const theme of themes) {
    await dress(desk, theme);
    await desk.page.waitForTimeout(SETTLED_MS);
    await desk.page.screenshot({ path: path.join(OUT, `${name}-${theme}.png`) });
  }
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in THEMES || name in SCENES || name in SIZES));
if (unknown.length > 0) {
  const all = [THEMES, SIZES, SCENES].map((list) => Object.keys(list).join(', '));
  console.error(`There is no ${unknown.join(', ')}. Themes: ${all[0]}. Sizes: ${all[1]}. Scenes: ${all[2]}.`);
  process.exit(2);
}
/** What was asked for of a list, or all of it. */
const among = (list) => {
  const some = Object.keys(list).filter((name) => asked.includes(name));
  return some.length > 0 ? some : Object.keys(list);
};
fs.mkdirSync(OUT, { recursive: true });
// No offer over the text.
const desk = await Desk.sitDown([SAMPLE], { ...SETTINGS, 'conncite.statutes.onDemand': 'never' });
try {
  for (const scene of among(SCENES)) for (const size of among(SIZES)) await look(desk, scene, size, among(THEMES));
} finally {
  await desk.leave();
}
