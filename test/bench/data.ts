import fs from 'node:fs';
import { openCatalogue } from '../../server/src/facts/openCatalogue';
import { figure, median, percentile, type Figure } from './measure';

/** Opening the catalogue and asking it. */
export function data(): Figure[] {
  const bytes = fs.readFileSync('dist/catalogue.bin');
  globalThis.gc?.();
  const before = process.memoryUsage();
  const first = performance.now();
  const statutes = openCatalogue(fs.readFileSync('dist/catalogue.bin'));
  statutes.find('53a-192a');
  const opened = performance.now() - first;
  globalThis.gc?.();
  const after = process.memoryUsage();
  const numbers = [
    '53a-192a',
    '1-1',
    '42a-9-102',
    '54-254',
    '53a-7000',
    '12-81',
    '8-37uuu',
    '46b-38a',
    '31-71b',
    '20-341bb',
  ];
  const many = (ask: (number: string) => unknown): number =>
    median(20, () => {
      for (let k = 0; k < 1000; k++) ask(numbers[k % numbers.length] ?? '');
    });
  const words: number[] = [];
  statutes.search('trafficking persons', 20);
  for (const query of ['sexual assault first', 'motor veh', 'tax', 'notice of appeal', 'dog']) {
    const start = performance.now();
    statutes.search(query, 20);
    words.push(performance.now() - start);
  }
  return [
    figure('catalogue read and opened, first lookup', 'ms', opened),
    figure(
      'catalogue opened again',
      'ms',
      median(10, () => openCatalogue(bytes).size),
    ),
    figure(
      'catalogue memory',
      'MB',
      (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6,
    ),
    figure(
      'place of a number',
      'µs',
      many((n) => statutes.indexOf(n)),
    ),
    figure(
      'section of a number',
      'µs',
      many((n) => statutes.find(n)?.status),
    ),
    figure(
      'former number',
      'µs',
      many((n) => statutes.findFormer(n).length),
    ),
    figure(
      'numbers between two',
      'µs',
      many((n) => statutes.countBetween('53a-1', n)),
    ),
    figure('search of catchlines, worst of five', 'ms', percentile(words, 1)),
  ];
}
