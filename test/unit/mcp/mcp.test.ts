import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { ListRootsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { answersOf } from '../../../server/src/cli/mcp';
import { createMcpServer } from '../../../server/src/mcp/serve';
import type { OfficialText } from '../../../server/src/official/pages/officialText';
import { block, editions, officialText } from '../../support/officialText';
import { CODE, Folder } from '../../support/cli';
import { paragraph, wordDocument } from '../../support/wordDocument';
import { readOfficeHere } from '../../support/office';
import type { Terminal } from '../../../server/src/cli/terminal';

type Answer = Record<string, unknown> & { isError: boolean; said: string };

describe('the server for assistants', () => {
  let folder: Folder;
  let client: Client;
  let close: () => Promise<void>;

  async function connect(
    roots: readonly string[] | null,
    official?: OfficialText,
    others: readonly string[] = [],
  ): Promise<void> {
    const terminal = {
      folder: folder.path,
      openCatalogue: () => Promise.resolve(CODE),
      readOffice: readOfficeHere,
      warn: () => undefined,
      ...(official === undefined ? {} : { official: () => Promise.resolve(official) }),
    } as unknown as Terminal;
    const server = createMcpServer(await answersOf(terminal));
    const [ours, theirs] = InMemoryTransport.createLinkedPair();
    client = new Client({ name: 'test', version: '1' }, { capabilities: roots === null ? {} : { roots: {} } });
    if (roots !== null)
      client.setRequestHandler(ListRootsRequestSchema, () => ({
        roots: [...others, ...roots.map((root) => pathToFileURL(root).href)].map((uri) => ({ uri })),
      }));
    await Promise.all([server.connect(ours), client.connect(theirs)]);
    close = () => client.close();
  }

  async function ask(name: string, input: object): Promise<Answer> {
    const result = await client.callTool({ name, arguments: { ...input } });
    const [content] = result.content as { text: string }[];
    return {
      ...(result.structuredContent as object | undefined),
      isError: result.isError === true,
      said: content?.text ?? '',
    };
  }

  beforeEach(async () => {
    folder = new Folder();
    folder.write('in/brief.md', '# Motion\n\nSee Conn. Gen. Stat. § 53a-9999 and § 53a-192a(a).\n');
    folder.write('in/brief.docx', wordDocument({ body: paragraph('See Conn. Gen. Stat. § 53a-41.') }));
    folder.write('out/secret.md', 'See Conn. Gen. Stat. § 53a-41.\n');
    await connect([path.join(folder.path, 'in')]);
  });
  afterEach(async () => {
    await close();
    folder.remove();
  });

  it('answers another question while a long document is verified', async () => {
    const text = Array.from({ length: 4000 }, (_, k) => `See Conn. Gen. Stat. § ${1 + (k % 50)}-${5000 + k}.`).join(
      '\n',
    );
    for (const tool of ['verify_document', 'check_citations']) {
      let isDone = false;
      const long = ask(tool, { text }).then((answer) => {
        isDone = true;
        return answer;
      });
      // It has begun when the loop has gone round.
      await new Promise((resolve) => setImmediate(resolve));
      await ask('get_section', { number: '53a-192a' });
      assert.ok(!isDone, `${tool} keeps others waiting`);
      assert.ok(!(await long).isError);
    }
  });

  it('tells its tools, what they take, and that they only read', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      ['check_citations', 'get_section', 'search_statutes', 'format_citation', 'verify_document'],
    );
    for (const tool of tools) {
      assert.equal(tool.annotations?.readOnlyHint, true);
      assert.equal(tool.inputSchema.type, 'object');
    }
  });

  it('checks a text and a file, and says by what', async () => {
    const text = await ask('check_citations', { text: 'See Conn. Gen. Stat. § 53a-9999.' });
    assert.deepEqual(
      (text['findings'] as { code: string; text: string }[]).map(({ code, text: of }) => [code, of]),
      [['unknown-section', '53a-9999']],
    );
    assert.match(String(text['edition']), /General Statutes/);
    assert.equal(text['officialText'], null);
    const file = await ask('check_citations', { path: 'brief.md' });
    assert.equal((file['findings'] as { place: string }[])[0]?.place, 'paragraph 1, line 3, under “Motion”');
    assert.equal(file['citations'], 1);
  });

  it('says what is wrong with a question, and of a fault of its own no inner words', async () => {
    const said = async (name: string, input: object): Promise<string> => {
      const answer = await ask(name, input);
      assert.equal(answer.isError, true);
      return answer.said;
    };
    assert.match(await said('check_citations', { text: '§ 53a-41', asOf: '2026-13-45' }), /asOf must be a date/);
    assert.match(
      await said('check_citations', { text: '§ 53a-41', language: 'cobol' }),
      /Unknown language cobol\. Known: markdown, /,
    );
    const named = await ask('check_citations', { text: '`Conn. Gen. Stat. § 53a-9999`', language: 'md' });
    assert.equal(named['citations'], 0, 'the language is known by its file ending too');
    const whole = Object.getOwnPropertyDescriptor(CODE, 'on') ?? {};
    CODE.on = () => {
      throw new Error('/secret/place');
    };
    try {
      assert.match(await said('get_section', { number: '53a-41' }), /^This could not be answered/);
    } finally {
      Object.defineProperty(CODE, 'on', whole);
    }
  });

  it('reads in the folders that it can, where a client names others too', async () => {
    await close();
    await connect([path.join(folder.path, 'in')], undefined, ['vscode-vfs://github/a/b', 'https://example.org/']);
    assert.equal((await ask('check_citations', { path: 'brief.md' }))['citations'], 1);
  });

  it('lists no more than an assistant can use, and says how much is left out', async () => {
    const text = '§ 53a-41; '.repeat(1003);
    const record = await ask('verify_document', { text });
    assert.equal((record['citations'] as unknown[]).length, 1000);
    assert.deepEqual([record['citationsLeftOut'], (record['totals'] as { citations: number }).citations], [3, 1003]);
    const checked = await ask('check_citations', { text: '§ 53a-9999; '.repeat(300) });
    assert.deepEqual([(checked['findings'] as unknown[]).length, checked['leftOut']], [200, 100]);
  });

  it('makes the record that the command line makes', async () => {
    const { said, isError, ...record } = await ask('verify_document', { path: 'brief.docx' });
    assert.equal(isError, false, said);
    const { out } = await folder.run(['verify', '--format', 'json', 'in/brief.docx']);
    assert.deepEqual({ ...record, file: 'in/brief.docx' }, JSON.parse(out));
  });

  it('tells of a section, and of one that does not exist', async () => {
    const known = await ask('get_section', { number: 'C.G.S. § 53a-192a(a)(1)' });
    assert.deepEqual(
      [known['number'], known['pinpoint'], known['status'], known['heading'], known['pinpointFound'], known['text']],
      ['53a-192a', '(a)(1)', 'in force', 'Trafficking in persons: Class A felony', true, null],
    );
    const moved = await ask('get_section', { number: '53a-90' });
    assert.deepEqual([moved['status'], moved['successors']], ['transferred', ['54-102a']]);
    const unknown = await ask('get_section', { number: '53a-4' });
    assert.deepEqual([unknown['exists'], unknown['status']], [false, null]);
    assert.ok((unknown['nearest'] as string[]).includes('53a-41'));
    assert.match((await ask('get_section', { number: 'nothing' })).said, /names no section/);
  });

  it('gives the words of the edition that is asked for, and says where it is not here', async () => {
    const code = (year: number, words: string): OfficialText =>
      officialText(
        [
          {
            number: '952',
            name: 'Offenses',
            title: '53a',
            blocks: [block('53a-192a', 'Lamps.', [`(a) At ${words}.`])],
          },
        ],
        year,
      );
    assert.match((await ask('get_section', { number: '53a-192a', edition: 2019 })).said, /No official text is/);
    await close();
    await connect([], editions(code(2019, 'five'), code(2025, 'seven')));
    const [newest, old] = [
      await ask('get_section', { number: '53a-192a(a)' }),
      await ask('get_section', { number: '53a-192a', pinpoint: '(a)', edition: 2019 }),
    ];
    assert.deepEqual([newest['text'], old['text']], ['(a) At seven.', '(a) At five.']);
    assert.match(String(old['textIsOf']), /revised to January 1, 2019, read on/);
    const none = await ask('get_section', { number: '53a-192a', edition: 2017 });
    assert.deepEqual(
      [none.isError, none.said],
      [true, 'The 2017 edition is not on this computer. The editions on this computer are 2019, 2025.'],
    );
    assert.equal((await ask('get_section', { number: '53a-192a', edition: 'old' })).isError, true);
  });

  it('says of text that is damaged that it is', async () => {
    const broken: OfficialText = {
      ...editions(officialText([])),
      fault: () => 'the stored text of chapter 952 is damaged',
    };
    await close();
    await connect([], broken);
    const told = await ask('get_section', { number: '53a-192a' });
    assert.deepEqual([told['text'], told['textFault']], [null, 'the stored text of chapter 952 is damaged']);
  });

  it('searches, and writes citations in each style', async () => {
    const found = await ask('search_statutes', { query: '53a-19', limit: 1 });
    assert.deepEqual(
      (found['sections'] as { number: string }[]).map(({ number }) => number),
      ['53a-192a'],
    );
    const written = await ask('format_citation', { number: '53a-192a', pinpoint: '(a)(1)', style: 'connecticut' });
    assert.ok(
      (written['forms'] as { text: string }[]).some(({ text }) => text === 'General Statutes § 53a-192a (a) (1)'),
      written.said,
    );
  });

  it('gives a section as a resource', async () => {
    const { contents } = await client.readResource({ uri: 'conncite://section/53a-192a' });
    assert.match((contents[0] as { text: string }).text, /Trafficking in persons/);
    await assert.rejects(client.readResource({ uri: 'conncite://section/53a-4' }), /no § 53a-4/);
  });

  it('reads nothing outside the folders that the client names, by any path or link', async () => {
    mkdirSync(path.join(folder.path, 'in/deep'));
    symlinkSync(path.join(folder.path, 'out'), path.join(folder.path, 'in/deep/link'));
    const outside = [
      '../out/secret.md',
      path.join(folder.path, 'out/secret.md'),
      'deep/link/secret.md',
      '../out/none.md',
      '/etc/passwd',
      '',
    ];
    for (const name of outside) {
      const { isError, said } = await ask('check_citations', { path: name });
      assert.equal(isError, true, name);
      assert.match(said, /is not a file in a folder|cannot be read|one of the two/, name);
      assert.ok(!said.includes('53a-41') && (name !== 'deep/link/secret.md' || !said.includes('out/')), said);
    }
    assert.equal((await ask('check_citations', { path: path.join(folder.path, 'in/brief.md') })).isError, false);
  });

  if (process.platform !== 'win32')
    it('waits for no pipe in such a folder, and reads a file whose name begins with two dots', async () => {
      execFileSync('mkfifo', [path.join(folder.path, 'in/pipe.md')]);
      assert.match((await ask('check_citations', { path: 'pipe.md' })).said, /is not a file in a folder/);
      folder.write('in/..draft.md', 'See § 53a-35a.');
      assert.equal((await ask('check_citations', { path: '..draft.md' })).isError, false);
    }).timeout(5000);

  it('reads no file for a client that names no folders', async () => {
    await close();
    await connect(null);
    assert.match((await ask('verify_document', { path: 'brief.md' })).said, /names no folders/);
    assert.equal((await ask('verify_document', { text: 'See § 53a-41.' })).isError, false);
  });

  it('refuses what is not asked rightly, and goes on', async () => {
    for (const [name, input] of [
      ['check_citations', {}],
      ['check_citations', { text: 'a', path: 'b' }],
      ['check_citations', { text: 5 }],
      ['check_citations', { text: 'x', asOf: 'yesterday' }],
      ['check_citations', { text: 'x', style: 'apa' }],
      ['get_section', {}],
      ['search_statutes', { query: 'x'.repeat(500) }],
      ['nothing', {}],
    ] as const) {
      assert.equal(
        (await ask(name, input).catch(() => ({ isError: true }))).isError,
        true,
        `${name} ${JSON.stringify(input).slice(0, 60)}`,
      );
    }
    assert.equal((await ask('get_section', { number: '53a-41' })).isError, false);
  });

  it('bounds how much it tells', async () => {
    const answer = await ask('check_citations', { text: 'See Conn. Gen. Stat. § 53a-9999. '.repeat(300) });
    assert.equal((answer['findings'] as object[]).length, 200);
    assert.ok(Number(answer['leftOut']) >= 100);
  });
});
