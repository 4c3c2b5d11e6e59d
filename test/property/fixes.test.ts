import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Citation } from '../../server/src/citations/citation';
import type { Snapshot } from '../../server/src/analysis/snapshot';
import { compareNumbers } from '../../server/src/code/sectionKey';
import type { Finding, Fix } from '../../server/src/diagnostics/finding';
import { ignoreInFile, ignoreOnLine } from '../../server/src/diagnostics/ignoreComment';
import { fixesTogether, isFixable, fixAll } from '../../server/src/diagnostics/fixAll';
import { composeEdits } from '../../server/src/text/composeEdits';
import { applyEdits, type Edit } from '../../server/src/text/edit';
import { overlaps } from '../../server/src/text/span';
import { check, checkSnapshot, kinds, snapshotOf, STYLES, type CheckOptions } from '../support/check';

/** Sentences right and wrong in one style or another; § and no-break space are respelled for each markup. */
const SENTENCES = [
  'He was charged under Conn. Gen. Stat. § 53a-70(a)(2).',
  'The rule is General Statutes § 53a-70 (a) (2).',
  'See C.G.S. §53a-192a.',
  'See Conn. Gen. Stat. § 53a-70, 53a-71.',
  'See Conn. Gen. Stat. §§ 53a-36(1).',
  'The range is §§ 53a-54a–53a-54d there.',
  'See §§ 20-341bb to 20-341s.',
  'It is § 53A-70 and § 53a–71 and § 53a- 72.',
  '§ 53a-70 provides it.',
  'He relied on Id. at § 53a-71.',
  'Ibid. So it stands.',
  '§ 53a-70, supra, and then § 53a-71.',
  'It is subsection (a), subdivision (2) of section 53a-70.',
  'It is paragraph (1) of subsection (a) of section 53a-70.',
  'Under section 53a-70(a)(2) it is.',
  'Under sections 4-1 to 4-9 it is.',
  'Under sections 4-1 to 4-9, inclusive, of the general statutes it is.',
  '(See § 4-186 (f).)',
  'General Statutes § 53a-122 (Rev. to 2023) is it.',
  'Conn. Gen. Stat. Ann. § 53a-70 (2019) is it.',
  'Conn. Gen. Stat. Sec. 1-1 is it.',
  'Id. So it stands.',
  'Of § 53a-7000 and § 53a-90 and § 53a-53 nothing.',
  '“Conn. Gen. Stat. §53a–70 (a)(2)” he wrote.',
  'Nothing is cited here.',
  'State v. Chapman, 227 Conn. 616 (1993).',
  '§§ 53a-54a, -54C apply.',
  'Conn. Gen. Stat. § 22a-14 et seq.',
  'Conn. Gen. Stat. §§ 46b-38a–f apply.',
  'Conn. Gen. Stat. § 53a-70 (a) (1) and (2).',
];

const MARKUPS: readonly {
  readonly language: string;
  readonly spell: (text: string) => string;
  readonly join: string;
}[] = [
  { language: 'plaintext', spell: (text) => text, join: ' ' },
  { language: 'markdown', spell: (text) => text.replace(/\bId\./g, '*Id.*'), join: '\n\n' },
  {
    language: 'latex',
    spell: (text) => text.replaceAll('§', '\\S').replaceAll('\\S ', '\\S~').replaceAll('–', '--'),
    join: '\n',
  },
  { language: 'html', spell: (text) => `<p>${text.replaceAll('§', '&sect;')}</p>`, join: '\n' },
  { language: 'restructuredtext', spell: (text) => text.replace(/\bId\./g, '*Id.*'), join: '\n\n' },
  { language: 'asciidoc', spell: (text) => text.replace(/\bId\./g, '_Id._'), join: '\n\n' },
  { language: 'org', spell: (text) => text.replace(/\bId\./g, '/Id./'), join: '\n\n' },
  { language: 'typst', spell: (text) => text.replace(/\bId\./g, '_Id._'), join: '\n\n' },
];

const documents = fc
  .record({
    style: fc.constantFrom(...STYLES),
    markup: fc.constantFrom(...MARKUPS),
    sentences: fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 6 }),
  })
  .map(({ style, markup, sentences }) => ({
    text: sentences.map(markup.spell).join(markup.join),
    options: { style, language: markup.language } satisfies CheckOptions,
  }));

