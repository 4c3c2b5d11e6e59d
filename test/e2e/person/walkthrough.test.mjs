import assert from 'node:assert/strict';
import { SETTINGS } from '../harness.mjs';
import { Desk } from './desk.mjs';

/** A newcomer's first minutes, in high contrast, so that what is shown needs no other colour. */
describe('a person who walks through', function () {
  this.timeout(120_000);
  /** @type {Desk} */
  let desk;
  const box = (step) => desk.page.locator(`[data-done-step-id="conncite.conncite#start#${step}"]`).first();
  const isDone = async (step) => await box(step).getAttribute('aria-checked') === 'true';
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

  before(async () => {
    desk = await Desk.sitDown(undefined, { ...SETTINGS, 'workbench.colorTheme': 'Default High Contrast' });
    await desk.open('brief.md');
  });
  after(() => desk?.leave());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await desk.picture(`failed-${this.currentTest.title.replaceAll(' ', '-')}`);
  });

  it('finds five steps, none of them done', async () => {
    await showSteps();
    await desk.picture('walkthrough');
    for (const step of ['hover', 'jump', 'fix', 'outline', 'facts']) {
      await box(step).waitFor({ state: 'attached' });
      assert.equal(await isDone(step), false, step);
    }
  });

  it('opens the sample brief with one click, and a hover ticks off the first step', async () => {
    await desk.page.locator('.gettingStartedContainer .button-container', { hasText: 'Open Sample Brief' }).locator('.monaco-button').first().click();
    await desk.page.locator('.view-line', { hasText: 'A sample to try things on' }).first().waitFor();
    await desk.hover('53a-192a', 'Trafficking in persons');
    await desk.picture('high-contrast-hover');
    await desk.press('Escape');
    await showSteps();
    await desk.page.locator('[data-done-step-id="conncite.conncite#start#hover"][aria-checked="true"]').first().waitFor();
    assert.equal(await isDone('jump'), false);
    await desk.picture('walkthrough-hovered');
  });
});
