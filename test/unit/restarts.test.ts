import assert from 'node:assert/strict';
import Module from 'node:module';
import type { Status } from '../../client/src/status';

const [CONTINUE, DO_NOT_RESTART, RESTART] = [1, 1, 2];

/** What a person was told, and what they choose; the module is loaded once, with one editor. */
const told: string[] = [];
let chosen: string | undefined;
const show = (message: string): Promise<string | undefined> => {
  told.push(message);
  return Promise.resolve(chosen);
};

/** Restarts of a server that was in a state, and what the status item shows. */
async function restarts(state: Status['state']) {
  const filled = (text: string, ...given: unknown[]): string =>
    text.replace(/\{(\d)\}/g, (_, index: string) => String(given[Number(index)]));
  const modules: Readonly<Record<string, unknown>> = {
    vscode: { l10n: { t: filled }, window: { showWarningMessage: show, showErrorMessage: show } },
    'vscode-languageclient': {
      ErrorAction: { Continue: CONTINUE, Shutdown: 2 },
      CloseAction: { DoNotRestart: DO_NOT_RESTART, Restart: RESTART },
    },
  };
  const loader = Module as unknown as { _load(name: string, ...rest: unknown[]): unknown };
  const load = loader._load.bind(loader);
  loader._load = (name, ...rest) => modules[name] ?? load(name, ...rest);
  try {
    const { Restarts } = await import('../../client/src/restarts');
    const status = {
      state,
      setState(next: Status['state'], reason = '') {
        status.state = next;
        shown.push(`${next} ${reason}`.trim());
      },
    };
    const shown: string[] = [];
    const remedies = { restart: () => shown.push('restart'), showOutput: () => shown.push('log') };
    return { handler: new Restarts(status as unknown as Status, remedies), shown };
  } finally {
    loader._load = load;
  }
}

describe('restarts of the server', () => {
  beforeEach(() => {
    told.length = 0;
    chosen = undefined;
  });

  it('waits for the end of a server to which nothing can be sent, however much is sent meanwhile', async () => {
    const { handler } = await restarts('running');
    // The client's library does not ask whether to restart once it was told to shut down.
    for (let count = 0; count < 20; count++)
      assert.deepEqual(handler.error(), { action: CONTINUE, handled: true }, 'no popup of the library');
    assert.deepEqual(told, []);
  });

  it('restarts four times, tells of it once, and gives up at the fifth with what to do', async () => {
    const { handler, shown } = await restarts('running');
    chosen = 'Restart';
    for (let count = 1; count <= 4; count++) assert.deepEqual(handler.closed(), { action: RESTART, handled: true });
    assert.deepEqual(shown, ['starting', 'starting', 'starting', 'starting']);
    assert.equal(handler.closed().action, DO_NOT_RESTART);
    assert.deepEqual(told, [
      'Conncite stopped unexpectedly and was restarted. Your documents were not changed.',
      'Conncite stopped 5 times within 10 minutes and was not restarted. An open document may be too large; close the largest before you restart.',
    ]);
    await Promise.resolve();
    assert.deepEqual(shown.slice(4), ['stopped it stopped 5 times in a row', 'restart']);
  });

  it('counts crashes of ten minutes, which a slow computer may need for five', async () => {
    const { handler } = await restarts('running');
    const now = Date.now;
    let time = now();
    Date.now = () => time;
    try {
      const answers = Array.from({ length: 5 }, () => {
        time += 140_000;
        return handler.closed().action;
      });
      assert.deepEqual(answers, [RESTART, RESTART, RESTART, RESTART, DO_NOT_RESTART]);
      time += 600_000;
      assert.equal(handler.closed().action, RESTART, 'those before are forgotten');
    } finally {
      Date.now = now;
    }
  });

  it('leaves a server that never ran to the status item', async () => {
    const { handler, shown } = await restarts('starting');
    for (let count = 1; count <= 5; count++) handler.closed();
    assert.deepEqual(told, []);
    assert.equal(shown.at(-1), 'stopped it stopped 5 times in a row');
  });
});
