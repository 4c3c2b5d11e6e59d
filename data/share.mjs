/**
 * How much of what people look up has a summary: `node data/share.mjs`. A section weighs four fifths by the court
 * decisions that cite it (use.tsv) and one fifth by the sections of the code that cite it (cross-references).
 */
import { pathToFileURL } from 'node:url';
import { loadCore, readFacts } from './readFacts.mjs';

const BY_COURTS = 0.8;

/**
 * @param facts what `readFacts` gives
 * @returns the share of the sections in force that have a summary, from 0 to 1: plain, and by
 * weight; and the heaviest ones that have none
 */
export function summaryShare({ sections, references, digests, use }) {
  const inForce = sections
    .map(({ number, status }, index) => ({ number, index, status }))
    .filter(({ status }) => status === 'in force');
  const citing = new Map();
  for (const [, to] of references) citing.set(to, (citing.get(to) ?? 0) + 1);
  const sum = (values) => values.reduce((all, value) => all + value, 0);
  const allCourts = sum(inForce.map(({ number }) => use.get(number) ?? 0));
  const allCiting = sum(inForce.map(({ index }) => citing.get(index) ?? 0));
  const weigh = ({ number, index }) =>
    (BY_COURTS * (use.get(number) ?? 0)) / allCourts + ((1 - BY_COURTS) * (citing.get(index) ?? 0)) / allCiting;
  const weighed = inForce.map((section) => ({
    number: section.number,
    weight: weigh(section),
    told: digests.has(section.number),
  }));
  return {
    told: weighed.filter(({ told }) => told).length,
    inForce: inForce.length,
    byUse: sum(weighed.filter(({ told }) => told).map(({ weight }) => weight)),
    heaviestWithout: weighed
      .filter(({ told }) => !told)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, 10)
      .map(({ number }) => number),
  };
}

async function print() {
  const facts = readFacts(import.meta.dirname, await loadCore());
  const { told, inForce, byUse, heaviestWithout } = summaryShare(facts);
  console.log(`Summaries: ${told} of ${inForce} sections in force (${((100 * told) / inForce).toFixed(1)} %).`);
  console.log(`By use: ${(100 * byUse).toFixed(1)} of 100 hovers on a section in force show one.`);
  console.log(`Most used without one: ${heaviestWithout.join(', ')}.`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) void print();
