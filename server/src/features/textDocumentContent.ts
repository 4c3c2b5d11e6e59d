import type { Statutes } from '../statutes/statutes';
import { numberOfPage } from './pages/address';
import { pageDocument, type PageDocument } from './pages/page';
import { sectionPage } from './pages/sectionPage';

/** The document of a page's address. Every address has one: of an address that names no section it says so. */
export function textDocumentContent(uri: string, statutes: Statutes | null, today: string): string {
  const number = numberOfPage(uri);
  if (number === undefined) return '# No such page\n\nThis address names no section of the General Statutes.\n';
  return sectionDocument(number, statutes, today).text;
}

/** A section's page with the lines of its subsections. */
export function sectionDocument(number: string, statutes: Statutes | null, today: string): PageDocument {
  return pageDocument(sectionPage(number, statutes, today));
}
