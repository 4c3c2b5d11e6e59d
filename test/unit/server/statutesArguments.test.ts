import assert from 'node:assert/strict';
import { readArguments, requestOf, type ImportCommand } from '../../../server/src/protocol/official/arguments';

const NONE = { words: [], confirmed: false, edition: undefined, proxy: undefined };
const INSTALL = 'conncite.statutes.install';
const FROM = 'conncite.statutes.installFrom';

describe('what comes with a command about the official text', () => {
  for (const [given, read] of [
    [undefined, {}],
    [[], {}],
    [['  952 ', '', ' ', 5, null, '53a'], { words: ['952', '53a'] }],
    [[null, { confirmed: true }], { confirmed: true }],
    [[{ confirmed: 'yes' }], {}],
    [[{}, { confirmed: true }], {}],
    [[{ edition: 2023 }], { edition: 2023 }],
    [[{ edition: 2023.5 }], {}],
    [[{ edition: '2023' }], {}],
    [[{ proxy: ' http://p:8080 ' }], { proxy: { address: 'http://p:8080', authorization: '' } }],
    [
      [{ proxy: 'http://p', proxyAuthorization: 'Basic x' }],
      { proxy: { address: 'http://p', authorization: 'Basic x' } },
    ],
    [[{ proxy: '', proxyAuthorization: 7 }], { proxy: { address: '', authorization: '' } }],
    [[{ proxy: 7, proxyAuthorization: 'Basic x' }], {}],
  ] as const) {
    it(`is read as far as it is of the right type: ${JSON.stringify(given)}`, () => {
      assert.deepEqual(readArguments(given), { ...NONE, ...read });
    });
  }

  for (const [command, words, request] of [
    ['conncite.statutes.update', ['952'], { kind: 'update' }],
    [INSTALL, [], { kind: 'code', edition: 2023 }],
    [INSTALL, ['952', '945'], { kind: 'chapters', chapters: ['952', '945'], edition: 2023 }],
    [FROM, [], undefined],
    [FROM, ['/srv/pages'], { kind: 'files', path: '/srv/pages' }],
    [FROM, ['file:///srv/my%20pages'], { kind: 'files', path: '/srv/my pages' }],
    [FROM, ['FILE:///srv/pages'], { kind: 'files', path: '/srv/pages' }],
    [FROM, ['file:///c%3A/my/pages.zip'], { kind: 'files', path: 'c:\\my\\pages.zip' }],
    [FROM, ['file:///srv/c%3A/pages'], { kind: 'files', path: '/srv/c:/pages' }],
    [FROM, ['file:///D:/pages'], { kind: 'files', path: 'D:\\pages' }],
    [FROM, ['file://server/share/pages'], { kind: 'files', path: '\\\\server\\share\\pages' }],
    [FROM, ['file:///100%.zip'], { kind: 'files', path: 'file:///100%.zip' }],
    [FROM, ['/a/file:///b'], { kind: 'files', path: '/a/file:///b' }],
    [FROM, ['/a/c:/b'], { kind: 'files', path: '/a/c:/b' }],
  ] as const satisfies (readonly [ImportCommand, readonly string[], unknown])[]) {
    it(`asks for what its words name: ${command.slice(18)} ${words.join(' ')}`, () => {
      assert.deepEqual(requestOf(command, { words, edition: 2023 }), request);
    });
  }
});
