import { skipSpace, skipSpaceAndMarks } from './chars';
import type { NameReading } from './codeName';
import { readEdition } from './edition';
import { readJoiner } from './joiner';
import { readMalformedNumber, spillsOver, type MalformedDraft } from './malformedNumber';
import type { Member, MembersOptions } from './draftMember';
import { readMembers } from './members';
import { readLabels } from './pinpoint';
import { readSymbol, type SignReading } from './sign';

/** The first edition whose sections bear the numbers of today; older ones were numbered through, without a title. */
const NUMBERED_BY_TITLE = 1958;
/** No list of them is read further. */
const MOST = 50;

/** A list behind the code's name with numbers of no form in it: "§§ 53a-70, 53-a-71". */
export interface MalformedReading {
  readonly members: readonly Member[];
  /** At least one. */
  readonly malformed: readonly MalformedDraft[];
  readonly end: number;
}

interface ListBefore {
  readonly members: readonly Member[];
  readonly end: number;
}

/**
 * Reads behind the code's name a number that has none of the code's forms, alone or in a list: "Conn. Gen. Stat. § 53-a-70",
 * "C.G.S. § 46b56 (a)". Members that can be read are read.
 * @param before the well-formed members that open the list; undefined where its first number is of no form
 * @returns undefined where no such number stands there, or where an edition is named whose sections were numbered otherwise
 */
export function readMalformedMembers(
  text: string, name: NameReading, sign: SignReading | undefined, options: MembersOptions, before: ListBefore | undefined,
): MalformedReading | undefined {
  if (name.edition !== undefined && name.edition.year < NUMBERED_BY_TITLE) return undefined;
  const malformed: MalformedDraft[] = [];
  let members: readonly Member[] = before?.members ?? [];
  let end = before?.end ?? -1;
  let at = before === undefined ? sign?.next ?? name.next : -1;
  let signed = sign !== undefined;
  for (let turn = 0; turn < MOST; turn++) {
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
      const ours = namesConnecticut(name);
      const number = readMalformedNumber(text, Math.max(at, sound.spoiled), { signed: signed || sound.spoiled >= 0, ours });
      if (number === undefined) break;
      malformed.push(number);
      const labels = readLabels(text, skipSpace(text, number.end));
      const edition = readEdition(text, skipSpaceAndMarks(text, labels?.end ?? number.end));
      if (edition !== undefined && edition.year < NUMBERED_BY_TITLE) return undefined;
      end = edition?.end ?? labels?.end ?? number.end;
    }
    at = -1;
  }
  return malformed.length === 0 ? undefined : { members, malformed, end };
}

/** The members that can be read at `at`, up to the first that is spoiled by what stands behind its number; -1 where none is. */
function soundPart(text: string, at: number, options: MembersOptions): ListBefore & { readonly spoiled: number } {
  const list = readMembers(text, at, options);
  if (list === undefined || list.foreign) return { members: [], end: -1, spoiled: -1 };
  const spoiled = list.members.findIndex((member) => spillsOver(text, member));
  if (spoiled < 0) return { members: list.members, end: list.end, spoiled: -1 };
  const members = list.members.slice(0, spoiled);
  return { members, end: members.at(-1)?.end ?? -1, spoiled: list.members[spoiled]?.numberStart ?? -1 };
}

/** False for "General Statutes" and "Gen. Stat." alone: other states call their codes so. */
function namesConnecticut({ form }: NameReading): boolean {
  return /^c|connecticut$/i.test(form);
}
