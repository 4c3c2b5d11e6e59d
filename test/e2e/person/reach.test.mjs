import assert from 'node:assert/strict';
import path from 'node:path';
import { ROOT, SETTINGS } from '../harness.mjs';
import { BRIEF, Desk } from './desk.mjs';

/**
 * A person who works by keyboard, with a screen reader or in high contrast: everything is
 * reached, and nothing is said by color alone.
 */
describe('a person without a mouse', function () {
  const desk = Desk.of(this, {
    files: [BRIEF, path.join(ROOT, 'tsconfig.json')],
    settings: { ...SETTINGS, 'workbench.colorTheme': 'Default High Contrast Light' },
  });
  afterEach(() => desk.press('Escape', 'Escape'));

  /** Names of ours in the command palette that begin with some words. */
  const offered = async (words) => {
    await desk.press('F1');
    await desk.page.locator('.quick-input-widget input').first().waitFor();
    await desk.page.keyboard.type(`Conncite: ${words}`);
    // This one is offered everywhere.
    await desk.row('.quick-input-widget', 'Conncite: Copy Citation As').waitFor();
    const rows = await desk.page.locator('.quick-input-widget .monaco-list-row').allInnerTexts();
    await desk.press('Escape');
    return rows.map((row) => row.split('\n')[0]).filter((row) => row.startsWith('Conncite: '));
  };

  it('hears a hover in the order in which it is asked: the section, whether it is the law, what it says, what it rests on', async () => {
    await desk.click('53a-192a');
    await desk.press('Control+K', 'Control+I');
    const hover = desk.page.locator('.monaco-hover:not(.hidden)', { hasText: 'Trafficking in persons' }).first();
    await hover.waitFor();
    const words = await hover.innerText();
    const places = [
      'Section 53a-192a',
      'In force',
      'Official page',
      'Summary by Conncite, not the official text',
      'Subsection (a)',
      'Facts:',
    ].map((part) => words.indexOf(part));
    assert.ok(
      places.every((place) => place >= 0),
      words,
    );
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
      words,
    );
    await desk.picture('high-contrast-light-hover');
  });

  it('hears the same in the accessible view, line by line and without marks', async () => {
    await desk.click('53a-192a');
    const view = desk.page.locator('.accessible-view .view-lines').first();
    for (let attempt = 0; attempt < 3 && !(await view.isVisible()); attempt++) {
      await desk.press('Control+K', 'Control+I');
      await desk.page.locator('.monaco-hover:not(.hidden)', { hasText: 'Trafficking in persons' }).first().waitFor();
      // Given once more, it takes the keyboard into the hover.
      await desk.press('Control+K', 'Control+I', 'Alt+F2');
      await view.waitFor({ timeout: 4000 }).catch(() => undefined);
    }
    await view.filter({ hasText: /Section.53a-192a,.Trafficking.in.persons/ }).waitFor();
    const lines = (await view.locator('.view-line').allInnerTexts()).map((line) => line.replaceAll('\u00a0', ' '));
    await desk.picture('accessible-view');
    const said = lines.join('\n');
    for (const part of [/^Section 53a-192a/m, /In force/, /^Facts: /m]) assert.match(said, part);
    assert.doesNotMatch(said, /\*\*|<\/?\w+>|command:/);
    await desk.press('Escape');
  });

  it('hears in the view of authorities what its icons show', async () => {
    // Both lists have the title: what the view is named tells which one stands, and
    // that the view has taken the keyboard.
    const shown = (what) =>
      desk.page.locator('.pane-header .description', { hasText: what }).first().waitFor({ state: 'attached' });
    await desk.command('Conncite: Show Authorities of All Documents');
    await shown('all documents');
    await desk.row('.pane-body', 'Title 53a').waitFor();
    // The list goes to the citation under the cursor, and a row that moves is not the one that was meant.
    const place = desk.page.locator('.pane-body .monaco-list-row[aria-label^="brief.md; line "]').first();
    for (let attempt = 0; attempt < 4 && !(await place.isVisible()); attempt++) {
      // Where it has gone down to that citation, its first rows are not drawn: Home goes back to them.
      await desk.press('Home');
      const row = desk.row('.pane-body', '§ 1-210');
      const expanded = await row.getAttribute('aria-expanded', { timeout: 6000 }).catch(() => undefined);
      if (expanded === 'false') await row.click();
      await place.waitFor({ timeout: 6000 }).catch(() => undefined);
    }
    await place.waitFor();
    await desk.command('Conncite: Show Authorities of This Document');
    await shown('brief.md');
    await desk.row('.pane-body', 'Title 53a').waitFor();
    await desk.command('Conncite: Filter Authorities');
    await desk.page.locator('.quick-input-title', { hasText: 'Filter Authorities' }).waitFor();
    await desk.page.keyboard.type('repealed');
    await desk.press('Enter');
    // The list draws its rows in any order, and those before the filter go a little later.
    const heard = (label) => desk.page.locator(`.pane-body .monaco-list-row[aria-label^="${label}"]`).first().waitFor();
    await heard(
      '§ 53a-53, Homicide defined. Murder defined; affirmative defenses; evidence of mental condition; classification; repealed; cited in 1 place',
    );
    await heard('Title 53a, Penal Code; 1 authority');
    await desk.picture('high-contrast-light-authorities');
  });

  it('is offered commands only where they can work', async () => {
    await desk.press('Control+1');
    const onText = [
      'Conncite: Convert Citations to Another Style…',
      'Conncite: Insert Citation…',
      'Conncite: Insert or Update Table of Authorities',
    ];
    const inBrief = await offered('Citation');
    assert.deepEqual(
      onText.slice(0, 2).filter((name) => !inBrief.includes(name)),
      [],
    );
    await desk.open('tsconfig.json');
    await desk.page.locator('[id="status.editor.mode"]', { hasText: 'JSON' }).waitFor();
    const inData = await offered('Citation');
    assert.deepEqual(
      onText.filter((name) => inData.includes(name)),
      [],
    );
  });
});
