import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { importFiles } from '../../../server/src/libraryNode/importFiles';
import { StoredText } from '../../../server/src/libraryNode/storedText';
import { chapterPage, pageNameOf, titleName, titlePage, titlesPage, type FakeChapter } from '../../support/officialPages';

describe('import of saved pages', () => {
  it('tries', async () => {
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'lib-'));
    const pages = path.join(root, 'in');
    fs.mkdirSync(pages);
    const chapter: FakeChapter = { number: '999', name: 'Lanterns', title: '99a', blocks: [1, 2, 3].map((n) => ({ heading: `Sec. 99a-${n}. One.`, anchor: `sec_99a-${n}`, text: ['(a) Words.', '(b) More.'], annotations: ['Cited.'] })) };
    fs.writeFileSync(path.join(pages, pageNameOf('999')), chapterPage(chapter));
    fs.writeFileSync(path.join(pages, titleName('99a')), titlePage('99a', 'Lanterns', [chapter]));
    fs.writeFileSync(path.join(pages, 'titles.htm'), titlesPage(2025, null, [{ number: '99a', name: 'Lanterns' }]));
    const outcome = await importFiles(pages, { folder: path.join(root, 'store'), today: '2026-01-02' });
    console.log(outcome);
    const text = new StoredText(path.join(root, 'store'));
    console.log(text.status(), text.section('99a-2')?.body.subsections, text.section('99a-2'), text.annotations('99a-2'), text.section('99a-9'), text.damage());
    assert.ok(text.has('99a-1'));
  });
});
