import { PageError } from '../pages/pageError';
import type { EditionPages } from './editionPages';
import { ImportError, type ImportOutcome } from './importTypes';
import { ImportRun, type ImportOptions } from './importRun';
import { OFFICIAL_HOST, type Site } from './site';
import { SiteError } from './siteError';
import type { PageEntry } from './storeIndex';

const BASE = '/current/pub/';
/** Pages in a row that the site did not give: it is gone, and asking on would only take time. */
const PATIENCE = 3;
const DAYS_RECENT = 3;
/** A page cut off is asked for once more. */
const TRIES = 2;

/** What an import from the site reads first, to show before it starts. */
export function siteAddresses(chapterPages: readonly string[] = [], pages?: EditionPages): readonly string[] {
  return ['titles.htm', ...chapterPages].map((page) => `https://${OFFICIAL_HOST}${baseOf(pages)}${page}`);
}

/** Folder of a revision's pages. */
function baseOf(pages: EditionPages | undefined): string {
  return pages === undefined ? BASE : `/${pages.revision}/pub/`;
}

/** Name of an import from the site, by which a later one finds the pages of one that was stopped. */
export function sitePurpose(chapterPages: readonly string[], pages?: EditionPages): string {
  const edition = pages === undefined ? '' : `${pages.supplement ?? pages.revision} `;
  return `site ${edition}${chapterPages.length === 0 ? 'whole' : chapterPages.join(' ')}`;
}

export interface SiteOptions extends ImportOptions {
  /** How many pages the code has, where known, so that the time left can be told from the beginning. */
  readonly expected?: number | undefined;
  /** Another edition than the newest, which is kept beside it. */
  readonly pages?: EditionPages | undefined;
}

/**
 * Imports from the General Assembly's site: the whole code with its supplement, or single chapters. Pages that are in
 * the store are asked for only if they have changed. A run that was stopped goes on where it stopped.
 * @throws ImportError where the site cannot be read; ImportCancelled; StoreBusyError; Error of the
 * disk. The text in force is then as it was.
 * @param chapters names of pages: "chap_952.htm", "art_002a.htm", or "title_04c.htm" where a title's page holds its
 * sections; the whole code where there is none
 */
export async function importSite(
  site: Site,
  options: SiteOptions,
  chapters: readonly string[] = [],
): Promise<ImportOutcome> {
  const run = await ImportRun.open(sitePurpose(chapters, options.pages), {
    ...options,
    edition: options.pages?.revision,
  });
  try {
    const reader = new SiteReader(run, site, options);
    if (chapters.length === 0) await reader.readCode();
    else await reader.readChapters(chapters);
    return await run.commit();
  } finally {
    await run.close();
  }
}

class SiteReader {
  readonly #run: ImportRun;
  readonly #site: Site;
  readonly #options: SiteOptions;
  readonly #base: string;
  #failures = 0;
  /** Pages that a stopped run read from this day on are not asked for again. */
  readonly #recent: string;

  constructor(run: ImportRun, site: Site, options: SiteOptions) {
    this.#run = run;
    this.#site = site;
    this.#options = options;
    this.#base = baseOf(options.pages);
    run.total = options.expected ?? 0;
    this.#recent = new Date(Date.parse(`${options.today}T00:00:00Z`) - DAYS_RECENT * 86_400_000)
      .toISOString()
      .slice(0, 10);
  }

  async readCode(): Promise<void> {
    const { revision, supplement } = await this.#editions();
    await this.#readPart('pub', this.#base, revision);
    if (supplement !== null && (revision === null || supplement > revision))
      await this.#readPart('sup', `/${supplement}/sup/`, supplement);
  }

  async readChapters(pages: readonly string[]): Promise<void> {
    this.#run.total = 1 + 2 * pages.length;
    const { revision, supplement } = await this.#editions();
    let taken = 0;
    for (const page of pages) {
      if ((await this.#page('pub', this.#base, page, revision)) !== null) taken++;
      if (supplement !== null) await this.#page('sup', `/${supplement}/sup/`, page, supplement, true);
    }
    // What was not given is no reason to take away what is there; the caller hears why.
    if (taken === 0) throw new ImportError(this.#run.refused.at(-1)?.reason ?? 'the site does not have the chapter');
  }

  /** Edition of the code and of its supplement, from the list of titles. */
  async #editions(): Promise<{ readonly revision: number | null; readonly supplement: number | null }> {
    const known = this.#run.writer.known.get('pub/titles.htm');
    const path = `${this.#base}titles.htm`;
    const answer = await this.#site.get(path, known, this.#options.signal);
    if (answer.kind === 'unchanged' && known !== undefined) {
      await this.#run.reuse({ ...known, read: this.#options.today });
      this.#run.step('list of titles');
      return this.#wanted(known.edition, known.pointsTo);
    }
    if (answer.kind !== 'page')
      throw new ImportError('the site does not have its list of titles where it was; Conncite needs its new address');
    try {
      const { page, entry } = await this.#run.take(answer.bytes, {
        part: 'pub',
        fileName: 'titles.htm',
        address: addressOn(path),
        etag: answer.etag,
        modified: answer.modified,
      });
      if (page.kind !== 'titles') throw new ImportError('the site does not have its list of titles where it was');
      this.#run.step('list of titles');
      return this.#wanted(page.revision ?? entry.edition, page.supplement);
    } catch (error) {
      if (error instanceof PageError)
        throw new ImportError(`the list of titles on the site was not taken: ${error.message}`, { cause: error });
      throw error;
    }
  }

