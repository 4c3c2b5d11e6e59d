import assert from 'node:assert/strict';
import type { Message } from 'vscode-languageserver';
import { wellFormed } from '../../../server/src/protocol/discreet';

/** What the library is handed of messages that a client sends one after the other, and what the log says. */
function given(...messages: readonly unknown[]): {
  readonly passed: readonly unknown[];
  readonly logged: readonly string[];
} {
  const passed: unknown[] = [];
  const logged: string[] = [];
  const strategy = wellFormed((line) => logged.push(line));
  for (const message of messages) void strategy.handleMessage(message as Message, (next) => void passed.push(next));
  return { passed, logged };
}

const IGNORED = 'A message that is neither a request nor an answer was ignored: ';
const [WITH, WITHOUT] = [{ capabilities: {} }, {}];

describe('messages of a client', () => {
  for (const message of [
    { id: 1, method: 'textDocument/hover', params: {} },
    { id: 'a', method: 'shutdown' },
    { id: 1, method: 'shutdown', params: null },
    { method: '$/cancelRequest', params: [] },
    { method: 'x'.repeat(80) },
    { id: 1, result: null },
    { id: 'a', result: 0 },
    { id: 1, error: { code: 1, message: '' } },
    { id: null, error: {} },
  ]) {
    it(`are handed on: ${JSON.stringify(message)}`, () => {
      assert.deepEqual(given(message), { passed: [message], logged: [] });
    });
  }

  for (const [message, kind] of [
    [null, 'null of 4 characters'],
    [[], 'a list of 2 characters'],
    ['heliotrope', 'a string of 12 characters'],
    [7, 'a number of 1 characters'],
    [{}, 'an object of 2 characters'],
    [{ id: 1 }, 'an object of 8 characters'],
    [{ id: 1, error: null }, 'an object of 21 characters'],
    [{ id: 1, error: 'e' }, 'an object of 20 characters'],
    [{ result: 1 }, 'an object of 12 characters'],
    [{ id: {}, result: 1 }, 'an object of 20 characters'],
    [{ method: 'two words' }, 'an object of 22 characters'],
    [{ method: '' }, 'an object of 13 characters'],
    [{ method: 'x'.repeat(81) }, 'an object of 94 characters'],
    [{ method: 5 }, 'an object of 12 characters'],
    [{ method: 'exit', params: 'now' }, 'an object of 32 characters'],
    [{ id: {}, method: 'exit' }, 'an object of 25 characters'],
    [{ id: null, method: 'exit' }, 'an object of 27 characters'],
  ] as const) {
    it(`are ignored, and only kind and length logged: ${JSON.stringify(message).slice(0, 40)}`, () => {
      assert.deepEqual(given(message), { passed: [], logged: [`${IGNORED}${kind}.`] });
    });
  }

  for (const id of [4, 'a']) {
    it(`are answered as asking for a method that there is not, where they are ill-formed requests: ${JSON.stringify(id)}`, () => {
      const { passed, logged } = given({ id, method: 'two words', params: { text: 'heliotrope' } });
      assert.deepEqual(passed, [{ jsonrpc: '2.0', id, method: '' }]);
      assert.equal(logged.length, 1);
    });
  }

  for (const [what, messages, passed, logged] of [
    ['“initialized” is heard once', [{ method: 'initialized' }, { method: 'initialized' }], 1, 'initialized'],
    [
      'a first “initialize” that lacks what is needed can be followed by a whole one',
      [
        { id: 1, method: 'initialize', params: WITHOUT },
        { id: 2, method: 'initialize', params: { capabilities: null } },
        { id: 3, method: 'initialize' },
        { id: 4, method: 'initialize', params: WITH },
      ],
      4,
      undefined,
    ],
    ['other methods are heard as often as they come', [{ method: 'exit' }, { method: 'exit' }], 2, undefined],
  ] as const) {
    it(what, () => {
      assert.deepEqual(given(...messages), {
        passed: messages.slice(0, passed),
        logged: logged === undefined ? [] : [`A second "${logged}" was ignored.`],
      });
    });
  }

  it('a second “initialize” is answered as a method that there is not, with its own id', () => {
    const [first, second] = [1, 2].map((id) => ({ jsonrpc: '2.0', id, method: 'initialize', params: WITH }));
    assert.deepEqual(given(first, second), {
      passed: [first, { ...second, method: '' }],
      logged: ['A second "initialize" was ignored.'],
    });
  });
});
