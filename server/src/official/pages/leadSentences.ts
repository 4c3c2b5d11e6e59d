import type { ActChange } from '../../facts/actChanges';
import type { Section, Statutes } from '../../facts/statutes';
import { MONTHS } from '../../text/longDate';
import { raw } from '../../text/raw';

/** What a program reads of a public act: what the first sentence of each of its sections says that it changes. */
export interface ActReading {
  readonly changes: readonly ActChange[];
  /** Sections of other acts that it repeals. */
  readonly undoes: readonly { readonly act: string; readonly section: string; readonly by: string }[];
  /** Sections of the act of which the first sentence could not be read, and why; nothing is claimed of them. */
  readonly problems: readonly string[];
}

/** The text is not that of the act, or no section can be told in it; the message says so to a person. */
export class ActError extends Error {
  override readonly name = 'ActError';
}

/** What the reader asks of the code: whether a number is in it, and which numbers lie in a range. */
export type NumbersOfCode = Pick<Statutes, 'find' | 'range'>;

/** A first sentence is short; only a long list of repealed sections goes on. */
const LONGEST_LEAD = 8000;
const HEADER = /^(?:Substitute )?(?:House|Senate) Bill No\. \d+$/;
const FOOTER = /^Public Act No\. \d{2}-\d+ +\d+ of \d+$/;
const EFFECTIVE = /\(Effective ([^()]{1,400})\)/;
const NUMBER = raw`\d+[a-z]{0,3}(?:-\d+[A-Z]?)?-\d+[a-z]{0,4}`;
const NUMBERS = new RegExp(raw`\b(${NUMBER})(?: to (${NUMBER}))?`, 'g');
/** What is no section of the code: other acts, and the words that name the edition that is changed. */
const OTHER_ACTS = /,? as amended by (?:sections? [\d ,and]+ of (?:public|special) act \d{2}-\d+(?:,? and )?)+,?/gi;
/** "sections 11, 14 to 16, inclusive, and 20 of public act 21-2 of the June special session". */
const SPAN = raw`\d{1,3}(?: to \d{1,3}, inclusive)?`;
const SECTIONS_OF_ACT = new RegExp(
  raw`\bsections? (${SPAN}(?:(?:, and | and |, )${SPAN}){0,40}),? of public act (\d{2}-\d+)(?: of the ([a-z]{3,9}) special session)?`,
  'gi',
);
/** What a section that only sets another act's day says after its own. */
const MOVES_DAY = /^(sections? [\d ,and]{1,80} of (?:public|special) act \d{2}-\d+)[^.]{0,80}? shall take effect/i;
const LEVEL = /^(?:sub(?:section|division|paragraph|clause)|clause)s? /i;

/**
 * Reads the first sentences of a public act: "Subsection (a) of section 1-1 of the general statutes is repealed and the
 * following is substituted in lieu thereof (Effective October 1, 2026):", "(NEW) (Effective ...)", "Section 1-1 of the
 * general statutes is repealed.". Linear in the text. All that it gives is marked as read by program.
 * @param act "P.A. 26-32"
 * @param text of the whole act, a line a printed line
 * @throws ActError where the text is not that act's, or has no sections
 */
export function readAct(act: string, text: string, code: NumbersOfCode): ActReading {
  const whole = flowing(text);
  const number = /\d{2}-\d+$/.exec(act)?.[0] ?? '';
  if (!new RegExp(raw`Public Act No\. ${number}(?!\d)`).test(whole))
    throw new ActError(`it does not say that it is Public Act No. ${number}`);
  const sections = sectionsOf(whole);
  if (sections.length === 0) throw new ActError('it has no "Section 1."');
  const passage = dayOf([...whole.matchAll(/\bApproved ([A-Z][a-z]+ \d{1,2}, \d{4})/g)].at(-1)?.[1] ?? '');
  const changes: ActChange[] = [];
  const undoes: { act: string; section: string; by: string }[] = [];
  const problems: string[] = [];
  for (const [i, lead] of sections.entries()) {
    const section = String(i + 1);
    const read = readLead(lead, passage, code);
    if (typeof read === 'string') {
      problems.push(`§ ${section}: ${read}`);
      continue;
    }
    for (const one of read.changes) changes.push({ ...one, act, section, undoneBy: '', byProgram: true });
    for (const one of read.undoes) undoes.push({ ...one, by: `${act}, § ${section}` });
  }
  return { changes, undoes, problems };
}

/** One line of text: headers and footers of pages are left out, and numbers that a line's end parts are joined. */
function flowing(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !HEADER.test(line) && !FOOTER.test(line));
  return lines
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/(\d[a-z]{0,3})- (?=\d)/g, '$1-');
}

