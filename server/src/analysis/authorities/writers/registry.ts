import type { Markup } from '../../../markup/markup';
import { html } from './html';
import { latex } from './latex';
import { asciidoc, restructuredtext, typst } from './lines';
import { markdown } from './markdown';
import { plaintext } from './plaintext';
import type { Writer } from './writer';

/** Writers by the canonical language of a markup. Only a list. */
const WRITERS: Readonly<Record<string, Writer>> = {
  markdown,
  quarto: markdown,
  html,
  latex,
  restructuredtext,
  asciidoc,
  typst,
  plaintext,
};

export function writerFor(markup: Markup): Writer {
  return WRITERS[markup.languages[0] ?? ''] ?? plaintext;
}
