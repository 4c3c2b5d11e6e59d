import assert from 'node:assert/strict';
import { WordIndex, WordIndexMaker } from '../../server/src/search/wordIndex';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { ResponseError } from 'vscode-languageserver/node';
import type { OfficialBody, OfficialSection, OfficialText } from '../../server/src/official/pages/officialText';
import type { Statutes } from '../../server/src/facts/statutes';
import { TestClient } from '../support/client';
import { SAMPLE, smallStatutes } from '../support/smallStatutes';

/**
 * Words as a document, a name of a file, a setting or a page may hold them to have
 * something run, fetched or shown as another's.
 */
const HOSTILE = [
  '[click](command:workbench.action.terminal.new)',
  '[click](command:conncite.openSection?%5B%22x%22%5D)',
  '<img src="https://evil.example/x.png" onerror="alert(1)">',
  '![x](https://evil.example/x.png)',
  '<script>alert(1)</script>',
  '<a href="command:x">y</a>',
  '[x]: https://evil.example\n\n[x]',
  '<https://evil.example>',
  'https://evil.example/x',
  '```\nx\n```\n# heading',
  '](command:x) [y](command:z)',
  '$(alert) $(~spin)',
  '&lt;img src=x&gt;',
  '|a|b|\n|-|-|\n|<img src=x>|',
  '\u202e\u2066](command:x)',
  '<!-- x',
  '[^1]: x',
  '<conncite:/section/1-1>',
];

/** What a page of the site may hold, words of the law and all. */
function hostileText(words: string): OfficialText {
  const text = `(a) ${words} (1) ${words}\n(b) ${words}`;
  const body: OfficialBody = {
    text,
    paragraphs: [
      { kind: 'text', start: 0, end: text.indexOf('\n') },
      { kind: 'table', start: text.indexOf('\n') + 1, end: text.length },
    ],
    subsections: [
      { label: 'a', start: 0, end: text.indexOf('\n'), textStart: 4, children: [] },
      { label: 'b', start: text.indexOf('\n') + 1, end: text.length, textStart: text.indexOf('\n') + 5, children: [] },
    ],
  };
  const section = (number: string): OfficialSection => ({
    number,
    printed: number,
    catchline: words,
    formerly: [],
    status: 'in force',
    repealedOn: null,
    successor: null,
    title: '53a',
    chapter: '952',
    chapterName: words,
    part: words,
    body,
    later: [{ effective: '2027-10-01', scope: 'subsection (b)', by: words, note: words, catchline: words, body }],
    source: [words],
    notes: [words],
    history: [words],
    crossReferences: [words],
    origin: {
      address: `https://www.cga.ct.gov/current/pub/chap_952.htm#${encodeURIComponent(words)}`,
      edition: 2025,
      supplement: false,
      read: '2026-07-01',
    },
  });
  const maker = new WordIndexMaker();
  maker.add(words);
  return {
    status: () => ({ edition: 2025, supplement: 2026, read: '2026-07-01', chapters: 1, sections: 1, whole: true }),
    has: () => true,
    section,
    annotations: () => [words],
    words: () => ({ index: new WordIndex(maker.toBytes()), numbers: ['53a-70'] }),
    editions: () => [2025, 2026],
    fault: () => words,
    damage: () => [words],
  };
}

/** Catchlines, names and digests as hostile: facts are ours, but what shows them must not lean on that. */
function hostileFacts(words: string): Statutes {
  return smallStatutes({
    ...SAMPLE,
    titles: (SAMPLE.titles ?? []).map((title) => ({ ...title, name: words })),
    chapters: (SAMPLE.chapters ?? []).map((chapter) => ({ ...chapter, name: words })),
    sections: SAMPLE.sections.map((section) => ({
      ...section,
      catchline: words,
      lastAct: words,
      ...(section.digest === undefined
        ? {}
        : { digest: { summary: words, gists: section.digest.gists.map(({ label }) => ({ label, gist: words })) } }),
    })),
  });
}

const OUR_COMMANDS = /^(?:conncite\.\w+|editor\.action\.triggerSuggest|editor\.action\.triggerParameterHints)$/;
/**
 * Addresses that may be shown: pages of ours, the official site, the documents
 * themselves, the project's own pages on its rules.
 */
const ADDRESS = /^(?:conncite:\/|https:\/\/www\.cga\.ct\.gov\/|file:\/\/\/|https:\/\/github\.com\/conncite\/)/;
const ALLOWED = new Set([
  'root',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'list',
  'listItem',
  'link',
  'break',
  'thematicBreak',
  'heading',
  'blockquote',
  'code',
  'inlineCode',
]);

/** Looks at everything in an answer that an editor shows as more than plain text. */
function look(value: unknown, where: string): void {
  if (typeof value !== 'object' || value === null) return;
  const { kind, value: text, command, target, targetUri, uri, href } = value as Readonly<Record<string, unknown>>;
  if (kind === 'markdown') lookAtMarkdown(String(text), where);
  if (typeof command === 'string') assert.match(command, OUR_COMMANDS, where);
  for (const address of [target, targetUri, uri, href])
    if (typeof address === 'string') assert.match(address, ADDRESS, where);
  for (const [key, inner] of Object.entries(value)) look(inner, `${where}.${key}`);
}

