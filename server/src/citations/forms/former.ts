import { isUpper, skipSpace } from '../chars';
import { readCodeName } from '../codeName';
import { draft, type Draft } from '../draft';
import { readJoiner } from '../joiner';
import { readMembers, type MembersReading } from '../members';
import { readSectionWord, readSign, type SignReading } from '../sign';
import type { Form } from '../form';

const WORD = 'formerly'.length;

/**
 * Former numbers: "Formerly Sec. 51-327", as the code prints them under a heading; a small "formerly" is the
 * writer's own word and stays outside the span.
 * @param at offset of the word, which the caller has seen
 */
function readFormer(text: string, at: number): Draft | undefined {
  const i = skipSpace(text, at + WORD);
  const name = readCodeName(text, i);
  const sign = readSign(text, name?.next ?? i, name !== undefined);
  const first = readFormerNumbers(text, sign?.next ?? name?.next ?? i, sign);
  if (first === undefined) return undefined;
  const sections = [...first.members];
  let { end } = first;
  // "Formerly Sec. 31-308(b) and Sec. 31-308(d)": the word is repeated.
  for (let turn = 0; turn < MOST; turn++) {
    const joiner = readJoiner(text, end);
    const again = joiner === undefined ? undefined : readSectionWord(text, joiner.end, false);
    const more = again === undefined ? undefined : readFormerNumbers(text, again.next, again);
    if (more === undefined) break;
    sections.push(...more.members);
    end = more.end;
  }
  return draft('former', isUpper(text.charCodeAt(at)) ? at : i, end, { sections, sign: sign ?? null });
}

/** No list repeats the word more often. */
const MOST = 50;

function readFormerNumbers(text: string, at: number, sign: SignReading | undefined): MembersReading | undefined {
  const members = readMembers(text, at, {
    named: false,
    plural: sign?.plural ?? false,
    signed: sign !== undefined,
    symbol: sign?.form === 'symbol',
  });
  return members?.foreign === true ? undefined : members;
}

export const former: Form = {
  openings: [{ first: 'Ff', second: 'o', then: /rmerly/ }],
  read: readFormer,
};
