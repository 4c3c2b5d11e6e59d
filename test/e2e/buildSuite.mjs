/**
 * Bundles the suite for the extension host into `out/e2e`, and for the one that is a web worker into `out/e2e/worker`.
 */
import fs from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';
import { ROOT } from './harness.mjs';

export async function buildSuite() {
  const source = path.join(ROOT, 'test/e2e/suite');
  const out = path.join(ROOT, 'out/e2e');
  // A test that was taken away must not run on.
  fs.rmSync(out, { recursive: true, force: true });
  const tests = fs
    .readdirSync(source)
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => file.replace(/\.ts$/, ''));
  await esbuild.build({
    // A worker cannot read a folder: the list of tests is part of the bundle.
    stdin: {
      contents: `import { runAll } from './worker/index';
        export const run = () => runAll([${['worker/host.test', 'worker/law.test', 'worker/preview.test', ...tests].map((test) => `() => import('./${test}')`).join(', ')}]);`,
      resolveDir: source,
    },
    outfile: path.join(out, 'worker/index.js'),
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    // A worker starts no process; what would is not reached there.
    external: ['vscode', 'node:child_process', 'node:process'],
    alias: { 'node:assert/strict': 'assert' },
    // For the assertions alone: a global one would hide a slip of the extension.
    inject: [path.join(source, 'worker/process.ts')],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  await esbuild.build({
    entryPoints: fs
      .readdirSync(source)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => path.join(source, file)),
    outdir: out,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

if (import.meta.filename === process.argv[1]) await buildSuite();
