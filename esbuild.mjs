/**
 * Makes `dist/`: the programs of BUNDLES and the compact catalogue. `--watch` stays and makes each again when a file
 * of it changes; `--production` minifies and leaves the source maps out.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';

const ROOT = import.meta.dirname;
const CATALOGUE = 'dist/catalogue.bin';
const FINGERPRINT = 'dist/meta/data.sha256';

/** CommonJS, because the language server library asks for its parts by `require` at run time. */
const FOR_NODE = { platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };
/** An editor's extension host in a browser asks for CommonJS too; its server is a classic worker. */
const FOR_BROWSER = { platform: 'browser', format: 'cjs', target: 'es2022' };
const FOR_WORKER = { platform: 'browser', format: 'iife', target: 'es2022' };

/** A line for each program. */
const BUNDLES = [
  { entry: 'client/src/extension.ts', out: 'dist/extension.js', external: ['vscode'] },
  { entry: 'client/src/extension.browser.ts', out: 'dist/extension.browser.js', external: ['vscode'], for: FOR_BROWSER },
  { entry: 'server/src/main.node.ts', out: 'dist/server.js' },
  { entry: 'server/src/main.browser.ts', out: 'dist/server.browser.js', for: FOR_WORKER },
  { entry: 'server/src/cli.ts', out: 'dist/cli.js', executable: true },
];

const SHARED = { bundle: true, metafile: true, absWorkingDir: ROOT, logLevel: 'silent', legalComments: 'none' };

/** @param {{ entry: string, out: string, external?: string[], executable?: boolean, for?: object }} bundle */
function optionsOf(bundle, production) {
  return {
    ...SHARED,
    ...(bundle.for ?? FOR_NODE),
    entryPoints: [bundle.entry],
    outfile: bundle.out,
    external: bundle.external ?? [],
    minify: production,
    sourcemap: !production,
    define: { 'process.env.NODE_ENV': JSON.stringify(production ? 'production' : 'development') },
    banner: bundle.executable ? { js: '#!/usr/bin/env node' } : {},
    plugins: [finish(bundle)],
  };
}

/** After each run of a bundle: its sizes for the size test, its run bit, and a line that says how it went. */
function finish(bundle) {
  return {
    name: 'finish',
    setup(build) {
      let start = 0;
      build.onStart(() => void (start = performance.now()));
      build.onEnd(async (result) => {
        if (result.errors.length > 0) {
          console.error((await esbuild.formatMessages(result.errors, { kind: 'error', color: process.stderr.isTTY })).join(''));
          return;
        }
        if (bundle.executable) fs.chmodSync(path.join(ROOT, bundle.out), 0o755);
        write(`dist/meta/${path.basename(bundle.out, '.js')}.json`, JSON.stringify(result.metafile));
        report(bundle.out, start);
      });
    },
  };
}

function report(file, start) {
  const kilobytes = Math.round(fs.statSync(path.join(ROOT, file)).size / 1024);
  console.log(`${file.padEnd(20)} ${String(kilobytes).padStart(6)} KB  ${Math.round(performance.now() - start)} ms`);
}

function write(file, text) {
  fs.mkdirSync(path.dirname(path.join(ROOT, file)), { recursive: true });
  fs.writeFileSync(path.join(ROOT, file), text);
}

/** Names the state of `data/`, the program that reads it included, by name, size and time of each file: nothing is read. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of fs.readdirSync(path.join(ROOT, 'data'), { recursive: true, encoding: 'utf8' }).sort()) {
    const { size, mtimeMs } = fs.statSync(path.join(ROOT, 'data', file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Makes the catalogue, unless `data/` is as it was when the last one was made. */
async function buildData() {
  const state = fingerprint();
  const known = path.join(ROOT, FINGERPRINT);
  if (fs.existsSync(path.join(ROOT, CATALOGUE)) && fs.existsSync(known) && fs.readFileSync(known, 'utf8') === state) return;
  const start = performance.now();
  const { buildCatalogue } = await import('./data/build.mjs');
  fs.mkdirSync(path.join(ROOT, 'dist'), { recursive: true });
  await buildCatalogue(path.join(ROOT, CATALOGUE));
  write(FINGERPRINT, state);
  report(CATALOGUE, start);
}

function checkInputs() {
  const missing = [...BUNDLES.map((bundle) => bundle.entry), 'data/build.mjs'].filter((file) => !fs.existsSync(path.join(ROOT, file)));
  if (missing.length > 0) throw new Error(`These inputs of the build are missing: ${missing.join(', ')}`);
  if (!fs.existsSync(path.join(ROOT, 'node_modules'))) throw new Error('Run "npm ci" first: node_modules is missing.');
}

async function main(flags) {
  const unknown = flags.filter((flag) => flag !== '--watch' && flag !== '--production');
  if (unknown.length > 0) throw new Error(`Unknown option ${unknown.join(' ')}; there are --watch and --production.`);
  const production = flags.includes('--production');
  checkInputs();
  if (production) for (const { out } of BUNDLES) fs.rmSync(path.join(ROOT, `${out}.map`), { force: true });
  const all = BUNDLES.map((bundle) => optionsOf(bundle, production));
  if (flags.includes('--watch')) {
    await buildData();
    for (const options of all) await (await esbuild.context(options)).watch();
    console.log('Watching. Ctrl+C ends it.');
    return;
  }
  const results = await Promise.allSettled([buildData(), ...all.map((options) => esbuild.build(options))]);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  // A failed bundle has been reported with its place in the source.
  if (error.errors === undefined) console.error(`Build failed. ${error.message}`);
  process.exitCode = 1;
}
