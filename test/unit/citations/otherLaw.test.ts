import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lastWordsOf } from '../../../server/src/citations/otherLaw/lastWords';
import { BEFORE, namesEndingWith } from '../../../server/src/citations/otherLaw/lists';
import { POST_OF_STATES, STATE_NAMES, STATE_SHORT_NAMES } from '../../../server/src/citations/otherLaw/states';
import { OTHER_LAW } from '../../../server/src/citations/otherLaw/table';
import { recognize } from '../../../server/src/citations/recognize';
import { markupFor } from '../../../server/src/markup/registry';
import { checkReadings } from '../../support/readings';

/** Texts that a pattern stands for; what looks around it is left to the pattern itself. */
function textsOf(pattern: RegExp): string[] {
  const plain = new RegExp(`^(?:${pattern.source.replace(/\(\?<?[!=][^)]*\)|\\b|\^/g, '')})$`);
  const found = fc
    .sample(fc.stringMatching(plain), { seed: 1, numRuns: 40 })
    .filter(
      (text) => /^[A-Z\d(][\w .,&'’()–-]*[\w.)]$/i.test(text) && !/[ _]{2}|_| [.,)]|\.\.|\([^A-Z\d]|\)./i.test(text),
    );
  // Small words at the end belong to the sentence; what the pattern wants around it is asked of it here.
  const whole = new RegExp(`(?<!\\w)(?:${pattern.source})(?!\\w)`);
  return [...new Set(found)].filter((text) => whole.test(text) && !/\b(?:of|to|or|and)$|'(?!s)|[a-z][A-Z]/.test(text));
}

/** True where a citation of the code is read in a text by itself. */
function isOurs(text: string): boolean {
  return recognize(markupFor('plaintext').read(`Connecticut decides. ${text}`)).citations.some(
    ({ sections }) => sections.length > 0,
  );
}

const lastWord = (text: string): string => text.split(/[^A-Z]/i).at(-1) ?? '';
/** Names of our own laws too. */
const OURS_TOO = /(?:laws?|code|statutes?|gen\. stats?\.?(?: ann\.)?)$/i;

describe('names of states', () => {
  it('directly before the sign make a section another state’s', () => {
    const ours = STATE_SHORT_NAMES.filter((state) => isOurs(`Elsewhere ${state} § 4-183 has it.`));
    assert.deepEqual(ours, []);
    assert.ok(isOurs('Here Conn. § 4-183 has it.'));
  });

  it('make the General Statutes after them another state’s', () => {
    const ours = [...STATE_NAMES, ...STATE_SHORT_NAMES].filter(
      (state) =>
        isOurs(`In ${state} Gen. Stat. § 4-183 it is.`) || isOurs(`In ${state} General Statutes § 4-183 it is.`),
    );
    assert.deepEqual(ours, []);
  });

  it('and the post’s letters for them make a code without dots another state’s, as collections on the internet name it', () => {
    const short = STATE_SHORT_NAMES.map((name) => name.replaceAll('.', ''));
    const codes = ['Rev Stat', 'Stat', 'Code', 'Code Ann', 'Gen L', 'Fam Law Code', 'Codified L'];
    const ours = [...POST_OF_STATES, ...STATE_NAMES, ...short].flatMap((state) =>
      codes.map((code) => `* ${state} ${code} § 25-312, 25-331`).filter(isOurs),
    );
    assert.deepEqual(ours, []);
    assert.ok(!isOurs('* NC Gen Stat § 50-3'));
    for (const text of ['CT Gen Stat § 46b-40', 'Conn Gen Stat § 46b-40', 'PA 21-103, Conn Gen Stat § 46b-40'])
      assert.ok(isOurs(text), text);
  });
});

describe('an entry of a list of states', () => {
  it('is of its state’s law where the state begins it', () => {
    const entries = [...STATE_NAMES, ...POST_OF_STATES].flatMap((state) =>
      [`${state}: § 5-5(e)`, `* ${state} – § 5-5(e)`, `Ohio § 3-5;\n- ${state}: § 5-5(e)`].map(
        (entry) => `\n${entry} says so.`,
      ),
    );
    assert.deepEqual(entries.filter(isOurs), []);
  });

  it('is ours where Connecticut does, where the state ends a sentence’s part, or no other code has the number', () => {
    for (const text of [
      '\nConnecticut: § 4-183 says so.',
      'Unlike that of Illinois: § 4-183 says so.',
      '\nIllinois: § 53a-70.',
    ])
      assert.ok(isOurs(text), text);
  });
});

describe('the table of other law', () => {
  for (const row of OTHER_LAW) {
    for (const pattern of row.before ?? []) {
      const texts = textsOf(pattern).filter((text) => row.shared !== true || !OURS_TOO.test(text));
      it(`knows a number after ${String(pattern)} as other law's`, () => {
        assert.ok(texts.length > 0 || row.shared === true, 'no text');
        assert.deepEqual(
          texts.filter((text) => isOurs(`They rely on ${text} § 4-183.`)),
          [],
        );
      });

      it(`lists what names like ${String(pattern)} end with`, () => {
        const names = BEFORE.find((other) => other.row === row);
        assert.ok(names);
        const missed = texts.filter(
          (text) =>
            lastWord(text).length > 1 &&
            names.pattern.test(text) &&
            !namesEndingWith(lastWord(text), text).includes(names),
        );
        assert.deepEqual(missed, []);
      });

      it(`lists nothing else for ${String(pattern)}`, () => {
        const { words, open } = lastWordsOf(pattern);
        if (open) return;
        const ends = new Set(texts.map((text) => lastWord(text).toLowerCase()));
        // Not every alternative need be among the texts; none of them may be outside the list.
        for (const end of ends) assert.ok(end.length < 2 || /[\d.)]$/.test(end) || words.has(end), end);
        for (const text of texts)
          assert.ok(!BEFORE.some((names) => names.row === row && names.pattern.test(`${text} verdict`)), text);
      });
    }

    for (const pattern of row.after ?? []) {
      it(`knows a number of the ${String(pattern)} as other law's`, () => {
        const texts = textsOf(pattern);
        assert.ok(texts.length > 0, 'no text');
        const the = pattern.source.startsWith('^') || pattern.source.startsWith('th') ? '' : 'the ';
        assert.deepEqual(
          texts.filter((text) => isOurs(`It is so under section 4-183 of ${the}${text}.`)),
          [],
        );
      });
    }

    for (const pattern of row.owners ?? []) {
      it(`knows a number that is owned by ${String(pattern)} as other law's`, () => {
        assert.deepEqual(
          textsOf(pattern).filter((text) => isOurs(`It is so under the ${text}'s section 4-183.`)),
          [],
        );
      });
    }
  }
});

describe('the last words of a pattern', () => {
  for (const [pattern, words, open] of [
    [/far/, ['far'], false],
    [/D?FARS?/, ['far', 'fars', 'dfar', 'dfars'], false],
    [/[Aa]greement/, ['agreement'], false],
    [/code(?: ann\.| annotated)?/, ['code', 'annotated'], false],
    [/charter of [\w ]{1,9}/, [], true],
    [/title \d{1,3}/, [], false],
    [/(?<!\bof )contract/, ['contract'], false],
    [/by-?laws?/, ['bylaw', 'bylaws', 'law', 'laws'], false],
    [/c\. ?f\. ?r\./, [], false],
    [/plan(?: [a-z]+)?/, ['plan'], true],
    [/rules?(?: \([^)]{1,30}\))?/, ['rule', 'rules'], false],
    [/no{1,2}/, [], true],
  ] as const) {
    it(`${String(pattern)} are ${words.join(', ') || 'none'}${open ? ', or any' : ''}`, () => {
      const read = lastWordsOf(pattern);
      assert.deepEqual([[...read.words].sort(), read.open], [[...words].sort(), open]);
    });
  }
});

checkReadings('a slip for our code’s name that is one for another’s after a state', [
  ['18 Pa. Con. Stat. Ann. § 3218(c) and Con. Gen. Stat. § 53a-70', 'full "Con. Gen. Stat. § 53a-70" 53a-70'],
]);

checkReadings('other law by a name and the year of its edition', [
  [
    'Connecticut: E.g., N.M. Stat. Ann. (1929) §§ 35-4613, 35-4614; Indiana, Annotated Statutes, 1933, § 10-1807.',
    '<state-code "§§ 35-4613, 35-4614">',
    '<state-code "§ 10-1807">',
  ],
  ['In Connecticut, in 1967, § 53-32 was the law.', 'short "§ 53-32" 53-32'],
  // The titles of that day were others.
  [
    'Conn. Gen. Stats. (1930) tit. 59, § 6042 and Conn. Gen. Stat. tit. 53a, § 70',
    'full "Conn. Gen. Stat. tit. 53a, § 70" 53a-70',
  ],
]);

checkReadings('other law by the words after a number', [
  [
    'In Connecticut, section 4-183 of the United States Code; section 9-3 of the laws of the state of Georgia',
    '<federal-code "section 4-183">',
    '<state-code "section 9-3">',
  ],
  [
    'In Connecticut, section 9-3 of the statutes of Tennessee; section 4-1 of the trust.',
    '<state-code "section 9-3">',
    '<instrument "section 4-1">',
  ],
]);

checkReadings('Connecticut’s own laws by names that others’ have too', [
  [
    'Connecticut: CT Code § 33-1155(e), the Connecticut Code, § 4-183, Conn. Code § 33-1144; Delaware Code § 33-1145',
    'full "CT Code § 33-1155(e)" 33-1155(e)',
    'full "Connecticut Code, § 4-183" 4-183',
    'full "Conn. Code § 33-1144" 33-1144',
    '<state-code "§ 33-1145">',
  ],
  [
    'Connecticut Uniform Power of Attorney Act (Sections 1-350 to 1-353b); the Uniform Power of Attorney Act § 1-105',
    'prose "Sections 1-350 to 1-353b" 1-350..1-353b',
    '<uniform-act "§ 1-105">',
  ],
  [
    'CT State statutes 12–144b; Connecticut State Statutes, § 12-145; Connecticut State. Sec. 12-146',
    'full "CT State statutes 12–144b" 12-144b',
    'full "Connecticut State Statutes, § 12-145" 12-145',
    'prose "Sec. 12-146" 12-146',
  ],
]);

checkReadings('numbers and pages of regulations, which bear the numbers of statutes', [
  [
    'Sec. 12-740(a)-1. Preamble\nSec. 12-701(a)(20)-1\nSecs. 12-701(a)(20)-1 and 12-711(b)-2',
    '<regulation "Sec. 12-740">',
    '<regulation "Sec. 12-701">',
    '<regulation "Secs. 12-701">',
  ],
  [
    '§ 4-183(a)-(c); §§ 46b-120(a)-46b-121; § 53a-59(a)(1)-2; § 21a-277(a)-2 counts; C.G.S. § 12-701(a)(20)-1',
    'short "§ 4-183(a)-(c)" 4-183(a)-(c)',
    'short "§§ 46b-120(a)-46b-121" 46b-120(a)..46b-121',
    'short "§ 53a-59(a)(1)" 53a-59(a)(1)',
    'short "§ 21a-277(a)" 21a-277(a)',
    'full "C.G.S. § 12-701(a)(20)" 12-701(a)(20)',
  ],
  [
    'Income Tax\nSec. 12-740(a) page 3\n\nSee Sec. 12-740(a) page 3\nSec. 12-740 page 3 of the guide',
    '<regulation "Sec. 12-740(a)">',
    'prose "Sec. 12-740(a)" 12-740(a)',
    'prose "Sec. 12-740" 12-740',
  ],
  // After a comma, where no number of theirs follows; and before the sign.
  [
    'In Connecticut Section 10-76h (a), R.C.S.A., has it, and § 10-76h, Regulations of Connecticut State Agencies.',
    '<regulation "Section 10-76h (a)">',
    '<regulation "§ 10-76h">',
  ],
  [
    'In Connecticut § 10-76h, Regs., Conn. State Agencies § 10-76h-1; § 10-76h, R.C.S.A. Section 10-76h-1; § 10-76h, RCSA 10-76h-1',
    'short "§ 10-76h" 10-76h',
    '<regulation "§ 10-76h">',
    'short "§ 10-76h" 10-76h',
    '<regulation "Section 10-76h">',
    'short "§ 10-76h" 10-76h',
  ],
]);

checkReadings('other states’ numbers that have parts as ours have', [
  [
    'Connecticut allows it. There Title 11-A § 4-210 or title 18-c, § 3-102 bars it; Title 42-A § 42a-3-104.',
    '<state-code "§ 4-210">',
    '<state-code "§ 3-102">',
    'short "§ 42a-3-104" 42a-3-104',
  ],
  [
    'Connecticut allows it. MCA §§37-16-201 (boards), MCA § 7-33 and MCA §§ 27-1-201, 27-1-202 do not; the MCA, § 21a-408.',
    '<regulation "§§37-16">',
    '<state-code "§ 7-33">',
    '<regulation "§§ 27-1">',
    'short "§ 21a-408" 21a-408',
  ],
]);

const FAR =
  ' Nothing stands here that tells a reader whose the numbers are, and it goes on for so long that no sentence reaches from one of them to the next. ';
checkReadings('a rule that the document names as one twice, and not as a statute', [
  [
    `Form JD-FM-6 and § 25-30/§ 25-32. See § 25-5. Id.${FAR}Practice Book §§ 25-30 and 25-32 (a).${FAR}Practice Book § 25-30; Practice Book § 25-32.`,
    '<practice-book "§ 25-30/§ 25-32">',
    'short "§ 25-5" 25-5',
    'id "Id." 25-5',
    '<practice-book "§§ 25-30 and 25-32 (a)">',
    '<practice-book "§ 25-30">',
    '<practice-book "§ 25-32">',
  ],
  [
    `See § 10-39. Id.${FAR}Practice Book § 10-39. Practice Book § 10-39 (a).`,
    '<practice-book "§ 10-39">',
    '<id "Id.">',
    '<practice-book "§ 10-39">',
    '<practice-book "§ 10-39 (a)">',
  ],
  [
    `See § 10-39.${FAR}Practice Book § 10-39. Practice Book § 10-39; General Statutes § 10-39.`,
    'short "§ 10-39" 10-39',
    '<practice-book "§ 10-39">',
    '<practice-book "§ 10-39">',
    'full "General Statutes § 10-39" 10-39',
  ],
  [
    `See § 10-45.${FAR}Practice Book §§ 10-39 to 10-50. Practice Book §§ 10-39 to 10-50.`,
    'short "§ 10-45" 10-45',
    '<practice-book "§§ 10-39 to 10-50">',
    '<practice-book "§§ 10-39 to 10-50">',
  ],
]);

describe('ranges that a document gives to another source', () => {
  it('are kept up to fifty', () => {
    const ranges = Array.from(
      { length: 51 },
      (_, k) => `Practice Book §§ ${String(k + 1)}-100 to ${String(k + 1)}-199 say so.`,
    );
    const text = `Connecticut decides. ${ranges.join('\n\n')}\n\nSee § 50-150.\n\nSee § 51-150.`;
    assert.deepEqual(
      recognize(markupFor('plaintext').read(text)).citations.flatMap(({ sections }) =>
        sections.map(({ number }) => number),
      ),
      ['51-150'],
    );
  });
});

checkReadings('spans of a paper’s own sections', [
  [
    'By Connecticut’s act (Secs. 4–6, 19–22), §§ 13–14 and Sections 16–17, 37–38 of it; §§ 4–183 and 4–184.',
    '<instrument "Secs. 4–6, 19–22">',
    '<instrument "§§ 13–14">',
    '<instrument "Sections 16–17, 37–38">',
    'short "§§ 4–183 and 4–184" 4-183 | 4-184',
  ],
  ['sections 13–14 of the general statutes', 'prose "sections 13–14" 13-14'],
  [
    'In Connecticut, by Pub. Act No. 26-113, § 1; No. 25-113, §§ 5-6; the town’s §§ 13-93 to 13-98 of the 1974 Code; No. 5, §§ 8-2, 8-3',
    'act "Pub. Act No. 26-113, § 1" public 26-113 of 2026 § 1',
    '<instrument "§§ 5-6">',
    '<ordinance "§§ 13-93 to 13-98">',
    'short "§§ 8-2, 8-3" 8-2 | 8-3',
  ],
]);

checkReadings('where a sentence ends with a short form in capitals, or a note’s text sticks to it', [
  [
    'In Connecticut, under MGL. § 12-5, RSA. § 4-1, TCA. § 8-2 and RIGL. § 9-1 he paid. He relies on the IRS. § 12-6',
    ...['12-5', '4-1', '8-2', '9-1'].map((number) => `<state-code "§ ${number}">`),
    'short "§ 12-6" 12-6',
  ],
  // A sentence that ends with a short form in capitals, and a numeral.
  [
    'Under C.G.S. § 10-76a and IDEA. § 10-76h gives it. Tier II § 5-192e too.',
    'full "C.G.S. § 10-76a" 10-76a',
    'short "§ 10-76h" 10-76h',
    'short "§ 5-192e" 5-192e',
  ],
  // The articles of Maryland's code end with a stop of their own.
  [
    'Under C.G.S. § 4-183 and PUB. UTIL. § 7-201, HUM. SERVS. § 10-101, REAL PROP. § 8-401 and TRANSP. § 15-313 it is so. PROPERTY TAX. § 12-81.',
    'full "C.G.S. § 4-183" 4-183',
    '<state-code "§ 7-201">',
    '<state-code "§ 10-101">',
    '<state-code "§ 8-401">',
    '<state-code "§ 15-313">',
    'short "§ 12-81" 12-81',
  ],
  // The text of a note that sticks to the sentence in which it is called.
  [
    'It is force under the circumstances.K.S.A. § 21-3213, and so in self-defense.C.G.S. § 53a-19, too.',
    '<state-code "§ 21-3213">',
    'full "C.G.S. § 53a-19" 53a-19',
  ],
]);

checkReadings('a name with a short term for it directly before the sign', [
  [
    'Under the Uniform Commercial Code (UCC) § 2-719(2) and the town charter (“Charter”) § 3-77, not the Unfair Trade Practices Act (CUTPA) § 42-110b or the Penal Code (Code) § 53a-70.',
    '<uniform-act "§ 2-719(2)">',
    '<ordinance "§ 3-77">',
    'short "§ 42-110b" 42-110b',
    'short "§ 53a-70" 53a-70',
  ],
]);
