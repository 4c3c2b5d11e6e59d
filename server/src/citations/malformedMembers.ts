import { skipSpace, skipSpaceAndMarks } from './chars';
import type { NameReading } from './afterName';
import { readEdition } from './edition';
import { sourceAfter } from './otherLaw/after';
import { readJoiner } from './joiner';
import { OF_THREE_PARTS, readMalformedNumber, spillsOver, type MalformedDraft } from './malformedNumber';
import type { Member, MembersOptions } from './draftMember';
import { MOST_MEMBERS, readMembers, type MembersReading } from './members';
import { readLabels } from './pinpoint';
import { readSymbol, type SignReading } from './sign';

/** The first edition whose sections bear the numbers of today; older ones were numbered through, without a title. */
export const NUMBERED_BY_TITLE = 1958;
/** No list of them is read further. */
const MOST = 50;

/** A list after the code's name with numbers of no form in it: "§§ 53a-70, 53-a-71". */
export interface MalformedReading {
  readonly members: readonly Member[];
  /** At least one. */
  readonly malformed: readonly MalformedDraft[];
  readonly end: number;
}

/** Numbers of no form before the code's name, and where that stands. */
export interface MalformedBefore extends MalformedReading {
  readonly trailer: { readonly start: number; readonly end: number };
}

/** What is known of the code whose numbers are read. */
interface Owner {
  readonly edition: NameReading['edition'];
  /** The name says that it is Connecticut's: other states call their codes "General Statutes" too. */
  readonly ours: boolean;
}

interface ListBefore {
  readonly members: readonly Member[];
  readonly end: number;
}

/**
 * Reads after the code's name a number that has none of the code's forms, alone or in a list:
 * "Conn. Gen. Stat. § 53-a-70", "C.G.S. § 46b56 (a)". Members that can be read are read.
 * @param before the well-formed members that open the list; undefined where its first number is of no form
 * @returns undefined where no such number stands there, or where an edition is
 * named whose sections were numbered otherwise
 */
export function readMalformedMembers(
  text: string,
  name: NameReading,
  sign: SignReading | undefined,
  options: MembersOptions,
  before: MembersReading | undefined,
): MalformedReading | undefined {
  return readList(
    text,
    { edition: name.edition, ours: /^c|connecticut$/i.test(name.form) },
    sign?.next ?? name.next,
    sign !== undefined,
    options,
    before,
  );
}

/**
 * Reads a number of no form that the code's name follows: "section 53-a-70 of the general statutes",
 * "§ 46b56 of the Connecticut General Statutes". Numbers without a title are left: the revisions before 1958
 * had such, and are cited in the same words.
 * @param before as of `readMalformedMembers`
 */
export function readMalformedBefore(
  text: string,
  sign: SignReading,
  options: MembersOptions,
  before: MembersReading | undefined,
): MalformedBefore | undefined {
  const read = (ours: boolean): MalformedReading | undefined =>
    readList(text, { edition: undefined, ours }, sign.next, true, options, before);
  const found = read(true);
  if (found === undefined || found.malformed.some(({ written }) => /^\d+$/.test(written))) return undefined;
  const after = sourceAfter(text, found.end, '');
  if (!after.own || (!/conn/i.test(text.slice(after.start, after.end)) && read(false)?.end !== found.end))
    return undefined;
  return { ...found, trailer: { start: after.start, end: after.end } };
}

/** Most lists end where nothing goes on, and then have no such number; nor are those of old editions read. */
function mayHoldMalformed({ edition }: Owner, before: MembersReading | undefined): boolean {
  return before?.joined !== false && !(edition !== undefined && edition.year < NUMBERED_BY_TITLE);
}

function readList(
  text: string,
  owner: Owner,
  first: number,
  isSigned: boolean,
  options: MembersOptions,
  before: MembersReading | undefined,
): MalformedReading | undefined {
  if (!mayHoldMalformed(owner, before)) return undefined;
  const malformed: MalformedDraft[] = [];
  let members: readonly Member[] = before?.members ?? [];
  let end = before?.end ?? -1;
  let at = before === undefined ? first : -1;
  let signed = isSigned;
  for (let turn = 0; turn < MOST && members.length < MOST_MEMBERS; turn++) {
    if (at < 0) {
      const joiner = readJoiner(text, end);
      if (joiner === undefined) break;
      const again = readSymbol(text, joiner.end);
      at = again?.next ?? joiner.end;
      signed = again !== undefined;
    }
    const sound = soundPart(text, at, options);
    members = [...members, ...sound.members];
    end = Math.max(end, sound.end);
    if (sound.spoiled >= 0 || sound.members.length === 0) {
      const number = readMalformedNumber(text, Math.max(at, sound.spoiled), {
        signed: signed || sound.spoiled >= 0,
        ours: owner.ours,
      });
      if (number === undefined || isRegulation(text, number)) break;
      malformed.push(number);
      end = afterNumber(text, number.end);
      if (end < 0) return undefined;
    }
    at = -1;
  }
  return malformed.length === 0 ? undefined : { members, malformed, end };
}

/** "CGS § 21a-408 et seq. and § 21a-408-1 to 21a-408-70, inclusive, of the Regulations": what a list goes on to. */
function isRegulation(text: string, { end, written }: MalformedDraft): boolean {
  return (
    OF_THREE_PARTS.test(written) &&
    /^[^.;]{0,60}(?:seq\.[^.;]{0,20})?\bof\s{1,4}the\s{1,4}(?:Connecticut\s{1,4})?Reg/.test(text.slice(end, end + 120))
  );
}

/** End of the labels and the edition after a number; -1 where the edition's sections bore other numbers. */
function afterNumber(text: string, at: number): number {
  const end = readLabels(text, skipSpace(text, at))?.end ?? at;
  const edition = readEdition(text, skipSpaceAndMarks(text, end));
  if (edition !== undefined && edition.year < NUMBERED_BY_TITLE) return -1;
  return edition?.end ?? end;
}

/** A list as it was read, where its numbers are well formed and nothing after one spoils it; else undefined. */
export function soundList(text: string, list: MembersReading | undefined): MembersReading | undefined {
  return list === undefined || list.foreign || list.members.some((member) => spillsOver(text, member))
    ? undefined
    : list;
}

/**
 * The members that can be read at `at`, up to the first that is spoiled by what
 * stands after its number; -1 where none is.
 */
function soundPart(text: string, at: number, options: MembersOptions): ListBefore & { readonly spoiled: number } {
  const list = readMembers(text, at, options);
  if (list === undefined || list.foreign) return { members: [], end: -1, spoiled: -1 };
  const spoiled = list.members.findIndex((member) => spillsOver(text, member));
  if (spoiled < 0) return { members: list.members, end: list.end, spoiled: -1 };
  const members = list.members.slice(0, spoiled);
  return { members, end: members.at(-1)?.end ?? -1, spoiled: list.members[spoiled]?.numberStart ?? -1 };
}
