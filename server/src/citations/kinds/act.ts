import { actAddress } from '../../code/actAddress';
import { actKey } from '../../code/actKey';
import { actSections } from '../../code/actSections';
import { samePath } from '../../code/labels';
import type { Span } from '../../text/span';
import type { OtherKind } from './kind';

/** A public or special act. */
export interface ActReference {
  readonly type: 'public' | 'special';
  /** Calendar year of the session. */
  readonly year: number | null;
  /** "21-103" as numbered since 1973; the bare number for older acts. */
  readonly number: string;
  /** "June Special Session" and its like, or null for the regular session. */
  readonly session: string | null;
  /** Sections of the act, as written: ["3"], ["9(f)"]; a range is one entry, ["16-19"]. */
  readonly sections: readonly string[];
}

/** An act as a member of a citation. */
export interface CitedAct extends ActReference, Span {
  readonly kind: 'act';
}

/** An act's name as source lines print it: "P.A. 21-103", "June Sp. Sess. P.A. 21-1", "1969, P.A. 828". */
export function actName(act: ActReference): string {
  const name = `${act.type === 'public' ? 'P.A.' : 'S.A.'} ${act.number}`;
  if (act.session !== null) return `${act.session.replace('Special Session', 'Sp. Sess.')} ${name}`;
  // Before 1973 acts were numbered anew each year, and the year stands first.
  return act.number.includes('-') || act.year === null ? name : `${act.year}, ${name}`;
}

/** Public and special acts. The facts list no acts but by what they did. */
export const act: OtherKind<CitedAct> = {
  group: 'Public and special acts',
  keyOf: (cited) => `act ${actKey(actName(cited))}`,
  wordOf: ({ type }) => `${type === 'public' ? 'Public' : 'Special'} Act`,
  nameOf: (cited) => `${act.wordOf(cited)} ${cited.number}`,
  numberOf: ({ number }) => number,
  wordsOf(cited) {
    const { sections } = cited;
    return `${actName(cited)}${sections.length === 0 ? '' : `, ${actSections(sections.join(', '))}`}`;
  },
  isSame: (a, b) => act.keyOf(a) === act.keyOf(b) && samePath(a.sections, b.sections),
  titleOf: () => undefined,
  firstNumber: () => '',
  compare: (a, b) => (a.year ?? 0) - (b.year ?? 0) || a.number.localeCompare(b.number, 'en', { numeric: true }),
  detailOf: ({ session, year }) => session ?? (year === null ? '' : String(year)),
  officialAddress: (cited) => actAddress(actName(cited)),
  whole: (cited) => ({ ...cited, sections: [] }),
  inTable(cited) {
    const { session, year, number } = cited;
    const when = [session, year === null || number.startsWith(String(year).slice(2)) ? null : String(year)];
    const after = when.filter((part) => part !== null).join(', ');
    return `${act.nameOf(cited)}${after === '' ? '' : ` (${after})`}`;
  },
  isPlainlyOurs: () => true,
};
