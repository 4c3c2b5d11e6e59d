import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { Folder } from '../../support/cli';

/** What a watching command says, and a wait for more. */
class Watched {
  text = '';
  #wake: () => void = () => undefined;

  readonly heard = (text: string): void => {
    this.text += text;
    this.#wake();
  };

  /** Waits until the text has `pattern`, and forgets it. The runner's limit is the only clock. */
  async until(pattern: RegExp): Promise<void> {
    while (!pattern.test(this.text))
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    this.text = '';
  }
}

describe('conncite check --watch', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => {
    folder.remove();
  });

  for (const [title, arg] of [
    ['a folder', '.'],
    ['a pattern', 'briefs/*.txt'],
    ['a file', 'briefs/a.txt'],
  ] as const) {
    it(`checks ${title} again when a document or the settings change, until it is stopped`, async () => {
      folder.write('briefs/a.txt', 'See § 53a-9999.');
      const said = new Watched();
      const stop = new AbortController();
      const ended = folder.run(['check', '--watch', arg], { stop: stop.signal, wrote: said.heard, warned: said.heard });
      await said.until(/53a-9999[\s\S]*1 finding in 1 file[\s\S]*Watching for changes/);
      folder.write('briefs/a.txt', 'See § 53a-41.');
      await said.until(/── briefs\/a\.txt ──\nNo findings in 1 file\.\n/);
      if (arg === '.') {
        folder.write('.conncite.json', '{ "style": "apa" }');
        await said.until(
          /"apa" is not allowed[\s\S]*── briefs\/a\.txt ──|── briefs\/a\.txt ──[\s\S]*"apa" is not allowed/,
        );
        folder.write('briefs/b.txt', 'See § 53a-9998.');
        await said.until(/briefs\/b\.txt.*53a-9998[\s\S]*1 error/);
        rmSync(`${folder.path}/briefs/b.txt`);
      }
      stop.abort();
      assert.equal((await ended).status, 0);
    });
  }

  it('ends when it is stopped at once', async () => {
    folder.write('a.txt', 'Nothing.');
    assert.equal((await folder.run(['check', '--watch', 'a.txt'], { stop: AbortSignal.abort() })).status, 0);
  });

  for (const [args, message] of [
    [['--fix', 'a.txt'], /--watch and --fix cannot be used together/],
    [['--format', 'json', 'a.txt'], /--watch prints text/],
    [['-'], /standard input \(-\) cannot be watched/],
  ] as const) {
    it(`refuses ${args.join(' ')}`, async () => {
      folder.write('a.txt', 'Nothing.');
      const { status, err } = await folder.run(['check', '--watch', ...args]);
      assert.equal(status, 2);
      assert.match(err, message);
    });
  }
});