function lookAtMarkdown(source: string, where: string): void {
  const walk = (node: Nodes): void => {
    assert.ok(ALLOWED.has(node.type), `${where}: ${node.type} in ${source}`);
    if (node.type === 'link') {
      const [, query] = /^command:conncite\.openSection\?(.*)$/.exec(node.url) ?? [];
      if (query === undefined) {
        assert.match(node.url, /^https:\/\/www\.cga\.ct\.gov\/\S*$/, where);
      } else {
        const [number, labels, ...more] = JSON.parse(decodeURIComponent(query)) as unknown[];
        assert.match(String(number), /^[0-9a-z-]{1,20}$/i, where);
        assert.match(String(labels), /^(?:\([0-9a-z]{1,8}\)){0,8}$/i, where);
        assert.equal(more.length, 0, where);
      }
    }
    if ('children' in node) node.children.forEach(walk);
  };
  walk(fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
}

/** A document whose every place near a citation is hostile. */
function hostileDocument(words: string): string {
  const line = words.replaceAll('\n', ' ');
  return [
    '---',
    `conncite:\n  style: "${line.replaceAll('"', "'")}"`,
    '---',
    `# ${line}`,
    '',
    `${line} Conn. Gen. Stat. § 53a-70(a)(1) ${line} (${line}). "${line}" Conn. Gen. Stat. § 53a-192a(a) (the "${line}").`,
    '',
    `> ${line} *id.* § 53a-90 ${line} § 53a-7000 § 53a-53.[^1]`,
    '',
    `[^1]: ${line} §§ 53a-70, 53a-192 and 54-102a ${line} (hereinafter "${line}")`,
    '',
    `<!-- conncite-ignore-next-line ${line} -- ${line} -->`,
    `§ 53a-7001 ${line}`,
    '',
  ].join('\n');
}

const PLACES = ['53a-70', '53a-192a', 'id.', '53a-90', '53a-7000', '53a-53', '54-102a'];
const AT_PLACES = [
  'hover',
  'definition',
  'references',
  'documentHighlight',
  'completion',
  'signatureHelp',
  'prepareRename',
  'prepareCallHierarchy',
  'prepareTypeHierarchy',
].map((name) => `textDocument/${name}`);
const OF_DOCUMENT = [
  'documentSymbol',
  'documentLink',
  'diagnostic',
  'codeLens',
  'inlayHint',
  'codeAction',
  'foldingRange',
].map((name) => `textDocument/${name}`);

describe('words of a document, a file, a setting or a page', () => {
  for (const words of HOSTILE) {
    it(`lead nowhere and show nothing but themselves: ${JSON.stringify(words)}`, async () => {
      const uri = `file:///briefs/${encodeURIComponent(words)}.md`;
      const client = await TestClient.start({
        preset: 'vscode',
        ports: { loadCatalogue: () => Promise.resolve(hostileFacts(words)), official: hostileText(words) },
        initializationOptions: {
          commands: ['conncite.openSection', 'conncite.addSetting', 'conncite.showReferences'],
          status: true,
        },
        settings: {
          style: words,
          asOf: words,
          ignore: { sections: [words], findings: [words] },
          diagnostics: { rules: { [words]: words } },
          inlayHints: { enable: true },
        },
      });
      const text = hostileDocument(words);
      await client.open(uri, text, 'markdown');
      let answered = 0;
      const ask = async (method: string, params: object): Promise<unknown> => {
        try {
          const answer = await client.request<unknown>(method, params);
          if (answer !== null) answered++;
          look(answer, method);
          return answer;
        } catch (error) {
          assert.ok(error instanceof ResponseError, String(error));
          return null;
        }
      };
      const textDocument = { uri };
      const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
      for (const place of PLACES) {
        const before = text.slice(0, text.indexOf(place) + 2).split('\n');
        const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
        for (const method of AT_PLACES) {
          const answer = await ask(method, { textDocument, position, context: { includeDeclaration: true } });
          const items = (answer as { items?: readonly object[] } | null)?.items;
          for (const item of method === 'textDocument/completion' ? (items ?? []).slice(0, 5) : [])
            await ask('completionItem/resolve', item);
        }
      }
      for (const method of OF_DOCUMENT) await ask(method, { textDocument, range, context: { diagnostics: [] } });
      await ask('workspace/symbol', { query: words });
      await ask('conncite/authorities', textDocument);
      assert.ok(answered > 25, `${answered} answers`);
      // What the status item and the messages show comes from these.
      for (const status of client.statuses) look({ ...status, uri: 'file:///x' }, 'conncite/status');
      assert.ok(client.statuses.length > 0);
      await client.stop();
    });
  }

  it('would be seen', () => {
    for (const markdown of [
      '<img src=x>',
      '![x](https://www.cga.ct.gov/x)',
      '[x](command:y)',
      '[x](command:conncite.openSection?%5B%22x%20y%22%2C%22%22%5D)',
      '[x](https://evil.example)',
      '<https://evil.example>',
      'https://evil.example',
    ]) {
      assert.throws(
        () => {
          lookAtMarkdown(markdown, 'x');
        },
        assert.AssertionError,
        markdown,
      );
    }
    assert.throws(() => {
      look({ command: 'workbench.action.terminal.new' }, 'x');
    });
    assert.throws(() => {
      look({ target: 'https://evil.example' }, 'x');
    });
    lookAtMarkdown('[Open section page](command:conncite.openSection?%5B%2253a-70%22%2C%22(a)%22%5D)', 'x');
  });
});
