/**
 * Editions whose pages have today's names: revisions of odd years since 2015 (/2015/pub/chap_952.htm), supplements of
 * even years since 2018 (/2018/sup/chap_952.htm). Older pages have other names (/2008/sup/chap952.htm).
 */
export const FIRST_REVISION = 2015;
export const FIRST_SUPPLEMENT = 2018;

/** Years of the editions whose pages on the site can be read, newest first. @param today ISO date */
export function siteEditions(today: string): readonly number[] {
  const latest = Number(today.slice(0, 4));
  return Array.from({ length: Math.max(0, latest - FIRST_REVISION + 1) }, (_, i) => latest - i).filter(
    (year) => year % 2 === 1 || year >= FIRST_SUPPLEMENT,
  );
}
