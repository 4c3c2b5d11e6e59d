import type { Markup } from './markup';
import { plainProse } from './prose';

/** Plain text is its own prose. */
export const plaintext: Markup = {
  languages: ['plaintext'],
  title: 'plain text',
  extensions: ['.txt', '.text'],
  read: (source) => plainProse(source),
  comment: () => undefined,
  sectionSign: '§',
  noBreakSpace: '\u00A0',
};
