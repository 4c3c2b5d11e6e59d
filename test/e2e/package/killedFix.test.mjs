import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT, temporaryFolder } from '../harness.mjs';

const FILES = 60;
const OLD = `\uFEFF${'Nothing is cited here.\r\n'.repeat(2000)}See Conn. Gen. Stat. §53a-70; see § 53a-71.\r\n`;
const MODE = 0o640;
const CLI = path.join(ROOT, 'dist/cli.js');

const file = (folder, k) => path.join(folder, `${k}.txt`);

/** The fixed text. */
function fixedIn(folder) {
  fs.writeFileSync(file(folder, 0), OLD);
  spawnSync(process.execPath, [CLI, 'check', '--fix', file(folder, 0)]);
  const whole = fs.readFileSync(file(folder, 0), 'utf8');
  assert.match(
    whole,
    /^\uFEFF(?:Nothing is cited here\.\r\n){2000}See Conn\. Gen\. Stat\. §\s53a-70; see § 53a-71\.\r\n$/,
  );
  return whole;
}

/** Ends `check --fix` of many files by a signal, so long after it has begun to write. */
async function endWriting(folder, signal, delay) {
  for (let k = 0; k < FILES; k++) fs.writeFileSync(file(folder, k), OLD);
  for (let k = 0; k < FILES; k++) fs.chmodSync(file(folder, k), MODE);
  const child = spawn(process.execPath, [CLI, 'check', '--fix', folder], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  // Not before it writes: what is ended is the writing.
  while (
    child.exitCode === null &&
    !fs.readdirSync(folder).some((name) => name.startsWith('.')) &&
    fs.existsSync(file(folder, 0)) &&
    fs.readFileSync(file(folder, 0), 'utf8') === OLD
  )
    await new Promise((resolve) => setTimeout(resolve, 1));
  await new Promise((resolve) => setTimeout(resolve, delay));
  child.kill(signal);
  await ended;
}

/** Texts put aside for the instant in which another takes their place. */
const asideIn = (folder) =>
  fs
    .readdirSync(folder)
    .filter((name) => /^\.conncite-[\da-f]{12}-old$/.test(name))
    .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));

describe('check --fix, ended in the middle', function () {
  this.timeout(120_000);
  let folder;
  let whole;
  beforeEach(() => {
    folder = temporaryFolder('killed');
    whole = fixedIn(folder);
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  /** How many are fixed; the others are as they were, and `missing` at the most are not in their place. */
  function fixedOf(missing, when) {
    let [fixed, gone] = [0, 0];
    for (let k = 0; k < FILES; k++) {
      if (!fs.existsSync(file(folder, k))) {
        gone++;
        continue;
      }
      const text = fs.readFileSync(file(folder, k), 'utf8');
      assert.ok(text === OLD || text === whole, `${k}.txt ${when} has ${text.length} characters`);
      if (process.platform !== 'win32') assert.equal(fs.statSync(file(folder, k)).mode & 0o777, MODE, `${k}.txt`);
      if (text === whole) fixed++;
    }
    assert.ok(gone <= missing, `${gone} files are missing ${when}`);
    // What is not in its place lies beside it, whole.
    if (gone > 0) assert.deepEqual(asideIn(folder), [OLD], when);
    for (const draft of fs.readdirSync(folder).filter((name) => name.startsWith('.')))
      fs.rmSync(path.join(folder, draft));
    return fixed;
  }

  it('leaves each file as it was or fixed, never in between, when it is killed', async () => {
    let fixed = 0;
    for (const delay of [0, 5, 10, 20, 40, 80]) {
      await endWriting(folder, 'SIGKILL', delay);
      // Killed between the two calls that change the texts, the old one has another name.
      fixed += fixedOf(1, `after ${delay} ms`);
    }
    assert.ok(fixed > 0, 'it was at work when it was killed');
  });

  it('leaves every file in its place when it is stopped from the terminal', async () => {
    let fixed = 0;
    for (const delay of [0, 3, 7, 12, 20, 40]) {
      await endWriting(folder, delay % 2 === 0 ? 'SIGINT' : 'SIGTERM', delay);
      fixed += fixedOf(0, `after ${delay} ms`);
    }
    assert.ok(fixed > 0, 'it was at work when it was stopped');
  });
});
