import assert from 'node:assert/strict';
import { labelPlaces, type LabelPlace } from '../../../server/src/official/pages/labelPlaces';
import { readLabels } from '../../../server/src/official/pages/labelReader';
import { readLabel } from '../../../server/src/official/pages/labels';

/** A label that begins a part: where its brackets and its words begin, and what is said of it. */
const written = ({ label, start, textStart, where, more, maybe, readings }: LabelPlace): string =>
  [
    `${label} ${start}-${textStart} ${where}${more === 0 ? '' : `+${more}`}${maybe ? '?' : ''}`,
    ...readings.map(({ style, ordinal }) => `${style}:${ordinal}`),
  ].join(' ');

describe('labels in a paragraph', () => {
  for (const [what, cases] of [
    [
      'begin it, after a star or none',
      [
        ['(a) Of (1) two.', 'a 0-4 head a:1', '1 7-11 inline 1:1'],
        ['*(b) Two.', 'b 0-5 head a:2'],
        ['** (b)Two.', 'b 0-6 head a:2'],
        ['(iv) x', 'iv 0-5 head i:4'],
        ['(i) x', 'i 0-4 head a:9 i:1'],
        ['(xl) x', 'xl 0-5 head i:40'],
        ['(bb) x', 'bb 0-5 head a:28'],
      ],
    ],
    [
      'stand directly after one another',
      [
        ['(a) (1) (A) x', 'a 0-4 head a:1', '1 4-8 after 1:1', 'A 8-12 after A:1'],
        ['(a)(1) x', 'a 0-3 head a:1', '1 3-7 after 1:1'],
        ['(a)  (1) x', 'a 0-4 head a:1', '1 5-9 inline 1:1'],
        ['To (1) (A) x.', '1 3-7 inline 1:1', 'A 7-11 inline A:1'],
      ],
    ],
    [
      'begin a part in running text where blanks stand around them',
      [
        ['As (1) one, (2) two.', '1 3-7 inline 1:1', '2 12-16 inline 1:2'],
        ['The fee(1) is.'],
        ['The (1)fee is.'],
        ['x, (1), in the case of y, z', '1 3-6 inline 1:1'],
        ['x, (1), which is y, z'],
      ],
    ],
    [
      'are none where they cannot count',
      [['The genus (Rosa).'], ['The (so) called.'], ['(IIII) x'], ['(0) x'], ['(1000) x'], ['(aB) x'], ['(ab) x']],
    ],
    [
      'name a part of another section',
      [
        ['under subsection (a) of it'],
        ['under subsection (a) (1) x'],
        ['subsections (a), (b) and (c) x'],
        ['subsection (a) to (d), inclusive, and (f) x'],
        ['subdivision (1) and (13) x'],
        ['subdivision (1) and (14) x', '14 20-25 inline 1:14'],
        ['subsection (a) or (ii) x', 'ii 18-23 inline a:35 i:2'],
        ['x (1) of this section'],
        ['x (1) of subdivision (2)'],
        ['x (1) of subsection 4', '1 2-6 inline 1:1'],
        ['x (1) of the section', '1 2-6 inline 1:1'],
        ['x (b) above, y'],
        ['x (b) above that', 'b 2-6 inline a:2'],
        ['x (A) hereof'],
      ],
    ],
    [
      'may name a part or begin one',
      [
        ['under section 53a-70 (b) x', 'b 21-25 inline? a:2'],
        ['section 53a-70 (b) through (d) x', 'b 15-19 inline? a:2'],
        ['subsection (a), and (b) x', 'b 20-24 inline? a:2'],
        ['under this section (1) x, and (2) y', '1 19-23 inline? 1:1', '2 30-34 inline 1:2'],
        ['a certificate of title (A) x', 'A 23-27 inline? A:1'],
        ['of 12 (1) x', '1 6-10 inline? 1:1'],
      ],
    ],
    [
      'are figures of numbers in words',
      [
        ['thirty (30) days'],
        ['twenty-one (21) days'],
        ['seventeen (17) days'],
        ['one hundred (100) days'],
        ['thirty (a) days', 'a 7-11 inline a:1'],
        ['the safety (1) x', '1 11-15 inline 1:1'],
      ],
    ],
    [
      'stand for others that are gone',
      [
        ['(1)–(8) Repealed by P.A. 1.', '1 0-3 head+7 1:1'],
        ['(b) and (c) Reserved. (d) More.', 'b 0-4 head+1 a:2', 'd 22-26 inline a:4'],
        ['(c) to (a) Repealed.', 'c 0-4 head a:3'],
        ['(1)–(8) Repealing x.', '1 0-3 head 1:1'],
        ['x (1)–(8) Repealed y'],
      ],
    ],
    [
      'name a list where no word stands between them',
      [
        ['either (1), (2) or (3) of them'],
        ['x (a) or (b) y'],
        ['go (2) to (A) an agency', '2 3-7 inline 1:2', 'A 10-14 inline A:1'],
      ],
    ],
  ] as const) {
    it(what, () => {
      for (const [text, ...places] of cases)
        assert.deepEqual(labelPlaces(text, 0, text.length, 0).map(written), places, text);
    });
  }

  it('are looked for from where it starts to where it ends', () => {
    const text = '(1) x (a) y. (b) z';
    assert.deepEqual(labelPlaces(text, 6, 12, 5).map(written), ['a 6-10 head a:1']);
    assert.deepEqual(
      labelPlaces(text, 6, 12, 5).map(({ paragraph }) => paragraph),
      [5],
    );
  });
});

