import type { Statutes } from '../statutes/statutes';
import { numberOfPage, subjectOf, type PageSubject } from './pages/address';
import { pageDocument, type PageDocument } from './pages/page';
import { placePage } from './pages/placePages';
import { sectionPage } from './pages/sectionPage';

/** The document of a page's address. Every address has one: of an address that names nothing it says so. */
export function textDocumentContent(uri: string, statutes: Statutes | null, today: string): string {
  const number = numberOfPage(uri);
  if (number !== undefined) return sectionDocument(number, statutes, today).text;
  const subject = subjectOf(uri);
  if (subject !== undefined && subject.kind !== 'section') return placeDocument(subject, statutes).text;
  return '# No such page\n\nThis address names no section, act, chapter or title of the General Statutes.\n';
}

/** A section's page with the lines of its subsections. */
export function sectionDocument(number: string, statutes: Statutes | null, today: string): PageDocument {
  return pageDocument(sectionPage(number, statutes, today));
}

/** The page of an act, a chapter or a title. */
export function placeDocument(subject: PageSubject, statutes: Statutes | null): PageDocument {
  return pageDocument(placePage(subject, statutes));
}
