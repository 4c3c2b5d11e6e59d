import { actNumber } from '../../code/actKey';
import { PageError } from './pageError';
import { readItems } from './pageItems';

/** Where the General Assembly lists the acts of its sessions. */
export const ACTS_PAGE = '/asp/CGATodayFileCopies/CGAAllPA.asp';

/** A public act of the list. */
export interface ListedAct {
  /** As it is cited: "P.A. 27-3", "June Sp. Sess. P.A. 27-1". */
  readonly act: string;
  /** "2027 regular session". */
  readonly session: string;
  /** Path of its PDF on the site. */
  readonly path: string;
}

const SESSION = /^(20\d\d) (?:(Regular)|([A-Z][a-z]+(?: \d{1,2})?) Special) Session$/;
const ACT = /^Public Act No\. ?(\d{1,3})$/;
const PDF = /^\/\d{4}\/act\/pa\/pdf\/[\w.-]+\.pdf$/i;

/**
 * Reads the page that lists public and special acts, a table for each session under its heading. Special
 * acts change no statutes and are left out.
 * @param html text of the page
 * @returns the acts, by session and number; none before a session has passed one
 * @throws PageError where it is another page, is cut off, or has a row or a heading that cannot be read
 */
export function readActsList(html: string): readonly ListedAct[] {
  const page = readItems(html);
  if (
    !page.items.some(({ text }) => /Public and Special Acts/i.test(text)) &&
    !/Public and Special Acts/i.test(page.title)
  ) {
    throw new PageError(
      'notOfficial',
      `it is not the list of public acts${page.title === '' ? '' : ` (its title is "${page.title.slice(0, 80)}")`}`,
    );
  }
  if (!page.complete) throw new PageError('truncated', 'it ends in the middle; the download was cut off');
  const acts: ListedAct[] = [];
  let session: RegExpExecArray | null = null;
  for (const { tag, text, links } of page.items) {
    const words = plain(text);
    if (/^h[1-6]$/.test(tag) && /Session$/i.test(words))
      session = SESSION.exec(words) ?? unread(`the heading "${words.slice(0, 60)}"`);
    if (tag !== 'row') continue;
    const link = links
      .map(({ target, text: name }) => ({ target, number: ACT.exec(plain(name))?.[1] }))
      .find(({ number }) => number !== undefined);
    if (link?.number === undefined) continue;
    if (session === null) unread('a table without a session above it');
    if (!PDF.test(link.target)) unread(`the address of Public Act No. ${link.number}`);
    acts.push({ ...namesOf(session, link.number), path: link.target });
  }
  if (new Set(acts.map(({ act }) => act)).size < acts.length) unread('an act that it lists twice');
  return acts.sort((a, b) => a.session.localeCompare(b.session) || actNumber(a.act) - actNumber(b.act));
}

function namesOf(
  [, year = '', regular, month = '']: RegExpExecArray,
  number: string,
): Pick<ListedAct, 'act' | 'session'> {
  const act = `P.A. ${year.slice(2)}-${number}`;
  return regular === undefined
    ? { act: `${month} Sp. Sess. ${act}`, session: `${year} ${month} special session` }
    : { act, session: `${year} regular session` };
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function unread(what: string): never {
  throw new PageError('notOfficial', `the list of public acts has ${what} that cannot be read`);
}
