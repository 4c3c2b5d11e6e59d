import { MONTHS } from '../../text/longDate';
import { raw } from '../../text/raw';

const DATE = new RegExp(raw`(${MONTHS.join('|')}) (\d{1,2}), (\d{4})`);

/** The first "October 1, 2025" of a text as "2025-10-01"; "" where there is none. */
export function firstDate(text: string): string {
  const [, month = '', day = '', year = ''] = DATE.exec(text) ?? [];
  return year === ''
    ? ''
    : `${year}-${String(MONTHS.findIndex((name) => name === month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
