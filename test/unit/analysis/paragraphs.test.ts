import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { createSnapshot } from '../../../server/src/analysis/createSnapshot';
import { lawTextOf } from '../../../server/src/analysis/lawText';
import { paragraphEnd, paragraphStart } from '../../../server/src/analysis/paragraph';
import { quotations } from '../../../server/src/analysis/quotations';
import { BLOCK } from '../../../server/src/markup/prose';
import { markupFor } from '../../../server/src/markup/registry';
import { marked } from '../../support/markers';

describe('a paragraph', () => {
  const around = (source: string): string => {
    const { text, cursor } = marked(source);
    return text.slice(paragraphStart(text, cursor), paragraphEnd(text, cursor));
  };
  for (const [source, words] of [
    ['One| two.', 'One two.'],
    ['|One two.', 'One two.'],
    ['One.\n\nTwo| three.\n\nFour.', 'Two three.'],
    ['One.\n\n|Two.\n\nFour.', 'Two.'],
    ['One.\n\nTwo.|\n\nFour.', 'Two.'],
    ['One\ntwo\nthr|ee\nfour', 'One\ntwo\nthree\nfour'],
    ['One.\n \t\nTwo|\nthree.\n \t\nFour.', 'Two\nthree.'],
    ['One.\r\n\r\nTwo|.\r\n\r\nThree.', 'Two.\r'],
    [`One.${BLOCK}Two|.${BLOCK}Three.`, 'Two.'],
    [`One.${BLOCK}|Two.`, 'Two.'],
    [`One.${BLOCK}two\nthree| four.\n\nFive.`, 'two\nthree four.'],
    [`One.\n\nTwo.${BLOCK}\nThree|.`, 'Three.'],
    [`One.\n\nTwo| three.\n\nFour.${BLOCK}Five.`, 'Two three.'],
    [`One| two.${BLOCK}Three.\n\nFour.`, 'One two.'],
  ] as const) {
    it(`around ${JSON.stringify(source)} is ${JSON.stringify(words)}`, () => {
      assert.equal(around(source), words);
    });
  }
});

describe('quotations', () => {
  const found = (text: string, language = 'plaintext'): readonly string[] =>
    quotations(markupFor(language).read(text)).map(({ start, end }) => text.slice(start, end));
  for (const [text, ...quoted] of [
    ['No quotation.'],
    ['He said “one” and “two”.', '“one”', '“two”'],
    ['He said "one" and "two".', '"one"', '"two"'],
    ['He said "one” here.', '"one”'],
    ['A “first “second” mark.', '“second”'],
    ['A stray ” closes nothing, nor does "this'],
    ['A board of 6" and of 8" is sold.'],
    ['A board of 6" is "sold" here.', '"sold"'],
    ['“One\n\nTwo” three.'],
    ['“One.\n\n“Two.” three.', '“One.', '“Two.”'],
    ['"One.\n\n"Two." three.', '"One.', '"Two."'],
    ['“One.\n \t\r\n  “Two.” three.', '“One.', '“Two.”'],
    ['“One\ntwo” three.', '“One\ntwo”'],
    [`“${'x'.repeat(3999)}” y`, `“${'x'.repeat(3999)}”`],
    [`“${'x'.repeat(4000)}” y`],
  ] as const) {
    it(`of ${JSON.stringify(text.slice(0, 60))}: ${quoted.map((one) => one.slice(0, 20)).join(' ') || 'none'}`, () => {
      assert.deepEqual(found(text), quoted);
    });
  }

  it('of the markup are joined with those by marks inside', () => {
    assert.deepEqual(found('> One “two” three.\n\nFour “five” six.', 'markdown'), ['One “two” three.', '“five”']);
    assert.deepEqual(found('> One.\n\n“Five” six.', 'markdown'), ['One.', '“Five”']);
  });
});

