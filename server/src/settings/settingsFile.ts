import { DEFAULTS, fewWarnings, readGiven, shownKey, type GivenSettings } from './read';
import { isOfTheUser, SETTINGS } from './schema';

/** Name of the file of settings. */
export const SETTINGS_FILE = '.conncite.json';
/** Where the settings stand among others. */
export const MANIFEST = 'package.json';
const KEY = 'conncite';
/** Bytes of a file of settings; a manifest may be long. */
export const LARGEST_SETTINGS_FILE = 16_000_000;

/** What a file says of us, as it stands there. */
export interface SettingsFile {
  /** Path or address of the file. */
  readonly name: string;
  readonly value: unknown;
  /** True where the file is a link that leads out of its folder: its words are not repeated. */
  readonly outside: boolean;
}

/**
 * What a file of settings holds.
 * @param name bare name of the file: a manifest has the settings under a key of its own
 * @returns undefined where a manifest says nothing of us
 * @throws SyntaxError where it is no JSON
 */
export function valueOfFile(name: string, text: string): unknown {
  // Most manifests have no such key, and then it is not ours to judge them.
  if (name === MANIFEST && !text.includes(`"${KEY}"`)) return undefined;
  const value = JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  if (name !== MANIFEST) return value;
  return isRecord(value) && isRecord(value[KEY]) ? value[KEY] : undefined;
}

/**
 * Reads the value of a file of settings. Keys may be nested, or written with dots and
 * "conncite." before them as an editor has them.
 * @param codes all rules' codes
 * @param warn told of each value that is not allowed and of each key that there is not
 */
export function readSettingsFile(
  { value, outside }: Pick<SettingsFile, 'value' | 'outside'>,
  codes: readonly string[],
  warn: (message: string) => void,
): GivenSettings {
  const nested = isRecord(value) ? nest(value) : value;
  let wrong = 0;
  const few = fewWarnings((message) => {
    wrong++;
    if (!outside) warn(message);
  });
  warnOfUnknown(nested, OF_FILES, '', few.warn);
  const given = readGiven(
    isRecord(nested) ? Object.fromEntries(Object.entries(nested).filter(([key]) => !USERS.includes(key))) : nested,
    codes,
    few.warn,
  );
  if (outside && wrong > 0)
    warn(
      'This is a link to a file elsewhere, which is not quoted here. Something in it is not a setting, or has a value that is not allowed.',
    );
  else few.end();
  return given;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An editor's settings say "conncite.diagnostics.enable"; whoever copies them means the same. */
function nest(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const nested = ownRecord({});
  // Those that were made here: to copy one again for each of its keys would take the square of them.
  const own = new WeakSet<object>();
  const owned = (known: unknown): Record<string, unknown> => {
    if (isRecord(known) && own.has(known)) return known;
    const made = ownRecord(isRecord(known) ? known : {});
    own.add(made);
    return made;
  };
  for (const [key, item] of Object.entries(value)) {
    const names = key.replace(/^conncite\./, '').split('.');
    const last = names.pop() ?? key;
    let at = nested;
    for (const name of names) {
      at = at[name] = owned(at[name]);
    }
    const known = at[last];
    at[last] = isRecord(known) && isRecord(item) ? Object.assign(owned(known), item) : item;
  }
  return nested;
}

/** Without a prototype, so that "__proto__" is a key as any other. */
function ownRecord(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.assign(Object.create(null) as Record<string, unknown>, value);
}

/** Groups of settings that are the user's alone, and those that a file may hold. */
const USERS: readonly string[] = Object.entries(SETTINGS)
  .filter(([, node]) => isOfTheUser(node))
  .map(([key]) => key);
const OF_FILES: object = Object.fromEntries(Object.entries(DEFAULTS).filter(([key]) => !USERS.includes(key)));

/** Keys of the editor alone, which are no mistake in a file that both read. */
const EDITOR_KEYS = new Set(['trace', '$schema']);

/** A key that is misspelled would be passed over in silence. */
function warnOfUnknown(value: unknown, known: object, prefix: string, warn: (message: string) => void): void {
  if (!isRecord(value)) return;
  for (const [key, item] of Object.entries(value)) {
    const below = Object.hasOwn(known, key) ? (known as Readonly<Record<string, unknown>>)[key] : undefined;
    if (below === undefined) {
      if (prefix !== '' || !EDITOR_KEYS.has(key))
        warn(
          `There is no setting ${shownKey(prefix + key)}. There are: ${Object.keys(known)
            .map((name) => prefix + name)
            .join(', ')}.`,
        );
    } else if (isRecord(below) && Object.keys(below).length > 0) {
      warnOfUnknown(item, below, `${prefix}${key}.`, warn);
    }
  }
}
