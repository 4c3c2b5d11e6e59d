import type { Severity, StyleName } from '../diagnostics/finding';

/** Settings of one document, under `conncite.` in the editor's settings. */
export interface Settings {
  readonly style: StyleName | 'auto';
  readonly diagnostics: {
    readonly enable: boolean;
    /** Severity by rule; rules that are not named keep their own. */
    readonly rules: Readonly<Record<string, Severity | 'off'>>;
  };
  readonly outline: { readonly enable: boolean };
  /** From so many places on a table of authorities says "passim"; 0 for never. */
  readonly tableOfAuthorities: { readonly passim: number };
  readonly inlayHints: { readonly enable: boolean };
  readonly semanticTokens: { readonly enable: boolean };
  readonly workspace: {
    /** False where only open documents are looked through. */
    readonly enable: boolean;
    /** What is not looked through, in the notation of .gitignore. */
    readonly exclude: readonly string[];
  };
}

export const DEFAULTS: Settings = {
  style: 'auto', diagnostics: { enable: true, rules: {} }, outline: { enable: true }, tableOfAuthorities: { passim: 5 },
  inlayHints: { enable: false }, semanticTokens: { enable: false }, workspace: { enable: true, exclude: [] },
};

const STYLES: readonly Settings['style'][] = ['auto', 'bluebook', 'connecticut', 'legislative'];
const SEVERITIES: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];

const MOST = 999;

type Warn = (message: string) => void;

/**
 * Reads the value of the section `conncite`. What is missing has its default; what is wrong has it too, and `warn` is
 * told which values are allowed.
 * @param codes all rules' codes; a rule of another name is warned of
 */
export function readSettings(value: unknown, codes: readonly string[], warn: Warn): Settings {
  const root = object(value, 'conncite', warn);
  const diagnostics = object(root['diagnostics'], 'conncite.diagnostics', warn);
  const outline = object(root['outline'], 'conncite.outline', warn);
  const inlayHints = object(root['inlayHints'], 'conncite.inlayHints', warn);
  const semanticTokens = object(root['semanticTokens'], 'conncite.semanticTokens', warn);
  const workspace = object(root['workspace'], 'conncite.workspace', warn);
  const table = object(root['tableOfAuthorities'], 'conncite.tableOfAuthorities', warn);
  return {
    style: oneOf(root['style'], STYLES, DEFAULTS.style, 'conncite.style', warn),
    diagnostics: {
      enable: truth(diagnostics['enable'], DEFAULTS.diagnostics.enable, 'conncite.diagnostics.enable', warn),
      rules: rules(diagnostics['rules'], codes, warn),
    },
    outline: { enable: truth(outline['enable'], DEFAULTS.outline.enable, 'conncite.outline.enable', warn) },
    inlayHints: { enable: truth(inlayHints['enable'], DEFAULTS.inlayHints.enable, 'conncite.inlayHints.enable', warn) },
    semanticTokens: { enable: truth(semanticTokens['enable'], DEFAULTS.semanticTokens.enable, 'conncite.semanticTokens.enable', warn) },
    workspace: {
      enable: truth(workspace['enable'], DEFAULTS.workspace.enable, 'conncite.workspace.enable', warn),
      exclude: texts(workspace['exclude'], 'conncite.workspace.exclude', warn),
    },
    tableOfAuthorities: { passim: count(table['passim'], DEFAULTS.tableOfAuthorities.passim, 'conncite.tableOfAuthorities.passim', warn) },
  };
}

function rules(value: unknown, codes: readonly string[], warn: Warn): Settings['diagnostics']['rules'] {
  const result: Record<string, Severity | 'off'> = {};
  for (const [code, severity] of Object.entries(object(value, 'conncite.diagnostics.rules', warn))) {
    if (!codes.includes(code)) {
      warn(`Setting conncite.diagnostics.rules: there is no rule ${shown(code)}. The rules are: ${codes.join(', ')}.`);
      continue;
    }
    const allowed = SEVERITIES.find((known) => known === severity);
    if (allowed === undefined) warnValue(`conncite.diagnostics.rules, rule "${code}"`, severity, SEVERITIES, 'the rule\'s own severity', warn);
    else result[code] = allowed;
  }
  return result;
}

function texts(value: unknown, name: string, warn: Warn): readonly string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    warn(`Setting ${name}: ${shown(value)} is not a list; an empty one is used.`);
    return [];
  }
  const wrong: unknown[] = value.filter((item) => typeof item !== 'string');
  if (wrong.length > 0) warn(`Setting ${name}: ${shown(wrong[0])} is no text and is passed over.`);
  return value.filter((item) => typeof item === 'string');
}

function object(value: unknown, name: string, warn: Warn): Readonly<Record<string, unknown>> {
  if (value === undefined || value === null) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  warn(`Setting ${name}: ${shown(value)} is not an object; the defaults are used.`);
  return {};
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], fallback: T, name: string, warn: Warn): T {
  if (value === undefined || value === null) return fallback;
  const known = allowed.find((item) => item === value);
  if (known === undefined) warnValue(name, value, allowed, `"${fallback}"`, warn);
  return known ?? fallback;
}

function count(value: unknown, fallback: number, name: string, warn: Warn): number {
  if (value === undefined || value === null) return fallback;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST) return value;
  warnValue(name, value, [`whole numbers from 0 to ${MOST}`], String(fallback), warn);
  return fallback;
}

function truth(value: unknown, fallback: boolean, name: string, warn: Warn): boolean {
  if (value === undefined || value === null) return fallback;
  if (typeof value === 'boolean') return value;
  warnValue(name, value, ['true', 'false'], String(fallback), warn);
  return fallback;
}

function warnValue(name: string, value: unknown, allowed: readonly string[], used: string, warn: Warn): void {
  warn(`Setting ${name}: ${shown(value)} is not allowed. Allowed: ${allowed.join(', ')}. Used instead: ${used}.`);
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
