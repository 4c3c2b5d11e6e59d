import { isDay } from '../analysis/declarations';
import type { Severity } from '../diagnostics/finding';
import { steeringEscaped } from '../text/steering';
import { isSetting, SETTINGS, SEVERITIES, type Setting, type SettingGroup, type Settings } from './schema';

export type { Settings } from './schema';

type Warn = (message: string) => void;

/** What holds where nothing is set. */
export const DEFAULTS: Settings = defaultsOf(SETTINGS) as Settings;

function defaultsOf(group: SettingGroup): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(group).map(([key, node]) => [key, isSetting(node) ? node.default : defaultsOf(node)]),
  );
}

/** What somebody set, without what is missing or wrong; `laidOver` knows its shape. */
export interface GivenSettings {
  readonly [key: string]: unknown;
}

/**
 * Reads the value of the section `conncite`. What is missing has its default; what is wrong has it too, and `warn` is
 * told which values are allowed.
 * @param codes all rules' codes; a rule of another name is warned of
 */
export function readSettings(value: unknown, codes: readonly string[], warn: Warn): Settings {
  const few = fewWarnings(warn);
  const settings = laidOver(DEFAULTS, readGiven(value, codes, few.warn));
  few.end();
  return settings;
}

/** The same, without the defaults. */
export function readGiven(value: unknown, codes: readonly string[], warn: Warn): GivenSettings {
  return readGroup(value, SETTINGS, 'conncite', codes, warn);
}

/** Settings with what was given in the place of what holds otherwise; lists are joined, and severities rule by rule. */
export function laidOver(settings: Settings, given: GivenSettings): Settings {
  return overGroup(settings, given, SETTINGS) as Settings;
}

function overGroup(below: object, given: GivenSettings, group: SettingGroup): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(group).map(([key, node]) => {
      const [own, other] = [(below as Readonly<Record<string, unknown>>)[key], given[key]];
      if (other === undefined) return [key, own];
      return [
        key,
        isSetting(node) ? overSetting(own, other, node) : overGroup(own as object, other as GivenSettings, node),
      ];
    }),
  );
}

function overSetting(below: unknown, given: unknown, { kind }: Setting): unknown {
  if (kind === 'texts') return [...new Set([...(below as readonly string[]), ...(given as readonly string[])])];
  return kind === 'severities' ? { ...(below as object), ...(given as object) } : given;
}

function readGroup(
  value: unknown,
  group: SettingGroup,
  name: string,
  codes: readonly string[],
  warn: Warn,
): Record<string, unknown> {
  const given = object(value, name, warn);
  const read = Object.entries(group).map(([key, node]): [string, unknown] => {
    const [below, inner] = [Object.hasOwn(given, key) ? given[key] : undefined, `${name}.${key}`];
    if (below === undefined || below === null) return [key, undefined];
    return [
      key,
      isSetting(node) ? readSetting(below, node, inner, codes, warn) : readGroup(below, node, inner, codes, warn),
    ];
  });
  return Object.fromEntries(read.filter(([, one]) => one !== undefined));
}

/** @returns undefined where the value is not allowed */
function readSetting(value: unknown, setting: Setting, name: string, codes: readonly string[], warn: Warn): unknown {
  switch (setting.kind) {
    case 'severities':
      return severities(value, name, codes, warn);
    case 'texts':
      return texts(value, name, warn);
    case 'choice':
      return setting.values.includes(value as string) ? value : wrong(value, setting, setting.values, name, warn);
    case 'flag':
      return typeof value === 'boolean' ? value : wrong(value, setting, ['true', 'false'], name, warn);
    case 'count': {
      const right = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= setting.most;
      return right ? value : wrong(value, setting, [`whole numbers from 0 to ${setting.most}`], name, warn);
    }
    case 'folder':
      return typeof value === 'string' ? value.trim() : wrong(value, setting, ['the path of a folder'], name, warn);
    case 'day':
      return value === '' || (typeof value === 'string' && isDay(value))
        ? value
        : wrong(value, setting, ['a date such as 2017-05-01'], name, warn);
  }
}

function severities(
  value: unknown,
  name: string,
  codes: readonly string[],
  warn: Warn,
): Record<string, Severity | 'off'> {
  const result: Record<string, Severity | 'off'> = {};
  for (const [code, severity] of Object.entries(object(value, name, warn))) {
    if (!codes.includes(code)) {
      warn(`Setting ${name}: there is no rule ${shown(code)}. The rules are: ${codes.join(', ')}.`);
      continue;
    }
    const allowed = SEVERITIES.find((known) => known === severity);
    if (allowed === undefined)
      warnValue(`${name}, rule "${code}"`, severity, SEVERITIES, "the rule's own severity", warn);
    else result[code] = allowed;
  }
  return result;
}

function texts(value: unknown, name: string, warn: Warn): readonly string[] {
  if (!Array.isArray(value)) {
    warn(`Setting ${name}: ${shown(value)} is not a list; an empty one is used.`);
    return [];
  }
  const other: unknown[] = value.filter((item) => typeof item !== 'string');
  if (other.length > 0) warn(`Setting ${name}: ${shown(other[0])} is not a string; ignored.`);
  return value.filter((item) => typeof item === 'string');
}

function object(value: unknown, name: string, warn: Warn): Readonly<Record<string, unknown>> {
  if (value === undefined || value === null) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  warn(`Setting ${name}: ${shown(value)} is not an object; the defaults are used.`);
  return {};
}

function wrong(value: unknown, setting: Setting, allowed: readonly string[], name: string, warn: Warn): unknown {
  warnValue(name, value, allowed, JSON.stringify(setting.default), warn);
  return undefined;
}

function warnValue(name: string, value: unknown, allowed: readonly string[], used: string, warn: Warn): void {
  warn(`Setting ${name}: ${shown(value)} is not allowed. Allowed: ${allowed.join(', ')}. Used instead: ${used}.`);
}

/** Warnings of one file or value; more help nobody, and could fill a disk. */
const MOST_WARNINGS = 20;

/** Lets the first warnings through; `end` says how many more there are. */
export function fewWarnings(warn: Warn): { readonly warn: Warn; end(): void } {
  let count = 0;
  return {
    warn(message) {
      if (count++ < MOST_WARNINGS) warn(message);
    },
    end() {
      if (count > MOST_WARNINGS) warn(`${count - MOST_WARNINGS} more settings are not allowed.`);
    },
  };
}

/** A key as it stands where it is a plain word; else in quotes, on one line, and cut. */
export function shownKey(key: string): string {
  return /^[\w.$-]{1,80}$/.test(key) ? key : shown(key);
}

function shown(value: unknown): string {
  try {
    const text = steeringEscaped(JSON.stringify(value));
    return text.length > 80 ? `${text.slice(0, 79)}…` : text;
  } catch {
    // Nested deeper than it can be written.
    return 'this value';
  }
}
