import { isUpper, skipSpace } from '../chars';
import { readCodeName } from '../codeName';
import { draft, type Draft } from '../draft';
import { readMembers } from '../members';
import { readSign } from '../sign';
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
  const members = readMembers(text, sign?.next ?? name?.next ?? i, {
    named: false,
    plural: sign?.plural ?? false,
    signed: sign !== undefined,
    symbol: sign?.form === 'symbol',
  });
  if (members === undefined || members.foreign) return undefined;
  return draft('former', isUpper(text.charCodeAt(at)) ? at : i, members.end, {
    sections: members.members,
    sign: sign ?? null,
  });
}

export const former: Form = {
  openings: [{ first: 'Ff', second: 'o', then: /rmerly/ }],
  read: readFormer,
};
