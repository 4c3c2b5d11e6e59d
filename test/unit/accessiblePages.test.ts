import assert from 'node:assert/strict';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { reportPage } from '../../client/src/reportPage';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import { makeRecord } from '../../server/src/record/makeRecord';
import { recordHtml } from '../../server/src/record/writers/html';
import { loadCatalogue } from '../support/catalogue';

const BRIEF = `# Brief

See Conn. Gen. Stat. § 53a-70(a)(1), § 53a-90, § 53a-7000. The rule is § 53a-70(q). See Conn. Gen. Stat. § 53a-70 (2011) and Conn. Gen. Stat. § 53-a-70.

Again Conn. Gen. Stat. § 53a-70(a)(1). State v. DeJesus, 288 Conn. 418, 430 (2008).
`;

const RECORD = recordHtml(
  makeRecord(createSnapshot('file:///brief.md', 0, 'markdown', BRIEF), {
    statutes: loadCatalogue(),
    file: 'brief.md',
    sha256: 'ab',
    version: '1.2.3',
    checkedAt: '2026-11-26',
    asOf: null,
    office: null,
  }),
  (start) => `command:go?${start}`,
);
const REPORT = reportPage(
  {
    text: '# Citations in Briefs\n\nDocuments: 2.\n\n## a.md\n\n- Line 5, error: There is none.\n\n## b.md\n\n- Line 5, hint: Short.\n',
    links: [6, 10].map((line) => ({
      line,
      start: 2,
      end: 8,
      uri: `file:///${line}.md`,
      at: { line: 4, character: 0 },
    })),
  },
  ({ uri }) => `command:go?${uri}`,
  { words: 'Open as Text', href: 'command:text' },
);

function elements(node: Tree.ParentNode, name: RegExp): Tree.Element[] {
  return node.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return [];
    return [...(name.test(child.tagName) ? [child] : []), ...elements(child, name)];
  });
}

function attribute(element: Tree.Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}

function wordsOf(node: Tree.ParentNode): string {
  return node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? wordsOf(child) : ''))
    .join('');
}

/**
 * What a screen reader makes of the pages: their language, their headings, their tables, and what each link is called.
 */
for (const [what, html] of [
  ['record', RECORD],
  ['report', REPORT],
] as const) {
  describe(`a ${what} that is heard`, () => {
    const page = parse(html);

    it('says its language, its title, and where its content is', () => {
      const [root] = elements(page, /^html$/);
      assert.equal(root && attribute(root, 'lang'), 'en');
      assert.notEqual(
        elements(page, /^title$/)
          .map(wordsOf)
          .join(''),
        '',
      );
      assert.equal(elements(page, /^main$/).length, 1);
    });

    it('has one first heading, and leaves out no level below it', () => {
      const levels = elements(page, /^h\d$/).map(({ tagName }) => Number(tagName.slice(1)));
      assert.deepEqual([levels[0], levels.filter((level) => level === 1).length], [1, 1]);
      levels.forEach((level, k) => {
        assert.ok(level <= (levels[k - 1] ?? 0) + 1, levels.join(' '));
      });
    });

    it('has heads in every table, each with what it is the head of, and no empty cell', () => {
      for (const table of elements(page, /^table$/)) {
        assert.notEqual(elements(table, /^th$/).length, 0);
        for (const head of elements(table, /^th$/)) assert.match(attribute(head, 'scope'), /^(?:row|col)$/);
        for (const cell of elements(table, /^t[dh]$/)) assert.notEqual(wordsOf(cell).trim(), '');
      }
    });

    it('calls each link by the words that are seen', () => {
      const links = elements(page, /^a$/);
      assert.ok(links.length > 1);
      for (const link of links) {
        assert.notEqual(wordsOf(link), '');
        assert.ok((attribute(link, 'aria-label') || wordsOf(link)).startsWith(wordsOf(link)));
      }
    });
  });
}

describe('a report that is heard', () => {
  it('calls the same line of two documents by the document too', () => {
    const names = elements(parse(REPORT), /^a$/).map((link) => attribute(link, 'aria-label'));
    assert.deepEqual(names.slice(0, 2), ['Line 5, a.md', 'Line 5, b.md']);
  });
});

describe('a record that is heard', () => {
  const page = parse(RECORD);

  it('calls the same citation by its place too, so that a list of links tells them apart', () => {
    const names = elements(page, /^a$/).map((link) => attribute(link, 'aria-label'));
    assert.deepEqual(names, [...new Set(names)]);
    assert.ok(
      names.every((name) => /, (?:line|page|¶|heading|paragraph)\b/i.test(name)),
      names.join('\n'),
    );
  });

  it('says in words what the color of a row shows', () => {
    const marks = { wrong: /^Problem: /, attention: /^Note: /, unsure: /^To check: / };
    const seen = new Set<string>();
    for (const row of elements(page, /^tr$/)) {
      const name = attribute(row, 'class');
      const result = elements(row, /^td$/).at(-1);
      if (!(name in marks) || result === undefined) continue;
      seen.add(name);
      assert.match(wordsOf(result), marks[name as keyof typeof marks]);
    }
    assert.deepEqual([...seen].sort(), ['attention', 'unsure', 'wrong']);
  });
});
