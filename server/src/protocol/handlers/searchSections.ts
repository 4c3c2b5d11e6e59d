import { searchSections } from '../../features/searchSections';
import type { Handler } from '../context';
import { SEARCH_SECTIONS } from '../messages';
import { prepareSearch } from '../prepareSearch';

/** Longest list of sections: nobody reads on. */
const MOST = 50;

export const searchSectionsHandler: Handler = {
  handle({ guard, catalogue, official }) {
    guard.answer(SEARCH_SECTIONS, async ({ text, most }) => {
      const statutes = await catalogue.read();
      // A box that has just opened.
      if (text === '' && statutes !== null) prepareSearch(guard, statutes);
      return {
        sections:
          statutes === null
            ? []
            : searchSections(text, statutes, Math.max(1, Math.min(most ?? MOST, MOST)), official()),
      };
    });
  },
};
