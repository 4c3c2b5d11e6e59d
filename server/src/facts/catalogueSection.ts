import { repealOn, type ActChange } from './actChanges';
import { lastActOf, parseHistory } from './history';
import { actsOfPending } from './pendingActs';
import type { ActEntry, PendingAmendment, Section, SectionStatus, StructureNode, Successor } from './statutes';
import { parseStructure } from './structure';

/** By the low bits of a section's flags. */
export const STATUSES: readonly SectionStatus[] = [
  'in force',
  'repealed',
  'transferred',
  'reserved',
  'obsolete',
  'transferred or repealed',
  'unknown',
];
const STATUS_BITS = 7;
export const IN_SUPPLEMENT = 8;

/** Columns of text that a section may have. */
export const TEXT_COLUMNS = ['catchline', 'source', 'structure', 'range'] as const;
export const SPARSE_COLUMNS = ['successor', 'formerly', 'effective', 'pending', 'anchor'] as const;
export type Column = (typeof TEXT_COLUMNS)[number] | (typeof SPARSE_COLUMNS)[number];

/** What a section asks of its catalogue. */
export interface SectionFacts {
  text(column: Column, index: number): string;
  /** Numbers of the sections that once bore the number. */
  formerBearers(number: string): readonly string[];
  /** Changes by acts passed since the edition. */
  changesOf(number: string): readonly ActChange[];
  /** ISO date of the day that the code is looked at on; null for the edition alone. */
  readonly day: string | null;
}

/** One number. Only what is asked is read. */
export class CatalogueSection implements Section {
  readonly index: number;
  readonly number: string;
  readonly title: string;
  readonly chapter: string;
  readonly status: SectionStatus;
  readonly inSupplement: boolean;
  readonly changes: readonly ActChange[];
  /** The act passed since the edition by which the section is repealed on the day. */
  readonly #repeal: ActChange | undefined;
  readonly #facts: SectionFacts;
  #acts: readonly ActEntry[] | undefined;
  #structure: readonly StructureNode[] | undefined;
  #pending: readonly PendingAmendment[] | undefined;

  constructor(
    facts: SectionFacts,
    index: number,
    place: { number: string; title: string; chapter: string },
    flags: number,
  ) {
    this.#facts = facts;
    this.index = index;
    this.number = place.number;
    this.title = place.title;
    this.chapter = place.chapter;
    this.changes = facts.changesOf(place.number);
    this.#repeal = facts.day === null || this.changes.length === 0 ? undefined : repealOn(this.changes, facts.day);
    this.status = this.#repeal === undefined ? (STATUSES[flags & STATUS_BITS] ?? 'in force') : 'repealed';
    this.inSupplement = (flags & IN_SUPPLEMENT) !== 0;
  }