describe('a document that prints the law', () => {
  const kind = (text: string): string | null => lawTextOf(createSnapshot('test:/', 0, 'plaintext', text));
  const section = (n: number): string => `Sec. 53a-${n}. Lanterns. A lantern is lit.\n\n`;
  for (const [text, is] of [
    ['The court read § 53a-70.', null],
    [section(1), 'code'],
    [` \n${section(1)}`, 'code'],
    [`CHAPTER 246 Motor Vehicles\n\nPART I Registration. Fees\n\n${section(1)}`, 'code'],
    [`Chapter 246 is on vehicles.\n\n${section(1)}`, null],
    [
      'CHAPTER 475\nLANTERN COMMISSION\nTable of Contents\nSecs. 25-55 to 25-66a.\nSecs. 25-55 to 25-66a. Transferred to Chapter 446f.',
      'code',
    ],
    [
      `CHAPTER 207\nLANTERNS\nTable of Contents\nNote: This 2026 Supplement is read beside the rest.\n${section(1)}`,
      'code',
    ],
    ['ARTICLE 5\nLANTERNS\nSec. 5-1. Purpose. A lantern is lit.', null],
    ['TITLE 32*\nLANTERNS\nChapter 578 Secs. 32-1 to 32-9ss\nOf lanterns', 'code'],
    ['Of lanterns see Chapter 578 Secs. 32-1 to 32-9ss of it.', null],
    [
      ['36a', '36b', '37']
        .map((title) => `Title ${title} Chapters 664 to 669\n(Secs. ${title}-1 to ${title}-80)`)
        .join('\n'),
      'code',
    ],
    [[1, 2, 3].map((n) => `Sec. 42a-1-10${n}. Short titles.\n`).join('\n'), 'code'],
    ['Sec. 20-329aaa. (Note: This section is effective July 1, 2026.) Definitions.', 'code'],
    ['Secs. 25-67, 25-68 and 25-68a. Transferred to Chapter 446g.', 'code'],
    [`Of it:\n${section(1)}`, null],
    [`Of it:\n${section(1)}${section(2)}`, null],
    [`Of it:\n${section(1)}${section(2)}${section(3)}`, 'code'],
    [`Of it:\n${section(1)}(1969, P.A. 828, S. 71; P.A. 92-260, S. 29.)`, 'code'],
    ['(1969, P.A. 828, S. 71; P.A. 92-260, S. 29.)', null],
    ['Sec. 53a-70 is a felony.\n', null],
    ['Sec. 53a-70. (Formerly Sec. 53-1). Lanterns.', 'code'],
    ['Secs. 53a-70 to 53a-72. Reserved.', 'code'],
    ['Secs. 53a-70 and 53a-71, inclusive. Reserved.', 'code'],
    ['Be it enacted by the Senate and House', 'bill'],
    ['Section 1-1 is repealed and the following is substituted in lieu thereof:', 'bill'],
    ['AN ACT CONCERNING LANTERNS.', 'bill'],
    [`AN ACT CONCERNING LANTERNS.\n${section(1)}`, 'bill'],
    ['He read AN ACT CONCERNING LANTERNS.', null],
    [`x${' '.repeat(20_000)}\nAN ACT CONCERNING LANTERNS.`, null],
  ] as const) {
    it(`${String(is)}: ${JSON.stringify(text.trim().slice(0, 70))}`, () => {
      assert.equal(kind(text), is);
    });
  }

  const PAGES = path.join('..', 'shared', 'official-pages');
  if (fs.existsSync(PAGES)) {
    it('is code where it is a page of the official site', () => {
      const pages = fs.readdirSync(PAGES).filter((name) => name.endsWith('.html'));
      assert.ok(pages.length > 0);
      for (const name of pages)
        assert.equal(
          lawTextOf(createSnapshot('test:/', 0, 'html', fs.readFileSync(path.join(PAGES, name), 'utf8'))),
          'code',
          name,
        );
    });
  }
});
