import type { Snapshot } from '../analysis/snapshot';
import type { Span } from '../text/span';
import { isPage } from './pages/address';

/** Where the General Assembly publishes the statutes; no other address on a page becomes a link. */
const OFFICIAL = /https:\/\/www\.cga\.ct\.gov\/[\w./#?=&+-]+/g;

export interface Link extends Span {
  readonly target: string;
  readonly tooltip: string;
}

/** Links of a section page to the official text. Writers' own documents get none: a link would quarrel with go to definition. */
export function documentLink(snapshot: Snapshot): readonly Link[] {
  if (!isPage(snapshot.uri, snapshot.languageId)) return [];
  return Array.from(snapshot.text.matchAll(OFFICIAL), (match) => ({
    start: match.index, end: match.index + match[0].length, target: match[0], tooltip: 'Official page of the General Assembly',
  }));
}
