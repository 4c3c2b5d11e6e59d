import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { LANGUAGES, PAGE_LANGUAGE } from '../../client/src/languages';
import { writerFor } from '../../server/src/analysis/authorities/writers/registry';
import { plaintext as plainWriter } from '../../server/src/analysis/authorities/writers/plaintext';
import { EXAMPLES } from '../../server/src/cli/help';
import { markupFor, MARKUPS } from '../../server/src/markup/registry';
import { STYLE_NAMES } from '../../server/src/styles/registry';

const read = (file: string): string => fs.readFileSync(path.join(__dirname, '../..', file), 'utf8');
const first = (languages: readonly string[]): string => languages[0] ?? '';
const written = LANGUAGES.filter((language) => language !== PAGE_LANGUAGE);
const manifest = JSON.parse(read('package.json')) as {
  contributes: { menus: Record<string, { when?: string }[]>; grammars: { injectTo?: string[]; language?: string }[] };
};

/** Scopes that editors' grammars of a markup begin with; plain text has a grammar of ours. */
const SCOPES: Readonly<Record<string, readonly string[]>> = {
  markdown: ['text.html.markdown'],
  quarto: ['text.html.quarto', 'text.html.rmarkdown'],
  latex: ['text.tex', 'text.tex.latex'],
  html: ['text.html.basic', 'text.html.derivative'],
  restructuredtext: ['source.rst'],
  asciidoc: ['text.asciidoc'],
  typst: ['source.typst'],
};
/** Beginnings under which the injected grammar takes them together. */
const SELECTED = ['text.html.markdown', 'text.tex', 'text.html', 'source.rst', 'text.asciidoc', 'source.typst'];

describe('the list of formats and the list of styles', () => {
  it('are the only ones: every markup is a language of the client, and every language of the client a markup', () => {
    assert.deepEqual(
      [...new Set(written.map((language) => first(markupFor(language).languages)))].sort(),
      MARKUPS.map(({ languages }) => first(languages)).sort(),
    );
    for (const language of written)
      assert.ok(
        MARKUPS.some(({ languages }) => languages.includes(language)),
        language,
      );
  });

  it('decide where the editor offers commands', () => {
    const conditions = Object.values(manifest.contributes.menus)
      .flat()
      .flatMap(({ when }) =>
        [...(when ?? '').matchAll(/editorLangId =~ \/\^\(([^)]*)\)\$\//g)].map((found) => found[1]),
      );
    assert.ok(conditions.length >= 5);
    for (const condition of conditions) assert.deepEqual(condition?.split('|'), written);
  });

  it('decide where citations are coloured before the server is there', () => {
    assert.deepEqual(
      Object.keys(SCOPES).sort(),
      MARKUPS.map(({ languages }) => first(languages))
        .filter((language) => language !== 'plaintext')
        .sort(),
    );
    const injected = manifest.contributes.grammars.flatMap(({ injectTo }) => injectTo ?? []);
    assert.deepEqual([...injected].sort(), Object.values(SCOPES).flat().sort());
    assert.ok(manifest.contributes.grammars.some(({ language }) => language === 'plaintext'));
    const { injectionSelector } = JSON.parse(read('syntaxes/citation.tmLanguage.json')) as {
      injectionSelector: string;
    };
    assert.deepEqual(
      [...injectionSelector.matchAll(/L:([\w.]+)/g)].map((found) => found[1]),
      SELECTED,
    );
    for (const scope of injected)
      assert.ok(
        SELECTED.some((selected) => scope === selected || scope.startsWith(`${selected}.`)),
        scope,
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
    const said = /^\*\*Styles\.\*\*[^\n]*\n[^\n]*/m.exec(read('RULES.md'))?.[0] ?? '';
    assert.deepEqual([...said.matchAll(/`([\w-]+)`/g)].map((found) => found[1]).sort(), [...STYLE_NAMES].sort());
  });
});
