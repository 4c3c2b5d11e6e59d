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

/** "October 1, 2027" for the ISO date "2027-10-01", "July 2026" for "2026-07"; what is no such date is given back as it stands. */
export function longDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(iso);
  const month = MONTHS[Number(match?.[2] ?? 0) - 1];
  if (match === null || month === undefined) return iso;
  return match[3] === undefined ? `${month} ${match[1] ?? ''}` : `${month} ${Number(match[3])}, ${match[1] ?? ''}`;
}
