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
  readonly pending: readonly {
    readonly effective: string;
    readonly changes: string;
    readonly gists: readonly { readonly label: string; readonly gist: string }[];
  }[];
}

/** Pages of the General Assembly that may lie beside the project. */
const PAGES = path.join('..', 'shared', 'official-pages');

/** A section's number and a word with a hyphen are one word each: a list of sections is a fact. */
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/’/g, "'")
    .match(/[\p{L}\p{N}$%'-]+/gu) ?? [];

/** Every run of seven words of a text. */
function runsOf(text: string): Set<string> {
  const words = wordsOf(text);
  return new Set(
    words.slice(0, Math.max(0, words.length - COPIED + 1)).map((_, i) => words.slice(i, i + COPIED).join(' ')),
  );
}

/** The first run of seven words that a sentence shares with a text, if any. */
function copied(sentence: string, law: ReadonlySet<string>): string | undefined {
  return [...runsOf(sentence)].find((run) => law.has(run));
}

/** Every sentence of a digest. */
function sentencesOf({ summary, note, gists, pending }: Digest): string[] {
  return [
    summary,
    note ?? '',
    ...pending.map(({ changes }) => changes),
    ...[...gists, ...pending.flatMap((version) => version.gists)].map(({ gist }) => gist),
  ];
}

function paths(nodes: readonly StructureNode[], above = ''): string[] {
  return nodes.flatMap((node) => {
    const own = `${above}(${node.label})`;
    return [own, ...paths(node.children, own)];
  });
}

/**
 * Whether a path has the labels of another in their order: a list may stand under the
 * whole subsection or under its last member.
 */
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
    digests = [...(facts.digests as ReadonlyMap<string, Digest>)];
    pendingDates = new Map(
      facts.sections.map(({ number, pending }) => [
        number,
        parsePending(pending)
          .map(({ effective }) => effective)
          .filter((date) => date !== ''),
      ]),
    );
    structures = new Map(facts.sections.map((section) => [section.number, section.structure]));
  });

  it('name only labels that their sections have', () => {
    const wrong = digests.flatMap(([number, { gists }]) => {
      const known = paths(parseStructure(structures.get(number) ?? '') ?? []);
      return gists
        .filter(({ label }) => !known.some((path) => isWithin(label, path)))
        .map(({ label }) => `${number}${label}`);
    });
    assert.deepEqual(wrong, []);
  });

  it('stand under sections that exist', () => {
    assert.ok(digests.length > 7000);
    assert.deepEqual(
      digests.map(([number]) => number).filter((number) => !structures.has(number)),
      [],
    );
  });

  it('name labels of an amended text under labels that it or the section has', () => {
    const wrong = digests.flatMap(([number, { pending }]) =>
      pending.flatMap(({ gists }) => {
        const known = [
          '',
          ...paths(parseStructure(structures.get(number) ?? '') ?? []),
          ...gists.map(({ label }) => label),
        ];
        return gists
          .map(({ label }) => label)
          .filter((label) => !known.includes(label.slice(0, label.lastIndexOf('('))))
          .map((label) => `${number}${label}`);
      }),
    );
    assert.deepEqual(wrong, []);
  });

  // Each was wrong once: an exception or an element of the offense was left out, or an amendment whose day came.
  const SAID: readonly (readonly [string, string, RegExp])[] = [
    [
      '46b-38c',
      '(h)',
      /family violence conviction.*class A or B.*good cause for class C \(section 53-21\(a\)\(1\) only\), D, over five years or serious injury/,
    ],
    ['53a-117a', '', /without reasonable ground to claim a right to/],
    ['53a-117a', '(a)', /without reasonable claim of right/],
    ['12-263q', '', /until June 30, 2026, inpatient services at six per cent/],
    ['12-263q', '2026-07-01', /at four per cent .*\$974 million/],
    ['54-36h', '2026-07-01', /moves the former \(a\) to \(g\) to \(b\) to \(h\)/],
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
      const said =
        place === ''
          ? digest?.summary
          : (digest?.gists.find(({ label }) => label === place)?.gist ??
            digest?.pending.find(({ effective }) => effective === place)?.changes);
      assert.match(said ?? '', words);
    });
  }

  it('tell of every amendment that their sections print as still to come', () => {
    const told = (date: string, digest: Digest): boolean =>
      digest.pending.some(({ effective }) => effective === date) || JSON.stringify(digest).includes(dateWords(date));
    const untold = digests.flatMap(([number, digest]) =>
      (pendingDates.get(number) ?? []).filter((date) => !told(date, digest)).map((date) => `${number}: ${date}`),
    );
    assert.deepEqual(untold, []);
  });

  it('are seen to copy where they do', () => {
    const law = runsOf('A person is guilty of the crime when he');
    assert.equal(
      copied('It says: a person is guilty of the crime when he acts.', law),
      'a person is guilty of the crime',
    );
    assert.equal(copied('A person is guilty of a crime.', law), undefined);
  });

  const pages = fs.existsSync(PAGES)
    ? fs.readdirSync(PAGES).filter((name) => /_(?:chap|art)\w*\.html$/.test(name))
    : [];
  for (const name of pages) {
    it(`hold no run of seven words of the official page ${name}`, () => {
      const page = readPage(decodePage(fs.readFileSync(path.join(PAGES, name))));
      assert.ok(page.kind === 'chapter' && page.blocks.length > 0);
      const law = runsOf(
        page.blocks
          .flatMap((block) => [block, ...block.later])
          .map(({ paragraphs }) => makeBody(paragraphs).text)
          .join('\n'),
      );
      assert.ok(law.size > 20);
      const wrong = digests.flatMap(([number, digest]) =>
        sentencesOf(digest)
          .map((sentence) => copied(sentence, law))
          .filter((run) => run !== undefined)
          .map((run) => `${number}: ${run}`),
      );
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
        return sentencesOf(digest)
          .map((sentence) => copied(sentence, law))
          .filter((run) => run !== undefined)
          .map((run) => `${number}: ${run}`);
      });
      assert.deepEqual(wrong, []);
    }).timeout(60_000);
  }
});
