/**
 * `npm run fuzz:guided -- [--target NAME ...] [--seconds N] [--keep]`: lets Jazzer.js, which is fetched for the run,
 * look for inputs that reach new places in each reader and make it throw, hang or take more than 2 GB. What it finds is
 * printed and lies in `out/fuzz/guided`. It begins with the inputs of `test/fuzz/corpus.json`; with `--keep` the last
 * short ones that reached a new place are put there, and `test/property/corpus.test.ts` reads them.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';

const ROOT = path.resolve(import.meta.dirname, '../..');
const HOME = path.join(ROOT, 'out/fuzz/guided');
const KEPT = path.join(ROOT, 'test/fuzz/corpus.json');
/** How many inputs of a target are kept, and how long each may be in bytes. */
const MOST_KEPT = 16;
const LONGEST_KEPT = 300;
const JAZZER = '@jazzer.js/core@4.0.0';
/** One input that takes longer hangs, in seconds. */
const HANGS_AFTER = 20;

const { values } = parseArgs({
  options: {
    target: { type: 'string', multiple: true },
    seconds: { type: 'string', default: '60' },
    keep: { type: 'boolean', default: false },
    package: { type: 'string' },
  },
});

/** Bundles a module so that it can be loaded here and by Jazzer.js; external are only Node's own. */
const bundle = (contents, outfile) =>
  esbuild.build({
    absWorkingDir: ROOT,
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  });

const all = path.join(HOME, 'targets.cjs');
await bundle(`export { TARGETS } from './targets'; export { PIECES } from './inputs';`, all);
const { TARGETS, PIECES } = (await import(all)).default;
const names = values.target ?? Object.keys(TARGETS);
const unknown = names.filter((name) => TARGETS[name] === undefined);
if (unknown.length > 0) {
  console.error(`There is no target ${unknown.join(', ')}. The targets are: ${Object.keys(TARGETS).join(', ')}.`);
  process.exit(2);
}

/** Words for the fuzzer, in the notation of libFuzzer. */
const dictionary = path.join(HOME, 'words.dict');
const quoted = (piece) =>
  `"${[...Buffer.from(piece)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')}"`;
fs.writeFileSync(dictionary, PIECES.map((piece) => `${quoted(piece)}\n`).join(''));

const kept = fs.existsSync(KEPT) ? JSON.parse(fs.readFileSync(KEPT, 'utf8')) : {};

/** The last short inputs that reached a new place. */
function inputsToKeep(name) {
  const folder = path.join(HOME, name, 'corpus');
  return fs
    .readdirSync(folder)
    .map((file) => path.join(folder, file))
    .map((file) => ({ file, ...fs.statSync(file) }))
    .filter(({ size }) => size > 0 && size <= LONGEST_KEPT)
    .sort((a, b) => b.mtimeMs - a.mtimeMs)
    .slice(0, MOST_KEPT)
    .map(({ file }) => fs.readFileSync(file).toString('base64'))
    .sort();
}

function run(name) {
  const folder = path.join(HOME, name);
  fs.rmSync(path.join(folder, 'finds'), { recursive: true, force: true });
  for (const part of ['corpus', 'seeds', 'finds']) fs.mkdirSync(path.join(folder, part), { recursive: true });
  [...TARGETS[name].seeds, ...(kept[name] ?? []).map((input) => Buffer.from(input, 'base64'))].forEach((seed, k) =>
    fs.writeFileSync(path.join(folder, 'seeds', String(k)), seed),
  );
  /** @type {[string, string[]]} */
  const jazzer =
    values.package === undefined
      ? ['npx', ['-y', JAZZER]]
      : [process.execPath, [path.join(values.package, 'dist/cli.js')]];
  const child = spawn(
    jazzer[0],
    [
      ...jazzer[1],
      path.join(folder, 'target.cjs'),
      path.join(folder, 'corpus'),
      path.join(folder, 'seeds'),
      '--sync',
      'false',
      '-i',
      'out/fuzz',
      '--timeout',
      String(HANGS_AFTER * 1000),
      '--',
      `-max_total_time=${values.seconds}`,
      '-max_len=4096',
      '-rss_limit_mb=2048',
      `-artifact_prefix=${path.join(folder, 'finds')}/`,
      `-dict=${dictionary}`,
      '-print_final_stats=1',
    ],
    { cwd: ROOT, env: { ...process.env, NO_COLOR: '1' } },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output = (output + chunk).slice(-200_000);
    });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

let failed = false;
for (const name of names) {
  await bundle(
    `import { TARGETS } from './targets'; export const fuzz = TARGETS[${JSON.stringify(name)}].fuzz;`,
    path.join(HOME, name, 'target.cjs'),
  );
  const { code, output } = await run(name);
  const [, inputs, coverage] = [...output.matchAll(/#(\d+)\t\w[\w ]*?cov: (\d+)/g)].at(-1) ?? [];
  const finds = fs.readdirSync(path.join(HOME, name, 'finds'));
  failed ||= finds.length > 0 || code !== 0;
  console.log(
    `${name.padEnd(18)} ${String(inputs ?? 0).padStart(9)} inputs  coverage ${String(coverage ?? 0).padStart(6)}  ${finds.length === 0 && code === 0 ? 'no finds' : `ended with ${code}; finds: ${finds.join(', ')}`}`,
  );
  if (finds.length > 0 || code !== 0) console.log(output.split('\n').slice(-60).join('\n'));
  if (!values.keep) continue;
  kept[name] = inputsToKeep(name);
  fs.writeFileSync(KEPT, `${JSON.stringify(kept, undefined, 1)}\n`);
}
process.exitCode = failed ? 1 : 0;
