import type { Block } from '../../server/src/official/pages/pages';
import { readNumberList } from '../../server/src/official/pages/sectionNumbers';

/**
 * A version that a page prints beside the one in force.
 * @param by the act that makes it; "" where the page names none
 */
export function laterVersion(
  effective: string,
  scope = '',
  words = '(a) Then.',
  by = 'section 1 of public act 26-1',
): Block['later'][number] {
  return { effective, scope, by, note: '', catchline: 'Heading.', paragraphs: [['text', words]] };
}

/**
 * A section as a page's reader gives it: in force, with nothing but what `more` adds.
 * @param numbers as a page writes them: "1-2", "1-2 to 1-4"
 */
export function officialBlock(numbers: string, more: Partial<Block> = {}): Block {
  return {
    numbers: readNumberList(numbers),
    anchor: `sec_${numbers.replaceAll(' ', '_')}`,
    catchline: 'Heading.',
    formerly: [],
    status: 'in force',
    repealedOn: null,
    successor: null,
    part: '',
    paragraphs: [],
    later: [],
    source: [],
    notes: [],
    history: [],
    crossReferences: [],
    annotations: [],
    ...more,
  };
}
