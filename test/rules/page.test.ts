import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../server/src/diagnostics/registry';
import { check, checkRule, fixed } from '../support/check';
import { readPage } from '../support/rulesPage';

const ROOT = join(__dirname, '..', '..');

const entries = readPage();

describe('RULES.md', () => {
  it('has an entry for each rule, and no other; each rule is a file named after its code', () => {
    const codes = rules.map((rule) => rule.code).sort();
    assert.deepEqual(entries.map((entry) => entry.code).sort(), codes);
    assert.deepEqual(
      readdirSync(join(ROOT, 'server/src/diagnostics/rules'))
        .map((name) => name.replace('.ts', ''))
        .sort(),
      codes,
    );
  });

  for (const rule of rules) {
    const entry = entries.find(({ code }) => code === rule.code);
    if (entry === undefined) continue;
    const style = rule.styles?.[0] ?? null;
    const first = entry.wrong[0] ?? '';
    const language = first.startsWith('<!--') ? 'markdown' : 'plaintext';

    describe(rule.code, () => {
      it('is described as it is', () => {
        for (const fact of ['Why', 'Source', 'Styles', 'Severity', 'Switch off'])
          assert.ok(entry.facts.has(fact), `the entry lacks ${fact}`);
        assert.equal(entry.facts.get('Severity'), rule.severity + (rule.onByDefault ? '' : ', off by default'));
        const named = [...(entry.facts.get('Styles') ?? '').matchAll(/`(\w+)`/g)].map((match) => match[1]);
        assert.deepEqual(named, rule.styles ?? []);
        assert.equal(
          (entry.facts.get('Styles') ?? '').includes('where none is known'),
          rule.styles === null || rule.withoutStyle === true,
        );
        assert.ok(entry.facts.get('Switch off')?.includes(`"${rule.code}": "off"`));
      });

      it('speaks of the wrong examples, and may be switched off', () => {
        assert.ok(entry.wrong.length > 0);
        for (const text of entry.wrong) {
          assert.ok(checkRule(rule.code, text, { style, language }).length > 0, `silent on ${text}`);
          assert.deepEqual(
            check(text, { style, language, rules: { [rule.code]: 'off' } }).filter((f) => f.code === rule.code),
            [],
          );
        }
      });

      it('is silent on the right examples', () => {
        assert.ok(entry.right.length > 0);
        for (const text of entry.right)
          assert.deepEqual(checkRule(rule.code, text, { style, language }), [], `speaks of ${text}`);
      });

      it('fixes the wrong example into the right one, where its fix is sure', () => {
        const finding = checkRule(rule.code, first, { style, language })[0];
        if (finding?.fixes[0]?.preferred !== true) return;
        assert.ok(
          entry.right.includes(fixed(first, finding) ?? ''),
          `${fixed(first, finding) ?? ''} is no right example`,
        );
      });
    });
  }
});
