import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { LANGUAGES } from '../../client/src/languages';
import { PAGE_LANGUAGE } from '../../client/src/pageFormat';
import { writerFor } from '../../server/src/analysis/authorities/writers/registry';
import { plaintext as plainWriter } from '../../server/src/analysis/authorities/writers/plaintext';
import { EXAMPLES } from '../../server/src/cli/help';
import { markupFor, MARKUPS } from '../../server/src/markup/registry';
import { STYLE_NAMES, styles } from '../../server/src/styles/registry';
import { formatFiles } from '../support/formatFiles';
import { styleFiles } from '../support/styleFiles';
import { projectFiles } from '../support/projectFiles';

const read = (file: string): string => fs.readFileSync(path.join(__dirname, '../..', file), 'utf8');
const first = (languages: readonly string[]): string => languages[0] ?? '';
const written = LANGUAGES.filter((language) => language !== PAGE_LANGUAGE);
const manifest = JSON.parse(read('package.json')) as {
  contributes: { menus: Record<string, { when?: string }[]>; grammars: { injectTo?: string[]; language?: string }[] };
};

/**
 * Markups that other files know by name: tables of authorities, headings and places
 * in them are written in ways of their own.
 */
const KNOWN_ELSEWHERE = new Set(['markdown', 'quarto', 'latex', 'html', 'plaintext']);

describe('the list of formats and the list of styles', () => {
  it('are repeated nowhere by hand; else run "npm run settings"', () => {
    for (const [file, text] of [...formatFiles(), ...styleFiles()]) assert.equal(read(file), text, file);
  });

  it('take a markup in by its folder and one line: no other source names it', () => {
    const sources = projectFiles().filter((file) => /^(?:client|server)\/src\/.*\.ts$/.test(file));
    const registry = 'server/src/markup/registry.ts';
    for (const name of MARKUPS.map(({ languages }) => first(languages)).filter((each) => !KNOWN_ELSEWHERE.has(each))) {
      const own = new RegExp(`^server/src/markup/${name}/`);
      const naming = sources.filter(
        (file) => !own.test(file) && new RegExp(`['"/]${name}(?:['"]|/)`).test(fs.readFileSync(file, 'utf8')),
      );
      assert.deepEqual(naming, ['client/src/formats.ts', registry], name);
      const lines = read(registry)
        .split('\n')
        .filter((line) => new RegExp(`\\b${name}\\b`).test(line));
      assert.ok(lines.length <= 2, 'an import, and its place in the list');
    }
  });

  it('take a style in by its file and one line: where it has the rules of another, no other source names it', () => {
    const sources = projectFiles().filter((file) => /^(?:client|server)\/src\/.*\.ts$/.test(file));
    const kinds = Object.values(styles).filter(({ basis }) => basis !== undefined);
    assert.ok(kinds.length > 0);
    for (const { name } of kinds) {
      const naming = sources
        .filter((file) => file !== 'server/src/styles/registry.ts')
        .filter((file) => read(file).includes(`'${name}'`));
      const own = naming.filter((file) => read(file).includes(`  name: '${name}',`));
      assert.equal(own.length, 1, name);
      assert.deepEqual(naming, ['client/src/styles.ts', ...own], name);
    }
  });

  it('decide where the editor offers commands', () => {
    const conditions = Object.values(manifest.contributes.menus)
      .flat()
      .flatMap(({ when }) =>
        [...(when ?? '').matchAll(/editorLangId =~ \/\^\(([^)]*)\)\$\//g)].map((found) => found[1]),
      );
    assert.ok(conditions.length >= 4);
    for (const condition of conditions) assert.deepEqual(condition?.split('|'), written);
  });

  it('decide where citations are coloured before the server is there', () => {
    const injected = manifest.contributes.grammars.flatMap(({ injectTo }) => injectTo ?? []);
    assert.ok(injected.length > 5);
    assert.ok(manifest.contributes.grammars.some(({ language }) => language === 'plaintext'));
    const { injectionSelector } = JSON.parse(read('syntaxes/citation.tmLanguage.json')) as {
      injectionSelector: string;
    };
    const selected = [...injectionSelector.matchAll(/L:([\w.]+)/g)].map((found) => found[1] ?? '');
    for (const scope of injected) {
      assert.ok(
        selected.some((each) => scope === each || scope.startsWith(`${each}.`)),
        scope,
      );
    }
    assert.deepEqual(
      MARKUPS.filter(({ coloring }) => coloring === undefined).map(({ languages }) => first(languages)),
      ['plaintext'],
    );
  });

  it('stand in the help and in the README, in one order', () => {
    const titles = MARKUPS.map(({ title }) => title);
    assert.ok(EXAMPLES.includes(`Reads ${titles.join(', ')},\n`));
    assert.ok(
      read('README.md')
        .replace(/\s+/g, ' ')
        .includes(`works in ${titles.slice(0, -1).join(', ')}, and ${titles.at(-1) ?? ''};`),
    );
  });

  it('are those that the README gives to other editors', () => {
    const readme = read('README.md');
    const neovim = [...(/^ {2}pattern = \{(.*)\}/m.exec(readme)?.[1]?.matchAll(/'(\w+)'/g) ?? [])].map(
      (found) => found[1] ?? '',
    );
    const emacs = (/'\(\((markdown-mode[^)]*)\)/.exec(readme)?.[1] ?? '')
      .split(' ')
      .map((mode) => mode.replace(/(?:-ts)?-mode$/, ''));
    const all = MARKUPS.map(({ languages }) => first(languages)).sort();
    const markupsOf = (names: readonly string[]): string[] =>
      [...new Set(names.map((name) => first(markupFor(name).languages)))].sort();
    assert.deepEqual(markupsOf(neovim), all);
    // Emacs edits Quarto's documents in Markdown's mode.
    assert.deepEqual(
      markupsOf(emacs),
      all.filter((language) => language !== 'quarto'),
    );
  });

  it('have a writer of tables of authorities for each markup', () => {
    assert.deepEqual(
      MARKUPS.filter((markup) => writerFor(markup) === plainWriter).map(({ languages }) => first(languages)),
      ['plaintext'],
    );
  });

  it('have each style in the README and in RULES.md', () => {
    const inTable = [...(/^## Styles\n[^#]*/m.exec(read('README.md'))?.[0] ?? '').matchAll(/^\| `([\w-]+)`/gm)].map(
      (row) => row[1],
    );
    assert.deepEqual(inTable, STYLE_NAMES);
    const said = /^\*\*Styles\.\*\*[^\n]*/m.exec(read('RULES.md'))?.[0] ?? '';
    assert.deepEqual([...said.matchAll(/`([\w-]+)`/g)].map((found) => found[1]).sort(), [...STYLE_NAMES].sort());
  });
});
