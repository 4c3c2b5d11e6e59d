import { importFiles } from '../../server/src/official/store/importFiles';

/** Imports pages from a folder, to be killed in the middle. Prints "done", or the error's message. */
const [from = '', folder = '', today = ''] = process.argv.slice(2);
importFiles(from, { folder, today }).then(
  () => {
    process.stdout.write('done');
  },
  (error: unknown) => {
    process.stdout.write(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
