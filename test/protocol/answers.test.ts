import assert from 'node:assert/strict';
import type {
  AssistantResult,
  CitationFormsResult,
  ConvertCitationsResult,
  TableOfAuthoritiesResult,
} from '../../server/src/protocol/messages';
import { TestClient, type ClientOptions } from '../support/client';

const URI = 'file:///brief.txt';
const START = { line: 0, character: 0 };
const CITED = { line: 0, character: 19 };
const DOCUMENT = { textDocument: { uri: URI } };

async function about<T>(
  text: string,
  ask: (client: TestClient) => Promise<T>,
  options: Partial<ClientOptions> = {},
  languageId = 'plaintext',
): Promise<T> {
  const client = await TestClient.start({ preset: 'vscode', ...options });
  try {
    await client.open(URI, text, languageId);
    return await ask(client);
  } finally {
    await client.stop();
  }
}

describe('without facts', () => {
  const broken = { ports: { loadCatalogue: () => Promise.reject(new Error('no facts')) } };
  const range = { start: START, end: START };
  const item = { name: 'x', kind: 1, uri: URI, range, selectionRange: range, data: { number: '53a-70' } };
  const unanswered = {
    sections: [],
    passages: [],
    text: 'unavailable',
    words: 'none',
    edition: '',
    read: '',
    damage: [],
  };
  for (const [method, params, answer] of [
    ['conncite/searchSections', { text: '53a', most: 3 }, { sections: [] }],
    ['conncite/searchStatutes', { text: '53a', most: 3 }, unanswered],
    [
      'conncite/assistant',
      { tool: 'get_section', input: {}, document: null },
      { reason: 'The facts about the General Statutes could not be read.', answer: null },
    ],
    ['callHierarchy/incomingCalls', { item }, []],
    ['callHierarchy/outgoingCalls', { item }, []],
    ['textDocument/prepareCallHierarchy', { ...DOCUMENT, position: CITED }, null],
    ['textDocument/signatureHelp', { ...DOCUMENT, position: CITED }, null],
    ['completionItem/resolve', { label: 'x', data: { number: '53a-70' } }, { label: 'x', data: { number: '53a-70' } }],
    ['textDocument/inlayHint', { ...DOCUMENT, range: { start: START, end: CITED } }, []],
    ['workspace/symbol', { query: '53a' }, []],
  ] as const) {
    it(`${method} answers that there is nothing`, async () => {
      const given = await about('General Statutes § 53a-70 (a)', (client) => client.request(method, params), broken);
      assert.deepEqual(given, answer);
    });
  }

  it('the forms of a citation are still written', async () => {
    const { forms } = await about(
      'General Statutes § 53a-70 (a)',
      (client) => client.request<CitationFormsResult>('conncite/citationForms', { uri: URI, position: CITED }),
      broken,
    );
    assert.deepEqual(forms.map(({ text }) => text).slice(0, 4), [
      'General Statutes § 53a-70 (a)',
      '§ 53a-70 (a)',
      'Conn. Gen. Stat. § 53a-70(a)',
      '§ 53a-70(a)',
    ]);
  });
});

describe('items that are not the server’s own', () => {
  const range = { start: START, end: START };
  for (const data of [undefined, null, 'x', {}, { number: 3 }]) {
    it(`are given back, or lead nowhere: ${JSON.stringify(data)}`, async () => {
      const item = { name: 'x', kind: 1, uri: URI, range, selectionRange: range, data };
      const [incoming, outgoing, resolved] = await about('x', async (client) => [
        await client.request('callHierarchy/incomingCalls', { item }),
        await client.request('callHierarchy/outgoingCalls', { item }),
        await client.request('completionItem/resolve', { label: 'x', ...(data === undefined ? {} : { data }) }),
      ]);
      assert.deepEqual([incoming, outgoing], [[], []]);
      assert.deepEqual(resolved, { label: 'x', ...(data === undefined ? {} : { data }) });
    });
  }
});

