import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { makeBody } from '../../../server/src/official/pages/body';
import { decodePage } from '../../../server/src/official/pages/decodePage';
import { readPage } from '../../../server/src/official/pages/readPage';
import { libraryFolder } from '../../../server/src/official/store/dataFolder';
import { StoredText } from '../../../server/src/official/store/storedText';
import { parsePending } from '../../../server/src/facts/catalogueSection';
import { dateWords } from '../../../server/src/features/wording/dates';
import { parseStructure } from '../../../server/src/facts/structure';
import type { StructureNode } from '../../../server/src/facts/statutes';

/** So many words in a row are a copy, and fewer may be chance. */
const COPIED = 7;

interface Digest {
  readonly summary: string;
  readonly gists: readonly { readonly label: string; readonly gist: string }[];
  readonly note: string | null;
  readonly pending: readonly { readonly effective: string; readonly changes: string; readonly gists: readonly { readonly label: string; readonly gist: string }[] }[];
}

/** Sections of which the structure lacks labels that the text prints: the reading of their lists is at fault, not the summary. */
const STRUCTURE_LACKS = new Set(`
  4-78 4-142a 7-454 8-52 8-58 8-60 8-69 8-72 8-82 8-112a 8-134 8-190 8-192a 8-359a 9-19k 9-238 9-716 10-145a
  10-220a 10-222q 10-236b 12-65 12-183 12-263q 12-341 12-341b 12-345b 12-345c 12-350 12-351 12-352 12-412
  12-495 13a-198b 14-72 17a-52a 17a-602 17b-238 17b-597 19a-320 19a-646 19a-654 20-593 22a-19a 22a-183 22a-318
  22a-350 22a-428 29-1b 31-59 31-113 31-115 32-11a 35-28 36a-487 36b-74 38a-53 38a-120 38a-123 38a-160 38a-481
  38a-513 38a-631 42a-2-103 42a-2-201 42a-2-202 42a-2-207 42a-2-308 42a-2-310 42a-2-312 42a-2-313 42a-2-316
  42a-2-317 42a-2-501 42a-2-509 42a-2-601 42a-2-602 42a-2-605 42a-2-607 42a-2-608 42a-2-610 42a-2-616
  42a-2-703 42a-2-705 42a-2-706 42a-2-711 42a-2-715 42a-2-718 42a-3-301 45a-725 47a-11 52-304 52-575a 54-36a
  54-36h
`.trim().split(/\s+/));

/** Pages of the General Assembly that may lie beside the project. */
const PAGES = path.join('..', 'shared', 'official-pages');

