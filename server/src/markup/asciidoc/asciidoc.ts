import { AsciidocReader } from './reader';
import type { Markup } from '../markup';

export const asciidoc: Markup = {
  languages: ['asciidoc'],
  vim: ['asciidoc'],
  emacs: ['adoc'],
  title: 'AsciiDoc',
  extensions: ['.adoc', '.asciidoc', '.asc'],
  read: (source) => new AsciidocReader(source).read(),
  date: /^:(?:revdate|docdate|date):[ \t]*([^\n]{4,40})/gim,
  comment: (text) => `// ${text}`,
  sectionSign: '§',
  noBreakSpace: '{nbsp}',
  lines: { heading: (text) => [`== ${text}`], bullet: '*', escape: (text) => text.replace(/[\\*`_#{]/g, '\\$&') },
  coloring: { scopes: ['text.asciidoc'], selector: 'L:text.asciidoc - (comment | markup.raw | markup.other.url)' },
};
