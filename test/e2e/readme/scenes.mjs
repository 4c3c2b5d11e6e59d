/**
 * What is on each picture of the README: a person at the sample brief does one thing, and the
 * part of the window that shows it is kept.
 */
import { BRIEFS, LEGISLATIVE, MOTIONS, NOTE, wordBrief } from './briefs.mjs';
import {
  box,
  FOLDER,
  keep,
  line,
  quickInput,
  rest,
  sideBar,
  size,
  tab,
  textDownTo,
  typeAfter,
  WINDOW,
} from './window.mjs';

const HOVER = '.monaco-hover:not(.hidden)';
const REPLY = { files: { 'reply.md': BRIEFS['reply.md'] }, open: 'reply.md' };
const MOTION = { files: { 'motion.md': MOTIONS['motion.md'] }, open: 'motion.md' };
const NEW = { files: NOTE, open: 'note.md' };

/** Scenes that need other files beside the sample brief, or other settings; `open` names the file in front. */
export const PROPS = {
  'section-page': { files: BRIEFS },
  references: { files: BRIEFS },
  rename: { files: MOTIONS },
  completion: NEW,
  levels: { files: { 'bill.md': BRIEFS['bill.md'] }, open: 'bill.md' },
  signature: NEW,
  'call-hierarchy': { files: BRIEFS },
  'type-hierarchy': MOTION,
  'inlay-hints': { ...REPLY, settings: { 'conncite.inlayHints.enable': true } },
  colors: {
    files: LEGISLATIVE,
    open: 'memo.md',
    settings: { 'conncite.semanticTokens.enable': true, 'editor.semanticHighlighting.enabled': true },
  },
  acts: REPLY,
  'check-folder': { files: BRIEFS },
  convert: { files: { 'reply.md': BRIEFS['reply.md'] } },
  word: { files: { 'Brief.docx': await wordBrief() } },
  status: { statusBar: true },
};

