import { pdf } from './pdf';

/** Acts of a session as the list has them: kind and number. */
export interface FakeSession {
  readonly session: string;
  readonly acts: readonly (readonly ['Public' | 'Special', number])[];
}

/**
 * The page that lists acts, in the shape of the General Assembly's: a table under
 * each session's heading, newest act first.
 */
export function actsPage(sessions: readonly FakeSession[]): string {
  const rows = ({ session, acts }: FakeSession): string =>
    acts
      .map(([kind, number]) => {
        const bill = 7000 + number;
        return (
          `<tr>\n\n<td>\n<a href='/asp/cgabillstatus/cgabillstatus.asp?bill_num=HB0${bill}'>HB0${bill}</a>\n</td>\n<td>AN ACT CONCERNING LAMPS.\n</td>\n<td>\n` +
          `<a href='${actPath(session.slice(0, 4), kind, number)}'>\n${kind}&nbsp;Act&nbsp;No.&nbsp;${number}\n</a>\n</td>\n</tr>\n`
        );
      })
      .join('');
  return (
    '<!DOCTYPE html>\n<html><head><title>All Acts - Public and Special Acts</title></head>\n<body>\n<h3 id="pageTitleTag"> Public and Special Acts</h3>\n' +
    `<h4><span>All Acts as of 5/28/2027</span></h4>\n${sessions.map((one) => `<h3>${one.session}\n</h3>\n<table class='footable table'>\n<thead>\n<tr>\n<th>Bill&nbsp;No.</th>\n</tr>\n</thead>\n<tbody>\n${rows(one)}</tbody>\n</TABLE>\n`).join('')}</body></html>`
  );
}

/** Where the site keeps an act. */
export function actPath(year: string, kind: 'Public' | 'Special', number: number): string {
  const letters = kind === 'Public' ? 'pa' : 'sa';
  return `/${year}/act/${letters}/pdf/${year}${letters.toUpperCase()}-${String(number).padStart(5, '0')}-R00HB-0${7000 + number}-${letters.toUpperCase()}.pdf`;
}

/** A PDF of an act: head and foot of each page, and its sections line by line. */
export function actPdf(number: string, sections: readonly string[], action = 'Approved May 26, 2027'): Uint8Array {
  const lines = [
    ...sections.flatMap((text, i) => wrapped(`${i === 0 ? 'Section 1.' : `Sec. ${i + 1}.`} ${text}`)),
    "Governor's Action:",
    action,
  ];
  const pages: string[][] = [];
  for (let at = 0; at < lines.length; at += 20) pages.push(lines.slice(at, at + 20));
  return pdf(
    pages.map((page, i) => [
      { text: i === 0 ? 'Substitute House Bill No. 7001' : 'House Bill No. 7001', y: 740 },
      ...(i === 0 ? [{ text: `Public Act No. ${number}`, y: 720 }] : []),
      ...page.map((text, k) => ({ text, y: 690 - 28 * k })),
      { text: `Public Act No. ${number}  ${i + 1} of ${pages.length}`, y: 40 },
    ]),
  );
}

function wrapped(text: string): string[] {
  return text.match(/.{1,60}(?: |$)/g)?.map((line) => line.trim()) ?? [];
}