/**
 * "a": at the beginning of a paragraph; ">1": directly after another; "~1": in running text;
 * "~1?": may name a place; "a*3": for three more.
 */
function placeOf(word: string): LabelPlace {
  const [, mark = '', label = '', more = '0', maybe = ''] = /^([~>]?)(\w+)(?:\*(\d+))?(\?)?$/.exec(word) ?? [];
  return {
    label,
    readings: readLabel(label),
    start: 0,
    textStart: 0,
    where: mark === '~' ? 'inline' : mark === '>' ? 'after' : 'head',
    more: Number(more),
    maybe: maybe !== '',
    paragraph: 0,
  };
}

/**
 * The depth of each label's list, "+" where it begins one, "^" in a list with the same labels as one before, "-" for
 * none; "?" where other readings are as likely. A heading stands before "#a".
 */
function stepsOf(line: string): string {
  const words = line.split(' ');
  const { steps, doubtful } = readLabels(
    words.map((word) => placeOf(word.replace('#', ''))),
    new Set(words.flatMap((word, i) => (word.startsWith('#') ? [i] : []))),
  );
  const shown = steps.map((step) => {
    if (step.kind === 'list') return `${step.depth}${step.begins ? '+' : ''}${step.again ? '^' : ''}`;
    assert.deepEqual(step, { kind: 'ignored', depth: 0, begins: false, again: false });
    return '-';
  });
  return [...shown, ...(doubtful ? ['?'] : [])].join(' ');
}

