/**
 * Makes new facts of the official text on this machine: `npm run data:import` says what would change, `-- --write`
 * changes it. The text is that of `conncite statutes install`; CONNCITE_DATA names another place.
 */
import path from 'node:path';
import { libraryFolder } from '../server/src/official/store/dataFolder';
import { StoredText } from '../server/src/official/store/storedText';
import { FactImportError, importFacts, writeFacts } from './importFacts';
import { FactError } from './readFacts.mjs';

const ROOT = path.resolve(__dirname);

async function main(flags: readonly string[]): Promise<void> {
  const unknown = flags.filter((flag) => flag !== '--write');
  if (unknown.length > 0) throw new FactImportError(`Unknown option ${unknown.join(' ')}; there is --write.`);
  const made = await importFacts(ROOT, new StoredText(libraryFolder(process.env)));
  process.stdout.write(made.report);
  if (made.files.size === 0) return;
  if (!flags.includes('--write')) {
    process.stdout.write('Nothing was written; "npm run data:import -- --write" writes these files.\n');
    return;
  }
  await writeFacts(ROOT, made);
  process.stdout.write('Written. Look at the changes, then run "npm run build && npm run test:unit".\n');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof FactImportError || error instanceof FactError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
