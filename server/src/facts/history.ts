import type { ActEntry } from './statutes';
import { capital } from '../code/words';
import { raw } from '../text/raw';

/**
 * Source lines: "(1949 Rev., S. 3639; 1955, S. 1700d; 1969, P.A. 297; 828, S. 214; P.A. 89-133, S. 1; 89-185, S. 2.)".
 * An act that is a number alone takes session, type and year from the act before it. The printed lines hold slips of
 * every kind ("P.A 12-1", "S, 4", a full stop or nothing for a semicolon); they are read through.
 */

const MONTH = raw`Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June?|July|Aug(?:ust)?|Sept(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?`;
/** "June Sp. Sess. P.A. 21-1", "June 30 Sp. Sess. P.A. 03-6", "May Sp. Sess. 92-11". */
const SESSION = new RegExp(
  raw`^((?:${MONTH})\.?(?: \d+)?),? Sp ?\. ?Sess ?\.?( II?)? ?(?:([PS])[ .,]*A[ .]*)?(\d{2})-(\d+)`,
  'i',
);
/** "P.A. 73-436"; a few lines have "P.A 13-166", "P A. 94-95". */
const NUMBERED = /^([PS])[ .,]{0,3}A[ .,]{0,3}(\d{2})-(\d+)/;
/** "1949 Rev.", "1949, Rev.", "1949 Rev". */
const REVISION = /^(\d{4}),? Rev\b\.?/;
/** "1955", "June, 1955", "February, 1965", "February 1965". */
const YEAR = new RegExp(raw`^(?:(${MONTH}),? )?(1[789]\d{2}|20\d{2})\b,?`);
/** "P.A. 828" after a year. */
const UNDER_YEAR = /^([PS])[ .,]{0,3}A[ .,]{0,4}(\d+(?!\d|-\d))/;
const BARE_NUMBERED = /^(\d{2})-(\d+)/;
const BARE = /^(\d{1,4})(?![\d–-])/;
/** "S. 1, 2", and its slips: "S 1", "S, 1", "Sec. 1", "S.1". */
const SECTIONS = /^[ .,]{0,3}S(?:ecs?)?(?:(?=[N\d(])|[ .,])/;
/** Where a semicolon is missing or another mark stands for it: an act begins inside the sections of the one before. */
const GLUED = new RegExp(
  raw`(?<=[\d)][a-z]?)(?:(?:[.:,] ?| )?(?=(?:${MONTH})\.?(?: \d+)?,? Sp\. ?Sess|[PS]\. ?A\.? ?\d{2}-\d|(?:${MONTH}), 1[89]\d{2})|[:,] (?=\d{2}-\d+, S\. ))`,
);

interface Context {
  /** "June Sp. Sess. ", "February, 1965, ", "1969, " or "". */
  readonly head: string;
  readonly type: 'P.A.' | 'S.A.' | null;
  readonly year: number;
}

/**
 * Acts of a source line, oldest first: the order printed, but for the few lines that print an older act after a newer.
 * @param source the line with its brackets, or "" where the code prints none
 */
export function parseHistory(source: string): readonly ActEntry[] {
  const acts: ActEntry[] = [];
  if (!source.startsWith('(')) return acts;
  let context: Context | null = null;
  const body = source.slice(1).replace(/\.?\)\.?$/, '');
  for (const printed of body.split(';')) {
    for (const piece of unglue(printed.trim())) context = readPiece(piece, context, acts);
  }
  return acts.sort((a, b) => a.year - b.year);
}

