import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CancellationTokenSource, LSPErrorCodes, type WorkspaceSymbol } from 'vscode-languageserver/node';
import type { Statutes } from '../../server/src/facts/statutes';
import { importFiles } from '../../server/src/official/store/importFiles';
import { StoredText } from '../../server/src/official/store/storedText';
import type { SearchStatutesResult } from '../../server/src/protocol/messages';
import { TestClient, type Preset } from '../support/client';
import { chapterPage, pageNameOf } from '../support/officialPages';
import { SAMPLE, smallStatutes } from '../support/smallStatutes';

const METHOD = 'conncite/searchStatutes';
const PRESETS: readonly (readonly [Preset, string])[] = [
  ['bare', 'file:///cache/section/'],
  ['vscode', 'conncite:/section/'],
  ['neovim', 'file:///cache/section/'],
];

/** The numbers are those of the sample's sections; the words are made up. */
const CHAPTER = chapterPage({
  number: '952',
  name: 'Penal Code: Offenses',
  title: '53a',
  blocks: [
    {
      heading: 'Sec. 53a-70. Lanterns.',
      anchor: 'sec_53a-70',
      text: [
        '(a) A watchman shall (1) carry a lantern, or (2) whistle a tune known to the harbormaster.',
        '(b) No lantern is needed at noon.',
      ],
      source: ['(1969, P.A. 828, S. 71.)'],
    },
    {
      heading: 'Sec. 53a-192. Ropes.',
      anchor: 'sec_53a-192',
      text: ['A rope is no lantern.'],
      source: ['(1969, P.A. 828, S. 194.)'],
    },
  ],
});

describe('the search of the statutes in the protocol', () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'conncite-search-'));
  let official: StoredText;
  before(async () => {
    fs.mkdirSync(path.join(root, 'pages'));
    fs.writeFileSync(path.join(root, 'pages', pageNameOf('952')), CHAPTER);
    await importFiles(path.join(root, 'pages'), { folder: path.join(root, 'store'), today: '2026-07-03' });
    official = new StoredText(path.join(root, 'store'));
  });
  after(() => {
    official.close();
    fs.rmSync(root, { recursive: true, force: true });
  });

  for (const method of [METHOD, 'conncite/searchSections']) {
    it(`reads the headings when a box opens, before words are typed into it (${method})`, async () => {
      let prepared = 0;
      const statutes = smallStatutes(SAMPLE);
      const prepareSearch: Statutes['prepareSearch'] = () => {
        prepared++;
        return statutes.prepareSearch();
      };
      const loadCatalogue = () => Promise.resolve({ ...statutes, prepareSearch });
      const client = await TestClient.start({ preset: 'vscode', ports: { loadCatalogue } });
      await client.request(method, { text: '' });
      assert.equal(prepared, 1);
      await client.stop();
    });
  }

  it('tells the log where the headings cannot be read', async () => {
    const prepareSearch: Statutes['prepareSearch'] = () => {
      throw new TypeError('damaged');
    };
    const loadCatalogue = () => Promise.resolve({ ...smallStatutes(SAMPLE), prepareSearch });
    const client = await TestClient.start({ preset: 'vscode', ports: { loadCatalogue } });
    await client.request(METHOD, { text: '' });
    assert.match(client.logged.join('\n'), /^preparing the search failed: TypeError$/m);
    await client.stop();
  });

  for (const [preset, pages] of PRESETS) {
    it(`finds words of the law with their place (${preset})`, async () => {
      const client = await TestClient.start({ preset, ports: { official } });
      const found = await client.request<SearchStatutesResult>(METHOD, { text: 'carry lante' });
      assert.deepEqual(
        found.passages
          .slice(0, 1)
          .map(({ number, labelPath, snippet, marks }) => [
            number,
            labelPath,
            marks.map(([start, end]) => snippet.slice(start, end)),
          ]),
        [['53a-70', '(a)(1)', ['carry', 'lantern', 'lantern']]],
      );
      assert.deepEqual([found.text, found.edition, found.read], ['chapters', '', 'July 3, 2026']);
      const one = await client.request<SearchStatutesResult>(METHOD, { text: 'lantern', most: 1 });
      assert.equal(one.passages.length, 1);
      const named = await client.request<SearchStatutesResult>(METHOD, { text: '§ 53a-192a(a)' });
      assert.deepEqual(
        [named.sections[0]?.number, named.sections[0]?.labelPath, named.passages],
        ['53a-192a', '(a)', []],
      );
      await client.stop();
    });

    it(`finds them as symbols of the workspace too (${preset})`, async () => {
      const client = await TestClient.start({ preset, ports: { official } });
      const [symbol, ...more] = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'whistle tune' });
      assert.ok(symbol !== undefined && more.length === 0);
      assert.match(symbol.name, /^§ 53a-70\(a\)\(2\): .*whistle a tune/);
      assert.equal(symbol.location.uri, `${pages}53a-70.conncite`);
      const whole =
        'range' in symbol.location ? symbol : await client.request<WorkspaceSymbol>('workspaceSymbol/resolve', symbol);
      assert.ok(
        'range' in whole.location && whole.location.range.start.line > 0,
        'the line of the place, not the head',
      );
      await client.stop();
    });
  }

  it('says where the text is missing, and where there can be none', async () => {
    for (const [ports, text] of [
      [{}, 'unavailable'],
      [{ official: new StoredText(path.join(root, 'nothing')) }, 'none'],
    ] as const) {
      const client = await TestClient.start({ preset: 'vscode', ports });
      const found = await client.request<SearchStatutesResult>(METHOD, { text: 'sexual assault' });
      assert.deepEqual([found.text, found.sections[0]?.number, found.passages], [text, '53a-70', []]);
      await client.stop();
    }
  });

  it('leaves alone what was typed over', async () => {
    let asked = 0;
    const counting = new Proxy(official, {
      get: (target, name) => {
        const value = Reflect.get(target, name, target) as (...args: unknown[]) => unknown;
        return (...args: unknown[]) => {
          if (name === 'words') asked++;
          return value.apply(target, args);
        };
      },
    });
    const client = await TestClient.start({ preset: 'vscode', ports: { official: counting } });
    await client.request(METHOD, { text: '53a-70' });
    asked = 0;
    const over = ['lan', 'lant', 'lanter'].map((text) => {
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest(METHOD, { text }, source.token);
      source.cancel();
      return answer;
    });
    const last = client.request<SearchStatutesResult>(METHOD, { text: 'lantern' });
    const ended = await Promise.allSettled(over);
    assert.deepEqual(
      ended.map((one) => one.status === 'rejected' && (one.reason as { code: number }).code),
      over.map(() => LSPErrorCodes.RequestCancelled),
    );
    assert.equal((await last).passages.length > 0, true);
    assert.equal(asked, 1);
    await client.stop();
  });
});
