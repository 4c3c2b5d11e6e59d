import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes, ResponseError, type Connection } from 'vscode-languageserver';
import { contentModified, Guard, trail } from '../../../server/src/protocol/guard';

function guard(): { readonly guard: Guard; readonly logged: string[] } {
  const logged: string[] = [];
  return {
    guard: new Guard({ console: { error: (line: string) => logged.push(line) } } as unknown as Connection),
    logged,
  };
}

const codeOf = (error: unknown): unknown => (error instanceof ResponseError ? error.code : error);

describe('the trail of an error', () => {
  const withStack = (stack: string | undefined): Error =>
    Object.defineProperty(new RangeError('heliotrope'), 'stack', { value: stack });
  const calls = Array.from({ length: 9 }, (_, k) => `    at call${k}`);
  for (const [what, error, is] of [
    [
      'is its kind and its calls, at most eight',
      withStack(`RangeError: heliotrope\nof\n${calls.join('\n')}`),
      ['RangeError', ...calls.slice(0, 8)],
    ],
    [
      'is no line of its words',
      withStack('RangeError: looked at heliotrope\nat heliotrope\n    at call'),
      ['RangeError', '    at call'],
    ],
    ['is its kind where it has no calls', withStack(undefined), ['RangeError']],
    ['is the type of what is no error', 'heliotrope', ['string']],
    ['is the type of nothing', undefined, ['undefined']],
  ] as const) {
    it(what, () => {
      assert.equal(trail(error), is.join('\n'));
    });
  }
});

describe('a request', () => {
  it('that was cancelled is not begun', async () => {
    const source = new CancellationTokenSource();
    source.cancel();
    let begun = false;
    const answer = guard().guard.request('x', () => (begun = true));
    await assert.rejects(answer({}, source.token), (error) => codeOf(error) === LSPErrorCodes.RequestCancelled);
    assert.equal(begun, false);
  });

  it('that is cancelled while it is answered is told so, and nothing is logged', async () => {
    const source = new CancellationTokenSource();
    const { guard: held, logged } = guard();
    const answer = held.request('x', () => {
      source.cancel();
      return 7;
    });
    await assert.rejects(answer({}, source.token), (error) => codeOf(error) === LSPErrorCodes.RequestCancelled);
    assert.deepEqual(logged, []);
  });

  it('that is answered with an error of the protocol keeps it', async () => {
    const { guard: held, logged } = guard();
    const answer = held.request('x', () => Promise.reject(contentModified()));
    await assert.rejects(
      answer({}, new CancellationTokenSource().token),
      (error) => codeOf(error) === LSPErrorCodes.ContentModified,
    );
    assert.deepEqual(logged, []);
  });
});

describe('work that nobody waits for', () => {
  it('is done, and where it fails the log names it', async () => {
    const { guard: held, logged } = guard();
    let done = 0;
    await held.run('reading', () => {
      done++;
    });
    await held.run('reading', () => Promise.reject(new RangeError('heliotrope')));
    assert.equal(done, 1);
    assert.equal(logged.length, 1);
    assert.match(logged[0] ?? '', /^reading failed: RangeError\n/);
  });
});
