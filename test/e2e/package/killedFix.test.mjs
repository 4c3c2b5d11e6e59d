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

describe('check --fix, killed in the middle', function () {
  this.timeout(120_000);

  it('leaves each file as it was or fixed, never in between', async () => {
    const folder = temporaryFolder('killed');
    const file = (k) => path.join(folder, `${k}.txt`);
    let fixed = 0;
    try {
      fs.writeFileSync(file(0), OLD);
      spawnSync(process.execPath, [CLI, 'check', '--fix', file(0)]);
      const whole = fs.readFileSync(file(0), 'utf8');
      assert.match(
        whole,
        /^\uFEFF(?:Nothing is cited here\.\r\n){2000}See Conn\. Gen\. Stat\. §\s53a-70; see § 53a-71\.\r\n$/,
      );
      for (const delay of [0, 5, 10, 20, 40, 80]) {
        for (let k = 0; k < FILES; k++) fs.writeFileSync(file(k), OLD);
        for (let k = 0; k < FILES; k++) fs.chmodSync(file(k), MODE);
        const child = spawn(process.execPath, [CLI, 'check', '--fix', folder], { stdio: 'ignore' });
        const ended = once(child, 'exit');
        // Not before it writes: what is killed is the writing.
        while (
          child.exitCode === null &&
          !fs.readdirSync(folder).some((name) => name.startsWith('.')) &&
          fs.readFileSync(file(0), 'utf8') === OLD
        )
          await new Promise((resolve) => setTimeout(resolve, 1));
        await new Promise((resolve) => setTimeout(resolve, delay));
        child.kill('SIGKILL');
        await ended;
        for (let k = 0; k < FILES; k++) {
          const text = fs.readFileSync(file(k), 'utf8');
          assert.ok(text === OLD || text === whole, `${k}.txt after ${delay} ms has ${text.length} characters`);
          if (process.platform !== 'win32') assert.equal(fs.statSync(file(k)).mode & 0o777, MODE, `${k}.txt`);
          if (text === whole) fixed++;
        }
        for (const draft of fs.readdirSync(folder).filter((name) => name.startsWith('.')))
          fs.rmSync(path.join(folder, draft));
      }
      assert.ok(fixed > 0, 'it was at work when it was killed');
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
});
