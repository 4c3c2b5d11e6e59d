import type { Markup } from '../../../markup/markup';
import { MARKUPS } from '../../../markup/registry';
import { html } from './html';
import { latex } from './latex';
import { listed } from './lines';
import { markdown } from './markdown';
import { plaintext } from './plaintext';
import type { Writer } from './writer';

/**
 * Writers of their own, by the canonical language of a markup. Only a list: any
 * other markup says how its lines are written.
 */
const OWN: Readonly<Record<string, Writer>> = { markdown, quarto: markdown, html, latex };
const WRITERS = new Map(
  MARKUPS.map((markup) => [markup, OWN[markup.languages[0] ?? ''] ?? listed(markup) ?? plaintext] as const),
);

/** The writer of a markup; the same one each time. */
export function writerFor(markup: Markup): Writer {
  return WRITERS.get(markup) ?? plaintext;
}