describe('the forms of a citation for a document', () => {
  for (const [spelled, full, short] of [
    [true, 'General Statutes \\S~53a-90 (a)', '\\S~53a-90 (a)'],
    [false, 'General Statutes § 53a-90 (a)', '§ 53a-90 (a)'],
    [undefined, 'General Statutes § 53a-90 (a)', '§ 53a-90 (a)'],
  ] as const) {
    it(`have ${spelled === true ? 'its signs where they are to be spelled' : `plain signs where they need not be (${String(spelled)})`}`, async () => {
      const { number, labelPath, forms } = await about(
        'General Statutes \\S~53a-70.',
        (client) =>
          client.request<CitationFormsResult>('conncite/citationForms', {
            uri: URI,
            number: '53a-90',
            labelPath: '(a)',
            spelled,
          }),
        {},
        'latex',
      );
      assert.deepEqual([number, labelPath, forms[0]?.text, forms[1]?.text], ['53a-90', '(a)', full, short]);
    });
  }
});

describe('a document whose citations are converted', () => {
  it('tells where those stand that were left, and why', async () => {
    const made = await about('He said:\n“General Statutes § 53a-70.” General Statutes § 53a-90.', (client) =>
      client.request<ConvertCitationsResult>('conncite/convertCitations', { uri: URI, style: 'bluebook' }),
    );
    assert.deepEqual(
      [made.version, made.changed, made.quoted, made.without, made.unsure, made.named, made.left],
      [
        1,
        1,
        1,
        0,
        0,
        0,
        [{ why: 'quoted', range: { start: { line: 1, character: 1 }, end: { line: 1, character: 26 } } }],
      ],
    );
  });
});

describe('the table of a document', () => {
  const table = (text: string, settings: Record<string, unknown>): Promise<string> =>
    about(
      text,
      async (client) => {
        const { edits, entries, outcome } = await client.request<TableOfAuthoritiesResult>(
          'conncite/tableOfAuthorities',
          { uri: URI, position: START },
        );
        return `${outcome} ${entries} ${/\[(conncite[^\]]*)\]/.exec(edits[0]?.newText ?? '')?.[1] ?? ''}`;
      },
      { settings },
    );
  const SHOWN = 'See Conn. Gen. Stat. § 53a-70 (2023).\n';
  const MARK = 'conncite:table-of-authorities';
  for (const [settings, marker] of [
    [{}, MARK],
    [{ style: 'bluebook' }, MARK],
    [{ style: 'connecticut' }, `${MARK} style=connecticut`],
    [{ tableOfAuthorities: { passim: 3 } }, `${MARK} passim=3`],
    [{ tableOfAuthorities: { subsections: true } }, `${MARK} subsections`],
  ] as const) {
    it(`says in its marker what the document does not show: ${JSON.stringify(settings)}`, async () => {
      assert.equal(await table(SHOWN, settings), `inserted 1 ${marker}`);
    });
  }

  it('is none where nothing is cited', async () => {
    assert.match(await table('No law.\n', {}), /^nothing cited 0 /);
  });
});

describe('a place outside the document', () => {
  for (const [line, character] of [
    [7, 3],
    [0, 99],
    [1, 99],
  ] as const) {
    it(`is drawn to its nearest edge: line ${line}, character ${character}`, async () => {
      const found = await about('§ 53a-90\n§ 53a-70', (client) =>
        client.request<{ targetUri: string }[]>('textDocument/definition', {
          ...DOCUMENT,
          position: { line, character },
        }),
      );
      assert.deepEqual(
        found.map(({ targetUri }) => targetUri),
        [`conncite:/section/${line === 0 ? '53a-90' : '53a-70'}.conncite`],
      );
    });
  }
});

describe('an assistant’s question', () => {
  it('that names no tool of the server is told so', async () => {
    const { reason, answer } = await about('x', (client) =>
      client.request<AssistantResult>('conncite/assistant', { tool: 'x'.repeat(50), input: {}, document: null }),
    );
    assert.deepEqual([reason, answer], [`There is no tool ${'x'.repeat(40)}.`, null]);
  });
});
