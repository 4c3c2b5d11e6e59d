import fs from 'node:fs';
import path from 'node:path';
import { PAGE_LANGUAGE } from '../../client/src/pageFormat';
import { documentExtensions } from '../../server/src/cli/languages';
import { MARKUPS } from '../../server/src/markup/registry';

const ROOT = path.join(__dirname, '../..');
/** Where the command line's kinds of documents are told to pre-commit. */
const HOOKS = '.pre-commit-hooks.yaml';
const MANIFEST = 'package.json';
const GRAMMAR = 'syntaxes/citation.tmLanguage.json';
const README = 'README.md';
/** What the gallery of extensions shows. */
const GALLERY = 'client/gallery.md';
/** The client's own list: it does not load the readers of markup. */
const CLIENT = 'client/src/formats.ts';

const LANGUAGES = MARKUPS.flatMap(({ languages }) => languages);
const colorings = MARKUPS.flatMap(({ coloring }) => coloring ?? []);
const quoted = (words: readonly string[]): string => words.map((word) => `  '${word}',\n`).join('');

function clientList(): string {
  const endings = MARKUPS.flatMap(({ languages, extensions }) =>
    extensions.map((ending) => `  '${ending}': '${languages[0] ?? ''}',\n`),
  );
  return `/** Made by \`npm run settings\` from the list of markups, \`server/src/markup/registry.ts\`. */

/** Language identifiers of every markup. */
// prettier-ignore
export const MARKUP_LANGUAGES = [
${quoted(LANGUAGES)}] as const;

/** Languages of files by their endings. */
export const LANGUAGE_BY_ENDING: Readonly<Record<string, (typeof MARKUP_LANGUAGES)[number]>> = {
${endings.join('')}};
`;
}

interface Manifest {
  activationEvents: string[];
  readonly contributes: {
    readonly menus: Readonly<Record<string, { when?: string }[]>>;
    readonly grammars: { injectTo?: string[] }[];
  };
}

/**
 * The manifest with the languages that start the extension, where its commands are
 * offered, and the grammars that ours is put into.
 */
function manifestWithFormats(text: string): string {
  const manifest = JSON.parse(text) as Manifest;
  manifest.activationEvents = [...LANGUAGES, PAGE_LANGUAGE].map((language) => `onLanguage:${language}`);
  for (const item of Object.values(manifest.contributes.menus).flat()) {
    const when = item.when?.replace(
      /editorLangId =~ \/\^\([^)]*\)\$\//g,
      () => `editorLangId =~ /^(${LANGUAGES.join('|')})$/`,
    );
    if (when !== undefined) item.when = when;
  }
  for (const grammar of manifest.contributes.grammars)
    if (grammar.injectTo !== undefined) grammar.injectTo = colorings.flatMap(({ scopes }) => scopes);
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function grammarWithFormats(text: string): string {
  const selector = colorings.flatMap((coloring) => coloring.selector ?? []).join(', ');
  return text.replace(/("injectionSelector": )"[^"]*"/, (_, key: string) => `${key}${JSON.stringify(selector)}`);
}

function hooksWithFormats(text: string): string {
  const endings = documentExtensions().map((ending) => ending.slice(1));
  return text.replace(/^( {2}files: ).*$/gm, (_, key: string) => `${key}(?i)\\.(${endings.join('|')})$`);
}

/** "Markdown, LaTeX, and plain text". */
function titles(last: 'and' | 'or'): string {
  const all = MARKUPS.map(({ title }) => title);
  return `${all.slice(0, -1).join(', ')}, ${last} ${all.at(-1) ?? ''}`;
}

/** The README with the names in its text, and in the settings of other editors. */
function readmeWithFormats(text: string): string {
  const types = MARKUPS.flatMap(({ vim }) => vim.map((name) => `'${name}'`)).join(', ');
  const modes = MARKUPS.flatMap(({ emacs }) => emacs.map((name) => `${name}-mode`)).join(' ');
  return text
    .replace(/(?<=^Conncite works in )[^;]*(?=;)/m, () => titles('and'))
    .replace(/(?<=^ {2}pattern = \{ ).*(?= \},$)/m, () => types)
    .replace(/(?<=^ +'\(\().*(?=\)$)/m, () => modes);
}

function galleryWithFormats(text: string): string {
  return text.replace(/(?<=^of your own: )[^.]*(?=\.)/m, () => titles('or'));
}

/** Files that repeat the list of markups, as they should be. */
export function formatFiles(): ReadonlyMap<string, string> {
  const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');
  return new Map([
    [CLIENT, clientList()],
    [MANIFEST, manifestWithFormats(read(MANIFEST))],
    [GRAMMAR, grammarWithFormats(read(GRAMMAR))],
    [HOOKS, hooksWithFormats(read(HOOKS))],
    [README, readmeWithFormats(read(README))],
    [GALLERY, galleryWithFormats(read(GALLERY))],
  ]);
}