describe('labels of a section', () => {
  for (const [what, cases] of [
    [
      'run on in one list',
      [
        ['a b c', '0+ 0 0'],
        ['1 2 3', '0+ 0 0'],
        ['A B', '0+ 0'],
        ['I II', '0+ 0'],
        ['~i ~ii ~iii', '0+ 0 0'],
        ['i ii iii iv', '0+ 0 0 0'],
        ['x y z aa bb', '0+ 0 0 0 0'],
        ['a ~b c', '0+ 0 0'],
        ['v vi', '0+ 0'],
        ['1 90', '0+ 0'],
      ],
    ],
    [
      'read a letter that may be a numeral by what stands around it',
      [
        ['a b c d e f g h i j', '0+ 0 0 0 0 0 0 0 0 0'],
        ['a b c d e f g h i', '0+ 0 0 0 0 0 0 0 0'],
        ['a b c d e f g h i ii', '0+ 0 0 0 0 0 0 0 1+ 1'],
        ['a b c d e f g h >1 ~A i ii i j', '0+ 0 0 0 0 0 0 0 1+ 2+ 3+ 3 0 0'],
        ['~A ~B ~C ~D ~E ~F ~G ~H ~I ~J', '0+ 0 0 0 0 0 0 0 0 0'],
        ['~i ~ii ~iii ~iv ~v', '0+ 0 0 0 0'],
        ['h i j', '0+ 0 0'],
        ['g h i ~1 ~2 j', '0+ 0 0 1+ 1 0'],
      ],
    ],
    [
      'nest, and come back to the list outside',
      [
        ['a ~1 ~2 b', '0+ 1+ 1 0'],
        ['a >1 2 b >1 2', '0+ 1+ 1 0 1+ 1'],
        ['a >1 ~A ~B 2 b', '0+ 1+ 2+ 2 1 0'],
        ['a 1 A i I', '0+ 1+ 2+ 3+ 4+'],
        ['a 1 2 A B 3 b', '0+ 1+ 1 2+ 2 1 0'],
        ['a ~1 ~2 ~A ~B ~3', '0+ 1+ 1 2+ 2 1'],
        ['a >1 >A B 2', '0+ 1+ 2+ 2 1'],
        ['1 ~a ~b 2', '0+ 1+ 1 0'],
        ['1 >A B >i ii 2', '0+ 1+ 1 2+ 2 0'],
        ['1 A B 2 A B', '0+ 1+ 1 0 1+ 1'],
        ['A 1 2 B 1 2', '0+ 1+ 1 0 1+ 1'],
        ['a ~A ~B ~1 ~2 b', '0+ 1+ 1 2+ 2 0'],
        ['a b ~i ~ii c', '0+ 0 1+ 1 0'],
        ['a 1 b 1 c', '0+ 1+ 0 1+ 0'],
      ],
    ],
    [
      'are none where they stand alone in running text, or begin in the middle',
      [
        ['~1', '-'],
        ['~b', '-'],
        ['b', '-'],
        ['aa', '-'],
        ['~1 ~3', '- -'],
        ['~2 ~3', '- -'],
        ['~1 ~1', '- -'],
        ['a b c ~c d', '0+ 0 0 - 0'],
        ['a ~1 ~2 ~3 ~A b', '0+ 1+ 1 1 - 0'],
      ],
    ],
    [
      'begin a list by themselves at a margin',
      [
        ['a', '0+'],
        ['i', '0+'],
        ['I', '0+'],
        ['ii', '-'],
        ['b c', '0+ 0'],
      ],
    ],
    [
      'may be left out',
      [
        ['a b d', '0+ 0 0'],
        ['a b l', '0+ 0 0'],
        ['a c', '0+ 0'],
        ['~1 ~2 ~4', '0+ 0 -'],
        ['a*3 e', '0+ 0'],
        ['1*7 9', '0+ 0'],
        ['1*7 8', '0+ -'],
        ['a*2 c', '0+ -'],
      ],
    ],
    [
      'begin once more in the same part',
      [
        ['a a', '0+ 0+^'],
        ['a a a', '0+ 0+^ 0+^'],
        ['a b a b', '0+ 0 0+^ 0^'],
        ['a ~1 ~2 ~1 ~2 b', '0+ 1+ 1 1+^ 1^ 0'],
        ['a ~1 ~2 ~1 ~2 ~3 b', '0+ 1+ 1 1+^ 1^ 1^ 0'],
        ['a 1 2 a 1 2', '0+ 1+ 1 0+^ 1+^ 1^'],
        ['~a ~b ~a ~b', '0+ 0 0+^ 0^'],
        ['a ~1 ~2 ~1 b', '0+ 1+ 1 - 0 ?'],
      ],
    ],
    [
      'begin anew after a heading',
      [
        ['a #a', '0+ 0+'],
        ['a b #a b', '0+ 0 0+ 0'],
        ['1 2 #1', '0+ 0 0+'],
        ['#a b', '0+ 0'],
        ['a ~1 #a ~1', '0+ - 0+ - ?'],
      ],
    ],
    [
      'that may name a place begin a part where a list runs on from them',
      [
        ['a ~1? ~2', '0+ 1+ 1'],
        ['a ~1? ~2 ~3 b', '0+ 1+ 1 1 0'],
        ['a ~1?', '0+ -'],
        ['a ~1? b', '0+ - 0'],
        ['a b ~c? d', '0+ 0 - 0'],
        ['~1? ~2', '0+ 0 ?'],
      ],
    ],
    [
      'go from running text to the margin and back',
      [
        ['a ~1 2 b', '0+ 1+ 1 0'],
        ['a ~1 ~2 3 b', '0+ 1+ 1 1 0'],
        ['a 1 ~2 3', '0+ 1+ 1 1'],
        ['a ~1 1 2', '0+ - 1+ 1'],
        ['a 1 ~1 ~2 2 3', '0+ 1+ - - 1 1'],
        ['1 2 ~2 3', '0+ 0 - 0'],
      ],
    ],
    [
      'of a higher kind begin beside a list in running text, and below one at the margin',
      [
        ['~1 ~2 a b', '0+ 0 0+ 0'],
        ['~1 ~2 a', '0+ 0 0+'],
        ['1 2 a b', '0+ 0 1+ 1'],
        ['A B a b', '0+ 0 1+ 1'],
      ],
    ],
  ] as const) {
    it(what, () => {
      for (const [line, steps] of cases) assert.equal(stepsOf(line), steps, line);
    });
  }
});
