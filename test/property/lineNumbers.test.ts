import assert from 'node:assert/strict';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';

/** What bills cite, in words of our own. */
const BILL =
  'The commissioner shall act under sections 4b-1 to 4b-5, inclusive, 4b-21, 4b-23, as amended by this act, and 4b-24, ' +
  'and under subsection (a) of section 9-12, subdivisions (7) and (10) of subsection (a) of section 26-28 and subparagraph ' +
  '(A) of subdivision (3) and subdivision (18) of section 12-412. The provisions of sections 12-222, 12-225 to 12-229, ' +
  'inclusive, 12-242 and 12-242c to 12-242i, inclusive, apply to a person who, in violation of subsection (b), (c) or (d) ' +
  'of section 23-61b, keeps trees, except as provided in section 14-222 or 14-222a, subsection (a) or subdivision (1) of ' +
  'subsection (b) of section 14-224 of the general statutes, as amended by this act.';
const HEAD =
  'Raised Bill No. 17\nAN ACT CONCERNING TREES.\nBe it enacted by the Senate and House of Representatives:\n';

/** The text in lines, which may end after a number's hyphen too. */
function linesOf(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\d[a-z]?-)(?=\d)|(?<= )/)) {
    if ((line + word).trimEnd().length > width && line !== '') {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trimEnd()];
}

/** How copies number the lines of a bill. */
const COPIES: readonly (readonly [string, (line: string, number: number) => string])[] = [
  ['at their ends', (line, number) => `${line} ${number} `],
  ['at their beginnings', (line, number) => `${number}  ${line}`],
  ['at their ends, and the places of the copy', (line, number) => `${number}${number} ${line} ${number}`],
];

const cited = (text: string): readonly string[] =>
  createSnapshot('test:/', 1, 'plaintext', HEAD + text).reading.citations.flatMap(({ sections }) =>
    sections.map(({ number, through, pinpoint }) => `${number} ${through ?? ''} ${pinpoint.join(' ')}`),
  );

describe('the numbers of a bill’s lines', () => {
  const plain = cited(BILL);

  it('are no part of what it cites, which the plain text shows', () => {
    assert.equal(plain.length, 20);
  });

  for (const [name, number] of COPIES) {
    for (let width = 44; width <= 76; width += 2) {
      it(`change nothing ${name}, ${width} characters a line`, () => {
        const lines = linesOf(BILL, width);
        assert.deepEqual(cited(lines.join('\n')), plain, 'not numbered');
        assert.deepEqual(cited(lines.map((line, k) => number(line, k + 5)).join('\n')), plain);
      });
    }
  }
});
