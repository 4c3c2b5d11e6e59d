import assert from 'node:assert/strict';
import { CancellationTokenSource, type Connection, type WorkDoneProgressReporter } from 'vscode-languageserver';
import { clientFlags } from '../../../server/src/protocol/clientFlags';
import { Guard } from '../../../server/src/protocol/guard';
import { showWork } from '../../../server/src/protocol/official/progress';
import { showReading } from '../../../server/src/protocol/showReading';

/** A progress that keeps what is said, and the means to cancel it. */
function reporter(): {
  readonly said: unknown[][];
  readonly source: CancellationTokenSource;
  readonly progress: object;
} {
  const said: unknown[][] = [];
  const source = new CancellationTokenSource();
  const progress = {
    token: source.token,
    begin: (...given: unknown[]) => said.push(['begin', ...given]),
    report: (...given: unknown[]) => said.push(['report', ...given]),
    done: () => said.push(['done']),
  };
  return { said, source, progress };
}

const connectionOf = (progress: () => Promise<object>): Connection =>
  ({ window: { createWorkDoneProgress: progress }, console: { error: () => undefined } }) as unknown as Connection;
const flags = (workDoneProgress: boolean): ReturnType<typeof clientFlags> =>
  clientFlags({ capabilities: { window: { workDoneProgress } } });
const at = (done: number, total: number): Parameters<Awaited<ReturnType<typeof showWork>>['report']>[0] => ({
  done,
  total,
  name: 'chapter 952',
  secondsLeft: null,
});
const BEGIN = ['begin', 'Official statutes', 0, undefined, true];

describe('long work', () => {
  const none = (): Promise<object> => assert.fail('a progress was made');

  describe('that the request asks to be shown', () => {
    const now = performance.now.bind(performance);
    let clock = 0;
    before(() => {
      performance.now = () => clock;
    });
    after(() => {
      performance.now = now;
    });

    it('is drawn as often as an editor can, and at its end', async () => {
      const { said, progress } = reporter();
      const token = new CancellationTokenSource().token;
      const work = await showWork(connectionOf(none), progress as WorkDoneProgressReporter, token, flags(true));
      for (const [time, done] of [
        [1000, 1],
        [1149, 2],
        [1150, 3],
        [1160, 4],
        [1170, 6],
      ] as const) {
        clock = time;
        work.report(at(done, 6));
      }
      work.end();
      assert.deepEqual(said, [
        BEGIN,
        ['report', 16, '1 of 6: chapter 952'],
        ['report', 50, '3 of 6: chapter 952'],
        ['report', 100, '6 of 6: chapter 952'],
        ['done'],
      ]);
    });
  });

  it('that has no end yet is at no hundredth', async () => {
    const { said, progress } = reporter();
    const token = new CancellationTokenSource().token;
    const work = await showWork(connectionOf(none), progress as WorkDoneProgressReporter, token, flags(false));
    work.report(at(0, 0));
    assert.deepEqual(said.at(-1), ['report', 0, '0 of 0: chapter 952']);
  });

  for (const [takes, made] of [
    [true, 1],
    [false, 0],
  ] as const) {
    it(`has a progress of the server’s own where the client ${takes ? 'takes one' : 'takes none'}: ${made}`, async () => {
      const { said, progress } = reporter();
      const own = (): Promise<object> => (takes ? Promise.resolve(progress) : none());
      const work = await showWork(connectionOf(own), undefined, new CancellationTokenSource().token, flags(takes));
      work.report(at(1, 1));
      work.end();
      assert.deepEqual(
        said.map(([what]) => what),
        takes ? ['begin', 'report', 'done'] : [],
      );
      assert.equal(work.signal.aborted, false);
    });
  }

  for (const who of ['request', 'progress'] as const) {
    it(`ends when the ${who} is cancelled, and no more once it is over`, async () => {
      const { source, progress } = reporter();
      const request = new CancellationTokenSource();
      const canceller = who === 'request' ? request : source;
      const show = (): ReturnType<typeof showWork> =>
        showWork(
          connectionOf(() => Promise.resolve(progress)),
          undefined,
          request.token,
          flags(true),
        );
      const [work, over] = [await show(), await show()];
      over.end();
      canceller.cancel();
      assert.deepEqual([work.signal.aborted, over.signal.aborted], [true, false]);
    });
  }

  it('that was cancelled before it began does not begin', async () => {
    const request = new CancellationTokenSource();
    request.cancel();
    const work = await showWork(connectionOf(none), undefined, request.token, flags(false));
    assert.equal(work.signal.aborted, true);
  });
});

describe('the reading of a workspace', () => {
  it('is shown once it takes a while, until it has ended', async () => {
    const { said, progress } = reporter();
    const connection = connectionOf(() => Promise.resolve(progress));
    const end = showReading(connection, new Guard(connection));
    while (said.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual(said, [['begin', 'Reading the citations of the workspace']]);
    end();
    assert.deepEqual(said.slice(1), [['done']]);
  });

  it('is not shown where it ended before the client has made its progress', async () => {
    const { said, progress } = reporter();
    let give: ((made: object) => void) | undefined;
    const connection = connectionOf(() => new Promise((resolve) => (give = resolve)));
    const end = showReading(connection, new Guard(connection));
    while (give === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    end();
    give(progress);
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual(said, []);
  });
});
