import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { makeBody } from '../../../server/src/official/pages/body';
import { decodePage } from '../../../server/src/official/pages/decodePage';
import { readPage } from '../../../server/src/official/pages/readPage';
import { libraryFolder } from '../../../server/src/official/store/dataFolder';
import { StoredText } from '../../../server/src/official/store/storedText';
import { parseStructure } from '../../../server/src/facts/structure';
import type { StructureNode } from '../../../server/src/facts/statutes';

/** So many words in a row are a copy, and fewer may be chance. */
const COPIED = 7;

interface Digest {
  readonly summary: string;
  readonly gists: readonly { readonly label: string; readonly gist: string }[];
  readonly note: string | null;
  readonly pending: readonly { readonly gists: readonly { readonly label: string; readonly gist: string }[] }[];
}

/** Pages of the General Assembly that may lie beside the project. */
const PAGES = path.join('..', 'shared', 'official-pages');

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** A text as `copied` searches it. */
const asWords = (text: string): string => ` ${wordsOf(text).join(' ')} `;

/** The first run of seven words that a sentence shares with a text, if any. */
function copied(sentence: string, whole: string): string | undefined {
  const words = wordsOf(sentence);
  for (let i = 0; i + COPIED <= words.length; i++) {
    const run = words.slice(i, i + COPIED).join(' ');
    if (whole.includes(` ${run} `)) return run;
  }
  return undefined;
}

/** Every sentence of a digest. */
function sentencesOf({ summary, note, gists, pending }: Digest): string[] {
  return [summary, note ?? '', ...[...gists, ...pending.flatMap((version) => version.gists)].map(({ gist }) => gist)];
}

function paths(nodes: readonly StructureNode[], above = ''): string[] {
  return nodes.flatMap((node) => {
    const own = `${above}(${node.label})`;
    return [own, ...paths(node.children, own)];
  });
}

/** Whether a path has the labels of another in their order: a list may stand under the whole subsection or under its last member. */
function isWithin(label: string, path: string): boolean {
  let at = 0;
  for (const part of label.match(/\([^()]+\)/g) ?? []) {
    at = path.indexOf(part, at);
    if (at < 0) return false;
    at += part.length;
  }
  return true;
}

describe('the digests', () => {
  let digests: [string, Digest][] = [];
  let structures = new Map<string, string>();

  before(async () => {
    const { loadCore, readFacts } = await import('../../../data/readFacts.mjs');
    const facts = readFacts('data', await loadCore());
    digests = [...facts.digests as ReadonlyMap<string, Digest>];
    structures = new Map(facts.sections.map((section) => [section.number, section.structure]));
  });

  it('name only labels that their sections have', () => {
    const wrong = digests.flatMap(([number, { gists }]) => {
      const known = paths(parseStructure(structures.get(number) ?? '') ?? []);
      return gists.filter(({ label }) => !known.some((path) => isWithin(label, path))).map(({ label }) => `${number}${label}`);
    });
    assert.deepEqual(wrong, []);
  });

  it('stand under sections that exist', () => {
    assert.ok(digests.length > 500);
    assert.deepEqual(digests.map(([number]) => number).filter((number) => !structures.has(number)), []);
  });

  it('name labels of an amended text under labels that it or the section has', () => {
    const wrong = digests.flatMap(([number, { pending }]) => pending.flatMap(({ gists }) => {
      const known = ['', ...paths(parseStructure(structures.get(number) ?? '') ?? []), ...gists.map(({ label }) => label)];
      return gists.map(({ label }) => label).filter((label) => !known.includes(label.slice(0, label.lastIndexOf('(')))).map((label) => `${number}${label}`);
    }));
    assert.deepEqual(wrong, []);
  });

  it('are seen to copy where they do', () => {
    const law = asWords('A person is guilty of the crime when he');
    assert.equal(copied('It says: a person is guilty of the crime when he acts.', law), 'a person is guilty of the crime');
    assert.equal(copied('A person is guilty of a crime.', law), undefined);
  });

  const pages = fs.existsSync(PAGES) ? fs.readdirSync(PAGES).filter((name) => /_(?:chap|art)\w*\.html$/.test(name)) : [];
  for (const name of pages) {
    it(`hold no run of seven words of the official page ${name}`, () => {
      const page = readPage(decodePage(fs.readFileSync(path.join(PAGES, name))));
      assert.ok(page.kind === 'chapter' && page.blocks.length > 0);
      const law = asWords(page.blocks.flatMap((block) => [block, ...block.later]).map(({ paragraphs }) => makeBody(paragraphs).text).join('\n'));
      assert.ok(law.length > 200);
      const wrong = digests.flatMap(([number, digest]) => sentencesOf(digest).map((sentence) => copied(sentence, law)).filter((run) => run !== undefined).map((run) => `${number}: ${run}`));
      assert.deepEqual(wrong, []);
    });
  }

  const official = new StoredText(libraryFolder(process.env));
  if (official.status() !== undefined) {
    it('hold no run of seven words of the official text on this machine', () => {
      const wrong = digests.flatMap(([number, digest]) => {
        const section = official.section(number);
        if (section === undefined) return [];
        const law = asWords([section.body.text, ...section.later.map(({ body }) => body.text)].join('\n'));
        return sentencesOf(digest).map((sentence) => copied(sentence, law)).filter((run) => run !== undefined).map((run) => `${number}: ${run}`);
      });
      assert.deepEqual(wrong, []);
    }).timeout(60_000);
  }
});
