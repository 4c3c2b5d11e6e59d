type Load = () => Promise<unknown>;

/**
 * Runs the suite in a web worker. Rejects when a test fails, so that the editor ends with an error.
 * @param tests each file of the suite
 */
export async function runAll(tests: readonly Load[]): Promise<void> {
  // Mocha for browsers asks for it, and the editor hides it.
  (globalThis as { location?: unknown }).location ??= { search: '' };
  // @ts-expect-error: the build for browsers has no types of its own
  await import('mocha/mocha');
  mocha.setup({
    ui: 'bdd',
    timeout: 30_000,
    forbidOnly: true,
    reporter: report as unknown as Mocha.ReporterConstructor,
  });
  for (const load of tests) await load();
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => {
      if (failures > 0) reject(new Error(`${failures} tests failed`));
      else resolve();
    });
  });
}

/** The reporters of Mocha write to a page or a terminal; here is neither. Called with `new`, as they are. */
function report(runner: Mocha.Runner): void {
  let good = 0;
  let bad = 0;
  runner.on('pass', (test) => {
    good++;
    console.log(`  good: ${test.fullTitle()}`);
  });
  runner.on('fail', (test, error: Error) => {
    bad++;
    console.log(`  BAD: ${test.fullTitle()}\n${error.stack ?? error.message}`);
  });
  runner.on('end', () => {
    console.log(`Suite: ${good} good, ${bad} bad`);
  });
}
