import { AsciidocReader } from './asciidoc/reader';
import type { Markup } from './markup';

export const asciidoc: Markup = {
  languages: ['asciidoc', 'adoc'],
  title: 'AsciiDoc',
  extensions: ['.adoc', '.asciidoc', '.asc'],
  read: (source) => new AsciidocReader(source).read(),
  comment: (text) => `// ${text}`,
  sectionSign: '§',
  noBreakSpace: '{nbsp}',
};
