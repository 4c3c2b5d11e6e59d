import type { ActChange } from '../../facts/actChanges';
import type { CatalogueEdition, Digest, PendingAmendment, Section, Statutes } from '../../facts/statutes';
import { rangeWords, stateWord, successorRanges } from '../../facts/status';
import { partName } from '../../analysis/changeWords';
import { pendingActsInWords } from '../../facts/pendingActs';
import { comingSentence } from './actChanges';
import { dateWords } from './dates';
import { listed } from '../../code/words';
import { withSectionSigns } from '../../code/actSections';

/** How many numbers a sentence names before it counts the rest. */
const NAMED = 5;

/** The text without such characters at its end. */
function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/**
 * The catchline without its closing full stop; cut at a word where it is longer
 * than `most`. "" where the code prints none.
 */
export function catchlineOf(section: Pick<Section, 'catchline'>, most = Infinity): string {
  const line = withoutEnd(section.catchline, '. ');
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  return `${withoutEnd(cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)), '.,;: ')} …`;
}

/**
 * "Section 53a-192a, Trafficking in persons: Class A felony." A number that is no law says so at once; one without a
 * heading is told by its status.
 */
export function headSentence(section: Section): string {
  return `Section ${told(section)}.`;
}

/** The same as a row of a list, or within a sentence: "§ 53a-192a, Trafficking in persons: Class A felony". */
export function headRow(section: Section): string {
  return `§ ${told(section)}`;
}

function told(section: Section): string {
  const { number } = section;
  const catchline = catchlineOf(section, 300);
  if (catchline !== '')
    return `${number}${section.status === 'in force' ? '' : ` (${stateWord(section.status)})`}, ${catchline}`;
  switch (section.status) {
    case 'in force':
      return `${number}, which the code prints without a heading`;
    case 'reserved':
      return `${number} is reserved for future use`;
    case 'obsolete':
      return `${number} is obsolete: the code no longer prints its text`;
    case 'repealed':
      return `${number} is repealed`;
    case 'transferred':
      return `${number} was transferred to ${successorWords(section) || 'another number'}`;
    case 'transferred or repealed':
    case 'unknown':
      return `${number} was ${stateWord(section.status)}`;
  }
}

/** "Title 53a, Penal Code." and "Chapter 952, Penal Code: Offenses.", without the full stop. */
export function placeWords(
  section: Pick<Section, 'title' | 'chapter'>,
  statutes: Statutes,
): { readonly title: string; readonly chapter: string } {
  const title = statutes.title(section.title)?.name;
  return { title: designation('Title', section.title, title), chapter: chapterWords(section.chapter, statutes) };
}

/** "Chapter 952, Penal Code: Offenses"; the articles of title 42a bear their own word. */
export function chapterWords(chapter: string, statutes: Statutes): string {
  const name = statutes.chapter(chapter)?.name;
  return designation(/^\d/.test(chapter) ? 'Chapter' : '', chapter, name);
}

function designation(word: string, number: string, name: string | undefined): string {
  const head = word === '' ? number : `${word} ${number}`;
  return name === undefined || name === '' ? head : `${head}, ${name}`;
}

/** Numbers to which a section was transferred: "§ 54-102a", "§§ 1-1 to 1-5"; "" where the code does not say. */
export function successorWords(section: Section): string {
  const numbers = section.successor?.numbers ?? [];
  const first = numbers[0];
  if (first === undefined) return '';
  if (section.successor?.through != null) return `§§ ${listed(successorRanges(section.successor).map(rangeWords))}`;
  if (numbers.length === 1) return `§ ${first}`;
  const named = numbers.slice(0, NAMED);
  return `§§ ${listed(numbers.length > NAMED ? [...named, `${numbers.length - NAMED} more`] : named)}`;
}

/**
 * "§ 54-102a, Venereal examination and HIV testing", or numbers alone where there
 * are several; "" where the code does not say.
 */
