/** Scheme of our virtual documents, language id and file ending of section pages. */
export const PAGE_SCHEME = 'conncite';
export const PAGE_LANGUAGE = 'conncite-section';
export const PAGE_ENDING = '.conncite';

/** Letters, digits and hyphens, as in "42a-2A-101"; long enough for any number of the code. */
const NUMBER = /^[0-9a-z-]{1,40}$/i;

/** File name of a section's page. Letters that no number has become "_", so that no path can be built from it. */
export function pageFileName(number: string): string {
  return `${number.replace(/[^0-9a-z-]/gi, '_').slice(0, 40)}${PAGE_ENDING}`;
}

/** Address of a section's page: `conncite:/section/53a-192a.conncite`. */
export function pageAddress(number: string): string {
  return `${PAGE_SCHEME}:/section/${pageFileName(number)}`;
}

/** Number that a page's address names, of our scheme or of a file in the cache folder; undefined for any other document. */
export function numberOfPage(uri: string): string | undefined {
  const match = /\/section\/([^/?#]+)\.conncite(?:[?#].*)?$/.exec(uri);
  const number = match?.[1];
  return number !== undefined && NUMBER.test(number) ? number : undefined;
}

/** True for every document that we made ourselves: nothing is judged in it. */
export function isPage(uri: string, languageId?: string): boolean {
  return languageId === PAGE_LANGUAGE || uri.startsWith(`${PAGE_SCHEME}:`) || numberOfPage(uri) !== undefined;
}
