import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import type { Snapshot } from '../../server/src/analysis/snapshot';
import { inputOf, mutate, type Input } from './inputs';
import { caught, type Find } from './judge';
import { Random } from './random';

/** Paragraphs of a document, and edits made in it one after the other. */
const PARAGRAPHS = 40;
const EDITS = 8;

/**
 * Makes a document of inputs, edits it at random, and holds what is read of it after each edit, with what was read
 * before at hand, to what a reader that sees the text for the first time reads.
 */
export function judgeRereading(seeds: readonly Input[], seed: number, number: number): Find {
  return caught(() => {
    const random = new Random(Math.imul(seed, 0x85ebca6b) ^ number);
    const { language } = inputOf(seeds, seed, number);
    const texts = [
      Array.from({ length: PARAGRAPHS }, (_, k) => inputOf(seeds, seed, number + k).text).join(
        random.one(['\n\n', '\n', ' ']),
      ),
    ];
    for (let version = 1; version <= EDITS; version++) texts.push(mutate(random, texts.at(-1) ?? '', seeds));
    // Some versions are never read: keys come faster than questions.
    compareReadings(language, texts, () => random.below(3) === 0);
  });
}

/**
 * Reads a document's versions one after the other, each with what was read before at hand, and each anew.
 * @throws Error where the two differ
 */
export function compareReadings(language: string, texts: readonly string[], passesOver = (): boolean => false): void {
  let snapshot: Snapshot | undefined;
  for (const [version, text] of texts.entries()) {
    snapshot = createSnapshot('test:/', version, language, text, undefined, snapshot);
    if (version > 0 && passesOver()) continue;
    const [again, fresh] = [told(snapshot), told(createSnapshot('test:/', version, language, text))];
    if (again !== fresh)
      throw new Error(
        `${language}: after edit ${version} a document is read otherwise than anew: ${difference(again, fresh)}`,
      );
  }
}

/** All that a reading says, as a text. */
function told({ reading }: Snapshot): string {
  return reading.authorities
    .map((authority) =>
      JSON.stringify(
        authority.kind === 'foreign'
          ? authority
          : {
              ...authority,
              antecedent: reading.antecedentOf(authority) ?? null,
              // Where the number was looked for is the reader's own affair.
              sign: authority.sign === null ? null : { ...authority.sign, next: undefined },
              sections: authority.sections.map((section) => ({
                ...section,
                spans: [section.numberSpan, section.throughSpan, section.pinpointSpan],
                year: section.year,
              })),
            },
      ),
    )
    .join('\n');
}

function difference(a: string, b: string): string {
  const [left, right] = [a.split('\n'), b.split('\n')];
  const at = left.findIndex((line, k) => line !== right[k]);
  return `${left.length} and ${right.length} authorities; first at ${at < 0 ? left.length : at}:\n${left[at] ?? '(none)'}\n${right[at < 0 ? left.length : at] ?? '(none)'}`;
}
