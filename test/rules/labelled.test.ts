import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { judgedStyle } from '../../server/src/analysis/styleOf';
import type { Finding, StyleName } from '../../server/src/diagnostics/finding';
import { checkSnapshot, kinds, snapshotOf } from '../support/check';
import { officialText } from '../support/officialText';

/** A text with the codes of all findings that it should have, as labelled before the rules were seen. */
interface LabelledFindings {
  readonly id: string;
  readonly style: StyleName | 'auto';
  readonly lang: string;
  readonly input: string;
  readonly codes: readonly string[];
}

/** Off unless asked for since the labels were given. */
const OPTIONAL = {
  'missing-publisher': 'information',
  'brackets-in-parentheses': 'hint',
  'short-before-full': 'hint',
} as const;

describe('labelled findings', () => {
  const file = path.resolve('test/fixtures/citations/forms-and-slips/check.jsonl');
  for (const line of fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((l) => l.length > 0)) {
    const { id, style, lang, input, codes } = JSON.parse(line) as LabelledFindings;
    it(`${id}: ${codes.length === 0 ? 'nothing' : codes.join(', ')}`, () => {
      const snapshot = snapshotOf(input, lang);
      assert.deepEqual(
        kinds(
          checkSnapshot(snapshot, { style: style === 'auto' ? judgedStyle(snapshot, 'auto') : style, rules: OPTIONAL }),
        ),
        codes,
        input,
      );
    });
  }
});

/**
 * A text with findings that it must have, each on a part of the text, and codes
 * that it must not have; "*" forbids all others.
 */
interface LabelledJudgment {
  readonly id: string;
  readonly lang: string;
  readonly input: string;
  readonly expect: readonly { readonly code: string; readonly text: string }[];
  readonly silent: readonly string[];
  /** Two readings of rule or facts are reasonable. */
  readonly debatable?: boolean;
}

describe('labelled judgments', () => {
  const file = path.resolve('test/fixtures/citations/kinds-of-paper/check.jsonl');
  for (const line of fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((l) => l.length > 0)) {
    const { id, lang, input, expect, silent, debatable } = JSON.parse(line) as LabelledJudgment;
    if (debatable === true) continue;
    it(`${id}: ${expect.length === 0 ? `not ${silent.join(', ')}` : expect.map(({ code }) => code).join(', ')}`, () => {
      const snapshot = snapshotOf(input, lang);
      // The labels were given without the acts of 2026: on this day those that the documents touch are the law already.
      const findings = checkSnapshot(snapshot, {
        style: judgedStyle(snapshot, 'auto'),
        official: officialText([]),
        today: '2026-11-26',
        rules: OPTIONAL,
      });
      const lies = (finding: Finding, text: string): boolean =>
        input
          .split(text)
          .slice(0, -1)
          .some((_, k, parts) => {
            const start = parts.slice(0, k + 1).join(text).length;
            return finding.start < start + text.length && start < finding.end;
          });
      const wanted = (finding: Finding): boolean =>
        expect.some(({ code, text }) => finding.code === code && lies(finding, text));
      for (const { code, text } of expect)
        assert.ok(
          findings.some((finding) => finding.code === code && lies(finding, text)),
          `${code} on "${text}" is missing: ${input}`,
        );
      const forbidden = findings.filter(
        (finding) => !wanted(finding) && (silent.includes('*') || silent.includes(finding.code)),
      );
      assert.deepEqual(
        forbidden.map(({ code, message }) => `${code}: ${message}`),
        [],
        input,
      );
    });
  }
});
