import { effectiveWords, changeName } from '../analysis/changeWords';
import { actName } from '../diagnostics/wording';
import { chapterWords, statusSentence } from '../features/wording/section';
import { textsOf, textWith } from '../features/wording/official';
import { labelPath } from '../code/labels';
import { goneAround, withinWords } from '../facts/goneAround';
import type { Section, Statutes } from '../facts/statutes';
import type { OfficialSection } from '../official/pages/officialText';
import { partsAt } from '../official/pages/parts';
import { basisOf, QuestionError, type Basis, type Law } from './law';
import { readCited } from './readCited';

/** The law's words are cut where they are longer. UTF-16 units. */
const MOST_TEXT = 6000;
const MOST_ACTS = 8;

export interface SectionAnswer extends Basis {
  readonly number: string;
  readonly pinpoint: string;
  readonly exists: boolean;
  /** "in force", "repealed", ...; null where there is no such section. */
  readonly status: string | null;
  readonly heading: string | null;
  readonly chapter: string | null;
  /** Status with acts and dates, as a sentence. */
  readonly standing: string;
  /** Our own summary, never the law's words; null where there is none. */
  readonly summary: string | null;
  /** Our own sentence on the pinpoint. */
  readonly summaryOfPinpoint: string | null;
  /** The law's words, where the official text is on this computer. */
  readonly text: string | null;
  /** Of which text and day they are. */
  readonly textIsOf: string | null;
  readonly textIsCut: boolean;
  /** Why text that is here cannot be read; null where nothing is damaged. */
  readonly textFault: string | null;
  readonly pinpointFound: boolean | null;
  /** Labels of the subsections that are known. */
  readonly subsections: readonly string[];
  readonly acts: readonly string[];
  /** Changes by acts passed since the volume in print. */
  readonly changes: readonly string[];
  readonly nearest: readonly string[];
  readonly successors: readonly string[];
  /** The General Assembly's page. */
  readonly source: string | null;
}

/**
 * What is known of a section, and its words where they are on this computer.
 * @param edition year of a revision or supplement whose words are asked for; undefined for the newest
 * @throws QuestionError where the question names no section, or an edition that is not here
 */
export function getSection(written: string, pinpoint: string | undefined, law: Law, edition?: number): SectionAnswer {
  refuseEditionNotHere(edition, law);
  const { number, pinpoint: path } = readCited(written, pinpoint);
  const section = law.statutes.find(number);
  const printed = law.official?.section(number);
  const words = wordsOf(law, number, path, edition);
  return {
    number,
    pinpoint: labelPath(path),
    exists: section !== undefined || printed !== undefined,
    ...standingOf(number, section, printed, law),
    ...summaryOf(number, path, law),
    ...textOf(words, law.official?.fault(number)),
    pinpointFound: path.length === 0 ? null : (words?.found ?? (hasPath(section?.structure ?? [], path) ? true : null)),
    subsections: section?.structure.map(({ label }) => `(${label})`) ?? [],
    ...changesOf(number, section, law),
    nearest:
      section === undefined && printed === undefined ? law.statutes.nearest(number, 3).map((one) => one.number) : [],
    successors: section === undefined ? heirsOf(number, law) : (section.successor?.numbers ?? []),
    source: section === undefined ? (printed?.origin.address ?? null) : law.statutes.officialAddress(section),
    ...basisOf(law),
  };
}

/** @throws QuestionError where the text of an edition is asked for that is not here */
function refuseEditionNotHere(edition: number | undefined, { official }: Law): void {
  const here = official?.editions() ?? [];
  if (edition === undefined || here.includes(edition)) return;
  const what = here.length === 0 ? 'No official text is.' : `The editions on this computer are ${here.join(', ')}.`;
  throw new QuestionError(`The ${edition} edition is not on this computer. ${what}`);
}