/** What a document cites, whatever the form; a range counts the same from either end. */
function cited(text: string, language: string): string[] {
  return snapshotOf(text, language).reading.citations.flatMap((citation: Citation) =>
    citation.sections.map((member) => {
      const ends = [member.number, member.through ?? member.number].sort(compareNumbers);
      return `${ends.join('..')}${member.pinpoint.join('.')}`;
    }),
  );
}

function fewer(after: readonly string[], before: readonly string[]): boolean {
  const left = [...before];
  return after.every((kind) => {
    const at = left.indexOf(kind);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** Fixes of form that do not touch each other, as fix-all takes them. */
function together(findings: readonly Finding[]): Edit[] {
  const taken: Edit[] = [];
  for (const fix of findings.flatMap((finding) => formFixes(finding).slice(0, 1))) {
    const touches = (edit: Edit): boolean =>
      taken.some((other) => overlaps(edit, other) || (edit.start === other.start && edit.end === other.end));
    if (!fix.edits.some(touches)) taken.push(...fix.edits);
  }
  return taken;
}

function formFixes(finding: Finding): Fix[] {
  return finding.fixes.filter((fix) => fix.preferred && !fix.changesAuthority);
}

describe('fixes', () => {
  it('remove their finding, add none, and cite the same as before', () => {
    fc.assert(
      fc.property(documents, ({ text, options }) => {
        const before = check(text, options);
        for (const finding of before) {
          for (const fix of formFixes(finding)) {
            const fixed = applyEdits(text, fix.edits);
            const after = kinds(check(fixed, options));
            assert.ok(
              after.length < before.length && fewer(after, kinds(before)),
              `${finding.code}: ${fixed}\nbefore ${kinds(before).join()}\nafter ${after.join()}`,
            );
            assert.deepEqual(
              cited(fixed, options.language),
              cited(text, options.language),
              `${finding.code}: ${fixed}`,
            );
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('may be made all together, until nothing is left to fix', () => {
    fc.assert(
      fc.property(documents, ({ text, options }) => {
        let fixed = text;
        for (let round = 0; ; round++) {
          const edits = together(check(fixed, options));
          if (edits.length === 0) break;
          assert.ok(round < 6, `still fixing: ${fixed}`);
          fixed = applyEdits(fixed, edits);
        }
        assert.deepEqual(cited(fixed, options.language), cited(text, options.language));
        assert.ok(fewer(kinds(check(fixed, options)), kinds(check(text, options))));
      }),
      { numRuns: 400 },
    );
  });

  it('make the whole file right by one edit, which another run leaves as it is', () => {
    fc.assert(
      fc.property(documents, ({ text, options }) => {
        const before = check(text, options);
        const made = fixAll(snapshotOf(text, options.language), before, (next) => checkSnapshot(next, options));
        const fixed = applyEdits(text, made.made.edits);
        assert.equal(fixed, made.snapshot.text);
        const after = check(fixed, options);
        assert.deepEqual(
          after.filter(isFixable).map((finding) => finding.code),
          [],
        );
        assert.ok(
          fewer(kinds(after), kinds(before)),
          `${fixed}\nbefore ${kinds(before).join()}\nafter ${kinds(after).join()}`,
        );
        assert.deepEqual(cited(fixed, options.language), cited(text, options.language), fixed);
      }),
      { numRuns: 400 },
    );
  });

  it('that take each other back, round by round, are not made: a second run finds the same text', () => {
    // A rule that wants a blank after the sign where there is none, and none where there is one.
    const judge = (snapshot: Snapshot): readonly Finding[] => {
      const at = snapshot.text.indexOf('§') + 1;
      const end = snapshot.text[at] === ' ' ? at + 1 : at;
      const edits = [{ start: at, end, newText: end > at ? '' : ' ' }];
      const fix: Fix = { title: 'Change it', edits, preferred: true, changesAuthority: false };
      return [{ code: 'symbol-spacing', severity: 'warning', start: at - 1, end: at, message: 'It.', fixes: [fix] }];
    };
    const text = 'See General Statutes § 53a-70.';
    const first = fixAll(snapshotOf(text), judge(snapshotOf(text)), judge);
    assert.deepEqual([first.snapshot.text, first.made.isEmpty, first.fixesMade], [text, true, 0]);
  });

  it('of one rule may be made all over the file at once', () => {
    fc.assert(
      fc.property(documents, ({ text, options }) => {
        const before = check(text, options);
        for (const code of new Set(before.map((finding) => finding.code))) {
          const fixes = fixesTogether(before.filter((finding) => finding.code === code));
          if (fixes.length === 0) continue;
          const fixed = applyEdits(
            text,
            fixes.flatMap((fix) => fix.edits),
          );
          const after = kinds(check(fixed, options));
          assert.ok(
            after.filter((one) => one === code).length <=
              kinds(before).filter((one) => one === code).length - fixes.length,
            `${code}: ${fixed}`,
          );
          assert.ok(
            fewer(after, kinds(before)),
            `${code}: ${fixed}\nbefore ${kinds(before).join()}\nafter ${after.join()}`,
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('by ignoring leave nothing else changed, in every markup', () => {
    fc.assert(
      fc.property(documents, ({ text, options }) => {
        const snapshot = snapshotOf(text, options.language);
        const before = check(text, options);
        for (const finding of before) {
          for (const edit of [
            ignoreOnLine(snapshot, finding.code, finding.start),
            ignoreInFile(snapshot, finding.code),
          ]) {
            if (edit === undefined) continue;
            const after = check(edit.after.text, options);
            assert.ok(fewer(kinds(after), kinds(before)) && after.length < before.length, edit.after.text);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('that cite another section say so, and lead to one that exists', () => {
    fc.assert(
      fc.property(documents, ({ text, options }) => {
        for (const finding of check(text, options)) {
          for (const fix of finding.fixes) {
            if (!fix.changesAuthority) continue;
            assert.match(fix.title, /^Cite § /);
            const codes = check(applyEdits(text, fix.edits), options)
              .filter((f) => f.start === finding.start)
              .map((f) => f.code);
            assert.ok(
              !codes.includes(finding.code) && !codes.includes('unknown-section'),
              `${fix.title}: ${codes.join()}`,
            );
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('edits', () => {
  it('made one list after the other are the same as both in one', () => {
    const places = fc.uniqueArray(fc.nat(30), { minLength: 0, maxLength: 8 }).map((all) => all.sort((a, b) => a - b));
    const listOf = (length: number): fc.Arbitrary<Edit[]> =>
      fc
        .tuple(places, fc.array(fc.constantFrom('', 'x', 'yy', 'zzz'), { minLength: 4, maxLength: 4 }))
        .map(([at, words]) =>
          words.flatMap((newText, i) => {
            const [start, end] = [at[2 * i], at[2 * i + 1]];
            return start === undefined || end === undefined || end > length
              ? []
              : [{ start, end: i % 2 === 0 ? end : start, newText }];
          }),
        );
    const text = 'abcdefghijklmnopqrstuvwxyz01234';
    const both = listOf(text.length).chain((first) =>
      listOf(applyEdits(text, first).length).map((second) => [first, second] as const),
    );
    fc.assert(
      fc.property(both, ([first, second]) => {
        const between = applyEdits(text, first);
        assert.equal(applyEdits(text, composeEdits(first, between, second)), applyEdits(between, second));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('diagnose', () => {
  it('is total, and places every finding inside the text', () => {
    const hostile = fc.array(
      fc.constantFrom(
        '§',
        '(',
        ')',
        '[',
        '53a-',
        '70',
        ' ',
        '\n',
        '\r\n',
        'Id.',
        'supra',
        '–',
        'et seq.',
        '<!--',
        '-->',
        '---\n',
        'conncite:',
        'as-of',
        'style',
        '{',
        '}',
        '\u2029',
        '😀',
        '\uD800',
        '"',
        ';',
        ',',
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          hostile.map((parts) => parts.join('')),
          fc.string({ unit: 'binary', maxLength: 200 }),
        ),
        fc.constantFrom(...STYLES),
        fc.constantFrom(...MARKUPS),
        (text, style, { language }) => {
          for (const finding of check(text, { style, language })) {
            assert.ok(finding.start >= 0 && finding.start < finding.end && finding.end <= text.length);
            for (const fix of finding.fixes) applyEdits(text, fix.edits);
          }
        },
      ),
      { numRuns: 600 },
    );
  });
});
