import type { Snapshot } from './snapshot';

/** "JD-FM-158 Rev. 10-21", "PC-700 REV. 1/22": how the Judicial Branch and the probate courts number their forms. */
const NUMBER = /\b(?:JD-[A-Z]{2}-\d{1,3}|PC-\d{3})[A-Z]{0,2}\s{1,8}\(?(?:Rev|REV|New|NEW)\b/;
/** It stands at the head of a form, or at its foot. */
const REACH = 20_000;

/** True for a form of a Connecticut court: it rests on the Practice Book, and cites the code as "C.G.S." */
export function isCourtForm(snapshot: Snapshot): boolean {
  return snapshot.kept(found);
}

function found({ prose }: Snapshot): boolean {
  return NUMBER.test(prose.text.slice(0, REACH));
}
