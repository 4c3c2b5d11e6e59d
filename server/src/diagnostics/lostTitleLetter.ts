import type { Snapshot } from '../analysis/snapshot';
import { titleOfNumber } from '../code/sectionKey';
import type { Section, Statutes } from '../facts/statutes';
import { placesWritten } from './writtenNumbers';

const WITHOUT_LETTER = /^(\d{1,2})-(.+)$/;
const LETTERS = ['a', 'b', 'c', 'd', 'e'];

/**
 * Sections in force that may be meant by a number whose title lost its letter, § 22a-106 by "22-106". `citesTitleOf`
 * tells of which title the document cites others.
 */
export function withTitleLetter(statutes: Statutes, number: string): readonly Section[] {
  const [, title = '', rest = ''] = WITHOUT_LETTER.exec(number) ?? [];
  return LETTERS.flatMap((letter) => {
    const section = title === '' ? undefined : statutes.find(`${title}${letter}-${rest}`);
    return section?.status === 'in force' ? [section] : [];
  });
}

/** The one of `sections` of whose title the document cites a section; undefined where it cites none, or several. */
export function citesTitleOf(snapshot: Snapshot, sections: readonly Section[]): Section | undefined {
  const titles = snapshot.kept(titlesCited);
  const [only, ...others] = sections.filter(({ number }) => titles.has(titleOfNumber(number)));
  return others.length === 0 ? only : undefined;
}

function titlesCited(snapshot: Snapshot): ReadonlySet<string> {
  return new Set(Array.from(placesWritten(snapshot).keys(), titleOfNumber));
}