/**
 * The beginnings of the act's sections, in their order: numbers must run on, so that
 * another act's that is quoted is none of its.
 */
function sectionsOf(whole: string): string[] {
  const starts: { readonly at: number; readonly end: number }[] = [];
  let next = 1;
  for (const { 0: all, 1: one, 2: number, index } of whole.matchAll(/(?:\b(Section 1)|\bSec\. (\d{1,3}))\. /g)) {
    if ((one === undefined ? Number(number) : 1) !== next) continue;
    starts.push({ at: index, end: index + all.length });
    next++;
  }
  return starts.map(({ end }, i) => whole.slice(end, Math.min(starts[i + 1]?.at ?? whole.length, end + LONGEST_LEAD)));
}

type Read = Pick<ActChange, 'number' | 'part' | 'what' | 'effective' | 'fromPassage' | 'applies'>;

interface LeadReading {
  readonly changes: readonly Read[];
  readonly undoes: readonly { readonly act: string; readonly section: string }[];
}

const NOTHING: LeadReading = { changes: [], undoes: [] };

/** @returns what the sentence changes, or why it cannot be read */
function readLead(lead: string, passage: string, code: NumbersOfCode): LeadReading | string {
  const effective = EFFECTIVE.exec(lead);
  if (effective === null) return 'it does not say when it takes effect';
  const before = lead.slice(0, effective.index).trim();
  const isNew = before === '(NEW)';
  // Law that stands in no code: what is to be paid, studied or reported.
  if (before === '') {
    const moved = MOVES_DAY.exec(lead.slice(effective.index + effective[0].length).trim());
    return moved === null
      ? NOTHING
      : `it sets the day of ${moved[1]?.toLowerCase() ?? ''}, which is to be written by hand`;
  }
  const kind = kindOf(before);
  if (!isNew && kind === undefined) return 'its first sentence is of no known form';
  const when = whenOf(effective[1] ?? '', passage);
  if (typeof when === 'string') return when;
  if (isNew) return { changes: [{ number: '', part: 'new law', what: 'new', ...when }], undoes: [] };
  return kind === undefined ? NOTHING : changesOf(kind, when, code);
}

interface Kind {
  readonly what: 'amended' | 'repealed';
  /** What stands before the verb. */
  readonly subject: string;
  /** "subsection (f)" that is added. */
  readonly added: string;
}

function kindOf(before: string): Kind | undefined {
  const substituted = /^(.*?) (?:is|are) repealed and the following (?:is|are) (?:substituted|inserted)/.exec(before);
  if (substituted !== null) return { what: 'amended', subject: substituted[1] ?? '', added: '' };
  const added = /^(.*?) (?:is|are) amended by adding (.*?),? as follows/.exec(before);
  if (added !== null) return { what: 'amended', subject: added[1] ?? '', added: added[2] ?? '' };
  const reads = /^(.*?) (?:is|are) amended to read as follows/.exec(before);
  if (reads !== null) return { what: 'amended', subject: reads[1] ?? '', added: '' };
  const repealed = /^(.*?) (?:is|are) repealed\.?,?$/.exec(before);
  return repealed === null ? undefined : { what: 'repealed', subject: repealed[1] ?? '', added: '' };
}

function changesOf(
  { what, subject, added }: Kind,
  when: Omit<Read, 'number' | 'part' | 'what'>,
  code: NumbersOfCode,
): LeadReading | string {
  const plain = subject.replace(OTHER_ACTS, '');
  const undoes = what === 'repealed' ? actsUndone(plain) : [];
  if (undoes.length > 0 && LEVEL.test(plain)) return 'it repeals a part of a section of another act';
  const ofCode = plain.replace(
    /\bsections? [\d ,and]+(?:to \d+, inclusive, )?of (?:public|special) act \d{2}-\d+/gi,
    '',
  );
  if (!/general statutes/i.test(ofCode)) return { changes: [], undoes };
  const numbers = numbersIn(ofCode, code);
  if (typeof numbers === 'string') return numbers;
  if (numbers.length === 0) return 'it names no section that can be read';
  const part = partOf(ofCode, added);
  if (part === undefined) return 'the part that it changes cannot be read';
  if (part !== '' && numbers.length > 1) return 'it changes parts of several sections';
  return { changes: numbers.map((number) => ({ number, part, what, ...when })), undoes };
}

