import type { ActChange } from '../server/src/facts/actChanges';
import type { CatalogueEdition } from '../server/src/facts/statutes';

/** See readFacts.mjs: what its reader gives, as far as a test looks at it. */
import type { DigestRecord } from './digestFiles.mjs';

export { FactError } from './factError.mjs';

export interface SectionRow {
  readonly number: string;
  readonly catchline: string;
  readonly title: string;
  readonly chapter: string;
  readonly status: string;
  readonly successor: string;
  readonly formerly: string;
  readonly structure: string;
  readonly edition: string;
  readonly effective: string;
  readonly pending: string;
  readonly range: string;
  readonly source: string;
}

export interface Facts {
  readonly edition: CatalogueEdition;
  readonly changes: readonly ActChange[];
  readonly titles: readonly { readonly title: string; readonly name: string; readonly status: string }[];
  readonly chapters: readonly { readonly title: string; readonly chapter: string; readonly first: string; readonly last: string }[];
  readonly sections: readonly SectionRow[];
  readonly byNumber: ReadonlyMap<string, number>;
  readonly anchors: ReadonlyMap<string, string>;
  readonly references: readonly (readonly [number, number])[];
  readonly digests: ReadonlyMap<string, DigestRecord>;
  /** Court citations by number. */
  readonly use: ReadonlyMap<string, number>;
}

export function loadCore(): Promise<unknown>;
export function readFacts(root: string, core: unknown): Facts;
