import assert from 'node:assert/strict';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { harmless, harmlessMessages, literal } from '../../client/src/harmless';

const HOSTILE = [
  'a [brief](command:workbench.action.terminal.new).md',
  '[x](https://evil.example "y")',
  '![x](https://evil.example/a.png)',
  '<img src=https://evil.example/a.png>',
  '[x]: https://evil.example',
  '[[a](b)](command:x)',
  '`[x](command:y)`',
  '\\[x](command:y)',
  'a\n\n<script>alert(1)</script>',
  '[x][y]',
  '<https://evil.example>',
];

/** As a link in a notification goes on after its words. */
const LINK = /\]\((?:https?:\/\/|command:|file:)/;

describe('words of others in notifications and reports', () => {
  for (const text of HOSTILE) {
    it(`make no link in a notification: ${JSON.stringify(text)}`, () => {
      assert.doesNotMatch(harmless(`Conncite does not read ${text}.`), LINK);
      assert.equal(harmless(text).replaceAll('\u2060', ''), text);
    });

    it(`are no link, picture or HTML in a report: ${JSON.stringify(text)}`, () => {
      const types = new Set<string>();
      const walk = (node: Nodes): void => {
        types.add(node.type);
        if ('children' in node) node.children.forEach(walk);
      };
      walk(fromMarkdown(`# ${literal(text)}\n\n${literal(text)}\n\n> …${literal(text)}**${literal(text)}**…`));
      assert.deepEqual(
        [...types].filter((type) =>
          ['html', 'image', 'link', 'definition', 'linkReference', 'imageReference', 'inlineCode', 'code'].includes(
            type,
          ),
        ),
        [],
      );
    });
  }

  it('are made harmless on their way from the server, and nothing else is touched', () => {
    const passed: unknown[] = [];
    const send = (message: object): void => {
      void harmlessMessages.handleMessage({ jsonrpc: '2.0', ...message }, (one) => {
        passed.push(one);
      });
    };
    send({ method: 'window/showMessage', params: { type: 2, message: '[x](command:y)' } });
    send({
      id: 1,
      method: 'window/showMessageRequest',
      params: { type: 2, message: '[x](command:y)', actions: [{ title: 'z' }] },
    });
    send({ method: '$/progress', params: { token: 1, value: { kind: 'begin', title: '[x](command:y)' } } });
    send({ method: '$/progress', params: { token: 1, value: null } });
    send({ id: 2, result: { message: '[x](command:y)' } });
    assert.deepEqual(passed, [
      { jsonrpc: '2.0', method: 'window/showMessage', params: { type: 2, message: '[x]\u2060(command:y)' } },
      {
        jsonrpc: '2.0',
        id: 1,
        method: 'window/showMessageRequest',
        params: { type: 2, message: '[x]\u2060(command:y)', actions: [{ title: 'z' }] },
      },
      {
        jsonrpc: '2.0',
        method: '$/progress',
        params: { token: 1, value: { kind: 'begin', title: '[x]\u2060(command:y)' } },
      },
      { jsonrpc: '2.0', method: '$/progress', params: { token: 1, value: null } },
      { jsonrpc: '2.0', id: 2, result: { message: '[x](command:y)' } },
    ]);
  });
});