function unglue(piece: string): readonly string[] {
  return piece
    .split(GLUED)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Reads one act (or several years of one), adds it to `acts`, and gives what the next act may inherit. */
function readPiece(piece: string, context: Context | null, acts: ActEntry[]): Context | null {
  const session = SESSION.exec(piece);
  if (session) {
    const [all, month, part, letter, yy, number] = session;
    const type = typeOf(letter);
    const head = `${capital(month ?? '')} Sp. Sess.${part ?? ''} `;
    return add(
      acts,
      { head, type, year: century(yy ?? '') },
      `${head}${type} ${yy ?? ''}-${number ?? ''}`,
      piece.slice(all.length),
    );
  }
  const numbered = NUMBERED.exec(piece);
  if (numbered) {
    const [all, letter, yy, number] = numbered;
    const type = typeOf(letter);
    return add(
      acts,
      { head: '', type, year: century(yy ?? '') },
      `${type} ${yy ?? ''}-${number ?? ''}`,
      piece.slice(all.length),
    );
  }
  const revision = REVISION.exec(piece);
  if (revision) {
    const [all, year] = revision;
    return add(acts, { head: '', type: null, year: Number(year) }, `${year ?? ''} Rev.`, piece.slice(all.length));
  }
  if (YEAR.test(piece)) return readYears(piece, acts);
  return readBare(piece, context, acts);
}

/** "1955, S. 1700d", "1969, P.A. 828, S. 3", and several years of one section: "1949, June, 1955, S. 15d". */
function readYears(piece: string, acts: ActEntry[]): Context | null {
  let rest = piece;
  let context: Context | null = null;
  for (let match = YEAR.exec(rest); match; match = YEAR.exec(rest)) {
    if (context !== null) acts.push({ act: context.head.slice(0, -2), sections: '', year: context.year });
    const [all, month, year] = match;
    context = { head: `${month === undefined ? '' : `${month}, `}${year ?? ''}, `, type: null, year: Number(year) };
    rest = rest.slice(all.length).trimStart();
  }
  if (context === null) return null;
  const act = UNDER_YEAR.exec(rest);
  if (!act) return add(acts, context, context.head.slice(0, -2), rest);
  const [all, letter, number] = act;
  const type = typeOf(letter);
  return add(acts, { ...context, type }, `${context.head}${type} ${number ?? ''}`, rest.slice(all.length));
}

/** An act that is a number alone, or more sections of the act before. */
function readBare(piece: string, context: Context | null, acts: ActEntry[]): Context | null {
  const numbered = BARE_NUMBERED.exec(piece);
  if (numbered && context?.type !== null) {
    const [all, yy, number] = numbered;
    const { type, head } = context ?? { type: 'P.A.', head: '' };
    const next: Context = { type, head: head.endsWith(', ') ? '' : head, year: century(yy ?? '') };
    return add(acts, next, `${next.head}${type} ${yy ?? ''}-${number ?? ''}`, piece.slice(all.length));
  }
  const under = context === null ? undefined : readUnderYear(piece, context, acts);
  if (under !== undefined) return under;
  addSections(piece, acts);
  return context;
}

/** A number under the year of an act of before 1973: "1969, P.A. 297; 828, S. 214". */
function readUnderYear(piece: string, context: Context, acts: ActEntry[]): Context | undefined {
  if (!context.head.endsWith(', ')) return undefined;
  const typed = UNDER_YEAR.exec(piece);
  if (typed) {
    const [all, letter, number] = typed;
    const type = typeOf(letter);
    return add(acts, { ...context, type }, `${context.head}${type} ${number ?? ''}`, piece.slice(all.length));
  }
  const bare = context.type === null ? null : BARE.exec(piece);
  if (!bare) return undefined;
  return add(acts, context, `${context.head}${context.type ?? ''} ${bare[1] ?? ''}`, piece.slice(bare[0].length));
}

/** More sections of the last act. */
function addSections(piece: string, acts: ActEntry[]): void {
  const last = acts.at(-1);
  const more = sectionsIn(piece);
  if (last === undefined || more === '') return;
  acts[acts.length - 1] = { ...last, sections: last.sections === '' ? more : `${last.sections}; ${more}` };
}

/** What the letter of "P.A." or "S.A." says; an act without one is public. */
function typeOf(letter: string | undefined): 'P.A.' | 'S.A.' {
  return letter?.toUpperCase() === 'S' ? 'S.A.' : 'P.A.';
}

function add(acts: ActEntry[], context: Context, act: string, rest: string): Context {
  acts.push({ act, sections: sectionsIn(rest), year: context.year });
  return context;
}

function sectionsIn(rest: string): string {
  const sections = rest.slice(SECTIONS.exec(rest)?.[0].length ?? 0);
  let [start, end] = [0, sections.length];
  while (start < end && isEdge(sections.charAt(start))) start++;
  while (end > start && isEdge(sections.charAt(end - 1))) end--;
  return sections.slice(start, end);
}

function isEdge(c: string): boolean {
  return c === ' ' || c === '.' || c === ',';
}

/** Acts are numbered by year since 1973. */
function century(yy: string): number {
  const year = Number(yy);
  return year >= 73 ? 1900 + year : 2000 + year;
}

/** The newest act as a reader cites it: "P.A. 21-103, S. 3"; "" where there is none. */
export function lastActOf(acts: readonly ActEntry[]): string {
  const last = acts.at(-1);
  if (last === undefined) return '';
  return last.sections === '' ? last.act : `${last.act}, S. ${last.sections}`;
}
