import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import { diagnose } from '../../server/src/diagnostics/diagnose';
import { rules } from '../../server/src/diagnostics/registry';
import { editInEveryWay } from '../support/editing';
import { SAMPLE, smallStatutes } from '../support/smallStatutes';
import { inputOf, type Input } from './inputs';
import { caught, type Find } from './judge';
import { Random } from './random';

const STATUTES = smallStatutes(SAMPLE);
const ALL_RULES = Object.fromEntries(rules.map((rule) => [rule.code, rule.severity]));

/** What parts the inputs of a document. */
const BETWEEN = [
  '\n\n',
  '\n',
  ' ',
  '\n\n- ',
  '\n\n> ',
  '\n\n# A\n\n',
  '[^1]\n\n[^1]: ',
  '</p><p>',
  '</li><li>',
  '\\item ',
  '\\par ',
  '\\footnote{',
  '\n\n.. [1] ',
  '\n\n|===\n| ',
  '. Id. ',
];

/** A document of an input and its neighbours. */
export function documentOf(seeds: readonly Input[], seed: number, number: number): Input {
  const random = new Random(Math.imul(seed, 0x27d4eb2f) ^ number);
  const { language } = inputOf(seeds, seed, number);
  const parts = Array.from({ length: 1 + random.below(3) }, (_, k) => inputOf(seeds, seed, number + k).text);
  return { language, text: parts.join(random.one(BETWEEN)) };
}

/** Edits a document in every way, and holds each to the law. @returns how many edits were made, and what was found */
export function judgeEditing({ language, text }: Input): { readonly edits: number; readonly find: Find } {
  let edits = 0;
  const read = (words: string) => createSnapshot('test:/', 1, language, words);
  const find = caught(() => {
    edits = editInEveryWay({
      snapshot: read(text),
      statutes: STATUTES,
      read,
      judge: (snapshot, style) =>
        diagnose({ snapshot, statutes: STATUTES, style, today: '2026-07-15' }, { rules: ALL_RULES }),
    });
  });
  return { edits, find };
}
