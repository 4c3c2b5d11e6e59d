import { allSteps, type Steps } from '../../text/steps';
import { HtmlReader } from './reader';
import type { Markup } from '../markup';
import type { Prose } from '../prose';
import { ProseBuilder } from '../proseBuilder';

/** Characters read in one step. */
const LONGEST_STEP = 100_000;

function* readHtml(source: string): Steps<Prose> {
  const builder = new ProseBuilder(source);
  const reader = new HtmlReader(source, builder);
  for (let at = 0; at < source.length; yield) at = reader.readSome(at, at + LONGEST_STEP, source.length);
  reader.close();
  return builder.finish();
}

export const html: Markup = {
  languages: ['html'],
  vim: ['html', 'xhtml'],
  emacs: ['html', 'mhtml'],
  title: 'HTML',
  extensions: ['.html', '.htm', '.xhtml'],
  read: (source) => allSteps(readHtml(source)),
  readInSteps: readHtml,
  date: /<meta\s(?:name|property|itemprop)=["'](?:(?:dc\.|dcterms\.|citation_)?(?:publication_)?date(?:\.\w+|published|modified)?|dcterms\.(?:issued|modified)|article:(?:published|modified)_time|last-modified)["']\scontent=["']([^"']{4,40})/gi,
  comment: (text) => `<!-- ${text} -->`,
  sectionSign: '&sect;',
  noBreakSpace: '&nbsp;',
  typesNoBreakSpace: true,
  coloring: {
    scopes: ['text.html.basic', 'text.html.derivative'],
    selector: 'L:text.html - (text.html.markdown | comment | meta.tag | meta.embedded | source.js | source.css)',
  },
};
