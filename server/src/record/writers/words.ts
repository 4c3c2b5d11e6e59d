import { isOtherKind, otherKind } from '../../citations/cited';
import { longDate } from '../../diagnostics/wording';
import type {
  NotChecked,
  NotCheckedKind,
  OtherLawKind,
  Outcome,
  RecordedCitation,
  RecordHead,
  RecordTotals,
  VerificationRecord,
} from '../record';
import { capital } from '../../code/words';
import { addTo } from '../../text/addTo';

/** The words that every form of the record has in common. */

export const TITLE = 'Record of Citation Verification';
export const SUBTITLE = 'Citations of the Connecticut General Statutes';

/** A sign, and the blank between it and its number, where no line may end. */
export const SIGN_AND_NUMBER = /(§) (?=\d)/g;

/** What stands in the place of an empty list. */
export const NO_CITATION = 'No citation of the General Statutes was found.';
export const NO_OTHER = 'No other authority was found. There may be some that the program does not recognize.';

/** For an Id.: the citation that it takes its sections from. */
export function antecedentWords(antecedent: string): string {
  return `refers to ${antecedent}`;
}

/** What the record is and is not; it stands first. */
export function purposeWords({ head }: VerificationRecord): readonly string[] {
  return [
    'This record lists every citation of the Connecticut General Statutes that was found in the document named below, and what each was compared with. ' +
      'It was made by a program, offline, to help a person verify the citations and quotations of a filing (Practice Book § 4-9). It does not replace that person.',
    head.official === null
      ? 'No official text was installed. Section numbers, status, and history were compared with the facts named below. Subsections were compared only where those facts list them. Quotations were not compared.'
      : 'Section numbers, status, and history were compared with the facts named below; subsections and quotations with the official text named below.',
    'This record does not say whether a statute supports the sentence it is cited for. Cases and other law were not checked; those that were found are listed at the end for a person to check.',
  ];
}

/** Rows of the head: name and words. */
export function headRows(head: RecordHead): readonly (readonly [string, string])[] {
  return [
    ...(head.title === null ? [] : [['Document', head.title] as const]),
    ['File', head.file],
    ['SHA-256 of the file', head.sha256],
    ['Checked on', momentWords(head.checkedAt)],
    ...(head.asOf === null ? [] : [['Under the law of', longDate(head.asOf)] as const]),
    ['Program', `Conncite ${head.conncite}`],
    ['Facts', head.edition],
    ['Official text', head.official ?? 'none used'],
    ...head.notices.map((notice) => ['Note', notice] as const),
  ];
}

/** "November 26, 2026", and "at 14:05" where the hour is known. */
export function momentWords(moment: string): string {
  const [day = '', hour] = moment.split('T');
  return hour === undefined ? longDate(day) : `${longDate(day)}, at ${hour}`;
}

/** A verdict as it is printed: what needs a person is marked by a word, so that it is seen in black and white. */
export function verdictParts({ outcome, verdict }: Pick<RecordedCitation, 'outcome' | 'verdict'>): {
  readonly mark: string;
  readonly words: string;
} {
  const words = capital(verdict);
  return { mark: MARKS[outcome], words };
}

const MARKS: Readonly<Record<Outcome, string>> = {
  found: '',
  unsure: 'To check: ',
  attention: 'Note: ',
  wrong: 'Problem: ',
};

/** Headings of the sections that a citation leads to, each once. */
export function headingLines({ resolves }: Pick<RecordedCitation, 'resolves'>): readonly string[] {
  const lines = resolves.flatMap(({ number, through, division, heading }) => {
    if (heading === null) return [];
    return [
      through === null
        ? `${division ?? '§'} ${number}, ${heading}`
        : `§§ ${number} to ${through}; the first: ${heading}`,
    ];
  });
  return [...new Set(lines)];
}

/** The totals as lines. */
export function totalRows(totals: RecordTotals): readonly (readonly [string, number])[] {
  return [
    ['Citations of the General Statutes', totals.citations],
    ['Found, no problems', totals.found],
    ['Found, with a note', totals.attention],
    ['To check by hand, at least in part', totals.unsure],
    ['Problems', totals.wrong],
    ['Quotations that match', totals.quotations.match],
    ['Quotations that differ', totals.quotations.differs],
    ['Quotations not compared', totals.quotations.notCompared],
    ['Other authorities found, not checked', totals.notChecked],
  ];
}

export const SIGNATURE_LINES = ['Checked by (name)', 'Date and time', 'Signature'] as const;

/** The authorities that were not checked, by what they are. */
export function notCheckedByKind(
  notChecked: readonly NotChecked[],
): readonly (readonly [string, readonly NotChecked[]])[] {
  const groups = new Map<NotCheckedKind, NotChecked[]>();
  for (const one of notChecked) {
    addTo(groups, one.kind, one);
  }
  return [...groups].map(([kind, ones]) => [headingOf(kind), ones] as const);
}

function headingOf(kind: NotCheckedKind): string {
  return isOtherKind(kind) ? (otherKind(kind).group ?? kind) : PLURALS[kind];
}

const PLURALS: Readonly<Record<OtherLawKind, string>> = {
  case: 'Cases',
  'federal law': 'Federal law',
  'law of another state': 'Law of other states',
  regulation: 'Regulations',
  'court rule': 'Court rules',
  constitution: 'Constitutions',
  ordinance: 'Ordinances',
  'uniform act': 'Uniform acts',
  'secondary source': 'Secondary sources',
  document: 'Agreements and other documents',
  'Id. of another authority': 'Id. of another authority',
};
