import type { ImportRequest, ProxyChoice } from '../../official/pages/importing';
import type { StatutesCommand, StatutesOptions } from '../messages';

/** Commands that read pages. */
export type ImportCommand = Extract<
  StatutesCommand,
  'conncite.statutes.install' | 'conncite.statutes.installFrom' | 'conncite.statutes.update'
>;

/** What came with a command: any client may send anything. */
export interface CommandArguments {
  readonly words: readonly string[];
  readonly confirmed: boolean;
  /** Year of another edition, which is kept beside the newest. */
  readonly edition: number | undefined;
  readonly proxy: ProxyChoice | undefined;
}

export function readArguments(given: readonly unknown[] | undefined): CommandArguments {
  const all = given ?? [];
  const options = (all.find((one) => typeof one === 'object' && one !== null) ?? {}) as {
    readonly [K in keyof StatutesOptions]: unknown;
  };
  return {
    words: all
      .filter((one) => typeof one === 'string')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
    confirmed: options.confirmed === true,
    edition: typeof options.edition === 'number' && Number.isInteger(options.edition) ? options.edition : undefined,
    proxy:
      typeof options.proxy !== 'string'
        ? undefined
        : {
            address: options.proxy.trim(),
            authorization: typeof options.proxyAuthorization === 'string' ? options.proxyAuthorization : '',
          },
  };
}

/** What a command asks for; undefined where a path is missing. */
export function requestOf(
  command: ImportCommand,
  { words, edition }: Pick<CommandArguments, 'words' | 'edition'>,
): ImportRequest | undefined {
  if (command === 'conncite.statutes.update') return { kind: 'update' };
  if (command === 'conncite.statutes.install')
    return words.length === 0 ? { kind: 'code', edition } : { kind: 'chapters', chapters: words, edition };
  const [place] = words;
  return place === undefined ? undefined : { kind: 'files', path: pathOf(place) };
}

/** A path, where a client gives the address of a file. */
function pathOf(place: string): string {
  if (!/^file:\/\//i.test(place)) return place;
  try {
    const { hostname, pathname } = new URL(place);
    const path = decodeURIComponent(pathname);
    if (/^\/[a-z]:/i.test(path)) return path.slice(1).replaceAll('/', '\\');
    return hostname === '' ? path : `\\\\${hostname}${path.replaceAll('/', '\\')}`;
  } catch {
    return place;
  }
}
