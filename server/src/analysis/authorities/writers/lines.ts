import type { Markup } from '../../../markup/markup';
import { plaintext } from './plaintext';
import { NOTHING, type Writer } from './writer';

/**
 * For markups that say how their lines are written: a list with the places after a colon.
 * @returns undefined for others
 */
export function listed({ lines, noBreakSpace, typesNoBreakSpace }: Markup): Writer | undefined {
  if (lines === undefined) return undefined;
  return {
    ...plaintext,
    space: typesNoBreakSpace === true ? noBreakSpace : ' ',
    escape: (text) => lines.escape(text),
    table: (groups) => {
      if (groups.length === 0) return ['', NOTHING, ''];
      return groups
        .flatMap(({ heading: words, rows }) => [
          '',
          ...(words === '' ? [] : [words, '']),
          ...rows.map(({ authority, places }) => `${lines.bullet} ${authority}: ${places.join(', ')}`),
        ])
        .concat('');
    },
    heading: (text) => lines.heading(text),
  };
}
