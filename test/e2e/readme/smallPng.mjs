/** Pictures with a palette: a third of the size of a screenshot, and nothing to be seen of it. */
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { ROOT } from '../harness.mjs';

/** The theme's own colours, kept as they are, and those of the smooth edges of its letters. */
const OWN = 48;
const OF_EDGES = 80;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A screenshot as a PNG with a palette. The browser reads the picture.
 * @param {import('playwright-core').Browser} browser
 * @param {Buffer} png
 * @returns {Promise<Buffer>}
 */
export async function smallPng(browser, png) {
  const page = await browser.newPage();
  try {
    const library = fs.readFileSync(path.join(ROOT, 'node_modules/gifenc/dist/gifenc.js'), 'utf8');
    await page.addScriptTag({
      content: `globalThis.gifenc = {}; (function (exports, module) {${library}\n})(globalThis.gifenc, {});`,
    });
    const { width, height, palette, pixels } = await page.evaluate(
      async ([base64, own, ofEdges]) => {
        const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context.drawImage(bitmap, 0, 0);
        const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
        const all = new Uint32Array(data.buffer);
        const counts = new Map();
        for (const colour of all) counts.set(colour, (counts.get(colour) ?? 0) + 1);
        const often = [...counts]
          .sort((a, b) => b[1] - a[1])
          .slice(0, own)
          .map(([colour]) => [colour & 255, (colour >>> 8) & 255, (colour >>> 16) & 255]);
        const found = [...often, ...globalThis.gifenc.quantize(data, ofEdges).map((colour) => colour.slice(0, 3))];
        const nearest = new Map();
        const indexed = new Uint8Array(all.length);
        for (const [at, colour] of all.entries()) {
          let index = nearest.get(colour);
          if (index === undefined) {
            const distances = found.map(
              ([r, g, b]) =>
                ((colour & 255) - r) ** 2 + (((colour >>> 8) & 255) - g) ** 2 + (((colour >>> 16) & 255) - b) ** 2,
            );
            index = distances.indexOf(Math.min(...distances));
            nearest.set(colour, index);
          }
          indexed[at] = index;
        }
        let text = '';
        for (let at = 0; at < indexed.length; at += 0x8000)
          text += String.fromCharCode(...indexed.subarray(at, at + 0x8000));
        return { width: bitmap.width, height: bitmap.height, palette: found, pixels: btoa(text) };
      },
      /** @type {[string, number, number]} */ ([png.toString('base64'), OWN, OF_EDGES]),
    );
    return encoded(width, height, palette, Buffer.from(pixels, 'base64'));
  } finally {
    await page.close();
  }
}

/** PNG, third edition: header, palette, and rows without a filter, which is best where colours are indices. */
function encoded(width, height, palette, pixels) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) pixels.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', zlib.deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(zlib.crc32?.(body) ?? crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** For Node before 22.2. */
function crc32(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let k = 0; k < 8; k++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
