import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import { GROUP, PackedColumn } from '../../../server/src/facts/packedColumn';

/** A column of `count` texts at the rows 3, 6, 9 and so on, as the build packs it. */
function column(count: number): PackedColumn {
  const texts = Array.from({ length: count }, (_, i) => `Text ${i} §`);
  const groups: Uint8Array[] = [];
  for (let i = 0; i < count; i += GROUP) groups.push(deflateRawSync(texts.slice(i, i + GROUP).join('\n')));
  let end = 0;
  const rows = Uint32Array.from(texts, (_, i) => 3 * i + 3);
  return new PackedColumn(
    rows,
    Uint32Array.from(groups, ({ length }) => (end += length)),
    new Uint8Array(Buffer.concat(groups)),
  );
}

describe('a packed column', () => {
  for (const count of [0, 1, GROUP - 1, GROUP, GROUP + 1, 40 * GROUP]) {
    it(`gives each of its ${count} texts, in any order, and "" for every other row`, () => {
      const packed = column(count);
      for (let i = count - 1; i >= 0; i--) assert.equal(packed.get(3 * i + 3), `Text ${i} §`);
      for (let i = 0; i < count; i += 7) assert.equal(packed.get(3 * i + 3), `Text ${i} §`);
      for (const row of [0, 1, 2, 4, 3 * count + 3, 3 * count + 4]) assert.equal(packed.get(row), '');
    });
  }
});
