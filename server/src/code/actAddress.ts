/** The General Assembly's site, as addresses begin. */
export const SITE = 'https://www.cga.ct.gov';

/** The General Assembly's site has the acts of its sessions since this year. */
const FIRST_ACTS = 1988;

/**
 * Where the General Assembly leads to a public act by its number and year. Special sessions number their acts anew in
 * the same year, and there the number alone does not say which is meant; special acts and older ones have no such page.
 * @param act as source lines print it: "P.A. 21-103"
 * @returns undefined where no page is known for sure
 */
export function actAddress(act: string): string | undefined {
  const [, short = '', number = ''] = /^P\.A\. (\d{2})-(\d{1,4})$/.exec(act) ?? [];
  if (number === '') return undefined;
  const year = Number(short) >= 73 ? 1900 + Number(short) : 2000 + Number(short);
  if (year < FIRST_ACTS) return undefined;
  return `${SITE}/asp/cgabillstatus/cgabillstatus.asp?selBillType=Public+Act&which_year=${year}&bill_num=${Number(number)}`;
}
