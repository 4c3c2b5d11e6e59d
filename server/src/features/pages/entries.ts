import { stateWord } from '../../facts/status';
import type { Section, Statutes } from '../../facts/statutes';
import { catchlineOf } from '../wording/section';
import type { PageLine } from './page';
import { item } from './pageLines';

/** Longest list of sections on a page; the heading counts them all. */
export const LISTED = 60;

/** "§ 53a-35a, Imprisonment for felony", so that a reader sees it and the recognizer finds it. */
export function entry(section: Section): string {
  const catchline = catchlineOf(section, 160);
  const status = section.status === 'in force' ? '' : ` (${stateWord(section.status)})`;
  return `§ ${section.number}${catchline === '' ? '' : `, ${catchline}`}${status}`;
}

/** A list of sections by their numbers, known or not. */
export function entries(numbers: readonly string[], statutes: Statutes): PageLine[] {
  const lines = numbers.slice(0, LISTED).map((number) => {
    const section = statutes.find(number);
    return item(section === undefined ? `§ ${number}` : entry(section));
  });
  return numbers.length > LISTED ? [...lines, item(`and ${numbers.length - LISTED} more`)] : lines;
}
