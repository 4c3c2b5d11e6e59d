import type { Snapshot } from '../analysis/snapshot';
import type { StyleName } from '../diagnostics/finding';
import { citationForms } from '../features/citationForms';
import { searchStatutes } from '../features/searchStatutes';
import { labelPath } from '../code/labels';
import type { OfficeDocument } from '../office/officeDocument';
import { makeRecordInSteps } from '../record/makeRecord';
import { recordData } from '../record/writers/json';
import { inSlices } from '../text/inSlices';
import { basisOf, type Basis, type Law } from './law';
import { readCited } from './readCited';

/** Longest list of places that is given. */
export const MOST_FOUND = 30;

export interface SearchAnswer extends Basis {
  /**
   * Whether the words of the official text were searched: not while their index is being made, nor where there is none.
   */
  readonly words: 'searched' | 'coming' | 'none';
  readonly sections: readonly {
    readonly number: string;
    readonly heading: string;
    readonly chapter: string;
    readonly state: string;
  }[];
  /** Places of the official text with the words. */
  readonly passages: readonly {
    readonly number: string;
    readonly pinpoint: string;
    readonly heading: string;
    readonly snippet: string;
  }[];
}

/** Sections by number, heading and words of the law where its text is here. */
export function searchLaw(query: string, most: number, law: Law): SearchAnswer {
  const found = searchStatutes(query, law.statutes, law.official, Math.min(most, MOST_FOUND));
  return {
    sections: found.sections.map(({ number, catchline, place, state }) => ({
      number,
      heading: catchline,
      chapter: place,
      state: state === '' ? 'in force' : state,
    })),
    passages: found.passages.map(({ number, labelPath: pinpoint, catchline, snippet }) => ({
      number,
      pinpoint,
      heading: catchline,
      snippet,
    })),
    words: found.words,
    ...basisOf(law),
  };
}

export interface FormatAnswer extends Basis {
  readonly number: string;
  readonly pinpoint: string;
  readonly exists: boolean;
  readonly status: string | null;
  readonly forms: readonly { readonly style: StyleName; readonly kind: 'full' | 'short'; readonly text: string }[];
}

/** A section as each style writes it, or one style alone. @throws QuestionError where the question names no section */
export function formatCitation(
  written: string,
  pinpoint: string | undefined,
  style: StyleName | undefined,
  law: Law,
): FormatAnswer {
  const cited = readCited(written, pinpoint);
  const section = law.statutes.find(cited.number);
  const forms = citationForms(cited.number, cited.pinpoint, law.statutes, style ?? null).filter(
    (form) => style === undefined || form.style === style,
  );
  return {
    number: cited.number,
    pinpoint: labelPath(cited.pinpoint),
    exists: section !== undefined,
    status: section?.status ?? null,
    forms: forms.map(({ style: of, kind, text }) => ({ style: of, kind, text })),
    ...basisOf(law),
  };
}

/** What a document's record is named by. */
export interface DocumentGiven {
  readonly file: string;
  readonly sha256: string;
  readonly office: Pick<OfficeDocument, 'placeAt' | 'notices'> | null;
}

/** More than an assistant can use; the totals tell of all, and `citationsLeftOut` of how many are not listed. */
const MOST_LISTED = 1000;

/** The verification record of a document as data, as `conncite verify --format json` prints it. */
export async function verifyDocument(
  snapshot: Snapshot,
  { file, sha256, office }: DocumentGiven,
  asOf: string | undefined,
  law: Law,
): Promise<object> {
  const { statutes, official, version, today } = law;
  const record = await inSlices(
    makeRecordInSteps(snapshot, {
      statutes,
      official,
      file,
      sha256,
      version,
      checkedAt: today,
      asOf: asOf ?? null,
      office,
    }),
  );
  const { citations, notChecked } = record;
  const leftOut = Math.max(0, citations.length - MOST_LISTED, notChecked.length - MOST_LISTED);
  if (leftOut === 0) return recordData(record);
  return {
    ...recordData({
      ...record,
      citations: citations.slice(0, MOST_LISTED),
      notChecked: notChecked.slice(0, MOST_LISTED),
    }),
    citationsLeftOut: Math.max(0, citations.length - MOST_LISTED),
    notCheckedLeftOut: Math.max(0, notChecked.length - MOST_LISTED),
  };
}
