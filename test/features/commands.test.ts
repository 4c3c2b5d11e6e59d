import assert from 'node:assert/strict';
import { authorities, usesIn } from '../../server/src/features/authorities';
import { citationForms } from '../../server/src/features/citationForms';
import { formsThatCite } from '../../server/src/features/insertedForms';
import { convertCitations } from '../../server/src/features/convertCitations';
import { quotation, quotationText } from '../../server/src/features/quotation';
import { searchSections } from '../../server/src/features/searchSections';
import { sectionDocument } from '../../server/src/features/textDocumentContent';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import { applyEdits } from '../../server/src/text/edit';
import { allSteps } from '../../server/src/text/steps';
import { loadCatalogue } from '../support/catalogue';
import { check, snapshotOf } from '../support/check';
import { block, officialText } from '../support/officialText';

const CODE = loadCatalogue();
const TODAY = '2026-07-15';

describe('searching sections', () => {
  const numbers = (text: string, most = 5): string[] =>
    searchSections(text, CODE, most).map((section) => section.number + section.labelPath);

  it('finds a number, then those that go on from it', () => {
    const found = numbers('53a-9', 50);
    assert.equal(found[0], '53a-9');
    assert.ok(found.includes('53a-90') && found.includes('53a-92a'));
    assert.ok(found.every((number) => number.startsWith('53a-9')));
  });

  for (const [typed, first] of [
    ['§ 53a-70', '53a-70'],
    ['sec. 53a-70', '53a-70'],
    ['Section 53A-70', '53a-70'],
    ['53a\u201370', '53a-70'],
    ['53a-70(a)(1)', '53a-70(a)(1)'],
    ['53a-70 (a) (1)', '53a-70(a)(1)'],
    ['42a-2a-101', '42a-2A-101'],
    ['trafficking in persons', '53a-192a'],
    ['  53a-70  ', '53a-70'],
  ] as const) {
    it(`reads "${typed}"`, () => {
      assert.equal(numbers(typed)[0], first);
    });
  }

  it('tells the state, and offers near numbers for one that does not exist', () => {
    assert.equal(searchSections('53a-90', CODE, 1)[0]?.state, 'transferred to § 54-102a');
    assert.equal(searchSections('53a-70', CODE, 1)[0]?.state, '');
    assert.ok(numbers('53a-7000').length > 0);
  });

  it('finds nothing for nothing, and bears any text', () => {
    for (const text of [
      '',
      '   ',
      '§',
      '()',
      '((((((((',
      '\u0000',
      'a'.repeat(5000),
      '53a-70'.repeat(2000),
      '*',
      '\\',
      '-',
    ]) {
      assert.ok(Array.isArray(searchSections(text, CODE, 5)), text.slice(0, 20));
    }
    assert.deepEqual(numbers(''), []);
  });
});

describe('forms of a citation', () => {
  const texts = (
    number: string,
    pinpoint: string[],
    preferred: 'bluebook' | 'connecticut' | 'legislative' | null = null,
  ): string[] => citationForms(number, pinpoint, CODE, preferred).map((form) => form.text);

  it('are those of each style, the preferred one first, each text once', () => {
    const all = texts('53a-192a', ['a', '1'], 'connecticut');
    assert.equal(all[0], 'General Statutes § 53a-192a (a) (1)');
    assert.equal(all[1], '§ 53a-192a (a) (1)');
    assert.ok(all.includes('subdivision (1) of subsection (a) of section 53a-192a of the general statutes'));
    assert.equal(new Set(all).size, all.length);
  });

  it('bear the year of the volume in Bluebook style', () => {
    const revision = CODE.edition.revision;
    const number = ['53a-70', '53a-48', '1-1'].find((one) => CODE.find(one)?.inSupplement === false) ?? '';
    assert.equal(texts(number, [], 'bluebook')[0], `Conn. Gen. Stat. § ${number} (${revision})`);
    const newer = Array.from({ length: CODE.size }, (_, i) => CODE.at(i)).find(
      (section) => section?.inSupplement === true && section.status === 'in force',
    );
    assert.equal(
      texts(newer?.number ?? '', [], 'bluebook')[0],
      `Conn. Gen. Stat. § ${newer?.number ?? ''} (Supp. ${CODE.edition.supplement ?? ''})`,
    );
  });

  it('are read again as what they cite', () => {
    for (const form of citationForms('53a-192a', ['a', '1'], CODE, null)) {
      const [citation] = snapshotOf(`See ${form.text}.`).reading.citations;
      assert.deepEqual(
        [citation?.sections[0]?.number, citation?.sections[0]?.pinpoint],
        ['53a-192a', ['a', '1']],
        form.text,
      );
    }
  });

  it('bear no year where the section is not known, and exist without facts', () => {
    assert.equal(citationForms('53a-7000', [], CODE, 'bluebook')[0]?.text, 'Conn. Gen. Stat. § 53a-7000');
    assert.equal(citationForms('53a-70', [], null, 'bluebook')[0]?.text, 'Conn. Gen. Stat. § 53a-70');
  });
});

