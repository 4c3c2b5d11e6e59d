import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normalNumber, readNumber } from '../../../server/src/citations/sectionNumber';
import { compareNumbers, completeElision } from '../../../server/src/code/sectionKey';

describe('section numbers', () => {
  const written: readonly (readonly [string, string | undefined])[] = [
    ['53a-192a', '53a-192a'],
    ['53A-192A', '53a-192a'],
    ['53a–192a', '53a-192a'],
    ['53a‑192a', '53a-192a'],
    ['53a- 192a', '53a-192a'],
    ['53a -192a', '53a-192a'],
    ['§ 53a-192a', '53a-192a'],
    [' §§53a-192a ', '53a-192a'],
    ['42a-9-102', '42a-9-102'],
    ['42a-9–102', '42a-9-102'],
    ['42a-2a-101', '42a-2A-101'],
    ['42A-4A-101', '42a-4A-101'],
    ['42a-12A-102', '42a-12A-102'],
    ['42a-12a-102', '42a-12A-102'],
    ['8-37uuu', '8-37uuu'],
    ['1-1', '1-1'],
    ['33-2001', '33-2001'],
    ['', undefined],
    ['53a', undefined],
    ['53a-', undefined],
    ['53a-0', undefined],
    ['0-1', undefined],
    ['53a-70ab', undefined],
    ['53a-70 (a)', undefined],
    ['10-18311', '10-18311'],
    ['10-18312', undefined],
    ['10-1183', '10-1183'],
    ['8-37uuuu', undefined],
    ['8-37ué', undefined],
    ['53a-70_', undefined],
    ['54-142a1', undefined],
    ['53a  -70', '53a-70'],
    ['53a    -70', undefined],
    ['53a.70', undefined],
    ['99-1', '99-1'],
    ['53z-1', '53z-1'],
    ['4 - 5', '4-5'],
    ['42a-0-101', undefined],
    ['42a-9', '42a-9'],
    ['42a-9 102', undefined],
    ['42a-9-', undefined],
    ['42a-9-x', undefined],
    ['42a-123-1', undefined],
    ['42a-2B-101', undefined],
    ['42a-10-101', '42a-10-101'],
    ['53a-12345', undefined],
    ['12-3-4', undefined],
    ['x', undefined],
  ];
  for (const [text, expected] of written) {
    it(`reads ${JSON.stringify(text)} as ${String(expected)}`, () => {
      assert.equal(normalNumber(text), expected);
    });
  }

  it('keeps the order of print', () => {
    const order = [
      '2-1',
      '2c-1',
      '3-1',
      '8-9',
      '8-10',
      '8-10a',
      '8-10z',
      '8-10aa',
      '8-10zz',
      '8-10aaa',
      '8-11',
      '42-1',
      '42a-1-101',
      '42a-2-101',
      '42a-2A-101',
      '42a-3-101',
      '42a-10-101',
      '42b-1',
      '53-1',
      '53a-1',
      '54-1',
    ];
    for (let i = 0; i < order.length; i++) {
      for (let j = 0; j < order.length; j++) {
        assert.equal(
          Math.sign(compareNumbers(order[i]!, order[j]!)),
          Math.sign(i - j),
          `${order[i]!} and ${order[j]!}`,
        );
      }
    }
  });

  it('are read strictly where no name of the code shows what is meant', () => {
    const strict = (text: string): string | undefined => readNumber(text, 0, false)?.normal;
    assert.deepEqual(
      ['53a-70', '55-1', '56-1', '53e-1', '53f-1', '46b - 82', '4 - 5', '4 -5', '4- 5', '4-\u00A05', '0-1', 'a-1'].map(
        strict,
      ),
      ['53a-70', '55-1', undefined, '53e-1', undefined, '46b-82', undefined, '4-5', '4-5', '4-5', undefined, undefined],
    );
  });

  it('end before a mark that sticks to them, and say what follows', () => {
    const [mark, range, upper, decimal, letter] = [
      '54-142a1 x',
      '53a-70-31',
      '12-211-B103',
      '53a-70.5',
      '53a-70-x',
    ].map((text) => readNumber(text, 0, true));
    assert.deepEqual([mark?.normal, mark?.end], ['54-142a', 7]);
    assert.deepEqual([range?.dashAt, upper?.dashAt, letter?.dashAt], [6, 6, 6]);
    assert.deepEqual(
      ['53a-70a-x', '53a-70-xx', '31-60- 11', '31-60- and'].map((text) => readNumber(text, 0, true)?.dashAt),
      [-1, -1, 5, -1],
    );
    assert.deepEqual([decimal?.decimal, range?.decimal], [true, false]);
    assert.deepEqual(
      ['54-142a12', '54-142a123', '54-142a1b', '53a-70é'].map((text) => readNumber(text, 0, true)?.normal),
      ['54-142a', undefined, undefined, undefined],
    );
  });

  it('are ordered before what is no number', () => {
    assert.deepEqual(['x', '53a-70', 'b', '1-1', 'b'].sort(compareNumbers), ['1-1', '53a-70', 'b', 'b', 'x']);
  });

  it('writes elisions out', () => {
    assert.equal(completeElision('53a-54a', '54c'), '53a-54c');
    assert.equal(completeElision('42a-2A-101', '102'), '42a-2A-102');
  });

  const number = fc
    .record({
      title: fc.integer({ min: 1, max: 55 }),
      letter: fc.constantFrom('', 'a', 'b', 'c'),
      number: fc.integer({ min: 1, max: 9999 }),
      suffix: fc
        .tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom('a', 'i', 'l', 'o', 'z'))
        .map(([n, c]) => c.repeat(n)),
    })
    .map((p) => `${p.title}${p.letter}-${p.number}${p.suffix}`);

  it('reads back what it wrote, and orders it totally', () => {
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        assert.equal(normalNumber(a), a);
        assert.equal(Math.sign(compareNumbers(a, b)), -Math.sign(compareNumbers(b, a)));
        assert.equal(compareNumbers(a, b) === 0, a === b);
        if (compareNumbers(a, b) <= 0 && compareNumbers(b, c) <= 0) assert.ok(compareNumbers(a, c) <= 0);
      }),
    );
  });

  // A number as the code prints it is read by a shorter way than one with another hyphen.
  it('are read alike with every hyphen, whatever stands after them', () => {
    const before = fc.constantFrom('', '0', '9', 'e');
    const piece = fc.constantFrom(
      ...[
        '-',
        '-x',
        '-xxx',
        ' ',
        '  ',
        '\t',
        '\n',
        '\n12 ',
        '|',
        '.',
        ',',
        '(a)',
        '10',
        '9',
        '1',
        '11',
        'l',
        ' l ',
        ' l,',
        ' ll.',
      ],
      ...[
        'a',
        'aa',
        'A',
        'z',
        'é',
        ' a(1)',
        ' g,',
        ' g or 53a-70h',
        'to 53a-71',
        'and53a-71',
        '\u00ad',
        '\u200b',
        ' -B5',
        '-5',
        '.5',
      ],
    );
    const after = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(before, number, after, fc.boolean(), (head, plain, tail, lenient) => {
        const text = `${head}${plain}${tail}`;
        assert.deepEqual(
          readNumber(text, head.length, lenient),
          readNumber(text.replace('-', '\u2010'), head.length, lenient),
          JSON.stringify(text),
        );
      }),
      { numRuns: 2000 },
    );
  });
});