/** Status, heading and chapter: of the facts, else of the official text, which may be newer. */
function standingOf(
  number: string,
  section: Section | undefined,
  printed: OfficialSection | undefined,
  { statutes, today }: Law,
): Pick<SectionAnswer, 'status' | 'heading' | 'chapter' | 'standing'> {
  const heading = (catchline: string): string | null => catchline.replace(/\.\s*$/, '') || null;
  if (section !== undefined)
    return {
      status: section.status,
      heading: heading(section.catchline),
      chapter: chapterWords(section.chapter, statutes),
      standing: statusSentence(section, today, statutes.digest(number)),
    };
  return {
    status: printed?.status ?? null,
    heading: heading(printed?.catchline ?? ''),
    chapter: null,
    standing: printed === undefined ? noSection(number, statutes) : 'The official text has it; the facts are older.',
  };
}

function noSection(number: string, statutes: Statutes): string {
  const around = goneAround(statutes, number);
  const none = `There is no § ${number} in these facts.`;
  return around === undefined ? none : `${none} ${withinWords(number, around)}.`;
}

function summaryOf(
  number: string,
  path: readonly string[],
  { statutes }: Law,
): Pick<SectionAnswer, 'summary' | 'summaryOfPinpoint'> {
  const digest = statutes.digest(number);
  const gist = digest?.gists.find(({ label }) => label === labelPath(path))?.gist;
  return { summary: digest?.summary ?? null, summaryOfPinpoint: path.length === 0 ? null : (gist ?? null) };
}

function textOf(
  words: Words | undefined,
  fault: string | undefined,
): Pick<SectionAnswer, 'text' | 'textIsOf' | 'textIsCut' | 'textFault'> {
  return words === undefined
    ? { text: null, textIsOf: null, textIsCut: false, textFault: fault ?? null }
    : { text: words.words, textIsOf: words.of, textIsCut: words.cut, textFault: null };
}

/** The acts of its source line, the newest of them, and what was passed since. */
function changesOf(
  number: string,
  section: Section | undefined,
  { statutes }: Law,
): Pick<SectionAnswer, 'acts' | 'changes'> {
  return {
    acts: section === undefined ? [] : statutes.acts(section).slice(-MOST_ACTS).map(actName),
    changes: statutes.changesOf(number).map((change) => {
      const part = change.part === '' ? '' : `, ${change.part}`;
      return `${change.what} by ${changeName(change)}${part}, ${effectiveWords(change)}`;
    }),
  };
}

function heirsOf(number: string, { statutes }: Law): readonly string[] {
  return statutes.findFormer(number).map((one) => one.number);
}

interface Words {
  readonly words: string;
  readonly of: string;
  readonly cut: boolean;
  readonly found: boolean | null;
}

function wordsOf(
  { official, today }: Law,
  number: string,
  path: readonly string[],
  year: number | undefined,
): Words | undefined {
  const section = official?.section(number, year);
  if (section?.status !== 'in force') return undefined;
  // A later version that an old edition prints was not yet the law when it came out.
  const day = year === undefined ? today : `${section.origin.edition ?? year}-01-01`;
  const text = textWith(textsOf(section, day), path) ?? textWith(textsOf(section, day), []);
  if (text === undefined) return undefined;
  const parts = path.length === 0 ? [] : partsAt(text.body, path);
  const whole =
    parts.length === 0 ? text.body.text : parts.map(({ start, end }) => text.body.text.slice(start, end)).join('\n');
  const { edition, supplement, read } = section.origin;
  const of =
    edition === null
      ? 'the official text'
      : supplement
        ? `the ${edition} Supplement`
        : `the General Statutes revised to January 1, ${edition}`;
  return {
    words: whole.slice(0, MOST_TEXT),
    cut: whole.length > MOST_TEXT,
    of: `${of}, read on ${read}`,
    found: path.length === 0 ? null : parts.length > 0 ? true : null,
  };
}

interface Node {
  readonly label: string;
  readonly children: readonly Node[];
}

function hasPath(level: readonly Node[], path: readonly string[]): boolean {
  const [first, ...rest] = path;
  if (first === undefined) return true;
  return level.some((node) => node.label === first && hasPath(node.children, rest));
}
