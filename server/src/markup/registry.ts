import { asciidoc } from './asciidoc/asciidoc';
import { html } from './html/html';
import { latex } from './latex/latex';
import { markdown, quarto } from './markdown/markdown';
import type { Markup } from './markup';
import { org } from './org/org';
import { plaintext } from './plaintext';
import { restructuredtext } from './restructuredtext/restructuredtext';
import { typst } from './typst/typst';

/** Every markup language that is read, in the order in which people are told of them. */
export const MARKUPS: readonly Markup[] = [
  markdown,
  quarto,
  latex,
  html,
  restructuredtext,
  asciidoc,
  org,
  typst,
  plaintext,
];

/**
 * Every name of a markup, lower case: its language identifiers, and what Vim and Emacs call
 * it. A mode may end in the name of a parser.
 */
function namesOfMarkup({ languages, vim, emacs, alsoCalled = [] }: Markup): readonly string[] {
  const modes = emacs.map((mode) => mode.replace(/-ts$/, '').toLowerCase());
  return [...languages, ...vim, ...modes, ...alsoCalled];
}

const BY_LANGUAGE = new Map(MARKUPS.flatMap((markup) => namesOfMarkup(markup).map((name) => [name, markup] as const)));
const BY_EXTENSION = new Map(
  MARKUPS.flatMap((markup) => markup.extensions.map((extension) => [extension, markup] as const)),
);

/**
 * The language identifier that a person means by any name or file ending of it,
 * "md" or ".tex"; undefined where there is none.
 */
export function languageNamed(name: string): string | undefined {
  const wanted = name.toLowerCase().replace(/^\./, '');
  return MARKUPS.find((markup) => namesOfMarkup(markup).includes(wanted) || markup.extensions.includes(`.${wanted}`))
    ?.languages[0];
}

/** The markup of an LSP language identifier, or of another name of it; one that is not known is read as plain text. */
export function markupFor(languageId: string): Markup {
  return BY_LANGUAGE.get(languageId.toLowerCase()) ?? plaintext;
}

/** The markup that a file's name or path shows by its ending; any other is read as plain text. */
export function markupForFile(name: string): Markup {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? plaintext : (BY_EXTENSION.get(name.slice(dot).toLowerCase()) ?? plaintext);
}
