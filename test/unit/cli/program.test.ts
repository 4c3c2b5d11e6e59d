import assert from 'node:assert/strict';
import { version } from '../../../package.json';
import { STYLE_NAMES } from '../../../server/src/styles/registry';
import { Folder } from '../../support/cli';

describe('conncite', () => {
  let folder: Folder;
  before(() => {
    folder = new Folder();
    folder.write('a.txt', '§ 53a-41');
  });
  after(() => {
    folder.remove();
  });

  it('lets no name of a file steer the terminal or a workflow', async () => {
    const { status, err } = await folder.run(['check', 'a\n::error::x\u001b[2J\u202e.md']);
    assert.equal(status, 2);
    assert.doesNotMatch(err, /^::/m);
    assert.ok(!err.includes('\u001b') && !err.includes('\u202e'), err);
    assert.match(err, /no file matches/);
  });

  for (const format of ['text', 'json', 'sarif', 'github', 'junit']) {
    it(`lets no name of a file steer the terminal or a workflow in its report as ${format}`, async () => {
      const name = 'a\n::error::x\u001b[2J\u009b2J\u202e\u2028%,:\'"<b>.md';
      folder.write(name, 'See Conn. Gen. Stat. §53a-41, and section 53a-999 of the general statutes.');
      folder.write(`bad${name}`, new Uint8Array([0xff, 0xfe, 0]));
      const { out, err } = await folder.run(['check', '--format', format, name, `bad${name}`, 'gone\n::error::x.md']);
      // eslint-disable-next-line no-control-regex -- these are what must not pass
      assert.doesNotMatch(out + err, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
      assert.doesNotMatch(out + err, /^::error::/m);
      assert.equal(err.trimEnd().split('\n').length, 2, err);
      if (format === 'github')
        assert.ok(
          out
            .trimEnd()
            .split('\n')
            .every((line) => /^::(?:error|warning|notice) file=[^,:]*(?:,|::)/.test(line)),
          out,
        );
    });
  }

  it('draws how far it is on a screen', async () => {
    folder.write('a.md', 'See Conn. Gen. Stat. § 53a-41.');
    const now = performance.now.bind(performance);
    let time = 0;
    performance.now = () => (time += 600);
    try {
      const { err } = await folder.run(['cites', 'a.md'], { messagesInteractive: true });
      assert.equal(err, '\r\u001b[K[========================] 1 of 1 files\r\u001b[K');
    } finally {
      performance.now = now;
    }
  });

  it('prints its version', async () => {
    assert.deepEqual(await folder.run(['--version']), { status: 0, out: `${version}\n`, err: '' });
  });

  for (const args of [
    ['--help'],
    ['help'],
    ['cites', '--help'],
    ['check', '--help'],
    ['show', '--help'],
    ['toa', '--help'],
    ['completion', '--help'],
    ['help', 'check'],
  ]) {
    it(`teaches by example: ${args.join(' ')}`, async () => {
      const { status, out, err } = await folder.run(args);
      assert.deepEqual([status, err], [0, '']);
      assert.match(out, /\nExamples:\n {2}conncite /);
    });
  }

  // An example that does not run teaches a mistake.
  it('gives examples that its own parser takes', async () => {
    for (const command of ['cites', 'check', 'show', 'toa', 'completion']) {
      const { out } = await folder.run(['help', command]);
      const examples = out
        .split('\n')
        .filter((line) => line.startsWith('  conncite '))
        // What follows three spaces explains; what follows an angle bracket is the shell's.
        .map((line) => line.trim().split(/ {3}|[<>]/)[0] ?? '');
      assert.ok(examples.length >= 3);
      for (const example of examples) {
        const words = Array.from(example.matchAll(/"([^"]*)"|(\S+)/g), (match) => match[1] ?? match[2]!).slice(1);
        const { err } = await folder.run(words);
        assert.doesNotMatch(err, /option|argument|invalid|language|names no section/, example);
      }
    }
  });

  for (const [args, message] of [
    [[], /Usage: conncite/],
    [['cite', 'a.txt'], /unknown command 'cite'[\s\S]*Did you mean cites/],
    [['cites'], /missing required argument/],
    [['cites', 'a.txt', '--format', 'yaml'], /Allowed choices are text, json/],
    [['cites', 'a.txt', '--language', 'klingon'], /unknown language "klingon"; known: markdown, quarto, /],
    [['check', 'a.txt', '--fail-on', 'all'], /Allowed choices/],
    [['check', 'a.txt', '--as-of', '2025-02-30'], /YYYY-MM-DD/],
    [['check', 'a.txt', '--style', 'apa'], new RegExp(`Allowed choices are auto, ${STYLE_NAMES.join(', ')}\\.`)],
    [['check', 'a.txt', '--rule', 'x'], /CODE=SEVERITY/],
    [['check', 'a.txt', '--fixx'], /unknown option '--fixx'[\s\S]*Did you mean --fix/],
    [['show'], /missing required argument/],
  ] as const) {
    it(`exits with 2 and says why: ${args.join(' ') || '(nothing)'}`, async () => {
      const { status, out, err } = await folder.run(args);
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, message);
    });
  }

  it('takes a language by any of its names', async () => {
    for (const name of ['markdown', 'md', '.md', 'HTML', 'htm', 'plaintext', 'txt']) {
      assert.equal((await folder.run(['cites', 'a.txt', '--language', name])).status, 0, name);
    }
  });
});