describe('forms of a citation that is put in', () => {
  /** Kinds of the forms at a place marked "|", or in the place of what stands between two of them. */
  function kinds(marked: string, language = 'markdown', pinpoint = ['a', '1']): string {
    const [before = '', ...rest] = marked.split('|');
    const places =
      rest.length === 2
        ? [{ start: before.length, end: before.length + (rest[0] ?? '').length }]
        : [{ start: before.length, end: before.length }];
    const snapshot = snapshotOf(marked.replaceAll('|', ''), language);
    const forms = citationForms('53a-192a', pinpoint, CODE, null);
    const chosen = { number: '53a-192a', pinpoint };
    return allSteps(formsThatCite(snapshot, places, chosen, forms))
      .map(({ kind }) => kind)
      .join(' ');
  }

  const ALL = 'full short full short full short';

  for (const [what, marked, told] of [
    ['all, where no other law is named', 'A person may see | here.', ALL],
    ['all, beside words that they touch', 'A person may see|here.', ALL],
    ['all, in the place of another citation', 'See Conn. Gen. Stat. |§ 53a-70|.', ALL],
    ['the full ones, where a short one would be Arizona’s', 'A person may see A.R.S. | here.', 'full full full'],
    ['the full ones, where letters read as the name of Arizona’s law', ' o~ars | after majority.', 'full full full'],
    ['the full ones, after the name of the rules of practice', 'See Practice Book | here.', 'full full full'],
    ['all, in code, where nothing is read', '`A.R.S. | here`', ALL],
  ] as const) {
    it(`are ${what}`, () => {
      assert.equal(kinds(marked), told);
    });
  }

  it('are those that cite what was chosen and not more: a label that stands there would be taken for one of theirs', () => {
    assert.equal(kinds('See |(b) here.', 'markdown', ['a']), 'full full');
  });

  it('are all where the places lie over each other: nothing can be put into both', () => {
    const text = 'A person may see A.R.S. here.';
    const at = text.indexOf('here');
    const forms = citationForms('53a-70', [], CODE, 'bluebook');
    const given = (...places: readonly { readonly start: number; readonly end: number }[]): number =>
      allSteps(formsThatCite(snapshotOf(text), places, { number: '53a-70', pinpoint: [] }, forms)).length;
    assert.ok(given({ start: at, end: at + 4 }) < forms.length);
    assert.equal(given({ start: at, end: at + 4 }, { start: at + 2, end: at + 5 }), forms.length);
    assert.equal(given({ start: at + 2, end: at + 5 }, { start: at, end: at + 4 }), forms.length);
  });

  it('are those that cite at each of several places', () => {
    const text = 'A person may see , or A.R.S. , here.';
    const places = ['A.R.S. ', 'see '].map((words) => text.indexOf(words) + words.length);
    const forms = citationForms('53a-70', [], CODE, 'bluebook');
    const at = (offsets: readonly number[]): number =>
      allSteps(
        formsThatCite(
          snapshotOf(text),
          offsets.map((offset) => ({ start: offset, end: offset })),
          { number: '53a-70', pinpoint: [] },
          forms,
        ),
      ).filter(({ kind }) => kind === 'short').length;
    assert.ok(at(places.slice(1)) > 0);
    assert.equal(at(places), 0);
    assert.ok(at([]) > 0);
  });
});

