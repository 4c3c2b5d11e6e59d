import assert from 'node:assert/strict';
import fs from 'node:fs';
import { projectFiles } from '../support/projectFiles';

/** 300, and some for what comes last. */
const MOST_LINES = 320;

/** Files that read best in one piece, with the reason; each has its own limit, so that none of them grows unseen. */
const LONGER: Readonly<Record<string, readonly [limit: number, reason: string]>> = {
  'server/src/markup/latex/reader.ts': [400, 'one grammar: commands, environments and groups share one stack'],
  'server/src/markup/markdown/blocks.ts': [360, 'one grammar: containers and leaves are decided line by line together'],
  'server/src/markup/markdown/inline.ts': [360, 'one grammar: marks, links and code spans decide about each other'],
  'server/src/protocol/messages.ts': [
    560,
    'what may be asked beyond the protocol: names and types only, one beside the other',
  ],
  'test/rules/cases.test.ts': [600, 'a table: a row a case'],
};

const files = projectFiles().filter((file) => /\.(?:ts|mjs|cjs|lua)$/.test(file));
const linesOf = (file: string): number => fs.readFileSync(file, 'utf8').split('\n').length - 1;

describe('sizes', () => {
  it(`keep every source within ${MOST_LINES} lines, or within what a reason allows`, () => {
    assert.ok(files.length > 400);
    const long = files
      .map((file) => ({ file, lines: linesOf(file) }))
      .filter(({ file, lines }) => lines > (LONGER[file]?.[0] ?? MOST_LINES));
    assert.deepEqual(long, []);
  });

  it('have no exception that is not needed', () => {
    assert.deepEqual(
      Object.keys(LONGER).filter((file) => !fs.existsSync(file) || linesOf(file) <= MOST_LINES),
      [],
    );
  });
});
