import assert from 'node:assert/strict';
import type { CodeLens } from 'vscode-languageserver';
import type {
  AssistantResult,
  CitationFormsResult,
  ConvertCitationsResult,
  TableOfAuthoritiesResult,
} from '../../server/src/protocol/messages';
import type { Extent } from '../../server/src/protocol/messages/shared';
import { TestClient, type ClientOptions } from '../support/client';
import { block, officialText } from '../support/officialText';
import { smallStatutes } from '../support/smallStatutes';

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
  it('bear a year in what is inserted where most of its citations do, and always in what is copied', async () => {
    const first = async (text: string, spelled: boolean): Promise<string | undefined> => {
      const { forms } = await about(text, (client) =>
        client.request<CitationFormsResult>('conncite/citationForms', { uri: URI, number: '53a-192a', spelled }),
      );
      return forms[0]?.text;
    };
    const undated = 'Conn. Gen. Stat. § 53a-70. Conn. Gen. Stat. § 53a-90.';
    assert.equal(await first(undated, true), 'Conn. Gen. Stat. § 53a-192a');
    assert.equal(await first(undated, false), 'Conn. Gen. Stat. § 53a-192a (2025)');
    assert.equal(await first('Conn. Gen. Stat. § 53a-70 (2023).', true), 'Conn. Gen. Stat. § 53a-192a (2025)');
  });

  for (const [where, uri] of [
    ['asked for on a page of ours', 'conncite:/section/53a-70.conncite'],
    ['asked for with no document', undefined],
    ['asked for with a document that is not open', 'file:///closed.txt'],
  ] as const) {
    it(`bear a year where they are ${where}, whose habit is none of the writer's`, async () => {
      const client = await TestClient.start({ preset: 'vscode' });
      if (uri?.startsWith('conncite:') === true) await client.open(uri, '# § 53a-70', 'conncite-section');
      const params = { ...(uri === undefined ? {} : { uri }), number: '53a-192a', spelled: true };
      const found = await client.request<CitationFormsResult | null>('conncite/citationForms', params);
      assert.ok(found?.forms.some(({ text }) => text === 'Conn. Gen. Stat. § 53a-192a (2025)'));
      await client.stop();
    });
  }

  it('are those that cite the section where they are put', async () => {
    const text = 'See A.R.S. , and see , here.';
    const kinds = async (places?: readonly Extent[]): Promise<string[]> => {
      const { forms } = await about(text, (client) =>
        client.request<CitationFormsResult>('conncite/citationForms', { uri: URI, number: '53a-70', places }),
      );
      return forms.map(({ kind }) => kind);
    };
    const at = (character: number): Extent => ({ start: { line: 0, character }, end: { line: 0, character } });
    assert.ok(!(await kinds([at(11)])).includes('short'));
    assert.ok(!(await kinds([at(21), at(11)])).includes('short'));
    for (const places of [[at(21)], [], undefined]) assert.ok((await kinds(places)).includes('short'));
  });

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

describe('a client that can be shown no page', () => {
  const official = officialText([
    { number: '952', name: 'Offenses', title: '53a', blocks: [block('53a-70', 'Heading.', ['Words.'])] },
  ]);
  const item = { number: '53a-70' };
  const range = { start: START, end: START };
  const node = { name: 'x', kind: 1, uri: URI, range, selectionRange: range, data: item };
  for (const [method, params, answer] of [
    ['textDocument/prepareCallHierarchy', { ...DOCUMENT, position: CITED }, null],
    ['textDocument/prepareTypeHierarchy', { ...DOCUMENT, position: CITED }, null],
    ['callHierarchy/outgoingCalls', { item: node }, []],
    ['typeHierarchy/supertypes', { item: node }, []],
    ['workspace/symbol', { query: '53a-70' }, []],
    ['textDocument/definition', { ...DOCUMENT, position: CITED }, []],
    ['conncite/sectionPage', { number: '53a-70', labelPath: '' }, null],
    [
      'conncite/editions',
      { number: '53a-70' },
      { number: '53a-70', cited: null, texts: [], editions: [2025], offered: [] },
    ],
  ] as const) {
    it(`${method} leads to none`, async () => {
      const given = await about('General Statutes § 53a-70 (a)', (client) => client.request(method, params), {
        preset: 'bare',
        ports: { pages: undefined, official },
      });
      assert.deepEqual(given, answer);
    });
  }
});

