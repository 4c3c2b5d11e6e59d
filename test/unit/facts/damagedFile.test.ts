import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CatalogueFileError, FORMAT, openContainer, packContainer } from '../../../server/src/facts/container';
import { openCatalogue } from '../../../server/src/facts/openCatalogue';
import { catalogueBytes } from '../../support/catalogue';

const small = packContainer({ a: 1 }, { one: Uint8Array.of(1, 2, 3), none: new Uint8Array(), two: Uint8Array.of(9) });

describe('the file of the catalogue', () => {
  it('gives back what was put in, at any alignment', () => {
    for (let shift = 0; shift < 8; shift++) {
      for (const room of [new Uint8Array(small.length + 8), Buffer.alloc(small.length + 8)]) {
        room.set(small, shift);
        const file = openContainer(room.subarray(shift, shift + small.length));
        assert.deepEqual(file.about, { a: 1 });
        assert.deepEqual([...file.block('one')], [1, 2, 3]);
        assert.deepEqual([...file.block('none')], []);
        assert.deepEqual([...file.block('two')], [9]);
        assert.equal(file.block('two').byteOffset % 4, 0);
      }
    }
  });

  it('says which part it lacks', () => {
    assert.throws(
      () => openContainer(small).block('three'),
      new CatalogueFileError('the catalogue of statutes lacks its part "three"'),
    );
  });

  it('is refused at every length but its own', () => {
    for (let length = 0; length < small.length; length++)
      assert.throws(() => openContainer(small.subarray(0, length)), CatalogueFileError, String(length));
    assert.throws(() => openContainer(Uint8Array.of(...small, 0, 0, 0, 0)), /damaged: it has \d+ bytes instead of \d+/);
  });

  it('is refused with any bit changed', () => {
    for (let bit = 0; bit < small.length * 8; bit++) {
      const changed = small.slice();
      changed[bit >> 3]! ^= 1 << (bit & 7);
      assert.throws(() => openContainer(changed), CatalogueFileError, `bit ${bit}`);
    }
  });

  it('is refused in another format, with both formats named', () => {
    const changed = small.slice();
    changed[8] = FORMAT + 1;
    assert.throws(() => openContainer(changed), new RegExp(`format ${FORMAT + 1}.*format ${FORMAT}`));
  });

  it('is refused when it is something else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        assert.throws(() => openContainer(bytes), /this is not a catalogue of statutes/);
      }),
    );
  });

  it('is refused when it is whole and holds something else', () => {
    for (const about of [null, 7, {}, { series: {} }, { series: [null] }, { series: [{ start: 'x' }] }]) {
      for (const block of [new Uint8Array(), Uint8Array.of(1, 2, 3)]) {
        assert.throws(
          () => openCatalogue(packContainer(about, { numbers: block, flags: block })),
          CatalogueFileError,
          JSON.stringify(about),
        );
      }
    }
  });

  it('is refused cut, padded or changed when it is the real one', () => {
    const whole = catalogueBytes();
    assert.throws(() => openCatalogue(whole.subarray(0, whole.length >> 1)), /damaged/);
    assert.throws(() => openCatalogue(whole.subarray(0, whole.length - 4)), /damaged/);
    for (const place of [24, whole.length >> 2, whole.length >> 1, whole.length - 1]) {
      const changed = Uint8Array.from(whole);
      changed[place]! ^= 4;
      assert.throws(() => openCatalogue(changed), /checksum/, String(place));
    }
  });
});
