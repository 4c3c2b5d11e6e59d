import { labelPath } from '../code/labels';
import { compareSections, type ComparedPart } from '../official/pages/compareText';
import { OfficialMemo } from './officialMemo';
import type { RuleContext } from './finding';
import { listed } from '../code/words';

/** What became of a section, and of the cited part of it, from the edition cited to the newest. */
export interface Staleness {
  readonly from: number;
  readonly to: number;
  /** True where the section reads the same from end to end. */
  readonly same: boolean;
  /** Undefined where the older text has no such part: the pinpoint is of neither edition, or of the newer alone. */
  readonly cited: ComparedPart | undefined;
  /** "(c) changed; (e) was added". */
  readonly words: string;
}

const memo = new OfficialMemo<Staleness | null>();
/** Parts that are named; a page of them tells a reader no more than "much". */
const MOST_NAMED = 6;

/**
 * Compares the text of the edition cited with the newest, part by part.
 * @param path labels of the part cited; empty for the section
 * @returns undefined where one of the two texts is not on this machine, so that nothing can be told
 */
export function stalenessOf(
  { official }: RuleContext,
  number: string,
  year: number,
  path: readonly string[],
): Staleness | undefined {
  return (
    memo.get(official, `${number} ${year} ${path.join('/')}`, (text) => {
      const editions = text.editions();
      const to = editions.at(-1);
      if (to === undefined || to <= year || !editions.includes(year)) return null;
      const [before, after] = [text.section(number, year), text.section(number, to)];
      // Of another heading's range, or no law in one of them, other rules speak.
      if (before?.status !== 'in force' || after?.status !== 'in force') return null;
      const parts = compareSections(before, after);
      const cited = parts.find(({ pinpoint, state }) => state !== 'added' && pinpoint.join('/') === path.join('/'));
      return { from: year, to, same: parts[0]?.state === 'same', cited, words: changedWords(parts) };
    }) ?? undefined
  );
}

/** The outermost parts that do not read the same: "(b) changed and (e) was added". */
export function changedWords(parts: readonly ComparedPart[]): string {
  const named = parts
    .filter(({ pinpoint, state }) => pinpoint.length === 1 && state !== 'same')
    .map(({ pinpoint, state, movedTo }) => {
      const name = labelPath(pinpoint);
      return state === 'moved'
        ? `${name} became ${labelPath(movedTo)}`
        : state === 'changed'
          ? `${name} changed`
          : `${name} was ${state}`;
    });
  if (named.length === 0) return 'its words changed';
  return named.length > MOST_NAMED
    ? listed([...named.slice(0, MOST_NAMED), `${named.length - MOST_NAMED} more parts changed`])
    : listed(named);
}
