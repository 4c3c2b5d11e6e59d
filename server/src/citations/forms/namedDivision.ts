import { readCodeName } from '../codeName';
import type { Draft } from '../draft';
import { readDivision } from '../divisions';
import type { Form } from '../form';
import { NAME_OPENINGS } from '../openings';

const ABBREVIATED = /\s(?:tit|ch(?:ap)?s?)\.\s/i;
/** The longest name of the code, its edition included. */
const LONGEST_NAME = 72;

/**
 * "Conn. Gen. Stat. ch. 952": a chapter or title as it is abbreviated after the
 * code's name, with which the citation begins.
 */
function readNamedDivision(text: string, at: number): Draft | undefined {
  if (!ABBREVIATED.test(text.slice(at, at + LONGEST_NAME))) return undefined;
  const name = readCodeName(text, at);
  return name !== undefined &&
    /[tc]/i.test(text.charAt(name.next)) &&
    ABBREVIATED.test(` ${text.slice(name.next, name.next + 7)} `)
    ? readDivision(text, name.next, at)
    : undefined;
}

export const namedDivision: Form = { openings: NAME_OPENINGS, read: readNamedDivision };
