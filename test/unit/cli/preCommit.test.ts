import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { documentExtensions } from '../../../server/src/cli/languages';
import { Folder } from '../../support/cli';

const HOOKS = readFileSync(path.join(__dirname, '../../../.pre-commit-hooks.yaml'), 'utf8');
const values = (key: string): string[] =>
  Array.from(HOOKS.matchAll(new RegExp(`^[- ] ${key}: (.*)$`, 'gm')), (match) => match[1] ?? '');

describe('the hooks for pre-commit', () => {
  it('run the command with arguments that it takes', async () => {
    const folder = new Folder();
    folder.write('brief.md', 'Nothing.');
    const entries = values('entry');
    assert.equal(entries.length, values('id').length);
    for (const entry of entries) {
      const words = entry.split(' ');
      assert.equal(words[0], 'conncite');
      assert.equal((await folder.run([...words.slice(1), 'brief.md'])).status, 0, entry);
    }
    folder.remove();
  });

  it('are given every kind of document that a folder is searched for, and no other', () => {
    const patterns = values('files');
    assert.equal(patterns.length, values('id').length);
    for (const pattern of patterns) {
      const files = new RegExp(pattern.replace('(?i)', ''), 'i');
      for (const extension of documentExtensions()) assert.match(`briefs/Appeal${extension.toUpperCase()}`, files);
      for (const name of ['a.ts', 'a.pdf', 'md', 'a.mdx']) assert.doesNotMatch(name, files);
    }
  });
});
