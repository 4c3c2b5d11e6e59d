import fs from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/** Called by the editor. Rejects when a test fails, so that the editor ends with an error. */
export async function run(): Promise<void> {
  const grep = process.env['MOCHA_GREP'];
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 30_000,
    color: false,
    reporter: 'spec',
    forbidOnly: true,
    ...(grep === undefined ? {} : { grep }),
  });
  for (const file of fs
    .readdirSync(__dirname)
    .filter((name) => name.endsWith('.test.js'))
    .sort()) {
    mocha.addFile(path.join(__dirname, file));
  }
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const passes = runner.stats?.passes ?? 0;
      console.log(`Suite: ${passes} good, ${failures} bad`);
      if (failures > 0) reject(new Error(`${failures} tests failed`));
      else resolve();
    });
  });
}
