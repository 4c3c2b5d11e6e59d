import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve('server/src');

/** Files of the server, by name from its folder. */
const SOURCES = new Map(
  fs
    .readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => [name.split(path.sep).join('/'), fs.readFileSync(path.join(ROOT, name), 'utf8')]),
);

function filesWith(pattern: RegExp): string[] {
  return [...SOURCES].filter(([, text]) => pattern.test(text)).map(([name]) => name);
}

describe('edits', () => {
  it('are made in one room, which holds them to the law: nothing else makes an edited text', () => {
    // The library hands the function on: its users' texts are their own.
    // Parts of a Word document are XML of its own kind; what is put into its words comes from the law.
    assert.deepEqual(filesWith(/\bapplyEdits\b/), [
      'edits/trial.ts',
      'index.ts',
      'office/wordSource.ts',
      'text/composeEdits.ts',
      'text/edit.ts',
    ]);
    assert.match(
      SOURCES.get('features/wordTasks.ts') ?? '',
      /\{ edits \} = prove\([^;]*\)\.proven;\s+return \{ kind: 'track', edits,/,
    );
    assert.deepEqual(filesWith(/\bmadeProven\b/), ['edits/provenEdits.ts', 'edits/trial.ts']);
  });

  it('are never taken for proven by a word of ours alone', () => {
    assert.deepEqual(filesWith(/\bas (?:unknown as )?ProvenEdits\b|<ProvenEdits>|\bnew ProvenEdits\b/), [
      'edits/provenEdits.ts',
    ]);
  });

  it('reach a client by one function, which takes proven ones, but for what is typed at the cursor', () => {
    assert.deepEqual(
      filesWith(/newText:/).filter((name) => name.startsWith('protocol/') && name !== 'protocol/messages/shared.ts'),
      ['protocol/convert.ts', 'protocol/handlers/completion.ts'],
    );
    assert.match(
      SOURCES.get('protocol/convert.ts') ?? '',
      /export function toTextEdits\(\{ before, edits \}: ProvenEdits\)/,
    );
    assert.equal((SOURCES.get('protocol/convert.ts') ?? '').match(/newText:/g)?.length, 1);
  });

  it('reach a file by one function, which takes proven ones', () => {
    assert.deepEqual(filesWith(/\breplaceFile\(/), ['cli/replaceFile.ts']);
    assert.deepEqual(filesWith(/\bwriteDocument\(/), ['cli/checkJob.ts', 'cli/replaceFile.ts', 'cli/toa.ts']);
    assert.deepEqual(
      filesWith(/\bwrite(?:File|FileSync)\b|\bcreateWriteStream\b/).filter((name) => name.startsWith('cli/')),
      ['cli/replaceFile.ts'],
    );
    assert.match(SOURCES.get('cli/replaceFile.ts') ?? '', /writeDocument\([^)]*\{ after \}: ProvenEdits,?\s*\)/);
  });

  it('of findings are told to other programs only once they keep the law', () => {
    const readers = filesWith(/\.fixes\b/).filter((name) => !name.startsWith('diagnostics/'));
    assert.deepEqual(readers, ['cli/reports/json.ts', 'cli/reports/sarif.ts', 'features/codeAction.ts']);
    assert.match(SOURCES.get('cli/checkJob.ts') ?? '', /report\.describe\(\s*document,[^;]*withLawfulFixes\(/);
    assert.match(SOURCES.get('index.ts') ?? '', /return withLawfulFixes\(/);
    assert.match(SOURCES.get('features/codeAction.ts') ?? '', /proveOne\(snapshot, draftOf\(fix\)\)/);
  });
});
