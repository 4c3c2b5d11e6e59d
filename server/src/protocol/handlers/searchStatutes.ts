import { searchStatutes } from '../../features/searchStatutes';
import type { Handler } from '../context';
import { SEARCH_STATUTES } from '../messages';
import { prepareSearch } from '../prepareSearch';

/** Nobody reads on. */
const MOST = 50;
const USUAL = 30;

/** Searches the statutes for words, for clients with a list that answers while one types. */
export const searchStatutesHandler: Handler = {
  handle({ guard, catalogue, official }) {
    guard.answer(SEARCH_STATUTES, async ({ text, most }, token) => {
      const statutes = await catalogue.read();
      // A box that has just opened.
      if (text === '' && statutes !== null) prepareSearch(guard, statutes);
      // Keys come faster than answers: what was typed over is not looked up.
      await new Promise<void>((resolve) => {
        setTimeout(resolve, 0);
      });
      if (token.isCancellationRequested)
        return { sections: [], passages: [], text: 'none', words: 'none', edition: '', read: '', damage: [] };
      return searchStatutes(text, statutes, official(), Math.max(1, Math.min(most ?? USUAL, MOST)));
    });
  },
};
