import type { ImportProgress } from '../../official/pages/importing';

/** Title of the work while it is done. */
export const PROGRESS_TITLE = 'Official statutes';

export function progressWords({ done, total, name, secondsLeft }: ImportProgress): string {
  const left = secondsLeft === null || secondsLeft === 0 ? '' : `, about ${timeWords(secondsLeft)} left`;
  return `${grouped(done)} of ${grouped(total)}${left}: ${name}`;
}

/** What is said where nothing is installed, and what removing it came to. */
export const NOT_INSTALLED = 'The official text of the statutes is not on this computer.';
export const REMOVED = 'The official text of the statutes was removed from this computer.';

/** What is said where the person gave up. What was read of the site is kept, and of saved pages what was taken. */
export const CANCELED =
  'Canceled. The installed text was not changed. What was read is kept, and the next run resumes from there.';

/** "40 seconds", "10 minutes". */
export function timeWords(seconds: number): string {
  return seconds < 90 ? counted(Math.max(1, seconds), 'second') : counted(Math.round(seconds / 60), 'minute');
}

/** "1 page", "1,706 pages". */
export function counted(count: number, what: string): string {
  return `${grouped(count)} ${what}${count === 1 ? '' : 's'}`;
}

/** "1,706". */
export function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