export function successorHeading(section: Section, statutes: Statutes): string {
  const successor = section.successor;
  const only =
    successor?.numbers.length === 1 && successor.through === null
      ? statutes.find(successor.numbers[0] ?? '')
      : undefined;
  return only === undefined || catchlineOf(only) === '' ? successorWords(section) : headRow(only);
}

/**
 * The first sentence of what is told of a section: its heading; where the code prints none, what became of it, with the
 * heading of the section that it was transferred to.
 */
export function openingSentence(section: Section, statutes: Statutes, today: string, digest?: Digest): string {
  if (catchlineOf(section) !== '') return headSentence(section);
  if (section.status === 'repealed')
    return `Section ${section.number} was ${uncapital(statusSentence(section, today, digest))}`;
  const heir = section.status === 'transferred' ? successorHeading(section, statutes) : '';
  return heir === '' ? headSentence(section) : `Section ${section.number} was transferred to ${heir}.`;
}

/** What stands beside `openingSentence`: whether the section is law today; "" where the opening has said it. */
export function standingSentence(section: Section, statutes: Statutes, today: string, digest?: Digest): string {
  if (section.status !== 'in force' && catchlineOf(section) === '') return '';
  const heir = section.status === 'transferred' ? successorHeading(section, statutes) : '';
  return heir === '' ? statusSentence(section, today, digest) : `Transferred to ${heir}.`;
}

function uncapital(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** The last act without the year that the sentence names already: "P.A. 234, § 34" for "1961, P.A. 234, S. 34". */
function lastActWords(section: Section, act = section.lastAct): string {
  const year = section.lastAmended === null ? '' : `${section.lastAmended}, `;
  return withSectionSigns(year !== '' && act.startsWith(year) ? act.slice(year.length) : act);
}

/**
 * Whether the section is law on the day `today` (ISO), in a sentence with the act and the year where they are known.
 */
export function statusSentence(section: Section, today: string, digest?: Digest): string {
  const { effective } = section;
  switch (section.status) {
    case 'in force':
      return effective === null ? amendedSentence(section) : beginSentence(section, effective, today);
    case 'repealed': {
      const act = lastActWords(section, digest?.repealedBy ?? undefined);
      const by = act === '' ? '' : ` by ${act}`;
      if (effective !== null) {
        const from = dateWords(effective);
        return effective <= today
          ? `Repealed effective ${from}${by}.`
          : `Repealed${by}, effective ${from}; in force until then.`;
      }
      if (section.lastAmended === null) return by === '' ? 'Repealed; the code does not say when.' : `Repealed${by}.`;
      return `Repealed in ${section.lastAmended}${by}.`;
    }
    case 'transferred': {
      const to = successorWords(section);
      return to === '' ? 'Transferred to another number, which the code does not give.' : `Transferred to ${to}.`;
    }
    case 'reserved':
      return 'Reserved for future use. No statute has been codified at this number.';
    case 'obsolete':
      return 'Obsolete; the code no longer prints its text.';
    case 'transferred or repealed':
      return 'Transferred or repealed; the code does not say which. No statute is in force at this number.';
    case 'unknown':
      return 'Transferred, repealed, or obsolete; the code does not say which. No statute is in force at this number.';
  }
}

function amendedSentence(section: Section): string {
  if (section.lastAct === '' || section.lastAmended === null) return 'In force.';
  const by = lastActWords(section);
  if (section.enacted !== section.lastAmended) return `In force. Last amended in ${section.lastAmended} by ${by}.`;
  // A revision took in what was law before it: its year is not that of an enactment.
  return isRevision(section.lastAct)
    ? `In force. Carried forward from the ${by.replace(' Rev.', ' Revision')}; not amended since.`
    : `In force. Enacted in ${section.lastAmended}; not amended since (${by}).`;
}

/** Whether what a source line begins with is a revision of the code, as in "1949 Rev., S. 8769", and not an act. */
export function isRevision(act: string): boolean {
  return /^\d{4} Rev\./.test(act);
}

function beginSentence(section: Section, effective: string, today: string): string {
  const by = section.lastAct === '' ? '' : ` (${lastActWords(section)})`;
  return effective <= today
    ? `In force since ${dateWords(effective)}${by}.`
    : `Not yet in force; effective ${dateWords(effective)}${by}.`;
}

/**
 * What an amendment that the edition prints as not yet in effect means on the day `today` (ISO).
 * @param changes what acts passed since the edition do to the section: after one of them its text is another again
 */
export function pendingSentence(pending: PendingAmendment, today: string, changes: readonly ActChange[] = []): string {
  if (pending.change !== undefined) return comingSentence(pending.change);
  const by = pending.by === '' ? 'a later act' : pendingActsInWords(pending.by);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(pending.effective)) {
    return `The edition also prints an amendment by ${by} that was not yet in effect; it gives no date here, so check which text is the law.`;
  }
  const from = dateWords(pending.effective);
  const within = pending.part === undefined ? '' : ` in ${partName(pending.part)}`;
  return pending.effective <= today
    ? `Amended${within} by ${by}, effective ${from}; ${changes.some(({ effective }) => effective <= today) ? 'later acts amended the section too' : 'the amended text is now the law'}.`
    : `An amendment${within} by ${by} takes effect on ${from}; until then the earlier text is the law.`;
}

