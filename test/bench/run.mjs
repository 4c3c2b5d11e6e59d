/**
 * `npm run bench`: builds the benchmark as the product is built and runs it. `--json` prints one
 * JSON array on standard output and nothing else; other words choose groups: recognition, rules,
 * protocol, start, data, library, workspace, sizes.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';

const root = path.resolve(import.meta.dirname, '../..');
process.chdir(root);
const built = spawnSync(process.execPath, ['esbuild.mjs', '--production'], {
  stdio: ['ignore', process.stderr, process.stderr],
});
if (built.status !== 0) process.exit(built.status ?? 1);
fs.mkdirSync('out', { recursive: true });
await esbuild.build({
  entryPoints: ['test/bench/bench.ts', 'test/bench/bareServer.ts', 'test/bench/importCode.ts'],
  outdir: 'out',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minify: true,
  logLevel: 'warning',
  mainFields: ['module', 'main'],
});
const run = spawnSync(process.execPath, ['--expose-gc', 'out/bench.js', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