describe('converting citations', () => {
  function converted(text: string, style: 'bluebook' | 'connecticut' | 'legislative', language = 'markdown'): string {
    const snapshot = snapshotOf(text, language);
    return applyEdits(text, convertCitations(snapshot, style, null, null).made.edits);
  }

  it('writes them in a style as the document spells, and does it once', () => {
    const once = converted('General Statutes § 53a-70 (a) (1), and Id., § 53a-71 (a).', 'bluebook');
    assert.equal(once, 'Conn. Gen. Stat. § 53a-70(a)(1), and Id. § 53a-71(a).');
    assert.equal(converted(once, 'bluebook'), once);
    assert.equal(
      converted('Conn. Gen. Stat. \\S~53a-70(a)', 'connecticut', 'latex'),
      'General Statutes \\S~53a-70 (a)',
    );
  });

  it('leaves quotations and tables of authorities alone, and counts them', () => {
    const text =
      '<!-- conncite:table-of-authorities -->\n\nConn. Gen. Stat. § 1-1\n\n<!-- /conncite:table-of-authorities -->\n\n' +
      '“Conn. Gen. Stat. § 53a-70(a).”\n\n> Conn. Gen. Stat. § 53a-71(a)\n\nConn. Gen. Stat. § 53a-72(a)\n';
    const made = convertCitations(snapshotOf(text, 'markdown'), 'connecticut', null, null);
    assert.deepEqual([made.changed, made.quoted, made.without], [1, 2, 0]);
    assert.ok(made.made.after.text.endsWith('\n\nGeneral Statutes § 53a-72 (a)\n'));
  });

  it('keeps to a part of the document', () => {
    const text = 'General Statutes § 1-1. General Statutes § 1-2.';
    const made = convertCitations(snapshotOf(text), 'bluebook', { start: 24, end: 30 }, null);
    assert.equal(made.made.after.text, 'General Statutes § 1-1. Conn. Gen. Stat. § 1-2.');
  });
});

