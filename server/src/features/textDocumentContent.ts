import type { Statutes } from '../facts/statutes';
import { editionOfPage, numberOfPage, subjectOf, type PageSubject } from './pages/address';
import { annotationsPage } from './pages/annotationsPage';
import { editionPage } from './pages/editionPage';
import { pageDocument, type PageDocument } from './pages/page';
import { placePage } from './pages/placePages';
import { sectionPage, type PageExtras } from './pages/sectionPage';

/** The document of a page's address. Every address has one: of an address that names nothing it says so. */
export function textDocumentContent(
  uri: string,
  statutes: Statutes | null,
  today: string,
  extras: PageExtras = {},
): string {
  const number = numberOfPage(uri);
  if (number !== undefined) return sectionDocument(number, statutes, today, extras, editionOfPage(uri)).text;
  const subject = subjectOf(uri);
  if (subject !== undefined && subject.kind !== 'section') return placeDocument(subject, statutes, extras).text;
  return '# No such page\n\nThis address names no section, act, chapter or title of the General Statutes.\n';
}

/** A section's page with the lines of its subsections. @param edition year of the edition whose text alone is shown */
export function sectionDocument(
  number: string,
  statutes: Statutes | null,
  today: string,
  extras: PageExtras = {},
  edition?: number,
): PageDocument {
  return pageDocument(
    edition === undefined
      ? sectionPage(number, statutes, today, extras)
      : editionPage(number, edition, extras.official),
  );
}

/** The page of an act, a chapter or a title, or of a section's annotations. */
export function placeDocument(
  subject: Exclude<PageSubject, { kind: 'section' }>,
  statutes: Statutes | null,
  extras: PageExtras = {},
): PageDocument {
  if (subject.kind === 'annotations') return pageDocument(annotationsPage(subject.name, statutes, extras.official));
  return pageDocument(placePage(subject, statutes, extras));
}
