import { NOTHING, type Writer } from './writer';
import { plaintext } from './plaintext';

/** Markups whose list marks and comments differ but whose paragraphs do not: a list with the places after a dash. */
function listed(heading: (text: string) => readonly string[], bullet: string, special: RegExp, space: string): Writer {
  return {
    ...plaintext,
    space,
    escape: (text) => text.replace(special, '\\$&'),
    table: (groups) => {
      if (groups.length === 0) return ['', NOTHING, ''];
      return groups
        .flatMap(({ heading: words, rows }) => [
          '',
          ...(words === '' ? [] : [words, '']),
          ...rows.map(({ authority, places }) => `${bullet} ${authority}: ${places.join(', ')}`),
        ])
        .concat('');
    },
    heading,
  };
}

export const restructuredtext = listed((text) => [text, '-'.repeat(text.length)], '*', /[\\*`_|]/g, ' ');
export const asciidoc = listed((text) => [`== ${text}`], '*', /[\\*`_#{]/g, ' ');
export const typst = listed((text) => [`== ${text}`], '-', /[\\*`_#$@<[\]]/g, '~');
