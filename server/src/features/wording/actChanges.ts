import { appliesSentence, changeName, effectiveWords, partName, readByProgram } from '../../analysis/changeWords';
import { actKey } from '../../code/actKey';
import { repealOn, type ActChange } from '../../facts/actChanges';
import { parseHistory } from '../../facts/history';
import type { ActEntry, PendingDigest, Section } from '../../facts/statutes';
import { dateWords } from './dates';

/** What stands on the page or in the hover beside a section's changes. */
export interface ShownBeside {
  /** Acts that the official text shown names as its own; undefined where none is shown. */
  readonly textActs?: readonly ActEntry[] | undefined;
  /** True where our own summary is shown. */
  readonly summary: boolean;
  /** Amendments of which our summary tells. */
  readonly told?: readonly PendingDigest[] | undefined;
}

/**
 * A sentence for each change of a section by an act passed since the edition that is the law on the day:
 * "Amended in subsection (a) by P.A. 26-2, § 1, effective March 3, 2026; the text and summary here are older."
 * Changes that the text shown has are left out.
 * @param today ISO date
 */
export function changeSentences(
  section: Pick<Section, 'changes'>,
  today: string,
  shown: ShownBeside,
): readonly string[] {
  const held = new Set(shown.textActs?.map(({ act }) => actKey(act)));
  const repeal = repealOn(section.changes, today);
  const now = section.changes.filter(
    (change) => change.effective <= today && change.what !== 'new' && !held.has(actKey(change.act)),
  );
  // Of a repeal the status tells; only a text beside it needs the word that it is older.
  if (repeal !== undefined && shown.textActs === undefined) return [];
  return now
    .filter((change) => repeal === undefined || change === repeal)
    .map((change) => nowSentence(change, older(change, shown)));
}

/**
 * What a change that is still to come will do: "P.A. 26-21, § 10, repeals it, effective
 * January 1, 2027; until then it is the law."
 */
export function comingSentence(change: ActChange): string {
  const does =
    change.what === 'repealed' && change.part === ''
      ? 'repeals it'
      : change.what === 'new'
        ? 'makes it'
        : `amends ${partName(change.part) || 'it'}`;
  const until =
    change.what === 'new'
      ? 'until then it is not the law'
      : does === 'repeals it'
        ? 'until then it is the law'
        : 'until then the earlier text is the law';
  return joined(
    `${changeName(change)}, ${does}, effective ${dateWords(change.effective)}; ${until}${readByProgram(change)}.`,
    appliesSentence(change),
  );
}

/** One line of what an act does: "§ 53a-40e (a), amended, effective October 1, 2026". `name` stands for the section. */
export function changeLine(change: ActChange, name: string): string {
  const part = change.number === '' || change.part === '' ? '' : ` in ${partName(change.part)}`;
  const undone = change.undoneBy === '' ? '' : `; undone by ${change.undoneBy}`;
  const what =
    change.number === ''
      ? 'new, no number yet'
      : change.what === 'new'
        ? 'new, to be codified'
        : `${change.what}${part}`;
  return `§ ${change.section}: ${name}: ${what}, ${effectiveWords(change)}${undone}${readByProgram(change)}`;
}

/** What the hover and the page of a number say that the code does not print yet but an act makes. */
export function newNumberSentence(number: string, changes: readonly ActChange[]): string | undefined {
  const made = changes.find(({ what }) => what === 'new');
  return (
    made &&
    `Section ${number} is made by ${changeName(made)}, ${effectiveWords(made)}; it is to be codified, and the code does not print it yet${readByProgram(made)}.`
  );
}

function nowSentence(change: ActChange, tail: string): string {
  const part = partName(change.part);
  const does =
    change.what === 'repealed' && change.part === ''
      ? 'Repealed'
      : `${change.what === 'repealed' ? 'Repealed' : 'Amended'}${part === '' ? '' : ` in ${part}`}`;
  return joined(
    `${does} by ${changeName(change)}, ${effectiveWords(change)}${readByProgram(change)}${tail}.`,
    appliesSentence(change),
  );
}

function older(change: ActChange, { textActs, summary, told }: ShownBeside): string {
  if (textActs !== undefined) return '; the text here is older';
  if (summary && told?.some((amendment) => tellsOf(amendment, change)) === true) return '; the summary mentions it';
  return summary ? '; the text and summary here are older' : '; the facts here are older';
}

/**
 * True where the heading of a told amendment ("P.A. 25-168, S. 360; P.A. 26-68, S. 77, 358") names the act's section.
 */
function tellsOf({ effective, by }: PendingDigest, change: ActChange): boolean {
  return (
    effective === change.effective &&
    parseHistory(`(${by})`).some(
      ({ act, sections }) => actKey(act) === actKey(change.act) && sections.split(', ').includes(change.section),
    )
  );
}

function joined(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/**
 * The lines on what an act does, those of the sections named first.
 * @param nameOf tells a section of the code by its number
 */
export function actLines(
  changes: readonly ActChange[],
  wanted: ReadonlySet<string | undefined>,
  nameOf: (number: string) => string,
): readonly string[] {
  const isMeant = ({ section }: ActChange): boolean => wanted.has(section);
  return [...changes.filter(isMeant), ...changes.filter((change) => !isMeant(change))].map((change) =>
    changeLine(change, change.number === '' ? change.part : nameOf(change.number)),
  );
}

/** "It changes 3 sections of the code and makes 2 provisions that have no number yet." */
export function actSummary(changes: readonly ActChange[]): string {
  const standing = changes.filter(({ undoneBy }) => undoneBy === '');
  const sections = new Set(standing.filter(({ number }) => number !== '').map(({ number }) => number)).size;
  const made = standing.filter(({ number }) => number === '').length;
  const parts = [
    sections === 0 ? '' : `changes ${sections === 1 ? 'one section' : `${sections} sections`} of the code`,
    made === 0 ? '' : `makes ${made === 1 ? 'one provision that has' : `${made} provisions that have`} no number yet`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'A later act undid all that it changed in the code.' : `It ${parts.join(' and ')}:`;
}
