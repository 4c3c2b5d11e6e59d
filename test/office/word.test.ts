import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { readWord } from '../../server/src/office/readWord';
import { brief, HEADER } from './brief';
import { pagesOf } from './pages';
import { Desk, needs } from './programs';

/** Each part of a package. */
function parts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, Buffer.from(content).toString('latin1')]),
  );
}

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

describe('a brief of ten pages from LibreOffice', () => {
  const desk = new Desk();
  before(async () => {
    needs('soffice');
    desk.write('brief.fodt', brief());
    await desk.convert('brief.fodt', 'docx');
  });
  after(() => {
    desk.remove();
  });

  it('holds what briefs hold', () => {
    const all = Object.values(parts(desk.read('brief.docx'))).join('');
    for (const element of [
      'w:footnoteReference',
      'w:endnoteReference',
      'w:tbl',
      'w:txbxContent',
      'w:ins',
      'w:del',
      'w:commentRangeStart',
      'w:sdt',
      'w:hyperlink',
      'w:br w:type="page"',
      'w:headerReference',
    ]) {
      assert.ok(all.includes(`<${element}`), element);
    }
  });

  it('has the pages in its table on which our PDF reader finds its citations', async () => {
    const { status, err } = await desk.conncite('toa', '--mark', 'brief.docx', '--output', 'filed.docx');
    assert.deepEqual([status, /: (\d+) citations marked/.exec(err)?.[1]], [0, '41']);
    await desk.convert('filed.docx', 'pdf');
    const { table, cited, pages } = await pagesOf(desk.read('filed.pdf'), HEADER);
    assert.ok(pages >= 10, `${pages} pages`);
    assert.equal(Object.keys(table).length, 34);
    // LibreOffice prints what a tracked change deletes, and nobody cites it.
    const { '§ 53a-59': deleted, ...rest } = cited;
    assert.equal(deleted?.length, 1);
    assert.deepEqual(table, rest);
  });

  it('changes in no other part, loses its marks to the byte, and is marked only once', async () => {
    const [original, filed] = [parts(desk.read('brief.docx')), parts(desk.read('filed.docx'))];
    assert.deepEqual(
      Object.keys(original).filter((name) => original[name] !== filed[name]),
      ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'].filter((name) => name in original),
    );
    await desk.conncite('toa', '--unmark', 'filed.docx', '--output', 'plain.docx');
    assert.deepEqual(parts(desk.read('plain.docx')), original);
    await desk.conncite('toa', '--mark', 'filed.docx', '--output', 'again.docx');
    assert.ok(desk.read('again.docx').equals(desk.read('filed.docx')));
  });

  it('keeps its marks through LibreOffice, which takes them out again with all their fields', async () => {
    desk.write('saved.docx', await desk.saved('filed.docx'));
    assert.match(readWord(desk.read('saved.docx')).text, /General Statutes § 53a-70\t2/);
    await desk.conncite('toa', '--unmark', 'saved.docx', '--output', 'bare.docx');
    const bare = Object.entries(parts(desk.read('bare.docx')))
      .filter(([name]) => /^word\/(?:document|footnotes|endnotes)\.xml$/.test(name))
      .map(([, xml]) => xml)
      .join('');
    assert.doesNotMatch(bare, /_Conncite|instrText[^>]*> ?TO?A /);
    assert.equal(count(bare, /fldCharType="begin"/g), count(bare, /fldCharType="end"/g));
    // LibreOffice writes some things in another order: the same of both.
    assert.equal(readWord(desk.read('bare.docx')).text, readWord(await desk.saved('brief.docx')).text);
    // Marked once more it has the same marks, not twice as many.
    const { err } = await desk.conncite('toa', '--mark', 'saved.docx', '--output', 'twice.docx');
    assert.match(err, /: 41 citations marked/);
  });

  const main = (name: string): string => Buffer.from(unzipSync(desk.read(name))['word/document.xml']!).toString('utf8');

  it('has its fixes as tracked changes by Conncite, beside those of a person', async () => {
    const { status, err } = await desk.conncite(
      'check',
      '--fix',
      'brief.docx',
      '--output',
      'fixed.docx',
      '--style',
      'connecticut',
    );
    assert.equal(status, 1);
    assert.match(err, /fixed\.docx: 2 tracked changes/);
    await desk.convert('fixed.docx', 'fodt');
    const regions = [
      ...desk
        .read('fixed.fodt')
        .toString('utf8')
        .matchAll(/<text:changed-region\b.*?<\/text:changed-region>/gs),
    ].map(([region]) => region);
    const by = (author: string, kind: string): number =>
      regions.filter((region) => region.includes(`>${author}<`) && region.includes(`<text:${kind}>`)).length;
    assert.deepEqual([by('A. Colleague', 'insertion'), by('A. Colleague', 'deletion')], [1, 1]);
    assert.deepEqual([by('Conncite', 'insertion'), by('Conncite', 'deletion')], [2, 1]);
    assert.match(
      readWord(desk.read('fixed.docx')).text,
      /General Statutes §[ \u00A0]53a-30 \(a\)[\s\S]*General Statutes § 53a-41 closes/,
    );
    // Rejecting them all: the text as it was.
    const rejected = main('fixed.docx')
      .replace(/<w:ins [^>]*w:author="Conncite"[^>]*>.*?<\/w:ins>/gs, '')
      .replace(/<w:del [^>]*w:author="Conncite"[^>]*>(.*?)<\/w:del>/gs, (_, inner: string) =>
        inner.replaceAll('w:delText', 'w:t'),
      );
    const words = (xml: string): string =>
      [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join('');
    assert.equal(words(rejected), words(main('brief.docx')));
  });

  it('has its findings as comments by Conncite, one each, beside that of a person', async () => {
    const { out } = await desk.conncite('check', '--format', 'json', 'brief.docx');
    const [{ diagnostics }] = JSON.parse(out) as [{ diagnostics: { message: string }[] }];
    const { err } = await desk.conncite('check', '--comments', 'brief.docx', '--output', 'reviewed.docx');
    assert.match(err, new RegExp(`reviewed\\.docx: ${diagnostics.length} comments`));
    await desk.convert('reviewed.docx', 'fodt');
    const opened = desk.read('reviewed.fodt').toString('utf8');
    assert.equal(count(opened, /<dc:creator>Conncite<\/dc:creator>/g), diagnostics.length);
    assert.equal(count(opened, /<office:annotation /g), diagnostics.length + 1);
    const said = [...opened.matchAll(/<office:annotation [^>]*office:name="([^"]*)".*?<\/office:annotation>/gs)].find(
      ([text]) => text.includes('There is no § 53a-9999'),
    );
    assert.ok(said?.[1] !== undefined);
    const after = opened.slice(said.index + said[0].length);
    assert.equal(
      after
        .slice(0, after.indexOf(`<office:annotation-end office:name="${said[1]}"`))
        .replace(/<[^<>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
      '53a-9999',
    );
    assert.equal(readWord(desk.read('reviewed.docx')).text, readWord(desk.read('brief.docx')).text);
  });
});
