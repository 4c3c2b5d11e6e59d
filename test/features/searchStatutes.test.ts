import assert from 'node:assert/strict';
import { searchStatutes } from '../../server/src/features/searchStatutes';
import { passageSymbols } from '../../server/src/features/workspaceSymbol';
import type { OfficialStatus, OfficialText, TextHit } from '../../server/src/official/pages/officialText';
import { block, officialText } from '../support/officialText';
import { SAMPLE, smallStatutes } from '../support/smallStatutes';

const WHOLE: OfficialStatus = { edition: 2025, supplement: 2026, read: '2026-07-03', chapters: 1143, sections: 30_000, whole: true };

const HITS: readonly TextHit[] = [
  { number: '53a-70', catchline: 'Heading', path: ['a', '1'], snippet: '… the watchman of the lantern …', marks: [[6, 14]] },
  { number: '53a-90', catchline: 'Heading', path: [], snippet: 'Nothing of it stands here', marks: [] },
  { number: '99-1', catchline: 'Newer than the facts', path: [], snippet: 'a watchman', marks: [[2, 10]] },
];

function official(hits: readonly TextHit[], status: OfficialStatus | undefined, asked: string[] = []): OfficialText {
  return {
    status: () => status, section: () => undefined, annotations: () => [], has: () => false, damage: () => ['A file is damaged.'],
    search: (words, most) => {
      asked.push(words);
      return Promise.resolve(hits.slice(0, most));
    },
  };
}

describe('the search of the statutes', () => {
  const statutes = smallStatutes(SAMPLE);

  it('gives sections by number and heading, and passages with their place', async () => {
    const found = await searchStatutes('watchman', statutes, official(HITS, WHOLE), 10);
    assert.deepEqual(found.passages.map(({ number, labelPath, snippet, marks }) => ({ number, labelPath, snippet, marks })), [
      { number: '53a-70', labelPath: '(a)(1)', snippet: HITS[0]?.snippet, marks: [[6, 14]] },
      { number: '99-1', labelPath: '', snippet: 'a watchman', marks: [[2, 10]] },
    ]);
    assert.deepEqual([found.passages[0]?.catchline, found.passages[1]?.catchline], [statutes.find('53a-70')?.catchline.replace(/\.$/, ''), 'Newer than the facts']);
    assert.deepEqual([found.text, found.edition, found.read, found.damage], ['whole', 'revised to January 1, 2025, with the 2026 Supplement', 'July 3, 2026', ['A file is damaged.']]);
    assert.equal((await searchStatutes('53a-192a(a)', statutes, official([], WHOLE), 10)).sections[0]?.labelPath, '(a)');
  });

  it('says how much was searched', async () => {
    const text = async (of: OfficialText | undefined): Promise<string> => (await searchStatutes('watchman', statutes, of, 10)).text;
    assert.deepEqual(
      [await text(undefined), await text(official(HITS, undefined)), await text(official(HITS, { ...WHOLE, whole: false }))],
      ['unavailable', 'none', 'chapters'],
    );
    const nothing = await searchStatutes('watchman', statutes, official(HITS, undefined), 10);
    assert.deepEqual([nothing.passages, nothing.edition, nothing.read], [[], '', '']);
    const chapter = await searchStatutes('watchman', statutes, official(HITS, { ...WHOLE, edition: null, supplement: null, whole: false }), 10);
    assert.deepEqual([chapter.edition, chapter.read], ['', 'July 3, 2026']);
  });

  it('does not look for what stands in every section, and keeps a blank that ends the last word', async () => {
    const asked: string[] = [];
    const of = official(HITS, WHOLE, asked);
    for (const typed of ['', ' ', 'a ', 'of', '§', '(((', 'wat', 'watch ', 'x'.repeat(9000)]) await searchStatutes(typed, statutes, of, 10);
    // The empty question opens the index.
    assert.deepEqual(asked, ['', 'wat', 'watch ', 'x'.repeat(200)]);
  });

  it('keeps what the words before found while a short word is being typed', async () => {
    const asked: string[] = [];
    const of = { ...official(HITS, WHOLE), search: (words: string) => Promise.resolve((asked.push(words), words === 'watchman ' ? HITS : [])) };
    assert.equal((await searchStatutes('watchman of', statutes, of, 10)).passages.length, 2);
    assert.equal((await searchStatutes('watchman often', statutes, of, 10)).passages.length, 0);
    assert.deepEqual(asked, ['watchman of', 'watchman ', 'watchman often']);
  });

  it('finds a section by its number that only the official text has', async () => {
    const newer = officialText([{ number: '952', name: 'Penal Code: Offenses', title: '53a', blocks: [block('53a-7000', 'Newer than the facts.', ['(a) New.'])] }]);
    assert.deepEqual((await searchStatutes('53a-7000 (a)', statutes, newer, 10)).sections, [
      { number: '53a-7000', labelPath: '(a)', catchline: 'Newer than the facts', place: 'Chapter 952, Penal Code: Offenses', state: '' },
    ]);
    assert.deepEqual((await searchStatutes('53a-70', statutes, newer, 10)).sections.map(({ number }) => number), ['53a-70']);
  });

  it('works without the facts', async () => {
    const found = await searchStatutes('watchman', null, official(HITS, WHOLE), 1);
    assert.deepEqual([found.sections, found.passages.map(({ number, catchline, place }) => [number, catchline, place])], [[], [['53a-70', 'Heading', '']]]);
  });

  it('gives passages as symbols of the workspace, named by their words', async () => {
    const symbols = await passageSymbols('watchman lantern', statutes, official(HITS, WHOLE));
    assert.deepEqual(symbols.map(({ name, pinpoint, container }) => [name, pinpoint, container]), [
      ['§ 53a-70(a)(1): the watchman of the lantern', ['a', '1'], statutes.find('53a-70')?.catchline.replace(/\.$/, '')],
      ['§ 99-1: a watchman', [], 'Newer than the facts'],
    ]);
    assert.deepEqual(await passageSymbols('watchman lantern', statutes, official(HITS, undefined)), []);
    assert.deepEqual(await passageSymbols('watchman', statutes, official(HITS, WHOLE)), []);
    assert.deepEqual(await passageSymbols('53a-70', statutes, official(HITS, WHOLE)), []);
  });
});
