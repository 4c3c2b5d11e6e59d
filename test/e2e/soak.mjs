/**
 * `npm run soak -- [--seconds N] [--edits N] [--seed S]`: 200 documents in a real editor, edited, fixed, undone,
 * renamed, closed and opened at random, for so long and so often. In the end the server must have lived all the while
 * and logged nothing wrong, what it holds may be a tenth above its level after the first minute at the most, what waits
 * to be collected has its bound, and its answers are those of a server just started.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';
import { ROOT, runSuite, workspaceOf } from './harness.mjs';
import { installEditor } from './install.mjs';
import { NEWEST } from './pins.mjs';

const DOCUMENTS = 200;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '600' },
    edits: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
  },
});
process.env.CONNCITE_SOAK_SECONDS = values.seconds;
process.env.CONNCITE_SOAK_EDITS = values.edits;
process.env.CONNCITE_SOAK_SEED = values.seed;
await esbuild.build({
  absWorkingDir: ROOT,
  entryPoints: ['test/e2e/soak/soak.ts'],
  outfile: 'out/soak/index.js',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  logLevel: 'warning',
});
const workspace = workspaceOf();
try {
  const texts = ['test/fixtures/brief.md', 'test/fixtures/citations/doc-appeal.md'].map((file) =>
    fs.readFileSync(path.join(ROOT, file), 'utf8'),
  );
  for (let k = 0; k < DOCUMENTS; k++)
    fs.writeFileSync(
      path.join(workspace.folder, `brief-${String(k).padStart(3, '0')}.md`),
      `# Brief ${k}\n\n${texts[k % texts.length]}`,
    );
  const result = await runSuite(await installEditor(NEWEST), {
    extension: ROOT,
    folder: workspace.folder,
    suite: 'out/soak/index.js',
    timeout: (3 * Number(values.seconds) + 300) * 1000,
  });
  console.log(result.output.trimEnd());
  process.exitCode = result.failed > 0 ? 1 : 0;
} finally {
  workspace.dispose();
}
