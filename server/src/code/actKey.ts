const MONTH_NAME = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;
/** "june 30 sp. sess.", "june special session"; a second session in one month has a numeral after it. */
const SESSION_NAME =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?: (\d+))?,? sp(?:ecial\b|\.)? ?sess(?:ion)?\b\.?(?: (ii)\b)?/;

/**
 * What makes an act itself, whatever its spelling: "P.A. 21-103", "21-103", "Public Act No. 21-103" and
 * "Public Act 21-103" are one, "June Sp. Sess. P.A. 21-1" and
 * "Public Act 21-1 of the June Special Session" are one, and "P.A. 21-1" is another.
 */
export function actKey(act: string): string {
  const text = act.trim().toLowerCase();
  const numbered = /(\d{2})-(\d+)/.exec(text);
  const type = /\bs\. ?a\b|\bspecial acts?\b/.test(text) ? 's' : 'p';
  if (numbered) {
    const [month = '', day = '', part = ''] = SESSION_NAME.exec(text)?.slice(1) ?? [];
    return `${month}${day}${part}:${type}:${numbered[1] ?? ''}-${String(Number(numbered[2]))}`;
  }
  const year = /\b(?:1[789]\d{2}|20\d{2})\b/.exec(text)?.[0] ?? '';
  const month = MONTH_NAME.exec(text)?.[1] ?? '';
  // The code prints the regular session of 1965 as that of February.
  const session = `${month}${year}` === 'feb1965' ? '' : month;
  const number = /\b\d+\b/.exec(text.replace(year, ''))?.[0] ?? '';
  const kind = /\brev\b/.test(text) ? 'rev' : number === '' ? 'supplement' : type;
  return `${session}${year}:${kind}:${number}`;
}

/** Place of an act among those of its session: 103 for "P.A. 21-103". */
export function actNumber(act: string): number {
  return Number(act.slice(act.lastIndexOf('-') + 1));
}
