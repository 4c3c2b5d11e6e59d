import type { Snapshot } from './snapshot';

/** Which public acts a document names. */

/** What leads to an act's number, or to the last of several: "P.A. 23-191, 25-44", "Public Acts 1995, No. 95-283". */
const ACT_BEFORE = /\b(?:P\. ?A\.|PA|Public Acts?)(?: (?:19|20)\d\d,)?(?: Nos?\.)? ?(?:[\d, \-&]|and){0,60}$/i;

/** "P.A. 828", "Public Acts 1969, No. 828", "828 Public Acts 1969": until 1972 an act had a number alone. */
const NUMBER_ALONE = /^(?:\d{4}, )?P\. ?A\. (\d{1,4})$/;
const ALONE_BEFORE = /\b(?:P\. ?A\.|Acts?|No\.) $/;

/** True where a document names a public act, "25-44" or "1969, P.A. 828": whoever wrote it knows what the act did. */
export function namesAct(snapshot: Snapshot, number: string): boolean {
  const known = snapshot.kept(noActs);
  const named = known.get(number) ?? isNamed(snapshot, number);
  known.set(number, named);
  return named;
}

/** Filled as acts are asked for: each is looked for once. */
function noActs(): Map<string, boolean> {
  return new Map();
}

function isNamed({ prose: { text } }: Snapshot, act: string): boolean {
  const alone = NUMBER_ALONE.exec(act)?.[1];
  const number = alone ?? act;
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    const [before, after] = [
      text.slice(Math.max(0, at - 80), at),
      text.slice(at + number.length, at + number.length + 14),
    ];
    if (/^\d/.test(after)) continue;
    if (
      alone === undefined
        ? ACT_BEFORE.test(before)
        : ALONE_BEFORE.test(before) || (/(?:^|[^\w-])$/.test(before) && after.startsWith(' Public Acts'))
    )
      return true;
  }
  return false;
}
