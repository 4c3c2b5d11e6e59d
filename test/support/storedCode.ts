import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { StoredText } from '../../server/src/official/store/storedText';
import { chapterPage, pageNameOf, titleName, titlePage, titlesPage, type FakeChapter } from './officialPages';

export const CHAPTERS = 6;
export const SECTIONS = 8;

/** Pages of a code whose every section says the same word. */
export function writePages(folder: string, word: string, filler = 40): void {
  fs.mkdirSync(folder, { recursive: true });
  const chapters = Array.from({ length: CHAPTERS }, (_, c): FakeChapter => ({
    number: String(c + 1),
    name: `Chapter ${c + 1}`,
    title: '99',
    blocks: Array.from({ length: SECTIONS }, (__, s) => ({
      heading: `Sec. 99-${c * SECTIONS + s + 1}. Heading.`,
      anchor: `sec_99-${c * SECTIONS + s + 1}`,
      text: [`(a) The word is ${word}. ${'Lamps and lanterns. '.repeat(filler)}`, '(b) No more.'],
      annotations: [`Cited ${word}.`],
    })),
  }));
  for (const chapter of chapters) fs.writeFileSync(path.join(folder, pageNameOf(chapter.number)), chapterPage(chapter));
  fs.writeFileSync(path.join(folder, titleName('99')), titlePage('99', 'Lanterns', chapters));
  fs.writeFileSync(path.join(folder, 'titles.htm'), titlesPage(2025, null, [{ number: '99', name: 'Lanterns' }]));
}

/** The word that all sections say; "" where there is no text. Fails where it is half of one and half of another. */
export function wordOf(folder: string): string {
  const text = new StoredText(folder);
  if (text.status() === undefined) {
    assert.deepEqual(text.damage(), []);
    return '';
  }
  const words = new Set<string>();
  for (let n = 1; n <= CHAPTERS * SECTIONS; n++) {
    words.add(/The word is (\w+)\./.exec(text.section(`99-${n}`)?.body.text ?? '')?.[1] ?? 'none');
    words.add(/Cited (\w+)\./.exec(text.annotations(`99-${n}`)[0] ?? '')?.[1] ?? 'none');
  }
  assert.deepEqual(text.damage(), []);
  assert.equal(words.size, 1, [...words].join(' '));
  return [...words][0] ?? '';
}
