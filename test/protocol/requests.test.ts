import assert from 'node:assert/strict';
import type {
  AuthoritiesResult,
  CheckTextResult,
  CitationFormsResult,
  ConvertCitationsResult,
  QuotationResult,
  PreviewLinksResult,
  SearchSectionsResult,
  TableOfAuthoritiesResult,
} from '../../server/src/protocol/messages';
import { applyEdits } from '../../server/src/text/edit';
import { LineIndex } from '../../server/src/text/lineIndex';
import { TestClient, type ClientOptions, type Preset } from '../support/client';

const URI = 'file:///brief.md';

async function about(
  text: string,
  talk: (client: TestClient) => Promise<void>,
  options: ClientOptions = { preset: 'vscode' },
  languageId = 'markdown',
): Promise<void> {
  const client = await TestClient.start(options);
  await client.open(URI, text, languageId);
  await talk(client);
  await client.stop();
}

function changed(text: string, edits: ConvertCitationsResult['edits']): string {
  const lines = new LineIndex(text);
  return applyEdits(
    text,
    edits.map(({ range, newText }) => ({
      start: lines.offsetAt(range.start),
      end: lines.offsetAt(range.end),
      newText,
    })),
  );
}

describe('requests beyond the protocol', () => {
  for (const preset of ['bare', 'vscode', 'neovim'] satisfies Preset[]) {
    it(`are answered for any client (${preset})`, () =>
      about(
        '😀 General Statutes § 53a-70 (a).\r\n',
        async (client) => {
          const { sections } = await client.request<SearchSectionsResult>('conncite/searchSections', {
            text: '53a-19',
            most: 1,
          });
          assert.deepEqual(
            sections.map(({ number }) => number),
            ['53a-192'],
          );
          const { links } = await client.request<PreviewLinksResult>('conncite/previewLinks', {
            text: '😀 General Statutes § 53a-70 (a), `§ 53a-70`.',
          });
          assert.deepEqual(
            links.map(({ start, end, href }) => [start, end, href.split('#')[1]]),
            [[3, 32, 'sec_53a-70']],
          );
          const forms = await client.request<CitationFormsResult>('conncite/citationForms', {
            uri: URI,
            position: { line: 0, character: 25 },
          });
          assert.deepEqual(
            [forms.number, forms.labelPath, forms.forms[0]?.text],
            ['53a-70', '(a)', 'General Statutes § 53a-70 (a)'],
          );
          const { titles, more } = await client.request<AuthoritiesResult>('conncite/authorities', { uri: URI });
          assert.deepEqual([titles[0]?.label, titles[0]?.detail, more], ['Title 53a', 'Penal Code', false]);
          assert.deepEqual(titles[0]?.authorities[0]?.pinpoints[0]?.places[0]?.range, {
            start: { line: 0, character: 3 },
            end: { line: 0, character: 32 },
          });
        },
        { preset },
      ));
  }

  it('convert citations with the version that the edits are for', async () => {
    const text = 'General Statutes § 53a-70 (a).\n\n“General Statutes § 53a-192 (a).”\n';
    await about(text, async (client) => {
      const made = await client.request<ConvertCitationsResult>('conncite/convertCitations', {
        uri: URI,
        style: 'bluebook',
      });
      assert.deepEqual([made.version, made.changed, made.quoted, made.without], [1, 1, 1, 0]);
      assert.match(changed(text, made.edits), /^Conn\. Gen\. Stat\. § 53a-70\(a\)\.\n\n“General/);
      await assert.rejects(
        client.request('conncite/convertCitations', { uri: URI, style: 'harvard' }),
        /no such style/,
      );
    });
  });

  it('make a table of authorities in the style and with the number that are set', async () => {
    const text = '# A\n\nGeneral Statutes § 53a-70 (a).\n\n# B\n\nId.\n';
    await about(
      text,
      async (client) => {
        const made = await client.request<TableOfAuthoritiesResult>('conncite/tableOfAuthorities', {
          uri: URI,
          position: { line: 0, character: 0 },
        });
        const after = changed(text, made.edits);
        assert.deepEqual([made.outcome, made.entries], ['inserted', 1]);
        assert.ok(after.includes('<!-- conncite:table-of-authorities style=bluebook passim=2 -->'), after);
        assert.ok(after.includes('| Conn. Gen. Stat. § 53a-70 | passim |'));
        await client.change(URI, after, 2);
        const again = await client.request<TableOfAuthoritiesResult>('conncite/tableOfAuthorities', { uri: URI });
        assert.deepEqual(again, { version: 2, edits: [], outcome: 'current', entries: 1 });
      },
      { preset: 'vscode', settings: { style: 'bluebook', tableOfAuthorities: { passim: 2 } } },
    );
  });

  it('quote a page', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    const uri = 'conncite:/section/53a-192a.conncite';
    const { text } = await client.request<{ text: string }>('workspace/textDocumentContent', { uri });
    await client.open(uri, text, 'conncite-section');
    const line = text.split('\n').findIndex((words) => words.startsWith('(c) '));
    const range = { start: { line, character: 0 }, end: { line, character: 200 } };
    const quoted = await client.request<QuotationResult>('conncite/quotation', { uri, range });
    assert.deepEqual(quoted, {
      text: 'Grades the crime as a class A felony. See General Statutes § 53a-192a (c).',
      official: false,
    });
    assert.equal(
      await client.request('conncite/quotation', { uri, range: { start: range.start, end: range.start } }),
      null,
    );
    await client.stop();
  });

  it('gather the authorities of all open documents, and check a text that is not open', () =>
    about('§ 53a-70', async (client) => {
      await client.open('file:///other.txt', '§ 53a-70 (a) and § 53a-90');
      const { titles } = await client.request<AuthoritiesResult>('conncite/authorities', {});
      const places = titles[0]?.authorities.flatMap(({ pinpoints }) =>
        pinpoints.flatMap((pinpoint) => pinpoint.places),
      );
      assert.deepEqual(places?.map(({ uri }) => uri).sort(), [URI, 'file:///other.txt', 'file:///other.txt']);
      assert.deepEqual(
        titles[0]?.authorities.map(({ state }) => state),
        ['', 'transferred to § 54-102a'],
      );
      const checked = await client.request<CheckTextResult>('conncite/checkText', {
        uri: 'file:///c.tex',
        languageId: 'latex',
        text: 'x\n\\S~53a-7000 % \\S~53a-7001\n',
      });
      assert.equal(checked.citations, 1);
      assert.deepEqual(
        checked.findings.filter(({ code }) => code === 'unknown-section').map(({ start }) => start),
        [{ line: 1, character: 3 }],
      );
    }));

  it('say so of a document that is not open, and cite nothing of our own pages', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    await assert.rejects(client.request('conncite/convertCitations', { uri: URI, style: 'bluebook' }), /not open/);
    await assert.rejects(client.request('conncite/tableOfAuthorities', { uri: URI }), /not open/);
    assert.equal(
      await client.request('conncite/citationForms', { uri: URI, position: { line: 0, character: 0 } }),
      null,
    );
    assert.deepEqual(await client.request('conncite/authorities', { uri: URI }), { more: false, titles: [] });
    await client.open('conncite:/section/53a-70.conncite', '# § 53a-70', 'conncite-section');
    assert.deepEqual(await client.request('conncite/authorities', {}), { more: false, titles: [] });
    await client.stop();
  });
});
