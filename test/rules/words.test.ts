import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/diagnostics/finding';
import { rules } from '../../server/src/diagnostics/registry';
import { isFixable } from '../../server/src/diagnostics/fixAll';
import { checkRule, STYLES, type CheckOptions } from '../support/check';
import { readPage } from '../support/rulesPage';
import { isOneOf } from '../../server/src/styles/registry';

/** Rules about the law or the document, which speak in quotations too: a wrong number is wrong whoever wrote it. */
const IN_QUOTATIONS = [
  'amended-since',
  'former-number',
  'glued-footnote',
  'letter-l-as-one',
  'malformed-number',
  'not-yet-effective',
  'not-yet-enacted',
  'pending-amendment',
  'quotation-differs',
  'range-order',
  'repealed-section',
  'reserved-section',
  'same-year-amendment',
  'stale-table',
  'transferred-section',
  'unknown-section',
  'unknown-subsection',
  'unreadable-declaration',
  'unused-ignore',
];

/** Facts that a finding has for other programs, by rule. */
const FACTS: Readonly<Record<string, readonly string[]>> = {
  'amended-since': ['acts', 'copy', 'number', 'year'],
  'former-number': ['now', 'number'],
  'glued-footnote': ['mark', 'number'],
  'letter-l-as-one': ['meant', 'number'],
  'malformed-number': ['nearest', 'written'],
  'not-yet-effective': ['effective', 'number'],
  'not-yet-enacted': ['asOf', 'enacted', 'number'],
  'pending-amendment': ['amendments', 'number'],
  'quotation-differs': ['number', 'pinpoint'],
  'range-order': ['number', 'through'],
  'repealed-section': ['number'],
  'transferred-section': ['number'],
  'unknown-subsection': ['number', 'pinpoint'],
};

describe('what rules say', () => {
  for (const entry of readPage()) {
    const rule = rules.find(({ code }) => code === entry.code);
    if (rule === undefined) continue;
    const options: CheckOptions = {
      style: rule.styles?.[0] ?? null,
      language: entry.wrong[0]?.startsWith('<!--') === true ? 'markdown' : 'plaintext',
    };
    // In the tests, so that a run of them all by one mutated rule stays short.
    const found = (): Finding[] => entry.wrong.flatMap((text) => checkRule(rule.code, text, options));

    it(`${rule.code}: sentences, titles and facts`, () => {
      for (const finding of found()) {
        assert.match(finding.message, /^["“(\w§].{15,}[.?…]$/s);
        for (const fix of finding.fixes) assert.match(fix.title, /^[A-Z][a-z]+ .+$/);
        for (const related of finding.related ?? []) assert.match(related.message, /^[A-Z].{5,}/);
        assert.deepEqual(JSON.parse(JSON.stringify(finding.data ?? {})), finding.data ?? {});
        assert.equal(finding.severity, rule.severity);
        for (const fact of FACTS[rule.code] ?? [])
          assert.ok(
            fact in (finding.data ?? {}),
            `${rule.code} lacks ${fact}: ${Object.keys(finding.data ?? {}).join()}`,
          );
      }
    });

    it(`${rule.code}: fixes of the whole file keep the section`, () => {
      for (const finding of found()) {
        for (const fix of finding.fixes) assert.equal(fix.changesAuthority, /^Cite § /.test(fix.title), fix.title);
        assert.equal(
          isFixable(finding),
          finding.fixes.some((fix) => fix.preferred && !fix.changesAuthority),
        );
      }
    });

    it(`${rule.code}: in its styles only`, () => {
      for (const style of STYLES) {
        const speaks = entry.wrong.some((text) => checkRule(rule.code, text, { ...options, style }).length > 0);
        const may = rule.styles === null || (style === null ? rule.withoutStyle === true : isOneOf(style, rule.styles));
        if (!may) assert.equal(speaks, false, style ?? 'no style');
      }
    });
  }

  it('leads with the fact: at most 90 characters before the first full stop', () => {
    const long = readPage().flatMap((entry) => {
      const rule = rules.find(({ code }) => code === entry.code);
      if (rule === undefined) return [];
      const texts = [...entry.wrong, ...entry.right];
      return (
        STYLES.flatMap((style) =>
          texts.flatMap((text) =>
            checkRule(rule.code, text, { style, language: text.startsWith('<!--') ? 'markdown' : 'plaintext' }),
          ),
        )
          // The name of an act has full stops of its own.
          .map(({ message }) => /^.*?[^A-Z…][.?](?=\s[A-Z(§“]|$)/s.exec(message)?.[0] ?? message)
          .filter((first) => first.length > 90)
          .map((first) => `${rule.code}: ${first}`)
      );
    });
    assert.deepEqual([...new Set(long)], []);
  });

  it('of form is silent in quotations', () => {
    assert.deepEqual(
      rules
        .filter((rule) => !rule.ofForm)
        .map((rule) => rule.code)
        .sort(),
      IN_QUOTATIONS,
    );
  });
});