function numbersIn(subject: string, code: NumbersOfCode): string[] | string {
  const numbers: string[] = [];
  for (const [, first = '', last] of subject.matchAll(NUMBERS)) {
    const ends = [first, ...(last === undefined ? [] : [last])].map((written) => ({
      written,
      section: inCode(written, code),
    }));
    const missing = ends.find(({ section }) => section === undefined);
    if (missing !== undefined) return `it names section ${missing.written}, which the code does not have`;
    const [from, to] = ends.map(({ section }) => section?.number ?? '');
    numbers.push(
      ...(to === undefined
        ? [from ?? '']
        : code
            .range(from ?? '', to)
            .filter(({ status }) => status === 'in force')
            .map((section) => section.number)),
    );
  }
  return [...new Set(numbers)];
}

function inCode(number: string, code: NumbersOfCode): Section | undefined {
  return code.find(number);
}

/** "(a)", "(a),(b)", "(b)(1),(b)(2)", "(c) to (g)"; "" for a whole section; undefined where it is no list of labels. */
function partOf(subject: string, added: string): string | undefined {
  const at = subject.search(/\bsections? \d/i);
  const levels =
    at <= 0
      ? []
      : subject
          .slice(0, at)
          .replace(/,? of $/, '')
          .split(/,? of /);
  const path = [...(added === '' ? [] : added.replace(/,? of (?=sub)/g, ' of ').split(' of ')), ...levels].filter(
    (level) => level.trim() !== '',
  );
  if (path.length === 0) return '';
  if (path.some((level) => !LEVEL.test(level))) return undefined;
  const [inner = '', ...outer] = path;
  const prefix = outer
    .reverse()
    .map((level) => labelsIn(level).join(''))
    .join('');
  const labels = labelsIn(inner);
  if (labels.length === 0) return undefined;
  if (/\) to \(/.test(inner))
    return labels.length === 2 ? `${prefix}${labels[0] ?? ''} to ${prefix}${labels[1] ?? ''}` : undefined;
  return labels.map((label) => prefix + label).join(',');
}

function labelsIn(level: string): string[] {
  return Array.from(level.matchAll(/\([0-9a-z]{1,6}\)/gi), ([label]) => label);
}

/** All that the words name, a range with what lies in it. */
function actsUndone(subject: string): { act: string; section: string }[] {
  return Array.from(subject.matchAll(SECTIONS_OF_ACT)).flatMap(([, list = '', number = '', session]) => {
    const act = `${session === undefined ? '' : `${session} Sp. Sess. `}P.A. ${number}`;
    return Array.from(list.matchAll(/(\d+)(?: to (\d+))?/g)).flatMap(([, first = '', last = first]) =>
      Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => ({
        act,
        section: String(Number(first) + i),
      })),
    );
  });
}

/** "October 1, 2026, and applicable to taxable years commencing on or after January 1, 2026"; "from passage". */
function whenOf(words: string, passage: string): Omit<Read, 'number' | 'part' | 'what'> | string {
  const [, day = '', applies = ''] =
    /^(from passage|[A-Z][a-z]+ \d{1,2}, \d{4}),?(?: and applicable to (.*))?$/.exec(words.trim()) ?? [];
  const fromPassage = day === 'from passage';
  const effective = fromPassage ? passage : dayOf(day);
  if (effective === '')
    return fromPassage
      ? "it takes effect from passage, and the day of the act's approval is not in it"
      : `its date cannot be read ("${words.slice(0, 60)}")`;
  return { effective, fromPassage, applies: appliesOf(applies, effective) };
}

/**
 * A fact of the words: "taxable years from 2026-01-01", "cases filed from 2026-10-01"; where
 * they are of another form, that they say more.
 * @param effective the day that they may call "said date"
 */
function appliesOf(words: string, effective: string): string {
  if (words === '') return '';
  const [, what, verb = '', said] =
    /^(?:all )?((?:[a-z]+ ){1,5}?)(commencing|occurring|filed|made|(?:made|entered into) or renewed) on or after (said date|[A-Z][a-z]+ \d{1,2}, \d{4})$/.exec(
      words,
    ) ?? [];
  const day = said === 'said date' ? effective : dayOf(said ?? '');
  if (what === undefined || day === '') return 'cases that the act names';
  const kept = verb === 'filed' ? 'filed ' : verb.endsWith('renewed') ? 'made or renewed ' : '';
  return `${what}${kept}from ${day}`;
}

/** "2026-10-01" for "October 1, 2026"; "" for anything else. */
function dayOf(words: string): string {
  const [, name, day = '', year = ''] = /^([A-Z][a-z]+) (\d{1,2}), (\d{4})$/.exec(words) ?? [];
  const month = MONTHS.findIndex((one) => one === name) + 1;
  return month === 0 ? '' : `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
