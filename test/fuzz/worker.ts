import { parentPort, workerData } from 'node:worker_threads';
import { documentOf, judgeEditing } from './editing';
import { inputOf, readSeeds } from './inputs';
import { judgeGrowth, judgeReading, judgeRules, type Find } from './judge';
import { judgeRereading } from './rereading';

/** What `run.mjs` tells this thread. */
interface Order {
  readonly root: string;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** One number, that of the input at hand: the other side sees when it stays the same. */
  readonly at: SharedArrayBuffer;
  /** True where documents are edited in every way, and nothing else is done. */
  readonly editing: boolean;
}

/** Every so many inputs the rules are asked too, a document is made and edited, and the growth is measured. */
const RULES_EVERY = 50;
const REREADING_EVERY = 100;
const EDITING_EVERY = 500;
const GROWTH_EVERY = 5000;

const { root, seed, from, to, at, editing } = workerData as Order;
const place = new Float64Array(at);
const seeds = readSeeds(root);
let characters = 0;
let slowest = 0;
let edits = 0;
/** Changes, marks and comments in copies of Word documents, counted in `edits` too. */
let copied = 0;
/** Edits with faults in them that the law was tried with. */
let tried = 0;

function tell(number: number, what: string, find: Find): void {
  if (find !== undefined) parentPort?.postMessage({ number, what, find, input: inputOf(seeds, seed, number) });
}

function edit(number: number): void {
  const document = documentOf(seeds, seed, number);
  const judged = judgeEditing(document, Math.imul(seed, 0x2c1b3c6d) ^ number);
  edits += judged.edits;
  copied += judged.copied;
  tried += judged.tried;
  if (judged.find !== undefined)
    parentPort?.postMessage({ number, what: 'editing', find: judged.find, input: document });
}

for (let number = from; number < to; number++) {
  place[0] = number;
  if (editing) {
    edit(number);
    if (number % 1000 === 0) parentPort?.postMessage({ edits, copied, tried });
    continue;
  }
  const input = inputOf(seeds, seed, number);
  characters += input.text.length;
  const start = performance.now();
  tell(number, 'reading', judgeReading(input));
  slowest = Math.max(slowest, performance.now() - start);
  if (number % RULES_EVERY === 0) tell(number, 'rules', judgeRules(input));
  if (number % REREADING_EVERY === 0) tell(number, 'rereading', judgeRereading(seeds, seed, number));
  if (number % EDITING_EVERY === 0) edit(number);
  if (number % GROWTH_EVERY === 0) tell(number, 'growth', judgeGrowth(input));
}
parentPort?.postMessage({ done: true, characters, slowest, edits, copied, tried });
