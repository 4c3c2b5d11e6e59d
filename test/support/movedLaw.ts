import type { OfficialText } from '../../server/src/official/pages/officialText';
import { block, editions, officialText } from './officialText';

const WORDS = [
  'Each keeper shall light every lamp at dusk and put it out at dawn.',
  'A keeper who is absent shall name another keeper in writing before noon.',
  'The harbormaster may inspect any lamp at any reasonable hour of the day.',
  'Whoever dims a lamp without leave shall pay for the oil that it would have burned.',
  'No boat shall be moored where it hides a lamp from those who come in by night.',
];
const LABELS = ['(a)', '(b) (1)', '(2)', '(c)', '(d)'];

/** The paragraphs of a section, in an order of their words. */
function section(order: readonly number[]): readonly string[] {
  return order.map((at, k) => `${LABELS[k] ?? ''} ${WORDS[at] ?? ''}`);
}

/** Three editions of two sections, whose parts stand elsewhere in each: words that are made up. */
export function movedLaw(): OfficialText {
  const of = (year: number, order: readonly number[]): OfficialText =>
    kept(
      officialText(
        [
          {
            number: '952',
            name: 'Offenses',
            title: '53a',
            blocks: ['53a-70', '53a-192a'].map((number) => block(number, 'Lamps.', section(order))),
          },
        ],
        year,
      ),
    );
  return editions(of(2017, [0, 1, 2, 3]), of(2021, [0, 2, 1, 3]), of(2025, [4, 0, 1, 2, 3]));
}

/** The same, with each section read once. */
function kept(text: OfficialText): OfficialText {
  const read = new Map<string, ReturnType<OfficialText['section']>>();
  return {
    ...text,
    section(number) {
      if (!read.has(number)) read.set(number, text.section(number));
      return read.get(number);
    },
  };
}
