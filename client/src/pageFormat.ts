/** What the documents of our own pages are called; their names are the server's. */
import type { PageScheme, SectionPageLanguage } from '../../server/src/protocol/messages';

export const PAGE_SCHEME: PageScheme = 'conncite';
export const PAGE_LANGUAGE: SectionPageLanguage = 'conncite-section';
/** Where the server has to write its pages to files, this ending tells them from others. */
export const PAGE_EXTENSION = '.conncite';
