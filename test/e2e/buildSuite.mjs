/** Bundles the suite for the extension host into `out/e2e`. */
import fs from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';
import { ROOT } from './harness.mjs';

export async function buildSuite() {
  const source = path.join(ROOT, 'test/e2e/suite');
  const out = path.join(ROOT, 'out/e2e');
  // A test that was taken away must not run on.
  fs.rmSync(out, { recursive: true, force: true });
  await esbuild.build({
    entryPoints: fs.readdirSync(source).filter((file) => file.endsWith('.ts')).map((file) => path.join(source, file)),
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
