import { searchSections } from '../../features/searchSections';
import type { Handler } from '../context';
import type { SearchSectionsMethod, SearchSectionsParams, SearchSectionsResult } from '../messages';

const SEARCH_SECTIONS: SearchSectionsMethod = 'conncite/searchSections';

/** Longest list of sections: nobody reads on. */
const MOST = 50;

export const searchSectionsHandler: Handler = {
  capabilities: () => ({}),
  handle({ connection, guard, catalogue, official }) {
    connection.onRequest(SEARCH_SECTIONS, guard.request(SEARCH_SECTIONS, async ({ text, most }: SearchSectionsParams): Promise<SearchSectionsResult> => {
      const statutes = await catalogue.read();
      return { sections: statutes === null ? [] : searchSections(text, statutes, Math.max(1, Math.min(most ?? MOST, MOST)), official()) };
    }));
  },
};
