import type { CatalogueEdition, Chapter } from './statutes';

const SITE = 'https://www.cga.ct.gov';

/**
 * Name of the General Assembly's page of a chapter: "chap_952.htm", "chap_007a.htm", "chap_231-235.htm" for dead chapters
 * that share one, "art_002a.htm" in title 42a. Two dead titles have their sections on the title's page, which is a fact of
 * its own (`page`).
 */
export function pageName(chapter: Chapter, page: string): string {
  if (page !== '') return page;
  const article = chapter.number.startsWith('Article ');
  const designation = (article ? chapter.number.slice('Article '.length) : chapter.number).toLowerCase();
  const digits = /^\d+/.exec(designation)?.[0] ?? '';
  return `${article ? 'art' : 'chap'}_${digits.padStart(3, '0')}${designation.slice(digits.length)}.htm`;
}

/**
 * Where a section stands on its page. Members of a printed range stand at the range: "secs_53a-53_and_53a-54".
 * @param range "53a-74 to 53a-81" or "17-32 and 17-33"; "yes" or "?" where it is or may be in one whose ends are not known; "" where it stands alone
 * @param printed the anchor itself, where the page has another than its heading would give
 * @returns "" where it is not known
 */
export function anchorName(number: string, range: string, printed: string): string {
  if (printed !== '') return printed;
  if (range === '') return `sec_${number}`;
  return range === 'yes' || range === '?' ? '' : `secs_${range.replaceAll(',', '').replaceAll(' ', '_')}`;
}

/** Address of a page. What the supplement replaced or added stands in the supplement; the other pages are the revision's. */
export function pageAddress(edition: CatalogueEdition, page: string, anchor: string, inSupplement: boolean): string {
  const folder = inSupplement && edition.supplement !== null ? `${edition.supplement}/sup` : 'current/pub';
  return `${SITE}/${folder}/${page}${anchor === '' ? '' : `#${anchor}`}`;
}

/** The General Assembly's site has the acts of its sessions since this year. */
const FIRST_ACTS = 1988;

/**
 * Where the General Assembly leads to a public act by its number and year. Special sessions number their acts anew in the
 * same year, and there the number alone does not say which is meant; special acts and older ones have no such page.
 * @param act as source lines print it: "P.A. 21-103"
 * @returns undefined where no page is known for sure
 */
export function actAddress(act: string): string | undefined {
  const [, short = '', number = ''] = /^P\.A\. (\d{2})-(\d{1,4})$/.exec(act) ?? [];
  if (number === '') return undefined;
  const year = Number(short) >= 73 ? 1900 + Number(short) : 2000 + Number(short);
  if (year < FIRST_ACTS) return undefined;
  return `${SITE}/asp/cgabillstatus/cgabillstatus.asp?selBillType=Public+Act&which_year=${year}&bill_num=${Number(number)}`;
}