describe('quoting a page', () => {
  const document = sectionDocument('53a-192a', CODE, TODAY);
  const snapshot = createSnapshot('conncite:/section/53a-192a.conncite', 1, 'conncite-section', document.text);
  const select = (words: string): ReturnType<typeof quotation> => {
    const start = document.text.indexOf(words);
    assert.ok(start >= 0, words);
    return quotation(snapshot, { start, end: start + words.length }, document);
  };

  it('knows the subsection, leaves its label out, and never takes a summary for the law', () => {
    const line = document.text.split('\n')[document.lineOf.get('(a)(1)') ?? 0] ?? '';
    const found = select(line.trim());
    assert.deepEqual([found?.number, found?.pinpoint, found?.official], ['53a-192a', ['a', '1'], false]);
    assert.doesNotMatch(found?.words ?? '', /^\(/);
    assert.equal(quotationText(found!, 'X').includes('“'), false);
  });

  it("puts the law's own words between quotation marks, theirs inside", () => {
    const quoted = quotationText(
      { number: '1-1', pinpoint: [], words: 'A “person” is …', official: true, when: '' },
      'General Statutes § 1-1',
    );
    assert.equal(quoted, '“A ‘person’ is …” General Statutes § 1-1.');
  });

  it('takes no address for the text, nothing selected for words, and no other document for a page', () => {
    assert.equal(select('https://www.cga.ct.gov')?.official, false);
    assert.equal(quotation(snapshot, { start: 3, end: 3 }, document), undefined);
    assert.equal(quotation(snapshotOf('text'), { start: 0, end: 4 }, document), undefined);
  });
});

describe('authorities of documents', () => {
  const text =
    'See General Statutes § 53a-70 (a) and (b); § 53a-90. Id. Also §§ 53a-70 to 53a-73, Public Acts 21-103 and 24-999, title 53a of the General Statutes, and § 1-1.\n';
  const groups = authorities([usesIn({ snapshot: snapshotOf(text), findings: check(text) })], CODE);

  it("stand by title in the code's order, acts last, by subsection", () => {
    assert.deepEqual(
      groups.map((group) => [group.label, group.authorities.map(({ label }) => label)]),
      [
        ['Title 1', ['§ 1-1']],
        ['Title 53a', ['title 53a', '§ 53a-70', '§§ 53a-70 to 53a-73', '§ 53a-90']],
        ['Public and special acts', ['Public Act 21-103', 'Public Act 24-999']],
      ],
    );
    const section = groups[1]?.authorities[1];
    assert.deepEqual(
      section?.pinpoints.map(({ labelPath, places }) => [labelPath, places.length]),
      [
        ['(a)', 2],
        ['(b)', 2],
      ],
    );
    assert.equal(groups[1]?.detail, 'Penal Code');
    assert.match(section.detail, /^Sexual assault in the first degree/);
  });

  it('tell their state and what is wrong, and count Id.', () => {
    const transferred = groups[1]?.authorities[3];
    assert.equal(transferred?.state, 'transferred to § 54-102a');
    const places = transferred.pinpoints.flatMap((pinpoint) => pinpoint.places);
    assert.deepEqual(
      places.map(({ range }) => text.slice(range.start.character, range.end.character)),
      ['§ 53a-90', 'Id.'],
    );
    assert.ok(places[0]?.problems.some(({ message }) => message.includes('transferred')));
    assert.equal(
      authorities([usesIn({ snapshot: snapshotOf('§ 53a-7000'), findings: [] })], CODE)[0]?.authorities[0]?.state,
      'not in this edition',
    );
  });

  it('are known by the official text where they are newer than the facts', () => {
    const official = officialText([
      {
        number: '990',
        name: 'Lanterns',
        title: '99',
        blocks: [block('53-9902', 'Lighting of lanterns.', ['A lantern is lit.'])],
      },
    ]);
    const of = (source: string) =>
      authorities([usesIn({ snapshot: snapshotOf(source), findings: [] })], CODE, official)[0]?.authorities[0];
    assert.deepEqual([of('C.G.S. § 53-9902')?.state, of('C.G.S. § 53-9902')?.detail], ['', 'Lighting of lanterns']);
    assert.equal(of('C.G.S. § 53-9903')?.state, 'not in this edition');
    assert.equal(of('C.G.S. §§ 53-9902 to 53-9903')?.state, '53-9903 not in this edition');
  });

  it('have excerpts on one line, cut at blanks, with the citation in sight', () => {
    const long = `${'word '.repeat(50)}General Statutes § 53a-70 (a) ${'more '.repeat(50)}\nnext`;
    const [group] = authorities([usesIn({ snapshot: snapshotOf(long), findings: [] })], CODE);
    const excerpt = group?.authorities[0]?.pinpoints[0]?.places[0]?.excerpt ?? '';
    assert.match(excerpt, /^… (?:word )+General Statutes § 53a-70 \(a\) (?:more )+…$/);
    assert.ok(excerpt.length < 150);
  });

  it('of several documents come together; of none, or without facts, nothing breaks', () => {
    const two = ['§ 1-1', '§ 1-1 (a)'].map((words, i) => ({
      snapshot: createSnapshot(`file:///${i}`, 1, 'plaintext', words),
      findings: [],
    }));
    const [group] = authorities(two.map(usesIn), null);
    assert.deepEqual(
      group?.authorities.map(({ label, detail, state }) => [label, detail, state]),
      [['§ 1-1', '', '']],
    );
    assert.deepEqual(
      group.authorities[0]?.pinpoints.map(({ places }) => places[0]?.uri),
      ['file:///0', 'file:///1'],
    );
    assert.deepEqual(authorities([], CODE), []);
  });
});
