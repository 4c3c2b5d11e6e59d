/**
 * `npm run fuzz -- [--inputs N] [--seed S] [--editing] [--keep]`: changes the labelled texts at random and holds
 * the recognizer, the rules and their fixes to what must hold for any text: nothing throws, nothing hangs, nothing
 * grows faster than the text, and every edit keeps the law of edits (`--editing`: documents are edited in every
 * way, and nothing else is done). Each find is printed; with `--keep` it is added to
 * `test/fixtures/corpus/recognizer.jsonl`, which the tests read.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import esbuild from 'esbuild';

const ROOT = path.resolve(import.meta.dirname, '../..');
const CORPUS = path.join(ROOT, 'test/fixtures/corpus/recognizer.jsonl');
const BUNDLE = path.join(ROOT, 'out/fuzz/worker.cjs');
/** One input that takes longer hangs, in milliseconds. */
const HANGS_AFTER = 20_000;
const MOST_FINDS = 50;

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '200000' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'boolean', default: false },
    editing: { type: 'boolean', default: false },
  },
});
const [inputs, seed] = [Number(values.inputs), Number(values.seed)];
if (!Number.isSafeInteger(inputs) || inputs < 1 || !Number.isSafeInteger(seed)) {
  console.error('--inputs and --seed are whole numbers, and there is at least one input.');
  process.exit(2);
}

await esbuild.build({
  absWorkingDir: ROOT,
  entryPoints: ['test/fuzz/worker.ts'],
  outfile: BUNDLE,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  logLevel: 'warning',
});

const finds = [];
let characters = 0;
let slowest = 0;
let edits = 0;
/** Of them changes, marks and comments in copies of Word documents. */
let copied = 0;
/** Edits with faults in them that the law was tried with. */
let tried = 0;
/** Edits that the thread at work has told of. */
let told = 0;

/** Runs inputs in a thread until all are done or one hangs; gives the number to go on with. */
function stretch(from) {
  return new Promise((resolve, reject) => {
    const at = new SharedArrayBuffer(8);
    const place = new Float64Array(at);
    const worker = new Worker(BUNDLE, {
      workerData: { root: ROOT, seed, from, to: inputs, at, editing: values.editing },
    });
    let [seen, since] = [from, Date.now()];
    const watch = setInterval(() => {
      if (place[0] !== seen) [seen, since] = [place[0], Date.now()];
      else if (Date.now() - since > HANGS_AFTER) {
        clearInterval(watch);
        finds.push({ number: seen, what: 'hang', find: `no answer in ${HANGS_AFTER / 1000} s` });
        void worker.terminate().then(() => resolve(seen + 1));
      }
    }, 500);
    const progress = setInterval(
      () => console.log(`${place[0]} of ${inputs}${edits + told > 0 ? `, ${edits + told} edits` : ''}`),
      60_000,
    );
    const end = () => [watch, progress].forEach(clearInterval);
    worker.on('message', (message) => {
      if (message.done === true) {
        characters += message.characters;
        edits += message.edits;
        copied += message.copied;
        tried += message.tried;
        told = 0;
        slowest = Math.max(slowest, message.slowest);
        end();
        resolve(inputs);
      } else if (message.edits !== undefined) {
        told = message.edits;
      } else {
        finds.push(message);
        console.log(`input ${message.number}, ${message.what}: ${message.find}\n${JSON.stringify(message.input)}`);
        if (finds.length >= MOST_FINDS) void worker.terminate().then(() => resolve(inputs));
      }
    });
    worker.once('error', (error) => {
      end();
      reject(error);
    });
    worker.once('exit', end);
  });
}

const start = performance.now();
for (let next = 0; next < inputs;) next = await stretch(next);
const seconds = (performance.now() - start) / 1000;
if (values.keep) {
  const lines = finds
    .filter((find) => find.input !== undefined)
    .map(({ what, input }) => JSON.stringify({ what, ...input }));
  fs.mkdirSync(path.dirname(CORPUS), { recursive: true });
  fs.appendFileSync(CORPUS, lines.map((line) => `${line}\n`).join(''));
}
for (const { number, what, find } of finds.filter((one) => one.what === 'hang'))
  console.log(`input ${number}: ${what}, ${find}`);
console.log(
  `${inputs} inputs of seed ${seed}, ${characters} characters, ${edits} edits${copied > 0 ? ` (${copied} in copies of Word documents)` : ''}${tried > 0 ? ` and ${tried} with faults` : ''}, ${seconds.toFixed(0)} s, ${Math.round(inputs / seconds)} a second; the slowest took ${slowest.toFixed(1)} ms. ${finds.length === 0 ? 'No finds.' : `${finds.length} finds.`}`,
);
process.exitCode = finds.length === 0 ? 0 : 1;
