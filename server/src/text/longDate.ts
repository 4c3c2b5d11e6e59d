export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * "October 1, 2027" for the ISO date "2027-10-01", "July 2026" for "2026-07"; what
 * is no such date is given back as it stands.
 */
export function longDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(iso);
  const month = MONTHS[Number(match?.[2] ?? 0) - 1];
  if (match === null || month === undefined) return iso;
  return match[3] === undefined ? `${month} ${match[1] ?? ''}` : `${month} ${Number(match[3])}, ${match[1] ?? ''}`;
}

/** Two digits from here on are of the last century. */
const CENTURY = 50;

/** The year that two digits of a day in figures stand for: "3/11/85", "10-6-04". */
export function yearOfDigits(digits: string): number {
  return (Number(digits) < CENTURY ? 2000 : 1900) + Number(digits);
}

/** A day where the writer is and not in Greenwich, as an ISO date. */
export function localDay(moment: Date): string {
  return `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** Hour and minute where the writer is: "14:05". */
export function localTime(moment: Date): string {
  return `${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
