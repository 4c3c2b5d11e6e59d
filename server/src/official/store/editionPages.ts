import { FIRST_REVISION, FIRST_SUPPLEMENT } from '../pages/editionYears';
import { ImportError } from './importTypes';

/** Where an edition's pages are on the site. */
export interface EditionPages {
  /** Year of the revision, by which the edition is kept. */
  readonly revision: number;
  /** Year of the supplement that is laid over it; null where the revision alone was asked for. */
  readonly supplement: number | null;
}

/**
 * What an edition consists of: a revision, or a supplement with the revision it is printed for.
 * @param year as a person asks for it @param today ISO date
 * @throws ImportError where there is no such edition, or its pages cannot be read
 */
export function editionPages(year: number, today: string): EditionPages {
  const latest = Number(today.slice(0, 4));
  const isSupplement = year % 2 === 0;
  if (year > latest) throw new ImportError(`there is no ${year} edition yet`);
  if (year < (isSupplement ? FIRST_SUPPLEMENT : FIRST_REVISION)) {
    throw new ImportError(
      `the pages of the ${year} edition have other names on the site, and cannot be read from it; revisions since ${FIRST_REVISION} (odd years) ` +
        `and supplements since ${FIRST_SUPPLEMENT} (even years) can`,
    );
  }
  return isSupplement ? { revision: year - 1, supplement: year } : { revision: year, supplement: null };
}
