import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import type { Snapshot } from '../../server/src/analysis/snapshot';
import type { Finding } from '../../server/src/diagnostics/finding';
import type { StyleName } from '../../server/src/styles/registry';
import { diagnose } from '../../server/src/diagnostics/diagnose';
import { rules } from '../../server/src/diagnostics/registry';
import { editInEveryWay, type Made } from '../support/editing';
import { movedLaw } from '../support/movedLaw';
import { CITATIONS, SENTENCES, WRITINGS, written } from '../support/writings';
import { SAMPLE, smallStatutes } from '../support/smallStatutes';
import { inputOf, mutate, type Input } from './inputs';
import { caught, type Find } from './judge';
import { Random } from './random';

const STATUTES = smallStatutes(SAMPLE);
const LAW = movedLaw();
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

/**
 * A document to be edited: half are of an input and its neighbours, half of citations in the blocks and
 * marks of a markup, then changed at random.
 */
export function documentOf(seeds: readonly Input[], seed: number, number: number): Input {
  const random = new Random(Math.imul(seed, 0x27d4eb2f) ^ number);
  if (number % 2 === 1) return writtenOf(seeds, random);
  const { language } = inputOf(seeds, seed, number);
  const parts = Array.from({ length: 1 + random.below(3) }, (_, k) => inputOf(seeds, seed, number + k).text);
  return { language, text: parts.join(random.one(BETWEEN)) };
}

function writtenOf(seeds: readonly Input[], random: Random): Input {
  // One mixing step: neighbours' numbers differ in few bits.
  random.below(1);
  const writing = random.one(WRITINGS);
  const paragraphs = Array.from({ length: 1 + random.below(4) }, () => ({
    block: random.one(writing.blocks),
    sentence: random.one(SENTENCES),
    marks: random.one(writing.marks),
    citations: [random.one(CITATIONS), random.one(CITATIONS)],
  }));
  let text = written(writing, paragraphs, random.below(3) === 0 ? random.one(CITATIONS) : null);
  for (let turns = random.below(5); turns > 0; turns--) text = mutate(random, text, seeds);
  return { language: writing.language, text };
}

/**
 * Edits a document in every way, and holds each to the law.
 * @returns how many edits were made, how many with faults were tried, and what was found
 */
export function judgeEditing({ language, text }: Input, seed: number): Made & { readonly find: Find } {
  let made: Made = { edits: 0, copied: 0, tried: 0 };
  // A text that several edits lead to is read once.
  const known = new Map<string, Snapshot>();
  const read = (words: string): Snapshot => {
    const snapshot = known.get(words) ?? createSnapshot('test:/', 1, language, words);
    known.set(words, snapshot);
    return snapshot;
  };
  // So is one judged in a style.
  const judged = new WeakMap<Snapshot, Map<StyleName | null, readonly Finding[]>>();
  const judge = (snapshot: Snapshot, style: StyleName | null): readonly Finding[] => {
    const styles = judged.get(snapshot) ?? new Map<StyleName | null, readonly Finding[]>();
    judged.set(snapshot, styles);
    const findings =
      styles.get(style) ??
      diagnose({ snapshot, statutes: STATUTES, official: LAW, style, today: '2026-07-15' }, { rules: ALL_RULES });
    styles.set(style, findings);
    return findings;
  };
  const find = caught(() => {
    made = editInEveryWay({
      random: new Random(seed),
      snapshot: read(text),
      statutes: STATUTES,
      official: LAW,
      read,
      judge,
    });
  });
  return { ...made, find };
}
