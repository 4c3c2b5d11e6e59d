import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** An entry of RULES.md. */
export interface Entry {
  readonly code: string;
  readonly wrong: readonly string[];
  readonly right: readonly string[];
  readonly facts: ReadonlyMap<string, string>;
}

/** Entries of the page: a heading is a code, fenced blocks below "Wrong:" and "Right:" are its examples. */
export function readPage(): Entry[] {
  const parts = readFileSync(join(ROOT, 'RULES.md'), 'utf8').split(/^## /m).slice(1);
  return parts.map((part) => {
    const [wrong = '', right = ''] = part.slice(part.indexOf('Wrong:')).split('\nRight:\n');
    const blocks = (text: string): string[] =>
      [...text.matchAll(/^```text\n([^`]*)\n```$/gm)].map((match) => match[1] ?? '');
    return {
      code: part.slice(0, part.indexOf('\n')),
      wrong: blocks(wrong),
      right: blocks(right),
      facts: new Map([...part.matchAll(/^- ([A-Z][a-z ]+): (.+)$/gm)].map((match) => [match[1] ?? '', match[2] ?? ''])),
    };
  });
}
