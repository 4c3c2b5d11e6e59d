import assert from 'node:assert/strict';
import { rules } from '../../../server/src/diagnostics/registry';
import { loadCatalogue } from '../../support/catalogue';
import { Folder } from '../../support/cli';
import { readPage } from '../../support/rulesPage';

/** A day after the facts and before the amendments of 2027. */
const DAY = '2026-07-15';

describe('the command line', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => {
    folder.remove();
  });

  async function codes(name: string, text: string, ...args: string[]): Promise<string[]> {
    folder.write(name, text);
    const { out, err } = await folder.run(['check', '--format', 'json', '--as-of', DAY, ...args, name], {
      statutes: loadCatalogue(),
    });
    assert.equal(err, '');
    return [...out.matchAll(/"code":\s*"([^"]+)"/g)].map((match) => match[1] ?? '');
  }

  for (const { code, wrong, right } of readPage()) {
    const rule = rules.find((one) => one.code === code);
    // What needs the official text has a test of its own.
    if (rule === undefined || code === 'quotation-differs') continue;
    it(`speaks of ${code}, and is silent where all is right or the rule is off`, async () => {
      const style = rule.styles?.[0] ?? 'auto';
      const on = ['--style', style, '--rule', `${code}=${rule.severity}`];
      for (const text of wrong) {
        const name = text.startsWith('<!--') ? 'wrong.md' : 'wrong.txt';
        assert.ok((await codes(name, text, ...on)).includes(code), text);
        assert.ok(!(await codes(name, text, '--style', style, '--rule', `${code}=off`)).includes(code), text);
      }
      for (const text of right)
        assert.ok(!(await codes(text.startsWith('<!--') ? 'right.md' : 'right.txt', text, ...on)).includes(code), text);
    });
  }
});
