import { SITE } from '../code/actAddress';
import type { CatalogueEdition, Chapter } from './statutes';

/**
 * Name of the General Assembly's page of a chapter: "chap_952.htm", "chap_007a.htm", "chap_231-235.htm" for
 * dead chapters that share one, "art_002a.htm" in title 42a. Two dead titles have their sections on the title's
 * page, which is a fact of its own (`page`).
 */
export function pageName(chapter: Chapter, page: string): string {
  if (page !== '') return page;
  const article = chapter.number.startsWith('Article ');
  const designation = (article ? chapter.number.slice('Article '.length) : chapter.number).toLowerCase();
  const digits = /^\d+/.exec(designation)?.[0] ?? '';
  return `${article ? 'art' : 'chap'}_${digits.padStart(3, '0')}${designation.slice(digits.length)}.htm`;
}

/** Name of the General Assembly's page of a title, which lists its chapters: "title_01.htm", "title_53a.htm". */
export function titlePageName(title: string): string {
  const digits = /^\d+/.exec(title)?.[0] ?? '';
  return `title_${digits.padStart(2, '0')}${title.slice(digits.length)}.htm`;
}

/**
 * Where a section stands on its page. Members of a printed range stand at the range: "secs_53a-53_and_53a-54".
 * @param range "53a-74 to 53a-81" or "17-32 and 17-33"; "yes" or "?" where it is or may be in one whose
 * ends are not known; "" where it stands alone
 * @param printed the anchor itself, where the page has another than its heading would give
 * @returns "" where it is not known
 */
export function anchorName(number: string, range: string, printed: string): string {
  if (printed !== '') return printed;
  if (range === '') return `sec_${number}`;
  return range === 'yes' || range === '?' ? '' : `secs_${range.replaceAll(',', '').replaceAll(' ', '_')}`;
}

/**
 * Address of a page. What the supplement replaced or added stands in the
 * supplement; the other pages are the revision's.
 */
export function pageAddress(edition: CatalogueEdition, page: string, anchor: string, inSupplement: boolean): string {
  const folder = inSupplement && edition.supplement !== null ? `${edition.supplement}/sup` : 'current/pub';
  return `${SITE}/${folder}/${page}${anchor === '' ? '' : `#${anchor}`}`;
}
