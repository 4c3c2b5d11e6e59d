import assert from 'node:assert/strict';
import { SETTINGS } from '../harness.mjs';
import { Desk } from './desk.mjs';

/** A newcomer's first minutes, in high contrast, so that what is shown needs no other colour. */
describe('a person who walks through', function () {
  const desk = Desk.of(this, { settings: { ...SETTINGS, 'workbench.colorTheme': 'Default High Contrast' } });
  const box = (step) => desk.page.locator(`[data-done-step-id="conncite.conncite#start#${step}"]`).first();
  const isDone = async (step) => (await box(step).getAttribute('aria-checked')) === 'true';
  const showSteps = async () => {
    await desk.press('F1');
    await desk.page.keyboard.type('Open Walkthrough');
    await desk.row('.quick-input-widget', 'Open Walkthrough').waitFor();
    await desk.press('Enter');
    await desk.row('.quick-input-widget', 'Get Started with Conncite').waitFor();
    await desk.page.keyboard.type('Conncite');
    await desk.row('.quick-input-widget', 'Get Started with Conncite').waitFor();
    await desk.press('Enter');
    await desk.page.locator('.gettingStartedContainer', { hasText: 'Rest the mouse on a citation' }).waitFor();
  };
  const isTicked = async (step) => {
    await showSteps();
    await desk.page
      .locator(`[data-done-step-id="conncite.conncite#start#${step}"][aria-checked="true"]`)
      .first()
      .waitFor();
  };
  const showBrief = async () => {
    await desk.page.locator('.tab', { hasText: 'Memorandum in Support' }).click();
    await desk.page.locator('.view-line', { hasText: 'A sample to practice on' }).first().waitFor();
  };

  it('finds five steps, none of them done', async () => {
    await showSteps();
    await desk.picture('walkthrough');
    for (const step of ['hover', 'jump', 'fix', 'outline', 'facts']) {
      await box(step).waitFor({ state: 'attached' });
      assert.equal(await isDone(step), false, step);
    }
  });

  it('opens the sample brief with one click, and a hover ticks off the first step', async () => {
    await desk.page
      .locator('.gettingStartedContainer .button-container', { hasText: 'Open Sample Brief' })
      .locator('.monaco-button')
      .first()
      .click();
    await desk.page.locator('.view-line', { hasText: 'A sample to practice on' }).first().waitFor();
    await desk.hover('53a-192a', 'Trafficking in persons');
    await desk.picture('high-contrast-hover');
    await desk.press('Escape');
    await isTicked('hover');
    assert.equal(await isDone('jump'), false);
    await desk.picture('walkthrough-hovered');
  });

  it('has the second step ticked off by a jump to a section', async () => {
    await showBrief();
    await desk.click('53a-192a');
    await desk.press('F12');
    await desk.page.locator('.tab.active', { hasText: '53a-192a.conncite' }).waitFor();
    await desk.picture('high-contrast-page');
    await isTicked('jump');
    assert.equal(await isDone('fix'), false);
  });

  it('has the third ticked off by a fix', async () => {
    await showBrief();
    await desk.offerOf('53a-90', 'Cite § 54-102a');
    await desk.picture('high-contrast-fix');
    await desk.press('Enter');
    await desk.page.locator('.view-line', { hasText: '54-102a.' }).first().waitFor();
    await isTicked('fix');
    assert.equal(await isDone('outline'), false);
  });

  it('has the fourth ticked off by a look at all citations', async () => {
    await showBrief();
    await desk.press('Control+Shift+O');
    await desk.row('.quick-input-widget', '§ 54-142a(a)').waitFor();
    await desk.picture('high-contrast-symbols');
    await desk.press('Escape');
    await isTicked('outline');
    await desk.picture('walkthrough-four-done');
  });
});
