import assert from 'node:assert/strict';
import { addressesOf, idOf, named } from '../../../server/src/protocol/addresses';

describe('the address of a file', () => {
  for (const [uri, id] of [
    ['file:///C%3A/My%20brief.md', 'file:///c:/My brief.md'],
    ['file:///c:/My%20brief.md', 'file:///c:/My brief.md'],
    ['file:///C/brief.md', 'file:///C/brief.md'],
    ['file:///DC:/brief.md', 'file:///DC:/brief.md'],
    ['file:///x/C:/brief.md', 'file:///x/C:/brief.md'],
    ['file:///100%.md', 'file:///100%.md'],
    ['untitled:My%20brief', 'untitled:My%20brief'],
    ['vscode-remote://file:/My%20brief', 'vscode-remote://file:/My%20brief'],
  ] as const) {
    it(`has one name, however a client writes it: ${uri}`, () => {
      assert.equal(idOf(uri), id);
    });
  }

  it('is a text, whatever else a client sends in its place', () => {
    const sent = [{ uri: 'file:///a' }, null, {}, { uri: 5 }, undefined, { uri: 'file:///b' }] as { uri: string }[];
    assert.deepEqual(named(sent), [{ uri: 'file:///a' }, { uri: 'file:///b' }]);
    assert.deepEqual(addressesOf(sent as { uri: string; name: string }[]), ['file:///a', 'file:///b']);
  });
});
