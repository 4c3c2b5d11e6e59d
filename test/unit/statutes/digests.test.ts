import assert from 'node:assert/strict';
import { libraryFolder } from '../../../server/src/libraryNode/dataFolder';
import { StoredText } from '../../../server/src/libraryNode/storedText';
import { parseStructure } from '../../../server/src/statutes/structure';
import type { StructureNode } from '../../../server/src/statutes/statutes';

/** So many words in a row are a copy, and fewer may be chance. */
const COPIED = 7;

interface Digest {
  readonly summary: string;
  readonly gists: readonly { readonly label: string; readonly gist: string }[];
  readonly note: string | null;
  readonly pending: readonly { readonly gists: readonly { readonly gist: string }[] }[];
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The first run of seven words that a sentence shares with a text, if any. */
function copied(sentence: string, text: string): string | undefined {
  const whole = ` ${wordsOf(text).join(' ')} `;
  const words = wordsOf(sentence);
  for (let i = 0; i + COPIED <= words.length; i++) {
    const run = words.slice(i, i + COPIED).join(' ');
    if (whole.includes(` ${run} `)) return run;
  }
  return undefined;
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

  it('are seen to copy where they do', () => {
    assert.equal(copied('It says: a person is guilty of the crime when he acts.', 'A person is guilty of the crime when he'), 'a person is guilty of the crime');
    assert.equal(copied('A person is guilty of a crime.', 'A person is guilty of the crime when he'), undefined);
  });

  const official = new StoredText(libraryFolder(process.env));
  if (official.status() !== undefined) {
    it('hold no run of seven words of the official text on this machine', () => {
      const wrong = digests.flatMap(([number, digest]) => {
        const section = official.section(number);
        if (section === undefined) return [];
        const law = [section.body.text, ...section.later.map(({ body }) => body.text)].join('\n');
        const ours = [digest.summary, digest.note ?? '', ...digest.gists.map(({ gist }) => gist), ...digest.pending.flatMap(({ gists }) => gists.map(({ gist }) => gist))];
        return ours.map((sentence) => copied(sentence, law)).filter((run) => run !== undefined).map((run) => `${number}: ${run}`);
      });
      assert.deepEqual(wrong, []);
    }).timeout(60_000);
  }
});
