import { importFiles } from '../../server/src/official/store/importFiles';

/**
 * Imports pages in a process of its own, so that its memory is told apart. Prints
 * milliseconds and the most memory, in bytes.
 */
const [from = '', folder = ''] = process.argv.slice(2);
const start = performance.now();
void importFiles(from, { folder, today: '2026-01-01' }).then(({ status }) => {
  process.stdout.write(
    JSON.stringify({
      milliseconds: performance.now() - start,
      memory: process.resourceUsage().maxRSS * 1024,
      sections: status.sections,
    }),
  );
});
