import { isOtherKind } from '../../citations/cited';
import type { OtherCited } from '../../citations/citation';

/** Scheme of our virtual documents, language id and file ending of section pages. */
export const PAGE_SCHEME = 'conncite';
export const PAGE_LANGUAGE = 'conncite-section';
export const PAGE_ENDING = '.conncite';

/** Letters, digits and hyphens, as in "42a-2A-101"; long enough for any number of the code. */
const NUMBER = /^[0-9a-z-]{1,40}$/i;

/**
 * File name of a section's page. Letters that no number has become "_", so that no path can be built from it.
 * @param edition year of the edition whose text the page shows alone: `53a-192a.2019.conncite`
 */
export function pageFileName(number: string, edition?: number): string {
  return `${number.replace(/[^0-9a-z-]/gi, '_').slice(0, 40)}${edition === undefined ? '' : `.${edition}`}${PAGE_ENDING}`;
}

/**
 * Address of a section's page: `conncite:/section/53a-192a.conncite`; of its text in an edition:
 * `conncite:/section/53a-192a.2019.conncite`.
 */
export function pageAddress(number: string, edition?: number): string {
  return `${PAGE_SCHEME}:/section/${pageFileName(number, edition)}`;
}

/**
 * What a page is about: a section by its number, its annotations, an act as source lines name it
 * ("P.A. 21-103"), a chapter or title by its designation.
 */
export type PageSubject = Subject<'section'> | Subject<'annotations'> | PlaceSubject;
/** Of those what is no section and hangs on none. */
export type PlaceSubject = Subject<OtherCited['kind']>;

interface Subject<Kind> {
  readonly kind: Kind;
  readonly name: string;
}

/** After the number in the name of a page of annotations. */
const ANNOTATIONS = ' annotations';

const NAME = /^[0-9a-z][0-9a-z ,.-]{0,79}$/i;

/** Address of any page: `conncite:/act/P.A._21-103.conncite`, `conncite:/chapter/952.conncite`. */
export function addressOf({ kind, name }: PageSubject): string {
  // An editor shows the file's name alone: it must not be the section's.
  const shown = kind === 'annotations' ? `${name}${ANNOTATIONS}` : name;
  return `${PAGE_SCHEME}:/${kind}/${subjectFileName({ kind: 'section', name: shown })}`;
}

/** File name of any page. All files lie in one folder: only a section's is its name alone. */
export function subjectFileName({ kind, name }: PageSubject): string {
  const safe = name
    .replace(/[^0-9a-z.,-]/gi, '_')
    .replace(/^\.+/, '_')
    .slice(0, 80);
  return `${kind === 'section' ? '' : `${kind}_`}${safe}${PAGE_ENDING}`;
}

/** True for a kind of subjects that a page can have: what comes back from a client is looked at. */
export function isPageKind(kind: unknown): kind is PageSubject['kind'] {
  return typeof kind === 'string' && (kind === 'section' || kind === 'annotations' || isOtherKind(kind));
}

/** An address without its escapes, which clients write in different ways; as it stands where one of them is wrong. */
export function readable(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Subject of an address of our scheme; undefined where it names none. */
export function subjectOf(uri: string): PageSubject | undefined {
  const [, kind, written = ''] =
    /^conncite:\/{1,3}([a-z]{1,40})\/([^/?#]{1,300})\.conncite(?:[?#].*)?$/.exec(uri) ?? [];
  const name = readable(written).replaceAll('_', ' ');
  if (!isPageKind(kind) || !NAME.test(name)) return undefined;
  return {
    kind,
    name: kind === 'annotations' && name.endsWith(ANNOTATIONS) ? name.slice(0, -ANNOTATIONS.length) : name,
  };
}

/**
 * Number that a page's address names, of our scheme or of a file in the cache folder; undefined for any other document.
 */
export function numberOfPage(uri: string): string | undefined {
  const number = nameOfPage(uri).replace(EDITION, '');
  return NUMBER.test(number) ? number : undefined;
}

/**
 * Year of the edition whose text a section's page shows alone; undefined for the page of the
 * text in force, and for any other document.
 */
export function editionOfPage(uri: string): number | undefined {
  const year = EDITION.exec(nameOfPage(uri))?.[1];
  return year === undefined ? undefined : Number(year);
}

/** After the number in the name of a page of one edition's text. */
const EDITION = /\.(\d{4})$/;

function nameOfPage(uri: string): string {
  return /\/section\/([^/?#]+)\.conncite(?:[?#].*)?$/.exec(uri)?.[1] ?? '';
}

/** True for every document that we made ourselves: nothing is judged in it. */
export function isPage(uri: string, languageId?: string): boolean {
  return (
    languageId === PAGE_LANGUAGE ||
    uri.startsWith(`${PAGE_SCHEME}:`) ||
    /\/section\/[^/?#]+\.conncite(?:[?#].*)?$/.test(uri)
  );
}