/** Without the official text. @type {Readonly<Record<string, import('./window.mjs').Scene>>} */
export const SCENES = {
  async hover(desk) {
    await desk.hover('53a-192a', 'Trafficking in persons');
    return textDownTo(desk, HOVER);
  },

  async 'section-page'(desk) {
    await desk.click('53a-192a');
    await desk.press('F12');
    await tab(desk, '53a-192a.conncite');
    // The page opens at the cited subsection.
    await line(desk, 'Grades the crime');
    await desk.press('Control+Home');
    await line(desk, 'In force');
    await desk.page.locator('.codelens-decoration', { hasText: 'Cited in' }).first().waitFor();
    return keep(desk, 640);
  },

  async beside(desk) {
    await size(desk, { width: WINDOW.width + 200, height: 560 });
    await desk.click('53a-192a');
    await desk.command('Show Cited Section Beside the Text');
    await line(desk, 'Grades the crime');
    return keep(desk, 560);
  },

  async problems(desk) {
    await size(desk, { width: WINDOW.width + 100, height: 600 });
    await desk.problems('There is no § 53a-7000');
    await desk.page.locator('.editor-instance').click({ position: { x: 400, y: 32 } });
    await desk.press('Control+End');
    await line(desk, '46b-146');
    await rest(desk);
    return textDownTo(desk, '.markers-panel .monaco-list-row:has-text("subsection-spacing")');
  },

  async fix(desk) {
    await desk.offerOf('53a-90', 'Cite § 54-102a');
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
    const row = desk.page.locator('.pane-body .monaco-list-row', { hasText: '53a-192a' }).first();
    await row.waitFor();
    await row.click();
    const place = desk.page.locator('.pane-body .monaco-list-row', { hasText: '1 place' }).first();
    await place.waitFor();
    await place.click();
    await desk.page.locator('.pane-body .monaco-list-row', { hasText: 'Line 7' }).first().waitFor();
    return keep(desk, 420);
  },

  async table(desk) {
    await desk.press('Control+Home', 'ArrowDown', 'ArrowDown');
    await desk.command('Insert or Update Table of Authorities');
    await line(desk, '/conncite:table-of-authorities');
    await desk.press('Control+Home');
    return keep(desk, 516);
  },

  async references(desk) {
    await sideBar(desk);
    await desk.click('53a-192a');
    await desk.press('Shift+Alt+F12');
    await desk.page.locator('.pane-body', { hasText: 'in 3 files' }).waitFor();
    for (const file of ['bill.md', 'reply.md'])
      await desk.page.locator('.pane-body .monaco-list-row', { hasText: file }).last().click();
    await desk.page.locator('.tab.active', { hasText: 'brief.md' }).click();
    return keep(desk, 340);
  },

  async rename(desk) {
    await size(desk, { height: 620 });
    await desk.click('53a-90');
    await desk.press('F2');
    const input = desk.page.locator('.rename-box input');
    await input.waitFor();
    await input.fill('54-102a');
    await desk.press('Control+Enter');
    await desk.row('.bulk-edit-panel', 'order.md').waitFor();
    return keep(desk, 620);
  },

  async convert(desk) {
    await size(desk, { height: 620 });
    await desk.command('Convert Citations in All Documents');
    await desk.row('.quick-input-widget', 'Connecticut').click();
    await desk.row('.bulk-edit-panel', 'brief.md').waitFor();
    await desk.command('Clear All Notifications');
    await desk.page.locator('.notification-toast').first().waitFor({ state: 'detached' });
    return keep(desk, 620);
  },

  async completion(desk) {
    await typeAfter(desk, 'See Conn. Gen. Stat. § trafficking', 'Trafficking in persons: Class A felony');
    return textDownTo(desk, '.suggest-widget');
  },

  async levels(desk) {
    await typeAfter(desk, 'Whoever acts under subdivision (', 'Minor victim');
    return textDownTo(desk, '.suggest-widget');
  },

  async signature(desk) {
    await typeAfter(desk, 'See Conn. Gen. Stat. § 53a-192a(a)(', 'Minor victim');
    await desk.press('Escape', 'Control+Shift+Space');
    await desk.page.locator('.parameter-hints-widget.visible').waitFor();
    return textDownTo(desk, '.parameter-hints-widget.visible');
  },

  async 'call-hierarchy'(desk) {
    await sideBar(desk);
    await desk.click('53a-192a');
    await desk.press('Shift+Alt+H');
    await desk.page.locator('.pane-body .monaco-list-row', { hasText: 'one place' }).first().waitFor();
    return keep(desk, 464);
  },

  async 'type-hierarchy'(desk) {
    await desk.page.locator('.squiggly-error').first().waitFor();
    await sideBar(desk);
    await desk.click('53a-90');
    await desk.command('Show Type Hierarchy');
    await desk.page.locator('.pane-body .monaco-list-row', { hasText: '54-102a' }).first().waitFor();
    return keep(desk, 200);
  },

  async 'inlay-hints'(desk) {
    await line(desk, /Trafficking.in.persons/);
    return keep(desk, 300);
  },

  async colors(desk) {
    await desk.page
      .locator('.view-line span', { hasText: /^Public.Act.21-103$/ })
      .first()
      .waitFor();
    return keep(desk, 200);
  },

  async acts(desk) {
    // A taller window has taller hovers.
    await size(desk, { height: 1500 });
    await desk.hover('21-103', 'amended');
    return textDownTo(desk, HOVER);
  },

  async 'go-to-section'(desk) {
    await box(desk, 'Go to Section', 'trafficking persons', 880);
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
    await tab(desk, 'Citation Check');
    await desk.inPage('p', { hasText: 'Documents:' }).waitFor();
    return keep(desk, 480);
  },

  async word(desk) {
    await desk.command('Check Citations in Word or PDF Document');
    await desk.page.locator('.quick-input-title', { hasText: 'Check citations' }).waitFor();
    await desk.choosePath(`${desk.workspace.folder}/Brief.docx`, desk.inPage('p', { hasText: 'Findings:' }));
    return keep(desk, 480);
  },

  async status(desk) {
    await size(desk, { width: 1000, height: 360 });
    await desk.page.locator('.statusbar-item[id="status.languageStatus"]').click();
    await desk.page.locator('.hover-language-status', { hasText: 'Bluebook' }).waitFor();
    return { x: 0, y: 0, width: 1000, height: 360 };
  },
};
