import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { wordBrief } from '../readme/briefs.mjs';
import { ROOT, SETTINGS } from '../harness.mjs';
import { Desk, VERSION } from '../person/desk.mjs';
import { NEWEST } from '../pins.mjs';

const SAMPLE = path.join(ROOT, 'client/media/walkthrough/brief.md');
const read = (name) => JSON.parse(fs.readFileSync(path.join(ROOT, name), 'utf8'));
const { contributes } = read('package.json');
const words = read('package.nls.json');
const TITLES = Object.fromEntries(
  contributes.commands.map(({ command, title }) => [command, words[title.replaceAll('%', '')]]),
);

/**
 * A person with nothing but keys: each command is given, does its work or says why
 * not, and the keyboard is in the text again.
 */
describe('a person who has only a keyboard', function () {
  const desk = Desk.of(this, {
    files: [SAMPLE],
    // No offer comes between.
    settings: { ...SETTINGS, 'conncite.statutes.onDemand': 'never' },
    async prepare({ workspace }) {
      fs.writeFileSync(path.join(workspace.folder, 'Brief.docx'), await wordBrief());
    },
  });
  beforeEach(() => desk.page.setDefaultTimeout(15_000));
  const locate = (selector, hasText) => desk.page.locator(selector, hasText === undefined ? {} : { hasText }).first();
  const seen = (selector, hasText) => locate(selector, hasText).waitFor();
  const pick = (hasText) => seen('.quick-input-widget .monaco-list-row', hasText);
  const toast = (hasText) => seen('.notification-toast', hasText);
  const line = (hasText) => seen('.editor-instance .view-line', hasText);
  const tab = (hasText) => seen('.tab.active', hasText);
  const status = (hasText) => seen('.statusbar-item', hasText);
  const heading = (hasText) => desk.inPage('h1', { hasText }).waitFor();
  const type = (text) => desk.page.keyboard.type(text, { delay: 20 });

  /** Waits for a box of ours to take the keys. */
  const box = (title) => seen('.quick-input-title', title);

  /** Gives one of our commands by its title in the palette. */
  const give = (id) => desk.command(`Conncite: ${TITLES[id].replace(/…$/, '')}`);

  /** Presses a key until something has the focus. */
  async function until(key, selector, hasText) {
    for (let presses = 0; presses < 40 && !(await locate(selector, hasText).isVisible()); presses++) {
      await desk.press(key);
      await desk.page.waitForTimeout(60);
    }
    await seen(selector, hasText);
  }

  /** Goes from the list of changes to a button below it, and presses it. */
  async function pressButton(name) {
    await until('Tab', '.bulk-edit-panel .monaco-button:focus', name);
    await desk.press('Enter');
    await locate('.bulk-edit-panel').waitFor({ state: 'hidden' });
  }

  /** Puts the cursor into a text that stands once in the brief. */
  async function goTo(text) {
    await desk.press('Control+Home', 'Control+F');
    await seen('.find-widget.visible');
    await type(text);
    await desk.press('Enter');
    // Until then the cursor is where it was.
    await seen('.find-widget .matchesCount', /^\d+ of \d+$/);
    await desk.press('Escape', 'ArrowLeft', 'ArrowRight', 'ArrowRight');
  }

  /** Takes a row of a list that has the keyboard. */
  async function take(hasText) {
    await pick(hasText);
    await until('ArrowDown', '.quick-input-widget .monaco-list-row.focused', hasText);
    await desk.press('Enter');
  }

  /** Opens the menu of a row of the view of authorities, and takes an entry. */
  async function fromTree(entry) {
    await desk.command('Conncite: Focus on Authorities View');
    await seen('.pane-body .monaco-list-row', '§ 53a-70');
    await until('ArrowDown', '.pane-body .monaco-list:focus-within .monaco-list-row.focused', '§ 53a-70');
    await desk.press('Shift+F10');
    await seen('.monaco-menu .action-label', entry);
    await until('ArrowDown', '.monaco-menu .action-item.focused', entry);
    await desk.press('Enter');
  }

  const close = ['Control+w'];
  const toText = ['Control+1'];
  const undo = ['Control+z'];

  /**
   * By command: what is done with keys alone, and then the keys that lead back to the
   * text; `in`: the test in which it is done.
   */
  const WALKS = {
    async openSection(id) {
      await goTo('53a-192a(c)');
      await give(id);
      await tab('53a-192a.conncite');
      return close;
    },
    async restartServer(id) {
      await give(id);
      await status('Conncite restarted');
      return [];
    },
    async showOutput(id) {
      await give(id);
      await seen('.part.panel .view-lines');
      return [...toText, 'Control+j'];
    },
    async goToSection(id) {
      await give(id);
      await box('Go to Section');
      await type('53a-70b');
      await take('§ 53a-70b');
      await tab('53a-70b.conncite');
      return close;
    },
    async searchStatutes(id) {
      await give(id);
      await box('Search the Statutes');
      await type('trafficking in persons');
      await take('§ 53a-192a');
      await tab('53a-192a.conncite');
      return close;
    },
    async insertCitation(id) {
      await desk.press('Control+End', 'Enter');
      await give(id);
      await box('Insert Citation');
      await type('53a-59');
      await take('§ 53a-59');
      await take('Conn. Gen. Stat. § 53a-59');
      await line('Conn. Gen. Stat. § 53a-59');
      return undo;
    },
    async copyCitationAs(id) {
      await goTo('53a-192a(c)');
      await give(id);
      await take('General Statutes § 53a-192a (c)');
      await status('Copied: General Statutes § 53a-192a (c)');
      return [];
    },
    async ignoreHere(id) {
      await goTo('53a-90');
      await give(id);
      await seen('.action-widget', 'Ignore it on this line');
      await desk.press('Enter');
      await line('conncite-ignore');
      return undo;
    },
    async addSetting() {
      await goTo('53a-90');
      // The menu may come before the findings, and is asked for again then.
      for (let asked = 0; asked < 5 && !(await locate('.action-widget', 'Ignore…').isVisible()); asked++) {
        await desk.press('Escape', 'Control+.');
        await locate('.action-widget', 'Ignore…')
          .waitFor({ timeout: 4000 })
          .catch(() => undefined);
      }
      await until('ArrowDown', '.action-widget .monaco-list-row.focused', 'Ignore…');
      await desk.press('Enter');
      await seen('.action-widget', 'everywhere');
      await until('ArrowDown', '.action-widget .monaco-list-row.focused', 'everywhere');
      await desk.press('Enter');
      await toast('Ignored in this folder');
      await desk.command('Notifications: Accept Notification Primary Action');
      await locate('.notification-toast', 'Ignored in this folder').waitFor({ state: 'hidden' });
      return [];
    },
    async copyTextWithCitation(id) {
      await goTo('53a-192a(c)');
      await desk.press('F12');
      await tab('53a-192a.conncite');
      await line('Grades the crime');
      await desk.press('Home', 'Shift+End');
      await give(id);
      await toast('copied without quotation marks');
      return close;
    },
    async tableOfAuthorities(id) {
      await desk.press('Control+Home', 'ArrowDown', 'ArrowDown');
      await give(id);
      await line('## Table of Authorities');
      return undo;
    },
    async convertCitations(id) {
      await give(id);
      await take('Connecticut');
      await toast('citations changed');
      return undo;
    },
    async fixWorkspace(id) {
      await give(id);
      await seen('.bulk-edit-panel .monaco-list-row', 'brief.md');
      await until('F6', '.bulk-edit-panel .monaco-list:focus-within');
      if (VERSION !== NEWEST) {
        // The older editor itself takes the keyboard from the list as soon as a row is
        // focused: by keys no row can be checked there.
        await pressButton('Discard');
        return toText;
      }
      await until('ArrowUp', '.bulk-edit-panel .monaco-list-row.focused', 'brief.md');
      await desk.press('Space');
      await pressButton('Apply');
      await line('§§ 53a-70, 53a-71');
      return [...toText, ...undo];
    },
    async convertWorkspace(id) {
      await give(id);
      await take('Connecticut');
      await seen('.bulk-edit-panel .monaco-list-row', 'brief.md');
      await until('F6', '.bulk-edit-panel .monaco-list:focus-within');
      await pressButton('Discard');
      return toText;
    },
    async checkFolder(id) {
      await give(id);
      await tab('Citation Check');
      await heading('Citations in');
      return close;
    },
    async revealCited() {
      await give('conncite.checkFolder');
      await heading('Citations in');
      await desk.press('Tab');
      await desk.inPage('a:focus', { hasText: 'Line 13' }).waitFor();
      await desk.press('Enter');
      await status('Ln 13');
      return [];
    },
    async checkDocument(id) {
      await give(id);
      await seen('.quick-input-title', 'Check citations');
      const report = desk.inPage('h1', { hasText: 'Citations in Brief.docx' });
      await desk.choosePath(`${desk.workspace.folder}/Brief.docx`, report);
      return close;
    },
    async verificationRecord(id) {
      await give(id);
      await heading('Record of Citation Verification');
      return ['Control+2', ...close];
    },
    async markDocument(id) {
      await give(id);
      await seen('.quick-input-title', 'Mark citations');
      await desk.choosePath(`${desk.workspace.folder}/Brief.docx`, locate('.quick-input-title', 'Copy of Brief.docx'));
      // On a slow computer the path goes into the next box too.
      await desk.press('Control+A', 'Delete');
      await pick('Mark citations and add a table');
      return ['Escape'];
    },
    async showReferences() {
      await goTo('53a-192a(c)');
      await desk.press('F12');
      await tab('53a-192a.conncite');
      await line('Grades the crime');
      await desk.press('Control+Home');
      await seen('.codelens-decoration', 'Cited in');
      await desk.command('Show CodeLens Commands for Current Line');
      await take('Cited in');
      await seen('.zone-widget .ref-tree, .reference-zone-widget');
      return ['Escape', ...close];
    },
    async showSectionAtCursor(id) {
      await goTo('53a-192a(c)');
      await give(id);
      await seen('.tab', '53a-192a.conncite');
      return [];
    },
    async refreshAuthorities(id) {
      await desk.command('Conncite: Focus on Authorities View');
      await seen('.pane-body .monaco-list-row', 'Title 53a');
      await give(id);
      await seen('.pane-body .monaco-list-row', 'Title 53a');
      return toText;
    },
    async showAuthoritiesOfWorkspace(id) {
      await give(id);
      await locate('.pane-header .description', 'all documents').waitFor({ state: 'attached' });
      return toText;
    },
    async showAuthoritiesOfFile(id) {
      await give(id);
      await locate('.pane-header .description', 'brief.md').waitFor({ state: 'attached' });
      return toText;
    },
    async filterAuthorities(id) {
      await give(id);
      await box('Filter Authorities');
      await type('transferred');
      await desk.press('Enter');
      await seen('.pane-body .message', 'Filtered by');
      return toText;
    },
    async clearAuthoritiesFilter(id) {
      await give(id);
      await seen('.pane-body .monaco-list-row', '§ 53a-70');
      return toText;
    },
    async copyAuthority() {
      await fromTree('Copy');
      await status('Copied: § 53a-70');
      return toText;
    },
    async openAuthority() {
      await fromTree('Open Section Page');
      await tab('53a-70.conncite');
      return close;
    },
    async openRules(id) {
      await give(id);
      await heading('Rules');
      return close;
    },
    async openSettingsList(id) {
      await give(id);
      await heading('Settings');
      return close;
    },
    async openSampleBrief(id) {
      await give(id);
      await tab('Memorandum in Support');
      await desk.command('View: Revert and Close Editor');
      return [];
    },
    async installStatutes(id) {
      await give(id);
      await seen('.monaco-dialog-box', 'www.cga.ct.gov');
      return ['Escape'];
    },
    async getChapterText(id) {
      await give(id);
      await box('Get the Official Text');
      await type('952');
      await take('Chapter 952');
      await seen('.monaco-dialog-box', 'www.cga.ct.gov');
      return ['Escape'];
    },
    async compareEditions(id) {
      await goTo('53a-192a(c)');
      await give(id);
      await toast('nothing to compare');
      return [];
    },
    async installEdition(id) {
      await give(id);
      await take('Revised to January 1, 2023');
      await seen('.monaco-dialog-box', 'www.cga.ct.gov/2023');
      return ['Escape'];
    },
    async installSavedPages(id) {
      await give(id);
      await take('A folder of pages');
      await seen('.quick-input-title', 'Saved pages');
      return ['Escape'];
    },
    async updateStatutes(id) {
      await give(id);
      await toast('not on this computer');
      return [];
    },
    async statutesStatus(id) {
      await give(id);
      await toast('not on this computer');
      return [];
    },
    async removeStatutes(id) {
      await give(id);
      await toast('not on this computer');
      return [];
    },
    async whatChanged(id) {
      await give(id);
      await toast('not on this computer');
      return [];
    },
    /** Needs an update that changed something. */
    openChangedSection: { in: 'statutes.test.mjs' },
  };

  it('has a walk for every command there is', () => {
    assert.deepEqual(
      Object.keys(WALKS)
        .map((name) => `conncite.${name}`)
        .sort(),
      Object.keys(TITLES).sort(),
    );
  });

  for (const [name, walk] of Object.entries(WALKS)) {
    it(`gives conncite.${name}, and is back in the text`, async () => {
      if (typeof walk !== 'function') {
        const test = fs.readFileSync(path.join(import.meta.dirname, '../person', walk.in), 'utf8');
        assert.ok(test.includes(`conncite.${name}`), `${walk.in} walks it`);
        return;
      }
      await desk.press(...(await walk(`conncite.${name}`)));
      await desk.page.waitForFunction(
        () =>
          document.activeElement?.closest('.editor-instance') !== null &&
          /^brief\.md/.test(document.querySelector('.editor-group-container.active .tab.active')?.textContent ?? ''),
      );
    });
  }

  afterEach(async function () {
    // What one walk leaves is none of the next.
    if (this.currentTest?.state === 'failed') {
      fs.copyFileSync(SAMPLE, path.join(desk.workspace.folder, 'brief.md'));
      await desk.open('brief.md');
      await desk.command('File: Revert File');
    } else await desk.command('Notifications: Clear All Notifications');
  });
});
