import type { Severity } from '../diagnostics/finding';
import { STYLE_NAMES, type StyleName } from '../styles/registry';

/**
 * Where a value may be set, as the editor knows it: for a language too, for a folder, for the window only,
 * for a machine (and in a trusted workspace), or by the user alone. What is a machine's or the user's is
 * nothing that a file `.conncite.json` may say.
 */
export type SettingScope = 'language-overridable' | 'resource' | 'window' | 'machine-overridable' | 'application';

interface Common {
  readonly scope: SettingScope;
}
/** One of several words. */
export interface Choice extends Common {
  readonly kind: 'choice';
  readonly values: readonly string[];
  readonly default: string;
}
export interface Flag extends Common {
  readonly kind: 'flag';
  readonly default: boolean;
}
/** A whole number from 0. */
export interface Count extends Common {
  readonly kind: 'count';
  readonly default: number;
  readonly most: number;
}
/** A list of strings. */
export interface Texts extends Common {
  readonly kind: 'texts';
  readonly default: readonly [];
}
/** A day as YYYY-MM-DD, or "" for none. */
export interface Day extends Common {
  readonly kind: 'day';
  readonly default: '';
}
/** Path of a folder, or "" for none. */
export interface Folder extends Common {
  readonly kind: 'folder';
  readonly default: '';
}
/** Severity by rule. */
export interface Severities extends Common {
  readonly kind: 'severities';
  readonly default: Readonly<Record<string, never>>;
}
export type Setting = Choice | Flag | Count | Texts | Day | Folder | Severities;
export interface SettingGroup {
  readonly [key: string]: Setting | SettingGroup;
}

const EACH = 'language-overridable';

/** Severities that a rule may be given, gravest first. */
export const SEVERITIES: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];

/**
 * All settings under `conncite.`, in the order in which the editor shows them. Types, reader, the manifest and
 * SETTINGS.md are made from it (`npm run settings`); what they say in words stands in `package.nls.json`.
 */
export const SETTINGS = {
  style: {
    kind: 'choice',
    scope: EACH,
    values: ['auto', ...STYLE_NAMES] as readonly ('auto' | StyleName)[],
    default: 'auto',
  },
  asOf: { kind: 'day', scope: EACH, default: '' },
  diagnostics: {
    enable: { kind: 'flag', scope: EACH, default: true },
    rules: { kind: 'severities', scope: EACH, default: {} },
  },
  ignore: {
    sections: { kind: 'texts', scope: EACH, default: [] },
    findings: { kind: 'texts', scope: EACH, default: [] },
  },
  outline: { enable: { kind: 'flag', scope: EACH, default: true } },
  tableOfAuthorities: {
    passim: { kind: 'count', scope: EACH, default: 5, most: 999 },
    subsections: { kind: 'flag', scope: EACH, default: false },
  },
  inlayHints: { enable: { kind: 'flag', scope: EACH, default: false } },
  semanticTokens: { enable: { kind: 'flag', scope: EACH, default: false } },
  workspace: {
    enable: { kind: 'flag', scope: 'resource', default: true },
    exclude: { kind: 'texts', scope: 'resource', default: [] },
  },
  pages: { followCursor: { kind: 'flag', scope: 'window', default: true } },
  statutes: {
    folder: { kind: 'folder', scope: 'machine-overridable', default: '' },
    onDemand: {
      kind: 'choice',
      scope: 'application',
      values: ['ask', 'always', 'never'] as readonly ('ask' | 'always' | 'never')[],
      default: 'ask',
    },
  },
  assistants: { enable: { kind: 'flag', scope: 'window', default: true } },
} as const satisfies SettingGroup;

type ValueOf<S> = S extends { readonly kind: 'choice'; readonly values: readonly (infer V)[] }
  ? V
  : S extends { readonly kind: 'flag' }
    ? boolean
    : S extends { readonly kind: 'count' }
      ? number
      : S extends { readonly kind: 'texts' }
        ? readonly string[]
        : S extends { readonly kind: 'day' | 'folder' }
          ? string
          : S extends { readonly kind: 'severities' }
            ? Readonly<Record<string, Severity | 'off'>>
            : { readonly [K in keyof S]: ValueOf<S[K]> };

/** Settings of one document, under `conncite.` in the editor's settings. */
export type Settings = ValueOf<typeof SETTINGS>;

export function isSetting(node: Setting | SettingGroup): node is Setting {
  return typeof node.kind === 'string';
}

/** True where a file of settings has no say: it may come with a folder from anywhere. */
export function isOfTheUser(node: Setting | SettingGroup): boolean {
  return isSetting(node)
    ? node.scope === 'machine-overridable' || node.scope === 'application'
    : Object.values(node).every(isOfTheUser);
}
