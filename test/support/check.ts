import assert from 'node:assert/strict';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import type { Snapshot } from '../../server/src/analysis/snapshot';
import { diagnose, type DiagnoseOptions } from '../../server/src/diagnostics/diagnose';
import type { Finding, StyleName } from '../../server/src/diagnostics/finding';
import { rules } from '../../server/src/diagnostics/registry';
import type { OfficialText } from '../../server/src/official/pages/officialText';
import { applyEdits } from '../../server/src/text/edit';
import { loadCatalogue } from './catalogue';
import { block, officialText } from './officialText';
import { STYLE_NAMES } from '../../server/src/styles/registry';

export interface CheckOptions {
  readonly style?: StyleName | null;
  /** Left out: true wherever there is a style. */
  readonly styleIsChosen?: boolean;
  readonly language?: string;
  /** A day after the facts and before the pending amendments of 2027. */
  readonly today?: string;
  readonly rules?: DiagnoseOptions['rules'];
  readonly ignore?: DiagnoseOptions['ignore'];
  /** Left out: the words of one section, which the examples of the rule on quotations quote. */
  readonly official?: OfficialText;
}

export const STYLES: readonly (StyleName | null)[] = [null, ...STYLE_NAMES];

/** Every rule that is off by default, turned on with its own severity. */
export const ALL_ON: NonNullable<DiagnoseOptions['rules']> = Object.fromEntries(
  rules.filter((rule) => !rule.onByDefault).map((rule) => [rule.code, rule.severity]),
);

export function snapshotOf(text: string, language = 'plaintext'): Snapshot {
  return createSnapshot('file:///brief', 1, language, text);
}

/** The findings in a text, judged by the whole catalogue. */
export function check(text: string, options: CheckOptions = {}): Finding[] {
  return checkSnapshot(snapshotOf(text, options.language), options);
}

export function checkSnapshot(
  snapshot: Snapshot,
  {
    style = null,
    styleIsChosen = style !== null,
    today = '2026-07-15',
    rules: set,
    ignore,
    official = exampleText(),
  }: CheckOptions,
): Finding[] {
  return diagnose(
    { snapshot, statutes: loadCatalogue(), official, style, styleIsChosen, today },
    { ...(set === undefined ? {} : { rules: set }), ...(ignore === undefined ? {} : { ignore }) },
  );
}

let example: OfficialText | undefined;

function exampleText(): OfficialText {
  return (example ??= officialText([
    {
      number: '952',
      name: 'Penal Code: Offenses',
      title: '53a',
      blocks: [
        block(
          '53a-117<i>l</i>',
          'Damage to railroad property in the second degree: Class A misdemeanor.',
          [
            '(a) Of when one is guilty.',
            '(b) Damage to railroad property in the second degree is a class A misdemeanor.',
          ],
          { anchor: 'sec_53a-117l' },
        ),
      ],
    },
  ]));
}

/** The findings of one rule, which is on. */
export function checkRule(code: string, text: string, options: CheckOptions = {}): Finding[] {
  const rule = rules.find((r) => r.code === code);
  assert.ok(rule !== undefined, `there is no rule ${code}`);
  const on = rule.onByDefault ? {} : { [code]: rule.severity };
  return check(text, { ...options, rules: { ...on, ...options.rules } }).filter((finding) => finding.code === code);
}

/** The text with a finding's first fix made; undefined where it has none. */
export function fixed(text: string, finding: Finding): string | undefined {
  const fix = finding.fixes[0];
  return fix === undefined ? undefined : applyEdits(text, fix.edits);
}

/** What a finding is, without its place: to see that a fix adds none. */
export function kinds(findings: readonly Finding[]): string[] {
  return findings.map((finding) => finding.code).sort();
}
