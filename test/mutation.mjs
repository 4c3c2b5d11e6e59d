/**
 * Configuration of `npm run test:mutation`: each room's changes are judged by the tests
 * that are about it, in this process alone.
 *
 *     npm run test:mutation -- --mutate server/src/features/hover.ts
 *     CONNCITE_MUTANTS=250 npm run test:mutation -- --mutate "server/src/features/*.ts,server/src/features/*\/*.ts"
 *
 * The second judges 250 changes drawn by lot (`mutationSample.mjs`).
 */
import { fileURLToPath } from 'node:url';

/** Files of a folder by their names. Mocha finds nothing for braces alone. */
const files = (folder, names) => names.split(' ').map((name) => `test/${folder}/${name}.test.ts`);

const RECOGNITION = ['test/unit/styles/*.test.ts', 'test/unit/citations/*.test.ts', 'test/rules/*.test.ts'];
const WRITING = [...RECOGNITION, ...files('features', 'convertCitations commands completion')];

/** Most tests that start processes, fill memory or draw random input are left out: they would only be slow. */
const ROOMS = {
  citations: RECOGNITION,
  styles: WRITING,
  diagnostics: WRITING,
  features: [
    'test/features/!(catalogue|searchQuestions).test.ts',
    ...files('protocol', 'authorities codeAction completion features hierarchies marks references rename requests'),
    ...files('protocol', 'answers details editions officialText searchStatutes statutes writeWord'),
  ],
  analysis: [
    'test/unit/analysis/*.test.ts',
    ...files('features', 'actChanges commands editions hover marks orders places tableOfAuthorities versions'),
    ...files('protocol', 'authorities features hierarchies references'),
    ...files('rules', 'facts lawDate passages quotationDiffers staleness undatedAmendment'),
    'test/unit/record/*.test.ts',
    'test/unit/headingNumbers.test.ts',
  ],
  official: [
    'test/unit/official/*.test.ts',
    ...files('features', 'editions importReport officialPages searchStatutes'),
    ...files('protocol', 'editions missingText officialCommands officialText searchStatutes statutes'),
    ...files('rules', 'lawAsPrinted officialLabels quotationDiffers'),
    ...files('unit/facts', 'importActs importFacts'),
    ...files('property', 'officialLines'),
  ],
  protocol: ['test/protocol/!(discreet|frames|hostile|injection|limits|process).test.ts', 'test/unit/server/*.test.ts'],
};

const asked = process.argv.join(' ');
const rooms = Object.keys(ROOMS).filter((room) => asked.includes(`server/src/${room}/`));
const chosen = rooms.length > 0 ? rooms : Object.keys(ROOMS);

export default {
  testRunner: 'mocha',
  testRunnerNodeArgs: ['--import=tsx'],
  mochaOptions: { 'no-config': true, spec: [...new Set(chosen.flatMap((room) => ROOMS[room]))] },
  tsconfigFile: 'out/none.json',
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  disableTypeChecks: false,
  concurrency: 1,
  timeoutMS: 20000,
  reporters: ['clear-text'],
  clearTextReporter: { logTests: false, reportTests: false },
  tempDirName: 'out/mutation',
  ignorePatterns: ['dist', 'out'],
  plugins: ['@stryker-mutator/*', fileURLToPath(new URL('mutationSample.mjs', import.meta.url))],
  checkers: process.env.CONNCITE_MUTANTS === undefined ? [] : ['sample'],
  mutate: chosen.map((room) => `server/src/${room}/**/*.ts`),
};