/** A section's number and a word with a hyphen are one word each: a list of sections is a fact. */
const wordsOf = (text: string): string[] => text.toLowerCase().replace(/’/g, '\'').match(/[\p{L}\p{N}$%'-]+/gu) ?? [];

/** Every run of seven words of a text. */
function runsOf(text: string): Set<string> {
  const words = wordsOf(text);
  return new Set(words.slice(0, Math.max(0, words.length - COPIED + 1)).map((_, i) => words.slice(i, i + COPIED).join(' ')));
}

/** The first run of seven words that a sentence shares with a text, if any. */
function copied(sentence: string, law: ReadonlySet<string>): string | undefined {
  return [...runsOf(sentence)].find((run) => law.has(run));
}

/** Every sentence of a digest. */
function sentencesOf({ summary, note, gists, pending }: Digest): string[] {
  return [summary, note ?? '', ...pending.map(({ changes }) => changes), ...[...gists, ...pending.flatMap((version) => version.gists)].map(({ gist }) => gist)];
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
  let pendingDates = new Map<string, readonly string[]>();

  before(async () => {
    const { loadCore, readFacts } = await import('../../../data/readFacts.mjs');
    const facts = readFacts('data', await loadCore());
    digests = [...facts.digests as ReadonlyMap<string, Digest>];
    pendingDates = new Map(facts.sections.map(({ number, pending }) => [number, parsePending(pending).map(({ effective }) => effective).filter((date) => date !== '')]));
    structures = new Map(facts.sections.map((section) => [section.number, section.structure]));
  });

  it('name only labels that their sections have', () => {
    const wrong = digests.filter(([number]) => !STRUCTURE_LACKS.has(number)).flatMap(([number, { gists }]) => {
      const known = paths(parseStructure(structures.get(number) ?? '') ?? []);
      return gists.filter(({ label }) => !known.some((path) => isWithin(label, path))).map(({ label }) => `${number}${label}`);
    });
    assert.deepEqual(wrong, []);
  });

  it('stand under sections that exist', () => {
    assert.ok(digests.length > 7000);
    assert.deepEqual(digests.map(([number]) => number).filter((number) => !structures.has(number)), []);
  });

  it('name labels of an amended text under labels that it or the section has', () => {
    const wrong = digests.flatMap(([number, { pending }]) => pending.flatMap(({ gists }) => {
      const known = ['', ...paths(parseStructure(structures.get(number) ?? '') ?? []), ...gists.map(({ label }) => label)];
      return gists.map(({ label }) => label).filter((label) => !known.includes(label.slice(0, label.lastIndexOf('(')))).map((label) => `${number}${label}`);
    }));
    assert.deepEqual(wrong, []);
  });

  // Each was wrong once: an exception or an element of the offense was left out, or an amendment whose day came.
  const SAID: readonly (readonly [string, string, RegExp])[] = [
    ['46b-38c', '(h)', /family violence conviction.*class A or B.*good cause for class C \(section 53-21\(a\)\(1\) only\), D, over five years or serious injury/],
    ['53a-117a', '', /without reasonable ground to claim a right to/],
    ['53a-117a', '(a)', /without reasonable claim of right/],
    ['8-2', '2026-07-01', /In \(d\).*off-street parking except under section 8-3n/],
    ['8-2', '2027-10-01', /Adds to \(b\) .*sea level change/],
    ['12-81', '2026-10-01', /subdivision \(84\).*reservation land/],
    ['19a-14', '2026-07-01', /lactation consultants/],
    ['19a-88', '2026-07-01', /chapter 382e/],
    ['54-33a', '2026-07-01', /virtual currency/],
  ];
  for (const [number, place, words] of SAID) {
    it(`tell the whole of ${number}${place === '' ? '' : `, ${place}`}`, () => {
      const digest = digests.find(([one]) => one === number)?.[1];
      const said = place === '' ? digest?.summary : digest?.gists.find(({ label }) => label === place)?.gist
        ?? digest?.pending.find(({ effective }) => effective === place)?.changes;
      assert.match(said ?? '', words);
    });
  }

  it('tell of every amendment that their sections print as still to come', () => {
    const told = (date: string, digest: Digest): boolean => (
      digest.pending.some(({ effective }) => effective === date) || JSON.stringify(digest).includes(dateWords(date)));
    const untold = digests.flatMap(([number, digest]) => (pendingDates.get(number) ?? []).filter((date) => !told(date, digest)).map((date) => `${number}: ${date}`));
    assert.deepEqual(untold, []);
  });

  it('are seen to copy where they do', () => {
    const law = runsOf('A person is guilty of the crime when he');
    assert.equal(copied('It says: a person is guilty of the crime when he acts.', law), 'a person is guilty of the crime');
    assert.equal(copied('A person is guilty of a crime.', law), undefined);
  });

  const pages = fs.existsSync(PAGES) ? fs.readdirSync(PAGES).filter((name) => /_(?:chap|art)\w*\.html$/.test(name)) : [];
  for (const name of pages) {
    it(`hold no run of seven words of the official page ${name}`, () => {
      const page = readPage(decodePage(fs.readFileSync(path.join(PAGES, name))));
      assert.ok(page.kind === 'chapter' && page.blocks.length > 0);
      const law = runsOf(page.blocks.flatMap((block) => [block, ...block.later]).map(({ paragraphs }) => makeBody(paragraphs).text).join('\n'));
      assert.ok(law.size > 20);
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
        const law = runsOf([section.body.text, ...section.later.map(({ body }) => body.text)].join('\n'));
        return sentencesOf(digest).map((sentence) => copied(sentence, law)).filter((run) => run !== undefined).map((run) => `${number}: ${run}`);
      });
      assert.deepEqual(wrong, []);
    }).timeout(60_000);
  }
});
