/**
 * A moving picture of what a person does, as a GIF: screenshots with the pointer and the
 * keys drawn in, which screenshots leave out.
 */
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './harness.mjs';

/** Colours of the light theme with their smooth edges; more make the file larger and nothing clearer. */
const COLOURS = 64;

export class Animation {
  #frames = [];
  #page;
  #clip;

  /** @param page the window @param clip the part of it that is kept, in CSS pixels */
  constructor(page, clip) {
    this.#page = page;
    this.#clip = clip;
  }

  /**
   * Takes one picture.
   * @param {number} milliseconds how long it stays
   * @param {{ pointer?: readonly [number, number], key?: string }} [shown]
   */
  async frame(milliseconds, { pointer, key } = {}) {
    await this.#page.evaluate(
      ([at, pressed, right, bottom]) => {
        const draw = (html, style) => {
          const part = document.createElement('div');
          part.className = 'drawn-in';
          part.style.cssText = `position:fixed;z-index:100000;pointer-events:none;${style}`;
          part.append(html);
          document.body.append(part);
        };
        if (at)
          draw(
            '⬉',
            `left:${at[0] - 3}px;top:${at[1] - 4}px;font:26px/1 sans-serif;color:#000;text-shadow:0 0 3px #fff`,
          );
        if (pressed)
          draw(
            pressed,
            `right:calc(100vw - ${right - 24}px);top:${bottom - 60}px;font:bold 20px sans-serif;padding:6px 14px;border-radius:8px;background:#12355b;color:#fff`,
          );
      },
      [pointer, key, this.#clip.x + this.#clip.width, this.#clip.y + this.#clip.height],
    );
    this.#frames.push({ png: await this.#page.screenshot({ clip: this.#clip }), milliseconds });
    await this.#page.evaluate(() => document.querySelectorAll('.drawn-in').forEach((part) => part.remove()));
  }

  /** The frames as one GIF that begins anew for ever. The browser reads the pictures. */
  async gif(browser) {
    const page = await browser.newPage();
    const library = fs.readFileSync(path.join(ROOT, 'node_modules/gifenc/dist/gifenc.js'), 'utf8');
    await page.addScriptTag({
      content: `globalThis.gifenc = {}; (function (exports, module) {${library}\n})(globalThis.gifenc, {});`,
    });
    const bytes = await page.evaluate(
      async ([frames, colours]) => {
        const { GIFEncoder, quantize, applyPalette } = globalThis.gifenc;
        const pictures = await Promise.all(
          frames.map(async ({ png }) => {
            const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
            const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
            context.drawImage(bitmap, 0, 0);
            return context.getImageData(0, 0, bitmap.width, bitmap.height);
          }),
        );
        // One palette for all, so that what stands still does not flicker.
        const palette = quantize(
          new Uint8Array(await new Blob(pictures.map(({ data }) => data)).arrayBuffer()),
          colours,
        );
        const encoder = GIFEncoder();
        for (const [i, { data, width, height }] of pictures.entries()) {
          encoder.writeFrame(applyPalette(data, palette), width, height, {
            palette: i === 0 ? palette : undefined,
            delay: frames[i].milliseconds,
          });
        }
        encoder.finish();
        return [...encoder.bytes()];
      },
      [this.#frames.map(({ png, milliseconds }) => ({ png: png.toString('base64'), milliseconds })), COLOURS],
    );
    await page.close();
    return Buffer.from(bytes);
  }
}
