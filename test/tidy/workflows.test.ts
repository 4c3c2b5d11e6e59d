import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

const FOLDER = '.github/workflows';
const read = (file: string): string => fs.readFileSync(path.join(FOLDER, file), 'utf8');
const { scripts } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

describe('the workflows', () => {
  const files = fs.readdirSync(FOLDER);

  it('say when they run and what they may do, for how long, and use actions of one owner at a version', () => {
    for (const file of files) {
      const text = read(file);
      assert.match(text, /^name: \S/m, file);
      assert.match(text, /^on:$/m, file);
      assert.match(text, /^permissions:\n {2}contents: (?:read|write)$/m, file);
      assert.equal(text.match(/^ {4}runs-on: /gm)?.length, text.match(/^ {4}timeout-minutes: \d+$/gm)?.length, file);
      assert.doesNotMatch(text, /\t| $/m, file);
      const used = [...text.matchAll(/uses: (\S+)/g)].map(([, action = '']) => action);
      assert.deepEqual(
        used.filter((action) => !/^actions\/[\w-]+@v\d+$/.test(action)),
        [],
        file,
      );
    }
  });

  it('run scripts and files that there are', () => {
    for (const file of files) {
      const text = read(file);
      const called = [...text.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name = '']) => name);
      assert.deepEqual(
        called.filter((name) => scripts[name] === undefined),
        [],
        file,
      );
      const paths = [...text.matchAll(/(?:^|\s)((?:test|client|\.ci)\/[\w./-]+)/gm)].map(([, name = '']) => name);
      assert.deepEqual(
        paths.filter((name) => !fs.existsSync(name)),
        [],
        file,
      );
    }
  });

  it('make the extension with the official text when the maintainer says so and not otherwise, and write nothing into the repository', () => {
    const text = read('law.yml');
    assert.match(text, /^on:\n {2}workflow_dispatch:\npermissions:\n {2}contents: read$/m);
    const steps = [
      'statutes install',
      'statutes status',
      'statutes export',
      'package -- --with-law',
      'upload-artifact',
    ].map((step) => text.indexOf(step));
    assert.deepEqual(
      [...steps].sort((a, b) => a - b),
      steps,
    );
    assert.ok(steps.every((at) => at > 0));
    assert.doesNotMatch(text, /git (?:add|commit|push)|secrets\./);
  });
});
