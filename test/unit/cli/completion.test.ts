import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { Folder } from '../../support/cli';

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;

/** Asks a shell, that has been taught by a script, what may stand at the end of a line. */
const ASK: Readonly<
  Record<string, (script: string, words: readonly string[]) => readonly [string, readonly string[]]>
> = {
  bash: (script, words) => [
    'bash',
    [
      '-c',
      `source '${script}'; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _conncite; printf '%s\\n' "\${COMPREPLY[@]}"`,
      'bash',
      ...words,
    ],
  ],
  fish: (script, words) => ['fish', ['--no-config', '-c', `source '${script}'; complete -C '${words.join(' ')}'`]],
  // Without its line editor zsh completes nothing; what the function would offer is written out.
  zsh: (script, words) => [
    'zsh',
    [
      '-f',
      '-c',
      `
    compdef() { :; }; source '${script}'
    compadd() { shift; print -l -- "$@"; }; _describe() { print -l -- "\${(@)\${(P@)2}%%:*}"; }; _files() { :; }
    words=("$@"); CURRENT=$#; _conncite`,
      'zsh',
      ...words,
    ],
  ],
};

describe('conncite completion', () => {
  let folder: Folder;
  before(() => {
    folder = new Folder();
  });
  after(() => {
    folder.remove();
  });

  it('refuses another shell', async () => {
    const { status, err } = await folder.run(['completion', 'tcsh']);
    assert.equal(status, 2);
    assert.match(err, /Allowed choices are bash, zsh, fish/);
  });

  for (const shell of ['bash', 'zsh', 'fish']) {
    it(`knows every command and option: ${shell}`, async () => {
      const { out, status } = await folder.run(['completion', shell]);
      assert.equal(status, 0);
      for (const word of [
        'cites',
        'check',
        'show',
        'toa',
        'lsp',
        'completion',
        'fail-on',
        'in-place',
        'sarif',
        'connecticut',
        'restructuredtext',
        'unknown-section=off',
      ]) {
        assert.ok(out.includes(word), word);
      }
    });

    if (!has(shell)) continue;
    for (const [words, wanted] of [
      [['conncite', 'ch'], ['check']],
      [['conncite', 'check', '--fi'], ['--fix']],
      [
        ['conncite', 'check', '--format', 'j'],
        ['json', 'junit'],
      ],
      [['conncite', 'toa', '--style', 'blue'], ['bluebook']],
      [['conncite', 'completion', 'z'], ['zsh']],
      [['conncite', 'check', '--rule', 'unknown-section=o'], ['unknown-section=off']],
    ] as const) {
      it(`completes in ${shell}: ${words.join(' ')}`, async () => {
        const script = folder.write(`script.${shell}`, (await folder.run(['completion', shell])).out);
        const [command, args] = ASK[shell]!(script, words);
        const { stdout, stderr } = spawnSync(command, args, {
          encoding: 'utf8',
          cwd: path.dirname(script),
          env: { ...process.env, HOME: folder.path },
        });
        assert.equal(stderr, '');
        // A shell may offer more than what begins so, and leaves the rest out itself.
        const offered = stdout
          .split('\n')
          .map((line) => line.split('\t')[0] ?? '')
          .filter((word) => word.startsWith(words.at(-1)!));
        assert.deepEqual(offered.sort(), [...wanted].sort());
      });
    }
  }
});
