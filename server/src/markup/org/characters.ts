import { namedCharacter } from '../entities';

/** Org's own names of characters beside HTML's. */
const CHARACTERS: Readonly<Record<string, string>> = {
  S: '§',
  P: '¶',
  slash: '/',
  plus: '+',
  under: '_',
  equal: '=',
  tilde: '~',
  asciicirc: '^',
  vert: '|',
  vbar: '|',
  ast: '*',
  dollar: '$',
  lbrack: '[',
  rbrack: ']',
  dots: '…',
};

/** The character of a name, `\S` or `\sect`: Org's own, else HTML's. */
export function characterOf(name: string): string | undefined {
  return Object.hasOwn(CHARACTERS, name) ? CHARACTERS[name] : namedCharacter(name);
}
