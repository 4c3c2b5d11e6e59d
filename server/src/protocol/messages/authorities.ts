import { request } from './request';
import type { Extent } from './shared';

/**
 * What a document, or all documents of the workspace, open or not, cite. What is wrong
 * is told of open ones and read files alike.
 */
export const AUTHORITIES = request<AuthoritiesParams, AuthoritiesResult>('conncite/authorities');
export interface AuthoritiesParams {
  /** A document; left out: all. */
  readonly uri?: string;
}
export interface AuthoritiesResult {
  /** True where there are more documents than are gathered; those that are open come first. */
  readonly more: boolean;
  readonly titles: readonly AuthorityTitle[];
}
export interface AuthorityTitle {
  /** "Title 53a"; "Public and special acts". */
  readonly label: string;
  readonly detail: string;
  readonly authorities: readonly AuthorityItem[];
}
export interface AuthorityItem {
  /** "§ 53a-70". */
  readonly label: string;
  /** Section whose page shows it; null for acts, chapters and titles. */
  readonly number: string | null;
  readonly detail: string;
  /** "" for what is in force, else "repealed", "transferred to § 54-102a", "not in this edition". */
  readonly state: string;
  readonly pinpoints: readonly { readonly labelPath: string; readonly places: readonly AuthorityPlace[] }[];
}
export interface AuthorityPlace {
  readonly uri: string;
  readonly range: Extent;
  readonly excerpt: string;
  readonly problems: readonly {
    readonly severity: 'error' | 'warning' | 'information' | 'hint';
    readonly message: string;
  }[];
}
