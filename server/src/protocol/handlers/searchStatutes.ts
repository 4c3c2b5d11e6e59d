import { searchStatutes } from '../../features/searchStatutes';
import type { Handler } from '../context';
import type { SearchStatutesMethod, SearchStatutesParams, SearchStatutesResult } from '../messages';

const SEARCH_STATUTES: SearchStatutesMethod = 'conncite/searchStatutes';

/** Nobody reads on. */
const MOST = 50;
const USUAL = 30;

/** Searches the statutes for words, for clients with a list that answers while one types. */
export const searchStatutesHandler: Handler = {
  capabilities: () => ({}),
  handle({ connection, guard, catalogue, official }) {
    connection.onRequest(SEARCH_STATUTES, guard.request(SEARCH_STATUTES, async ({ text, most }: SearchStatutesParams, token): Promise<SearchStatutesResult> => {
      const statutes = await catalogue.read();
      // Keys come faster than answers: what was typed over is not looked up.
      await new Promise<void>((resolve) => { setTimeout(resolve, 0); });
      if (token.isCancellationRequested) return { sections: [], passages: [], text: 'none', words: 'none', edition: '', read: '', damage: [] };
      return searchStatutes(text, statutes, official(), Math.max(1, Math.min(most ?? USUAL, MOST)));
    }));
  },
};
