import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { markupForFile } from '../../../server/src/markup/registry';
import { compare, type Label, type LabelledCase } from '../../support/score';

function lines(file: string): unknown[] {
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((l) => l.length > 0)
    .map((l) => JSON.parse(l) as unknown);
}

/** Reads a file of cases and prints the figures; asks for a share of exactly right ones and for precision. */
function judge(title: string, file: string, exact: number, precision: number): void {
  it(title, () => {
    const cases = (lines(file) as LabelledCase[]).filter((c) => c.debatable !== true);
    let right = 0;
    let reported = 0;
    const wrong: string[] = [];
    for (const c of cases) {
      const result = compare(c.input, c.lang, c.citations);
      right += result.right;
      reported += result.reported;
      if (result.missed.length + result.extra.length > 0)
        wrong.push(
          `${c.id} ${JSON.stringify(c.input)}\n    wanted ${result.missed.join('\n           ')}\n    read   ${result.extra.join('\n           ')}`,
        );
    }
    const share = 1 - wrong.length / cases.length;
    console.log(
      `      ${path.basename(file)}: ${String(cases.length - wrong.length)} of ${String(cases.length)} exactly right (${(share * 100).toFixed(1)} %), ${String(right)} of ${String(reported)} reported citations right (${((right / reported) * 100).toFixed(1)} %)`,
    );
    const figures = wrong.join('\n');
    assert.ok(share >= exact, figures);
    assert.ok(right / reported >= precision, figures);
  });
}

/** Reads a whole document and compares it with its gold list; traps are spans that no citation may touch. */
function judgeDocument(title: string, file: string, goldFile: string): void {
  it(title, () => {
    const text = fs.readFileSync(file, 'utf8');
    const gold = lines(goldFile) as (Label & { readonly id: string })[];
    const labels = gold.filter((g) => g.kind !== 'not');
    const lang = markupForFile(file).languages[0] ?? 'plaintext';
    const result = compare(text, lang, labels);
    console.log(
      `      ${path.basename(file)}: ${String(labels.length - result.missed.length)} of ${String(labels.length)} labels exactly right, ${String(result.extra.length)} read that are not labelled`,
    );
    assert.deepEqual(result.missed, []);
    assert.deepEqual(result.extra, []);
  });
}

/** Reads the cases of a folder and every document in it that has a gold list. */
function judgeFolder(title: string, folder: string): void {
  describe(title, () => {
    // All are right, and stay so.
    judge('cases', path.join(folder, 'cases.jsonl'), 1, 1);
    const files = fs.readdirSync(folder);
    for (const gold of files.filter((f) => f.endsWith('.gold.jsonl'))) {
      const name = gold.replace('.gold.jsonl', '');
      const document = files.find((f) => f.startsWith(`${name}.`) && !f.endsWith('.jsonl'));
      if (document !== undefined)
        judgeDocument(`document ${document}`, path.join(folder, document), path.join(folder, gold));
    }
  });
}

describe('labelled citations', () => {
  const fixtures = path.resolve('test/fixtures/citations');
  judgeFolder('of our own', fixtures);
  judgeFolder('forms and slips', path.join(fixtures, 'forms-and-slips'));
  judgeFolder('forms by kind', path.join(fixtures, 'forms-by-kind'));
  judgeFolder('kinds of paper', path.join(fixtures, 'kinds-of-paper'));
  judgeFolder('real forms', path.join(fixtures, 'real-forms'));
  judgeFolder('forms of Connecticut practice', path.join(fixtures, 'practice-forms'));
  judgeFolder('of our own, bills and markup', path.join(fixtures, 'bills-and-markup'));
  judgeFolder('forms of the contract', path.join(fixtures, 'forms-of-the-contract'));
  judgeFolder('found in public papers', path.join(fixtures, 'found-in-public-papers'));

  // Labelled before they were read; the second after the program had been changed
  // for the first, and not followed by a change.
  const offices = path.join(fixtures, 'offices-and-courts');
  describe('letters, mail, instructions, bills, forms and ordinances', () => {
    judge('cases', path.join(offices, 'cases.jsonl'), 0.97, 0.98);
    judge('later cases', path.join(offices, 'later.jsonl'), 0.98, 0.98);
  });

  const shared = path.resolve('../shared');
  if (fs.existsSync(path.join(shared, 'citations/cases.jsonl'))) {
    judge('the labelled cases beside the project', path.join(shared, 'citations/cases.jsonl'), 0.98, 0.99);
  }
  const seeds = path.join(shared, 'seeds');
  if (fs.existsSync(path.join(seeds, 'gold.jsonl'))) {
    const seed = fs.readdirSync(seeds).find((f) => f.endsWith('.txt'));
    if (seed !== undefined) judgeDocument('the seed document', path.join(seeds, seed), path.join(seeds, 'gold.jsonl'));
  }
});
