import assert from 'node:assert/strict';
import { DEFAULTS, readSettings, type Settings } from '../../server/src/settings/read';
import { STYLE_NAMES } from '../../server/src/styles/registry';
import { TestClient } from '../support/client';

const CODES = ['unknown-section', 'repealed-section'];

function read(value: unknown): { settings: Settings; warnings: string[] } {
  const warnings: string[] = [];
  return {
    settings: readSettings(value, CODES, (message) => {
      warnings.push(message);
    }),
    warnings,
  };
}

describe('settings', () => {
  it('have defaults where nothing is set', () => {
    for (const value of [undefined, null, {}, { diagnostics: null, outline: {} }])
      assert.deepEqual(read(value), { settings: DEFAULTS, warnings: [] });
  });

  it('are read', () => {
    const value = {
      style: 'connecticut',
      diagnostics: { enable: false, rules: { 'unknown-section': 'hint', 'repealed-section': 'off' } },
      outline: { enable: false },
      tableOfAuthorities: { passim: 3, subsections: true },
      inlayHints: { enable: true },
      semanticTokens: { enable: true },
      workspace: { enable: false, exclude: ['/old/'] },
      pages: { followCursor: false },
      assistants: { enable: false },
      statutes: { folder: '/srv/law', onDemand: 'never' },
      asOf: '2017-05-01',
      ignore: { sections: ['53a-7000'], findings: ['et-seq § 22a-14 et seq.'] },
    };
    assert.deepEqual(read(value), { settings: value, warnings: [] });
  });

  const bad: readonly (readonly [unknown, RegExp])[] = [
    [
      { style: 'Bluebook' },
      new RegExp(
        `conncite\\.style: "Bluebook" is not allowed\\. Allowed: auto, ${STYLE_NAMES.join(', ')}\\. Used instead: "auto"\\.`,
      ),
    ],
    [{ style: 7 }, /conncite\.style: 7/],
    [
      { tableOfAuthorities: { passim: -1 } },
      /conncite\.tableOfAuthorities\.passim: -1 is not allowed\. Allowed: whole numbers from 0 to 999\. Used instead: 5\./,
    ],
    [
      { outline: { enable: 'no' } },
      /conncite\.outline\.enable: "no" is not allowed\. Allowed: true, false\. Used instead: true\./,
    ],
    [{ diagnostics: { enable: 1 } }, /conncite\.diagnostics\.enable: 1/],
    [
      { diagnostics: { rules: { 'unknown-section': 'fatal' } } },
      /rule "unknown-section": "fatal" is not allowed\. Allowed: error, warning, information, hint, off\./,
    ],
    [
      { diagnostics: { rules: { 'no-rule': 'off' } } },
      /there is no rule "no-rule"\. The rules are: unknown-section, repealed-section\./,
    ],
    [{ diagnostics: { rules: ['off'] } }, /conncite\.diagnostics\.rules: \["off"\] is not an object/],
    [{ diagnostics: 'off' }, /conncite\.diagnostics: "off" is not an object/],
    [{ workspace: { exclude: 'old' } }, /conncite\.workspace\.exclude: "old" is not a list/],
    [{ workspace: { exclude: [7] } }, /conncite\.workspace\.exclude: 7 is not a string/],
    [
      { asOf: '2017-02-30' },
      /conncite\.asOf: "2017-02-30" is not allowed\. Allowed: a date such as 2017-05-01\. Used instead: ""\./,
    ],
    [{ ignore: { sections: '53a-1' } }, /conncite\.ignore\.sections: "53a-1" is not a list/],
    [{ inlayHints: { enable: 2 } }, /conncite\.inlayHints\.enable: 2/],
    ['x', /Setting conncite: "x" is not an object/],
  ];
  for (const [value, words] of bad) {
    it(`say what is allowed for ${JSON.stringify(value)}, and keep the default`, () => {
      const { settings, warnings } = read(value);
      assert.equal(warnings.length, 1);
      assert.match(warnings[0] ?? '', words);
      assert.deepEqual(settings, DEFAULTS);
    });
  }

  it('keep what is right beside what is wrong', () => {
    const { settings } = read({ style: 'no', diagnostics: { rules: { 'no-rule': 'off', 'unknown-section': 'hint' } } });
    assert.deepEqual(settings.diagnostics.rules, { 'unknown-section': 'hint' });
  });

  it('leave an open page as it is where they name no other place of the official text', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    await client.open('conncite:/section/53a-70.conncite', '# § 53a-70', 'conncite-section');
    client.settings = { style: 'connecticut' };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.received.includes('workspace/diagnostic/refresh'));
    for (let i = 0; i < 3; i++) await client.request('conncite/searchSections', { text: '53a', most: 1 });
    assert.ok(!client.received.includes('workspace/textDocumentContent/refresh'));
    await client.stop();
  });

  it('are asked for each document once, and a bad value is logged once', async () => {
    const client = await TestClient.start({ preset: 'vscode', settings: { style: 'x' } });
    for (const uri of ['file:///a.txt', 'file:///b.txt']) {
      await client.open(uri, '§ 53a-70');
      for (let i = 0; i < 3; i++) await client.request('textDocument/diagnostic', { textDocument: { uri } });
    }
    assert.equal(client.received.filter((method) => method === 'workspace/configuration').length, 2);
    await client.until(() => client.logged.length > 0);
    assert.equal(client.logged.filter((message) => message.includes('conncite.style')).length, 1);
    await client.stop();
  });
});
