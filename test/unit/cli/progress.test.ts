import assert from 'node:assert/strict';
import { Progress } from '../../../server/src/cli/progress';
import type { Terminal } from '../../../server/src/cli/terminal';

/** A terminal that keeps what is written to both of its streams, in order. */
function screen(
  messagesInteractive: boolean,
  interactive = true,
): { readonly terminal: Terminal; readonly said: string[] } {
  const said: string[] = [];
  const terminal = {
    messagesInteractive,
    interactive,
    write: (text: string) => {
      said.push(`out ${text}`);
      return Promise.resolve();
    },
    warn: (text: string) => {
      said.push(`err ${text}`);
    },
  } as unknown as Terminal;
  return { terminal, said };
}

describe('Progress', () => {
  it('is silent while the work is short, then draws, and makes way for other text', async () => {
    let now = 0;
    const { terminal, said } = screen(true);
    const progress = new Progress(4, terminal, () => now);
    progress.next();
    assert.deepEqual(said, []);
    now = 600;
    progress.next();
    assert.deepEqual(said.splice(0), ['err \r\u001B[K[============            ] 2 of 4 files']);
    progress.next();
    assert.deepEqual(said, [], 'a screen is slow');
    await progress.terminal.write('found\n');
    progress.terminal.warn('and\n');
    assert.deepEqual(said.splice(0), ['err \r\u001B[K', 'out found\n', 'err and\n']);
    now = 800;
    progress.next();
    progress.end();
    progress.end();
    assert.deepEqual(said, ['err \r\u001B[K[========================] 4 of 4 files', 'err \r\u001B[K']);
  });

  it('stays while the answer goes to a file', async () => {
    let now = 0;
    const { terminal, said } = screen(true, false);
    const progress = new Progress(2, terminal, () => now);
    now = 600;
    progress.next();
    await progress.terminal.write('found\n');
    assert.deepEqual(said, ['err \r\u001B[K[============            ] 1 of 2 files', 'out found\n']);
  });

  it('is silent where nobody watches', () => {
    const { terminal, said } = screen(false);
    let now = 0;
    const progress = new Progress(2, terminal, () => now);
    now = 10_000;
    progress.next();
    progress.end();
    assert.deepEqual(said, []);
  });
});
