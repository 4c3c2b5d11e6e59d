import { createSnapshot } from '../analysis/createSnapshot';
import type { CitedSection } from '../citations/citation';
import { QuestionError } from './law';

/**
 * The first section that a question names, as a number or as any citation of it: "53a-70",
 * "§ 53a-70 (a) (1)", "C.G.S. 53a-70(a)(1)".
 * @throws QuestionError where it names none
 */
export function readCited(written: string, pinpoint: string | undefined): Pick<CitedSection, 'number' | 'pinpoint'> {
  const shown = written.length > 80 ? `${written.slice(0, 79)}…` : written;
  const text = `${/^\d/.test(written.trim()) ? '§ ' : ''}${written.trim()}${pinpoint ?? ''}`.slice(0, 300);
  const cited = createSnapshot('question:', 0, 'plaintext', text).reading.citations.flatMap(
    ({ sections }) => sections,
  )[0];
  if (cited === undefined)
    throw new QuestionError(`"${shown}" names no section of the General Statutes; write a number such as 53a-70`);
  return cited;
}
