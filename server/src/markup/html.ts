import { HtmlReader } from './html/reader';
import type { Markup } from './markup';
import { ProseBuilder } from './proseBuilder';

export const html: Markup = {
  languages: ['html'],
  alsoCalled: ['xhtml', 'mhtml'],
  title: 'HTML',
  extensions: ['.html', '.htm', '.xhtml'],
  read(source) {
    const builder = new ProseBuilder(source);
    const reader = new HtmlReader(source, builder);
    reader.read(0, source.length);
    reader.close();
    return builder.finish();
  },
  comment: (text) => `<!-- ${text} -->`,
  sectionSign: '&sect;',
  noBreakSpace: '&nbsp;',
  typesNoBreakSpace: true,
  coloring: {
    scopes: ['text.html.basic', 'text.html.derivative'],
    selector: 'L:text.html - (text.html.markdown | comment | meta.tag | meta.embedded | source.js | source.css)',
  },
};
