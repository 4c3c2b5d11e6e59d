import type { Snapshot } from '../analysis/snapshot';
import { isPage } from './pages/address';
import { LABELLED, LAW_DEPTH } from './pages/page';

/** Zero-based lines, both included: all but the first can be hidden. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
}

/** Parts of a section page and its subsections with all below them. Writers' own documents fold as their language does. */
export function foldingRange(snapshot: Snapshot): readonly Fold[] {
  if (!isPage(snapshot.uri, snapshot.languageId)) return [];
  const folds: Fold[] = [];
  const open: { readonly depth: number; readonly line: number }[] = [];
  let last = 0;
  const close = (depth: number): void => {
    for (let top = open.at(-1); top !== undefined && top.depth >= depth; top = open.at(-1)) {
      open.pop();
      if (last > top.line) folds.push({ startLine: top.line, endLine: last });
    }
  };
  snapshot.text.split('\n').forEach((written, line) => {
    if (written.trim() === '') return;
    const depth = depthOf(written);
    // Words without a label belong to the parts above their own level.
    close(depth ?? LAW_DEPTH + written.search(/\S/));
    if (depth !== undefined) open.push({ depth, line });
    last = line;
  });
  close(0);
  return folds.sort((a, b) => a.startLine - b.startLine);
}

/** The page's heading 1, its parts 2, a heading in the law 3, subsections by their indent; undefined for a line that opens nothing. */
function depthOf(line: string): number | undefined {
  const heading = /^(#{1,3}) /.exec(line)?.[1]?.length;
  if (heading !== undefined) return heading;
  const indent = LABELLED.exec(line)?.[1]?.length;
  return indent === undefined ? undefined : LAW_DEPTH + indent;
}
