import type { CatalogueEdition, Digest, PendingAmendment, Section, Statutes } from '../../facts/statutes';
import { comingSentence } from './actChanges';
import { dateWords } from './dates';

/** How many numbers a sentence names before it counts the rest. */
const NAMED = 5;

/** "a, b and c". */
export function listWords(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** The text without such characters at its end. */
function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** The catchline without its closing full stop; cut at a word where it is longer than `most`. "" where the code prints none. */
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
  const catchline = catchlineOf(section, 300);
  if (catchline !== '') {
    return `Section ${section.number}${section.status === 'in force' ? '' : ` (${section.status})`}, ${catchline}.`;
  }
  switch (section.status) {
    case 'in force': return `Section ${section.number}, which the code prints without a heading.`;
    case 'reserved': return `Section ${section.number} is reserved for future use: there is no law under this number.`;
    case 'obsolete': return `Section ${section.number} is obsolete: the code no longer prints its text.`;
    case 'repealed': return `Section ${section.number} is repealed.`;
    case 'transferred': return `Section ${section.number} was transferred to ${successorWords(section) || 'another number'}.`;
  }
}

/** "Title 53a, Penal Code." and "Chapter 952, Penal Code: Offenses.", without the full stop. */
export function placeWords(section: Pick<Section, 'title' | 'chapter'>, statutes: Statutes): { readonly title: string; readonly chapter: string } {
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

/** Numbers to which a section was transferred: "section 54-102a", "sections 1-1 to 1-5"; "" where the code does not say. */
export function successorWords(section: Section): string {
  const numbers = section.successor?.numbers ?? [];
  const first = numbers[0];
  if (first === undefined) return '';
  if (section.successor?.through != null) return `sections ${first} to ${section.successor.through}`;
  if (numbers.length === 1) return `section ${first}`;
  const named = numbers.slice(0, NAMED);
  return `sections ${listWords(numbers.length > NAMED ? [...named, `${numbers.length - NAMED} more`] : named)}`;
}

/** The last act without the year that the sentence names already: "P.A. 234, S. 34" for "1961, P.A. 234, S. 34". */
function lastActWords(section: Section, act = section.lastAct): string {
  const year = section.lastAmended === null ? '' : `${section.lastAmended}, `;
  return year !== '' && act.startsWith(year) ? act.slice(year.length) : act;
}

/** Whether the section is law on the day `today` (ISO), in a sentence with the act and the year where they are known. */
export function statusSentence(section: Section, today: string, digest?: Digest): string {
  const { effective } = section;
  switch (section.status) {
    case 'in force': return effective === null ? amendedSentence(section) : beginSentence(section, effective, today);
    case 'repealed': {
      const act = lastActWords(section, digest?.repealedBy ?? undefined);
      const by = act === '' ? '' : ` by ${act}`;
      if (effective !== null) {
        const from = dateWords(effective);
        return effective <= today ? `Repealed from ${from}${by}.` : `Repealed${by} with effect from ${from}; until then it is the law.`;
      }
      if (section.lastAmended === null) return by === '' ? 'Repealed; the code does not say here when.' : `Repealed${by}.`;
      return `Repealed in ${section.lastAmended}${by}.`;
    }
    case 'transferred': {
      const to = successorWords(section);
      return to === '' ? 'Transferred to another number, which the code does not say here.' : `Transferred to ${to}.`;
    }
    case 'reserved': return 'Reserved for future use: there is no law under this number.';
    case 'obsolete': return 'Obsolete: the code no longer prints its text.';
  }
}

function amendedSentence(section: Section): string {
  if (section.lastAct === '' || section.lastAmended === null) return 'In force.';
  return section.enacted === section.lastAmended
    ? `In force. Enacted in ${section.lastAmended}; its source line lists no act of a later year (${lastActWords(section)}).`
    : `In force. Last amended in ${section.lastAmended} by ${lastActWords(section)}.`;
}

function beginSentence(section: Section, effective: string, today: string): string {
  const by = section.lastAct === '' ? '' : ` (${lastActWords(section)})`;
  return effective <= today
    ? `In force since ${dateWords(effective)}${by}.`
    : `Not yet in force: it is the law from ${dateWords(effective)}${by}.`;
}

/** What an amendment that the edition prints as not yet in effect means on the day `today` (ISO). */
export function pendingSentence(pending: PendingAmendment, today: string): string {
  if (pending.change !== undefined) return comingSentence(pending.change);
  const by = pending.by === '' ? 'a later act' : pending.by;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(pending.effective)) {
    return `The edition also prints an amendment by ${by} that was not yet in effect; it gives no date here, so check which text is the law.`;
  }
  const from = dateWords(pending.effective);
  return pending.effective <= today
    ? `Amended by ${by} from ${from}: the amended text is the law now.`
    : `An amendment by ${by} takes effect on ${from}; until then the earlier text is the law.`;
}

/** "General Statutes revised to January 1, 2025, with the 2026 Supplement". */
export function editionWords(edition: CatalogueEdition): string {
  const supplement = edition.supplement === null ? '' : `, with the ${edition.supplement} Supplement`;
  return `General Statutes revised to January 1, ${edition.revision}${supplement}`;
}
