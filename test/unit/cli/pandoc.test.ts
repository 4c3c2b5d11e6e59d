import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { CODE, Folder } from '../../support/cli';
import { comment, pandocDocument, para } from '../../support/pandoc';

describe('conncite pandoc', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => {
    folder.remove();
  });

  const given = pandocDocument([para('General Statutes § 53a-41.')], { title: { t: 'MetaString', c: 'Brief' } });

  it('takes a document from standard input and gives it back with links', async () => {
    const { status, out, err } = await folder.run(['pandoc', 'html'], { input: JSON.stringify(given) });
    assert.deepEqual([status, err], [0, '']);
    const made = JSON.parse(out) as typeof given;
    assert.deepEqual([made['pandoc-api-version'], made.meta], [given['pandoc-api-version'], given.meta]);
    assert.ok(out.includes(JSON.stringify([CODE.officialAddress(CODE.find('53a-41')!), 'Fines for felonies.'])));
  });

  it('says that a marker is alone, and goes on', async () => {
    const { status, err } = await folder.run(['pandoc', 'docx'], {
      input: JSON.stringify(pandocDocument([comment('conncite:table-of-authorities')])),
    });
    assert.equal(status, 0);
    assert.match(err, /missing its other marker/);
  });

  let deep: object = para('x');
  for (let k = 0; k < 2000; k++) deep = { t: 'BlockQuote', c: [deep] };
  for (const [what, input, message] of [
    ['no JSON', 'General Statutes § 53a-41', /not a document of Pandoc; call this as a filter/],
    ['other JSON', '{"a": 1}', /JSON, but not a document of Pandoc/],
    ['a document without a version', JSON.stringify({ meta: {}, blocks: [] }), /pandoc-api-version/],
    [
      'an older format',
      JSON.stringify(pandocDocument([], {}, [1, 20])),
      /format is 1\.20, and 1\.21 is the oldest that is read; use Pandoc 2\.10 or newer/,
    ],
    [
      'a newer format',
      JSON.stringify(pandocDocument([], {}, [1, 24])),
      /knows none newer than 1\.23; use a newer Conncite/,
    ],
    ['a document nested without end', JSON.stringify({ ...given, blocks: [deep] }), /nested more deeply/],
    [
      'metadata nested without end',
      `{"pandoc-api-version":[1,23],"meta":{"a":${'{"t":"MetaList","c":['.repeat(3000)}${']}'.repeat(3000)}},"blocks":[]}`,
      /nested more deeply/,
    ],
    ['bytes that are no text', Uint8Array.of(0x7b, 0xff), /not valid UTF-8/],
  ] as const) {
    it(`writes nothing for ${what}, and says why`, async () => {
      const { status, out, err } = await folder.run(['pandoc', 'html'], { input });
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, message);
    });
  }

  it('is a program of its own too, since Pandoc calls filters by one name', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { bin: Record<string, string> };
    assert.deepEqual(Object.keys(manifest.bin), ['conncite', 'conncite-pandoc']);
  });
});
