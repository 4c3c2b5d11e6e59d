import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeBody, type Paragraph } from '../../../server/src/official/pages/body';
import type { OfficialSubsection } from '../../../server/src/official/pages/officialText';

function labels(parts: readonly OfficialSubsection[]): string {
  return parts.map((part) => part.label + (part.children.length > 0 ? `(${labels(part.children)})` : '')).join(',');
}

function treeOf(...lines: readonly string[]): string {
  return labels(
    makeBody(
      lines.map((line): Paragraph =>
        line.startsWith('# ')
          ? ['heading', line.slice(2)]
          : line.startsWith('| ')
            ? ['table', line.slice(2)]
            : ['text', line],
      ),
    ).subsections,
  );
}

const CASES: readonly (readonly [string, readonly string[], string])[] = [
  ['none', ['A person shall not.'], ''],
  ['paragraphs', ['(a) One.', '(b) Two.', '(c) Three.'], 'a,b,c'],
  ['running text alone', ['As used here: (1) One, (2) two, and (3) three.'], '1,2,3'],
  ['two labels at once, both ways', ['(a) (1) One.', '(2) Two.', '(b)(1) Three.', '(2) Four.'], 'a(1,2),b(1,2)'],
  [
    'five levels in a sentence',
    ['(a) If (1) x: (A) y, (B) z if (i) p, or (ii) q such that (I) r, or (II) s.'],
    'a(1(A,B(i,ii(I,II))))',
  ],
  [
    'the ninth subsection',
    Array.from('abcdefgh')
      .map((c) => `(${c}) X.`)
      .concat('(i) Ninth.', '(j) Tenth.'),
    'a,b,c,d,e,f,g,h,i,j',
  ],
  [
    'a clause after subsection (h)',
    Array.from('abcdefgh')
      .map((c) => `(${c}) X.`)
      .concat('(1) Y if (A) z:', '(i) Clause one;', '(ii) clause two.', '(i) Ninth.', '(j) Tenth.'),
    'a,b,c,d,e,f,g,h(1(A(i,ii))),i,j',
  ],
  [
    'a ninth subsection that is the last',
    Array.from('abcdefgh')
      .map((c) => `(${c}) X.`)
      .concat('(i) Last.'),
    'a,b,c,d,e,f,g,h,i',
  ],
  [
    'subparagraph (I)',
    ['(1) X: (A) a, (B) b, (C) c, (D) d, (E) e, (F) f, (G) g, (H) h, (I) i, (J) j.'],
    '1(A,B,C,D,E,F,G,H,I,J)',
  ],
  [
    'beyond (z)',
    Array.from('abcdefghijklmnopqrstuvwxyz')
      .map((c) => `(${c}) X.`)
      .concat('(aa) Y.', '(bb) Z.'),
    [...Array.from('abcdefghijklmnopqrstuvwxyz'), 'aa', 'bb'].join(','),
  ],
  [
    'clauses to (x)',
    ['(1) X: (A) y: (i) a, (ii) a, (iii) a, (iv) a, (v) a, (vi) a, (vii) a, (viii) a, (ix) a, (x) a.'],
    '1(A(i,ii,iii,iv,v,vi,vii,viii,ix,x))',
  ],
  ['a subsection left out', ['(a) One.', '(b) Repealed by P.A. 90-99, S. 2.', '(c) Three.', '(l) Twelve.'], 'a,b,c,l'],
  [
    'references',
    [
      '(a) Under subsection (b) of this section, subdivisions (1) and (2) of subsection (c), section 53a-70 (a), sections 4-1(a) to 4-1(c) and clauses (i) to (iii), inclusive, x.',
      '(b) See (a) of this section.',
    ],
    'a,b',
  ],
  [
    'a list after the words that name its own section',
    [
      '(a) X.',
      '(b) No permit shall be granted under this section (1) except after a hearing, and (2) until a finding.',
      '(c) What is due by subsection (a) of this section (1) shall be paid, and (2) may be proved.',
    ],
    'a,b(1,2),c(1,2)',
  ],
  [
    'a list that begins with a word that joins',
    ['(a) X.', '(b) Data may go (1) to science, and (2) to (A) an agency, or (B) an office.'],
    'a,b(1,2(A,B))',
  ],
  ['figures of numbers in words', ['(a) Within thirty (30) days one (1) copy, two (2) copies.', '(b) X.'], 'a,b'],
  ['a star at the beginning', ['(a) One.', '*(b) Two.', '**(c) Three.'], 'a,b,c'],
  ['a second list in one part', ['(a) Either (1) x, or (2) y. Or (1) p, (2) q or (3) r.', '(b) Z.'], 'a(1,2,3),b'],
  [
    'a list within a subdivision',
    ['(a) X:', '(1) One that (1) is a, and (2) is b;', '(2) Two;', '(3) Three.'],
    'a(1,2,3)',
  ],
  [
    'subsections after an introduction with a list',
    ['As used here: (1) One, and (2) two.', '(a) First.', '(b) Second.'],
    '1,2,a,b',
  ],
  ['a compact', ['In the form:', '# ARTICLE I', '(a) One.', '(b) Two.', '# ARTICLE II', '(a) Three.'], 'a,b,a'],
  ['a table', ['(a) The fee is:', '| (1) Ten  $5', '(b) X.'], 'a,b'],
  ['a word in brackets', ['(a) The genus (Rosa) and the (so) called.', '(b) X.'], 'a,b'],
  ['old law: subdivisions outside', ['(1) X: (a) y, (b) z.', '(2) W.'], '1(a,b),2'],
];

describe('subsections', () => {
  for (const [name, lines, expected] of CASES) {
    it(`reads ${name}`, () => {
      assert.equal(treeOf(...lines), expected);
    });
  }

  it('gives each part its words', () => {
    const body = makeBody([
      ['text', '(a) One: (1) x; and (2) y.'],
      ['text', 'More of it.'],
      ['text', '*(b) Two.'],
    ]);
    const words = (part: OfficialSubsection | undefined): string => body.text.slice(part?.textStart, part?.end);
    const [a, b] = body.subsections;
    assert.equal(words(a), 'One: (1) x; and (2) y.\nMore of it.');
    assert.deepEqual(a?.children.map(words), ['x; and', 'y.']);
    assert.equal(words(b), 'Two.');
    assert.equal(body.text.slice(b?.start, b?.textStart), '*(b) ');
  });

  it('keeps parts inside each other and in order, for any text', () => {
    const word = fc.oneof(
      fc.constantFrom('(a) ', '(b) ', '(i) ', '(1) ', '(2) ', '(A) ', '(I) ', '(ii) ', 'x; ', 'subsection (c), ', '* '),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.array(word, { maxLength: 12 }).map((words) => words.join('')),
          { maxLength: 8 },
        ),
        (lines) => {
          const body = makeBody(lines.map((line): Paragraph => ['text', line]));
          const check = (parts: readonly OfficialSubsection[], from: number, to: number): void => {
            let at = from;
            for (const part of parts) {
              assert.ok(
                part.start >= at && part.start < part.textStart && part.textStart <= part.end && part.end <= to,
                JSON.stringify(part),
              );
              check(part.children, part.textStart, part.end);
              at = part.end;
            }
          };
          check(body.subsections, 0, body.text.length);
        },
      ),
    );
  });
});