/** "General Statutes revised to January 1, 2025, with the 2026 Supplement". */
export function editionWords(edition: CatalogueEdition): string {
  const supplement = edition.supplement === null ? '' : `, with the ${edition.supplement} Supplement`;
  return `General Statutes revised to January 1, ${edition.revision}${supplement}`;
}

/**
 * "Acts through P.A. 26-151"; of acts that a program read on this machine it tells apart.
 * Null where no act since the edition is known.
 */
export function actsThroughWords({ acts, readHere }: CatalogueEdition): string | null {
  const here = readHere === undefined ? '' : `${acts === null ? 'Acts' : ','} by program through ${readHere.through}`;
  return acts === null && here === '' ? null : `${acts === null ? '' : `Acts through ${acts.through}`}${here}`;
}

/** "revised to January 1, 2025, 2026 Supplement", where there is little room. */
export function shortEditionWords({ revision, supplement }: CatalogueEdition): string {
  return `revised to January 1, ${revision}${supplement === null ? '' : `, ${supplement} Supplement`}`;
}

/** What the facts are of, in a few words: "revised to January 1, 2025, 2026 Supplement, acts through P.A. 26-151". */
export function factsWords(edition: CatalogueEdition): string {
  const through = actsThroughWords(edition) ?? `acts through ${edition.actsThrough}`;
  return `${shortEditionWords(edition)}, ${through.replace(/^A/, 'a')}`;
}

/**
 * What is known of a section beside its text: "It has 8 subsections, (a) to (h), cites 3 sections
 * and is cited by 12." "" where nothing is.
 */
export function outlineSentence(section: Section, statutes: Statutes): string {
  const labels = section.structure;
  const counted = (count: number): string => (count === 1 ? 'one section' : `${count} sections`);
  const [cites, citedBy] = [statutes.cites(section.number).length, statutes.citedBy(section.number).length];
  const parts = [
    labels.length < 2
      ? ''
      : `has ${labels.length} ${partsName(labels).toLowerCase()}, ${runWords(labels).replace(', ', ' and ')}`,
    cites === 0 ? '' : `cites ${counted(cites)}`,
    citedBy === 0 ? '' : `is cited by ${counted(citedBy)}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `It ${listed(parts)}.`;
}

/** "(a), (b)", "(1) to (4)": labels that follow each other. */
export function runWords(nodes: Section['structure']): string {
  const [first, last] = [nodes[0]?.label ?? '', nodes.at(-1)?.label ?? ''];
  return nodes.length < 3 ? nodes.map(({ label }) => `(${label})`).join(', ') : `(${first}) to (${last})`;
}

/** Lettered parts are "Subsections", numbered ones "Subdivisions". */
export function partsName(structure: Section['structure']): string {
  return /^\d/.test(structure[0]?.label ?? '') ? 'Subdivisions' : 'Subsections';
}