describe('completion of a number without its sign', () => {
  const ports = { loadCatalogue: () => Promise.resolve(smallStatutes({ sections: [{ number: '53-21' }] })) };
  for (const [how, offers] of [
    [{ context: { triggerKind: 2, triggerCharacter: '2' } }, false],
    [{ context: { triggerKind: 1 } }, true],
    [{}, true],
  ] as const) {
    it(`is ${offers ? '' : 'not '}offered where it is asked for so: ${JSON.stringify(how)}`, async () => {
      const position = { line: 0, character: 8 };
      const given = await about(
        'see 53-2',
        (client) => client.request('textDocument/completion', { ...DOCUMENT, position, ...how }),
        { ports },
      );
      assert.equal(given !== null, offers);
    });
  }
});

describe('the line over a section page', () => {
  const resolved = (number: string, commands: readonly string[], uri: unknown = URI): Promise<CodeLens> =>
    about(
      'See § 53a-70.',
      (client) => client.request<CodeLens>('codeLens/resolve', { range: ZERO, data: { number, uri } }),
      { initializationOptions: { commands } },
    );
  const ZERO = { start: { line: 2, character: 1 }, end: { line: 2, character: 1 } };
  for (const [what, number, commands, uri, command, args] of [
    ['opens the places', '53a-70', ['conncite.showReferences'], URI, 'conncite.showReferences', [URI, 2, 1]],
    ['is a line to read where the client has no such command', '53a-70', [], URI, '', undefined],
    ['is a line to read where nothing cites the section', '53a-9999', ['conncite.showReferences'], URI, '', undefined],
    ['is a line to read where no page is named', '53a-70', ['conncite.showReferences'], 7, '', undefined],
  ] as const) {
    it(what, async () => {
      const lens = await resolved(number, commands, uri);
      assert.deepEqual([lens.command?.command, lens.command?.arguments], [command, args]);
    });
  }
});

describe('what a command about the official text says', () => {
  const CANNOT =
    /^The official text can be kept only where Conncite runs on your computer: .* link to each section on the General Assembly’s site\.$/;
  const told = async (command: string, given: readonly object[]): Promise<unknown[]> => {
    const shown: unknown[] = [];
    await about('x', async (client) => {
      client.connection.onNotification('window/showMessage', ({ type }: { type: number }) => {
        shown.push(type);
      });
      const answer = await client.request<{ kind?: string; message: string } | null>('workspace/executeCommand', {
        command,
        arguments: given,
      });
      shown.unshift(answer === null ? null : [answer.kind, CANNOT.test(answer.message), 'sections' in answer]);
      // A question later, so that what was said before has come.
      await client.request('conncite/chapters', {});
    });
    return shown;
  };
  for (const [what, command, given, is] of [
    ['is shown as an error where it failed', 'status', [], [['failed', true, false], 1]],
    ['is shown as a word where it is about changes', 'changes', [], [[undefined, true, true], 3]],
    ['is left to the client that asked by itself', 'status', [{ confirmed: true }], [['failed', true, false]]],
    ['is nothing where there is no such command', 'rebuild', [], [null]],
  ] as const) {
    it(what, async () => {
      assert.deepEqual(await told(`conncite.statutes.${command}`, given), is);
    });
  }
});

describe('a rename that several documents cannot take', () => {
  const MACRO = '\\newcommand{\\law}{\\S~53a-70}\nSee \\law.\n';
  for (const [others, words] of [
    [1, 'in brief.tex, line 2 and in 1 other document, 53a-70 cannot be changed'],
    [2, 'in brief.tex, line 2 and in 2 other documents, 53a-70 cannot be changed'],
  ] as const) {
    it(`names the first place and counts the rest: ${others}`, async () => {
      const client = await TestClient.start({ preset: 'vscode' });
      for (let k = 0; k <= others; k++)
        await client.open(`file:///w/${k === 0 ? 'brief' : `other${k}`}.tex`, MACRO, 'latex');
      await assert.rejects(
        client.request('textDocument/rename', {
          textDocument: { uri: 'file:///w/brief.tex' },
          position: { line: 1, character: 6 },
          newName: '53a-90',
        }),
        (error: Error) => error.message.includes(words) || assert.fail(error.message),
      );
      await client.stop();
    });
  }
});
