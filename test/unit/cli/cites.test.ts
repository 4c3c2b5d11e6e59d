import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Folder } from '../../support/cli';

interface Entry {
  readonly file: string;
  readonly error?: string;
  readonly reason?: string;
  readonly citations: readonly {
    readonly kind: string;
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly range: { readonly start: { readonly line: number; readonly character: number } };
    readonly sections: readonly Record<string, unknown>[];
    readonly act: unknown;
    readonly refersTo: number | null;
  }[];
}

const LIST = 'See Conn. Gen. Stat. Ann. §§ 53a-35a, 53a-41.';

describe('conncite cites', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => {
    folder.remove();
  });

  const json = async (
    args: readonly string[],
    input?: string,
  ): Promise<{ readonly status: number; readonly entries: readonly Entry[]; readonly err: string }> => {
    const ran = await folder.run(['cites', '--format', 'json', ...args], {
      ...(input === undefined ? {} : { input }),
      // The facts are not needed, and must not be opened.
      statutes: new Error('opened'),
    });
    return { status: ran.status, entries: JSON.parse(ran.out) as Entry[], err: ran.err };
  };

  it('prints one array with an entry for each file in the order given, and nothing else', async () => {
    folder.write('b.txt', LIST);
    folder.write('a.txt', 'No law here.');
    const { status, entries, err } = await json(['b.txt', 'a.txt', 'b.txt']);
    assert.equal(status, 0);
    assert.equal(err, '');
    assert.deepEqual(
      entries.map((entry) => [entry.file, entry.citations.length]),
      [
        ['b.txt', 1],
        ['a.txt', 0],
        ['b.txt', 1],
      ],
    );
  });

  it('tells kind, text, place and members', async () => {
    folder.write('brief.txt', `Facts.\r\n${LIST}`);
    const { entries } = await json(['brief.txt']);
    const [citation] = entries[0]!.citations;
    assert.deepEqual(
      {
        ...citation,
        sections: citation!.sections.map(({ number, pinpoint, through, etSeq, year }) => ({
          number,
          pinpoint,
          through,
          etSeq,
          year,
        })),
      },
      {
        kind: 'full',
        text: 'Conn. Gen. Stat. Ann. §§ 53a-35a, 53a-41',
        start: 12,
        end: 52,
        range: { start: { line: 1, character: 4 }, end: { line: 1, character: 44 } },
        sections: [
          { number: '53a-35a', pinpoint: [], through: null, etSeq: false, year: null },
          { number: '53a-41', pinpoint: [], through: null, etSeq: false, year: null },
        ],
        act: null,
        division: null,
        moreDivisions: [],
        ambiguous: false,
        refersTo: null,
      },
    );
    assert.deepEqual(
      citation!.sections.map(({ start, end }) => [start, end]),
      [
        [37, 44],
        [46, 52],
      ],
    );
  });

  it('counts UTF-16 units, and no byte order mark', async () => {
    folder.write('brief.txt', `\uFEFF😀 § 53a-41`);
    const { entries } = await json(['brief.txt']);
    assert.deepEqual(
      entries[0]!.citations.map((c) => [c.start, c.end]),
      [[3, 11]],
    );
  });

  it('tells which citation an Id. points to', async () => {
    folder.write('brief.txt', 'See Conn. Gen. Stat. § 53a-41. Id.');
    const { entries } = await json(['brief.txt']);
    assert.deepEqual(
      entries[0]!.citations.map((c) => [c.kind, c.refersTo]),
      [
        ['full', null],
        ['id', 0],
      ],
    );
  });

  it('fills act for a public act', async () => {
    folder.write('brief.txt', 'Public Act 21-103 changed it.');
    const { entries } = await json(['brief.txt']);
    assert.deepEqual(
      entries[0]!.citations.map((c) => [c.kind, c.sections, c.act]),
      [['act', [], { type: 'public', year: 2021, number: '21-103', session: null, sections: [] }]],
    );
  });

  it('reads standard input in the language given', async () => {
    const html = '<p>Conn. Gen. Stat. &sect; 53a-41</p>';
    assert.deepEqual(
      (await json(['-', '--language', 'html'], html)).entries[0]!.citations.map((c) => c.text),
      ['Conn. Gen. Stat. &sect; 53a-41'],
    );
    assert.deepEqual(
      (await json(['-'], html)).entries.map((entry) => entry.file),
      ['-'],
    );
  });

  it('lets --language overrule the ending', async () => {
    folder.write('page.txt', '<code>§ 53a-41</code>');
    assert.equal((await json(['page.txt'])).entries[0]!.citations.length, 1);
    assert.equal((await json(['page.txt', '--language', 'html'])).entries[0]!.citations.length, 0);
  });

  it('names an unreadable file, reads the others, and exits with 2', async () => {
    folder.write('bad.txt', Buffer.from([0x61, 0x0a, 0xff, 0x0a]));
    folder.write('good.txt', LIST);
    const { status, entries, err } = await json(['bad.txt', 'good.txt', 'gone.txt']);
    assert.equal(status, 2);
    assert.deepEqual(
      entries.map((entry) => [entry.file, entry.citations.length]),
      [
        ['bad.txt', 0],
        ['good.txt', 1],
        ['gone.txt', 0],
      ],
    );
    assert.match(entries[0]!.reason ?? '', /UTF-8: line 2/);
    assert.match(
      err,
      /^conncite: bad\.txt: it is not valid UTF-8: line 2 .*\nconncite: gone\.txt: there is no such file\n$/,
    );
  });

  it('prints an empty text as an empty list', async () => {
    folder.write('empty.md', '');
    assert.deepEqual((await json(['empty.md'])).entries, [{ file: 'empty.md', citations: [] }]);
  });

  it('gives slices of any text, in order', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'Conn. Gen. Stat. ',
        '§ ',
        '§§',
        '53a-41',
        ', ',
        'Id.',
        ' et seq.',
        '(a)',
        '(2021)',
        '\r\n',
        '\u00a0',
        '😀',
        '<b>',
        '`',
        '**',
        '\u2014',
        '&sect;',
        '\\S~',
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 30 }),
        fc.constantFrom('plaintext', 'markdown', 'html'),
        async (pieces, language) => {
          const text = pieces.join('').replace(/^\uFEFF+/, '');
          const { status, entries } = await json(['-', '--language', language], text);
          assert.equal(status, 0);
          let end = 0;
          for (const citation of entries[0]!.citations) {
            assert.equal(text.slice(citation.start, citation.end), citation.text);
            assert.ok(citation.start >= end && citation.end > citation.start);
            end = citation.end;
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  describe('as text', () => {
    it('has a row for each section, with place, words, normal form and heading', async () => {
      folder.write('brief.txt', `${LIST}\n§53a-53 and § 53a-90; § 53a-9999`);
      const { status, out } = await folder.run(['cites', 'brief.txt']);
      assert.equal(status, 0);
      const rows = out.split('\n').map((line) => line.split(/ {2,}/));
      assert.deepEqual(rows, [
        [
          'brief.txt:1:5',
          'Conn. Gen. Stat. Ann. §§ 53a-35a, 53a-41',
          '§ 53a-35a',
          'Imprisonment for felony committed on or after July 1, 1981',
        ],
        ['', '§ 53a-41', 'Fines for felonies'],
        ['brief.txt:2:1', '§53a-53 and § 53a-90', '§ 53a-53', 'Old law (repealed)'],
        ['', '§ 53a-90', 'transferred to § 54-102a'],
        ['brief.txt:2:23', '§ 53a-9999', '§ 53a-9999', 'no such section'],
        [''],
        ['3 citations in 1 file.'],
        [''],
      ]);
    });

    it('keeps a row on one line and lets nothing in a document steer the terminal', async () => {
      folder.write('brief.txt', 'Conn. Gen. Stat.\n\u001b[31m§ 53a-41 and Conn. Gen. Stat.\n§ 53a-41');
      const { out } = await folder.run(['cites', 'brief.txt']);
      assert.ok(!out.includes('\u001b'));
      assert.match(out, /Conn\. Gen\. Stat\. § 53a-41 {2}/);
    });

    it('lists citations without the facts, and says that they are missing', async () => {
      folder.write('brief.txt', LIST);
      const { status, out, err } = await folder.run(['cites', 'brief.txt'], { statutes: new Error('damaged') });
      assert.equal(status, 0);
      assert.match(out, /§ 53a-35a\n/);
      assert.match(err, /facts about the statutes cannot be read \(damaged\)/);
    });

    for (const [title, options, coloured] of [
      ['no colours in a pipe', {}, false],
      ['colours on a terminal', { interactive: true }, true],
      ['no colours on a terminal with NO_COLOR', { interactive: true, environment: { NO_COLOR: '1' } }, false],
      ['colours in a pipe with FORCE_COLOR', { environment: { FORCE_COLOR: '1' } }, true],
      ['no colours with FORCE_COLOR=0', { interactive: true, environment: { FORCE_COLOR: '0' } }, false],
      ['no colours where both are set', { interactive: true, environment: { FORCE_COLOR: '1', NO_COLOR: '1' } }, false],
      ['colours where NO_COLOR is empty', { interactive: true, environment: { NO_COLOR: '' } }, true],
      ['no colours on a dumb terminal', { interactive: true, environment: { TERM: 'dumb' } }, false],
    ] as const) {
      it(`prints ${title}`, async () => {
        folder.write('brief.txt', LIST);
        const { out } = await folder.run(['cites', 'brief.txt'], options);
        assert.equal(out.includes('\u001b['), coloured);
      });
    }
  });
});
