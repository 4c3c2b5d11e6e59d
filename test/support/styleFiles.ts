import fs from 'node:fs';
import path from 'node:path';
import { rules } from '../../server/src/diagnostics/registry';
import { STYLE_NAMES, styles } from '../../server/src/styles/registry';
import type { Style } from '../../server/src/styles/style';

const ROOT = path.join(__dirname, '../..');
/** The client's own list: it does not load the styles. */
const CLIENT = 'client/src/styles.ts';
const WORDS = 'package.nls.json';
const README = 'README.md';
const RULES = 'RULES.md';
/** Before the name of a style, the key of what the setting says of it. */
const KEY = 'config.style.';

const ALL: readonly Style[] = STYLE_NAMES.map((name) => styles[name]);
/** Styles that rules name; a style that is a kind of another has the rules of that one. */
const RULED = ALL.filter(({ name }) => rules.some(({ styles: names }) => names?.some((each) => each === name)));

function clientList(): string {
  const rows = ALL.map(
    ({ name, label, example }) => `  '${name}': { label: l10n.t('${label}'), description: '${example}' },\n`,
  );
  return `/** Made by \`npm run settings\` from the list of styles, \`server/src/styles/registry.ts\`. */
import { l10n } from 'vscode';
import type { CitationStyle } from '../../server/src/protocol/messages';

/** A style as a person picks it. */
export interface StyleWords {
  readonly label: string;
  readonly description: string;
}

/** The citation styles, in the order in which they are offered. */
// prettier-ignore
export const STYLES: Readonly<Record<CitationStyle, StyleWords>> = {
${rows.join('')}};
`;
}

/** The manifest's words, with what the setting says of each style. */
function wordsWithStyles(text: string): string {
  const words = Object.entries(JSON.parse(text) as Readonly<Record<string, string>>);
  const others = words.filter(([key]) => !key.startsWith(KEY) || key === `${KEY}auto`);
  const own = ALL.map(({ name, writers, example }) => [`${KEY}${name}`, `${writers}: ${example}.`] as const);
  const at = others.findIndex(([key]) => key === `${KEY}auto`) + 1;
  return `${JSON.stringify(Object.fromEntries([...others.slice(0, at), ...own, ...others.slice(at)]), null, 2)}\n`;
}

function readmeWithStyles(text: string): string {
  const rows = ALL.map(({ name, writers, example }) => `| \`${name}\` | ${writers} | ${example} |\n`);
  return text.replace(/(?<=^## Styles\n\n(?:\|.*\n){2})(?:\|.*\n)*/m, () => rows.join(''));
}

/**
 * The styles that have rules, in the sentence that says so: "`bluebook` (the Bluebook, and with it `law-review`), ...".
 */
function rulesPageWithStyles(text: string): string {
  const said = RULED.map(({ name, writers }) => {
    const kinds = ALL.filter(({ basis }) => basis === name).map((kind) => `\`${kind.name}\``);
    const and = kinds.length === 0 ? '' : `, and with it ${kinds.join(', ')}`;
    return `\`${name}\` (${writers.charAt(0).toLowerCase()}${writers.slice(1)}${and})`;
  });
  const list = `${said.slice(0, -1).join(', ')}, and ${said.at(-1) ?? ''}`;
  return text.replace(/(?<=^\*\*Styles\.\*\*[^:]*: )[^.]*(?=\.)/m, () => list);
}

/** Files that repeat the list of styles, as they should be. */
export function styleFiles(): ReadonlyMap<string, string> {
  const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');
  return new Map([
    [CLIENT, clientList()],
    [WORDS, wordsWithStyles(read(WORDS))],
    [README, readmeWithStyles(read(README))],
    [RULES, rulesPageWithStyles(read(RULES))],
  ]);
}
