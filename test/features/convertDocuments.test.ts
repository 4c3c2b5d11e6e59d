import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { editionYears } from '../../server/src/analysis/editionYear';
import type { Citation } from '../../server/src/citations/citation';
import { convertCitations } from '../../server/src/features/convertCitations';
import { format } from '../../server/src/styles/format';
import type { StyleName } from '../../server/src/styles/registry';
import { loadCatalogue } from '../support/catalogue';
import { snapshotOf } from '../support/check';

const SEEDS = path.join(__dirname, '../../../shared/seeds');

function to(style: StyleName, text: string, language: string): string {
  return convertCitations(snapshotOf(text, language), style, null, loadCatalogue()).made.after.text;
}

const STYLES = ['bluebook', 'connecticut', 'legislative'] as const;

const LANGUAGES: Readonly<Record<string, string>> = {
  '.txt': 'plaintext',
  '.md': 'markdown',
  '.tex': 'latex',
  '.html': 'html',
  '.adoc': 'asciidoc',
};

function languageOf(file: string): string {
  return LANGUAGES[path.extname(file)]!;
}

function cited({ sections, cites }: Citation): unknown {
  const acts = cites.filter((cited) => cited.kind === 'act').map((act) => ({ ...act, start: 0, end: 0 }));
  return [
    acts,
    sections.map(({ number, pinpoint, through, etSeq, year }) =>
      // "(Rev. 1958)" is the code's own name.
      ({ number, pinpoint, through, etSeq, year: year === 1958 ? null : year }),
    ),
  ];
}

/**
 * Words without what a style cannot say: the courts and bills do not tell the annotated code from the official one, and
 * legislation has one word for a sign and for "section", with "and" where a sign has a comma.
 */
function plain(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace('Stat. Ann.', 'Stat.')
    .replace(/^§§ /, 'sections ')
    .replace(/^§ /, 'section ')
    .replace(/^S(?=ections? )/, 's')
    .replace(/ and (?=\d)/g, ', ')
    .replace(/^sections(?=.* or )/, 'section');
}

describe('converting escaped signs', () => {
  it('takes the backslash along with its sign', () => {
    const escaped = String.raw`See § 46b-38a\(2\)\(F\) and 3 \* 4.`;
    assert.equal(
      to('legislative', escaped, 'markdown'),
      String.raw`See subparagraph (F) of subdivision (2) of section 46b-38a and 3 \* 4.`,
    );
    assert.equal(to('connecticut', escaped, 'markdown'), String.raw`See § 46b-38a \(2\) \(F\) and 3 \* 4.`);
  });
});

describe('converting whole documents', () => {
  /** Documents as people write them, and where it is at hand one of a person's own making. */
  const FIXTURES = path.join(__dirname, '../fixtures/citations');
  const documents = [FIXTURES, path.join(FIXTURES, 'forms-and-slips'), SEEDS].flatMap((folder) =>
    !fs.existsSync(folder)
      ? []
      : fs
          .readdirSync(folder)
          .filter((name) => /\.(?:txt|md|tex|html|adoc)$/.test(name))
          .map((name) => path.join(folder, name)),
  );

  for (const file of documents) {
    for (const own of STYLES) {
      it(`gives back ${path.basename(file)} in ${own} style from the others, but for what those do not tell apart`, () => {
        const language = languageOf(file);
        // Once in the style, so that slips of the writer's are not taken for the
        // conversion's; and what has no form in it is left out.
        const clean = to(own, fs.readFileSync(file, 'utf8'), language);
        assert.equal(to(own, clean, language), clean);
        const before = snapshotOf(clean, language);
        for (const other of STYLES.filter((style) => style !== own)) {
          const there = to(other, clean, language);
          assert.equal(to(other, there, language), there);
          const after = snapshotOf(to(own, there, language), language);
          assert.equal(after.reading.citations.length, before.reading.citations.length);
          before.reading.citations.forEach((citation, i) => {
            const back = after.reading.citations[i]!;
            assert.deepEqual(cited(back), cited(citation), before.read(citation));
            // Whether a bare year is an edition's or a last amendment's cannot always be told again.
            const between = snapshotOf(there, language).reading.citations[i]!;
            if (
              [citation, between].some(
                (written) => format(written, own, { isEditionYear: editionYears(loadCatalogue()) }) === undefined,
              )
            )
              return;
            assert.equal(plain(after.read(back)), plain(before.read(citation)), other);
          });
        }
      });
    }
  }
});
