import assert from 'node:assert/strict';
import fs from 'node:fs';
import { projectFiles } from '../support/projectFiles';

/** What a source may have, and what a file of tests may: its tables have a row a case. */
const MOST_LINES = { source: 320, test: 560 };

/** Files that read best in one piece, with the reason; each has its own limit, so that none of them grows unseen. */
const LONGER: Readonly<Record<string, readonly [limit: number, reason: string]>> = {
  'esbuild.mjs': [370, 'one list of programs, and how each is made'],
  'server/src/citations/otherLaw/table.ts': [480, 'a table: a row a source'],
  'test/rules/cases.test.ts': [870, 'a table: a row a case'],
  'test/rules/facts.test.ts': [870, 'a table: a row a case'],
  'test/unit/citations/forms.test.ts': [1020, 'a table: a row a form'],
};

const mostLines = (file: string): number => {
  return file.startsWith('test/') ? MOST_LINES.test : MOST_LINES.source;
};

const files = projectFiles().filter((file) => /\.(?:ts|mjs|cjs|lua)$/.test(file));
const linesOf = (file: string): number => fs.readFileSync(file, 'utf8').split('\n').length - 1;

describe('sizes', () => {
  it('keep every file within its lines, or within what a reason allows', () => {
    assert.ok(files.length > 400);
    const long = files
      .map((file) => ({ file, lines: linesOf(file) }))
      .filter(({ file, lines }) => lines > (LONGER[file]?.[0] ?? mostLines(file)));
    assert.deepEqual(long, []);
  });

  it('have no exception that is not needed', () => {
    assert.deepEqual(
      Object.keys(LONGER).filter((file) => !fs.existsSync(file) || linesOf(file) <= mostLines(file)),
      [],
    );
  });
});