  get catchline(): string {
    return this.#text('catchline');
  }
  get source(): string {
    return this.#text('source');
  }
  get formerly(): readonly string[] {
    return listOf(this.#text('formerly'));
  }
  get effective(): string | null {
    return this.#repeal?.effective ?? (this.#text('effective') || null);
  }
  get inRange(): boolean {
    return this.#text('range') === 'yes' || this.printedRange !== null;
  }
  get printedRange(): string | null {
    const range = this.#text('range');
    return range.includes(' ') ? range : null;
  }

  get acts(): readonly ActEntry[] {
    return (this.#acts ??= [...this.#printedActs(), ...this.#actsSince()]);
  }
  get enacted(): number | null {
    return this.acts[0]?.year ?? null;
  }
  get lastAmended(): number | null {
    return this.acts.at(-1)?.year ?? null;
  }
  get lastAct(): string {
    return lastActOf(this.acts);
  }
  get structure(): readonly StructureNode[] {
    return (this.#structure ??= parseStructure(this.#text('structure')) ?? []);
  }

  get pending(): readonly PendingAmendment[] {
    return (this.#pending ??= this.#allPending());
  }

  #allPending(): readonly PendingAmendment[] {
    const printed = parsePending(this.#text('pending'));
    const { day } = this.#facts;
    if (day === null || this.#repeal !== undefined || this.changes.length === 0) return printed;
    const later = this.changes.filter(({ effective }) => effective > day);
    return [
      ...printed,
      ...later.map((change) => ({ effective: change.effective, by: `${change.act}, § ${change.section}`, change })),
    ];
  }

  /**
   * As printed; where that is a range, a list or nothing, the number whose own
   * heading says "Formerly Sec. ..." is exacter.
   */
  get successor(): Successor | null {
    const printed = parseSuccessor(this.#text('successor'));
    if (this.status !== 'transferred' || (printed?.numbers.length === 1 && printed.through === null)) return printed;
    const bearers = this.#facts.formerBearers(this.number);
    return bearers.length === 0 ? printed : { numbers: bearers, through: null };
  }

  /** For a printout and a test: all facts as plain data. */
  toJSON(): Section {
    const { index, number, catchline, title, chapter, status, successor, formerly, enacted, lastAmended, lastAct } =
      this;
    const { structure, inSupplement, pending, effective, inRange, printedRange, source, changes } = this;
    return {
      index,
      number,
      catchline,
      title,
      chapter,
      status,
      successor,
      formerly,
      enacted,
      lastAmended,
      lastAct,
      structure,
      inSupplement,
      pending,
      effective,
      inRange,
      printedRange,
      source,
      changes,
    };
  }

  /** Acts of the source line, and those that the edition prints as not yet in effect and whose day has come. */
  #printedActs(): readonly ActEntry[] {
    const listed = parseHistory(this.source);
    const { day } = this.#facts;
    const come =
      day === null
        ? []
        : parsePending(this.#text('pending'))
            .filter(({ effective }) => effective !== '' && effective <= day)
            .flatMap(actsOfPending);
    return come.length === 0 ? listed : [...listed, ...come].sort((a, b) => a.year - b.year);
  }

  /**
   * Acts passed since the edition that hold on the day, an act of several sections once;
   * after a repeal there is nothing to amend.
   */
  #actsSince(): ActEntry[] {
    const { day } = this.#facts;
    if (day === null || this.changes.length === 0) return [];
    const repeal = this.#repeal;
    const held = this.changes.filter(
      (change) =>
        change.effective <= day && (repeal === undefined || change === repeal || change.effective < repeal.effective),
    );
    const entries = new Map<string, ActEntry>();
    for (const { act, section, effective, part } of held) {
      const key = `${act} ${effective}`;
      const known = entries.get(key);
      entries.set(key, {
        act,
        year: yearOf(act),
        effective,
        sections: known === undefined || known.sections === '' ? section : `${known.sections}, ${section}`,
        part: known === undefined ? part : known.part === '' || part === '' ? '' : `${known.part ?? ''},${part}`,
      });
    }
    return [...entries.values()];
  }

  #text(column: Column): string {
    return this.#facts.text(column, this.index);
  }
}

/** Acts since the edition are numbered by year: "P.A. 26-32". */
function yearOf(act: string): number {
  return 2000 + Number(/(\d{2})-\d+/.exec(act)?.[1] ?? 0);
}

/** "53a-70,53a-71" as numbers. */
export function listOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(',');
}

/** "54-102a", "17a-270,17a-272", "2-89 to 2-92" or "36-564 to 36-568,36-570 to 36-573"; null for "". */
export function parseSuccessor(text: string): Successor | null {
  if (text === '') return null;
  const spans = text.split(',').map((part) => {
    const [first = '', through = null] = part.split(' to ');
    return { first, through };
  });
  const range = spans.find(({ through }) => through !== null);
  if (range === undefined) return { numbers: spans.map(({ first }) => first), through: null };
  const more = spans.filter((span) => span !== range);
  return { numbers: [range.first], through: range.through, ...(more.length === 0 ? {} : { more }) };
}

/** Stands for a day that is not known before an event has come. */
const UNDATED = 'undated';

/**
 * "2027-10-01: section 16 of public act 25-33", several joined by "; ",
 * "undated: section 6 of public act 25-116", or "undated".
 */
export function parsePending(text: string): readonly PendingAmendment[] {
  if (text === '') return [];
  if (text === UNDATED) return [{ effective: '', by: '' }];
  return text.split('; ').map((one) => {
    const colon = one.indexOf(': ');
    const effective = one.slice(0, colon);
    const [by = '', part] = one.slice(colon + 2).split(' | ');
    return { effective: effective === UNDATED ? '' : effective, by, ...(part === undefined ? {} : { part }) };
  });
}