  /**
   * What the list of titles says is asked, never the address alone.
   * @throws ImportError where it is of another edition
   */
  #wanted(
    revision: number | null,
    supplement: number | null,
  ): { readonly revision: number | null; readonly supplement: number | null } {
    const { pages } = this.#options;
    if (pages === undefined) return { revision, supplement };
    if (revision !== pages.revision)
      throw new ImportError(
        `the list of titles where the ${pages.revision} edition should be is ${revision === null ? 'of an edition that it does not name' : `of the ${revision} edition`}; nothing was taken`,
      );
    return { revision, supplement: pages.supplement };
  }

  /** Lists first, so that the number of pages is known; then the chapters. */
  async #readPart(part: 'pub' | 'sup', folder: string, edition: number | null): Promise<void> {
    const list =
      part === 'pub' ? this.#run.pages().get('pub/titles.htm') : await this.#page(part, folder, 'titles.htm', edition);
    if (part === 'sup' && this.#options.pages !== undefined && list?.edition !== edition)
      throw new ImportError(`the ${edition ?? ''} Supplement is not where it should be on the site; nothing was taken`);
    const titles = (list ?? (await this.#settled('pub/titles.htm')))?.leads ?? [];
    const chapters = new Set<string>();
    for (const title of titles) {
      const entry = await this.#page(part, folder, title, edition);
      for (const name of entry?.leads ?? []) chapters.add(name);
    }
    const left = chapters.size;
    if (this.#run.total < this.#run.done + left) this.#run.total = this.#run.done + left;
    for (const name of chapters) await this.#page(part, folder, name, edition);
  }

  async #settled(name: string): Promise<PageEntry | undefined> {
    await this.#run.settle();
    return this.#run.pages().get(name);
  }

  /**
   * Gets one page. @param optional true where the site need not have it
   * @returns null where it was refused; the reason is in the outcome
   */
  async #page(
    part: 'pub' | 'sup',
    folder: string,
    name: string,
    edition: number | null,
    optional = false,
  ): Promise<PageEntry | null> {
    this.#run.check();
    const key = `${part}/${name}`;
    const before = this.#run.writer.unfinished.get(key);
    if (before !== undefined && before.edition === edition && before.read >= this.#recent) {
      this.#run.resume(before);
      this.#run.step(nameOf(before), true);
      return before;
    }
    const known = before ?? this.#run.writer.known.get(key);
    try {
      const entry = await this.#fetch(part, folder, name, edition, known);
      this.#failures = 0;
      if (entry === null && !optional) this.#run.refuse(key, 'the site does not have it');
      this.#run.step(entry === null ? name : nameOf(entry));
      return entry;
    } catch (error) {
      if (!(error instanceof PageError || error instanceof SiteError)) throw error;
      if (error instanceof SiteError && error.lost && ++this.#failures >= PATIENCE)
        throw new ImportError(`${error.message}; what was read is kept, and the next import resumes from there`, {
          cause: error,
        });
      this.#run.refuse(key, error.message);
      this.#run.step(name);
      return null;
    }
  }

  async #fetch(
    part: 'pub' | 'sup',
    folder: string,
    name: string,
    edition: number | null,
    known: PageEntry | undefined,
  ): Promise<PageEntry | null> {
    for (let attempt = 1; ; attempt++) {
      // Each year's supplement has addresses of its own; the code's stay, and a page
      // unchanged there is the new edition's too.
      const answer = await this.#site.get(
        folder + name,
        known?.address === addressOn(folder + name) ? known : undefined,
        this.#options.signal,
      );
      if (answer.kind === 'missing') return null;
      if (answer.kind === 'unchanged')
        return known === undefined ? null : this.#run.reuse({ ...known, edition, read: this.#options.today });
      try {
        return (
          await this.#run.take(answer.bytes, {
            part,
            fileName: name,
            address: addressOn(folder + name),
            edition,
            etag: answer.etag,
            modified: answer.modified,
          })
        ).entry;
      } catch (error) {
        if (!(error instanceof PageError && error.fault === 'truncated' && attempt < TRIES)) throw error;
      }
    }
  }
}

function addressOn(path: string): string {
  return `https://${OFFICIAL_HOST}${path}`;
}

function nameOf(entry: PageEntry): string {
  const supplement = entry.supplement ? `${entry.edition ?? ''} Supplement, `.trimStart() : '';
  if (entry.kind === 'titles') return `${supplement}list of titles`;
  if (entry.kind === 'title') return `${supplement}title ${entry.title}`;
  const chapter = entry.chapter.startsWith('Article')
    ? entry.chapter.replace('Article', 'article')
    : `chapter ${entry.chapter}`;
  return `${supplement}${chapter}${entry.chapterName === '' ? '' : `, ${entry.chapterName}`}`;
}
