/**
 * Runs everything that must hold, or the suites named: `node test/run.mjs [SUITE ...]`. Prints a line for each suite
 * and what a failed one said; the last line sums all tests. The exit code is 1 if any failed.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { writeLawExtension } from '../client/law/package.mjs';
import { launchBrowser } from './e2e/chromium.mjs';
import { buildSuite } from './e2e/buildSuite.mjs';
import { bareExtension, installPackage, ROOT, runSuite, temporaryFolder, workspaceOf } from './e2e/harness.mjs';
import { installEditor } from './e2e/install.mjs';
import { installNeovim, neovimRun } from './e2e/neovim.mjs';
import { EDITORS, NEWEST, OLDEST } from './e2e/pins.mjs';
import { writeLawFile } from './support/lawExtension.mjs';

const BIN = path.join(ROOT, 'node_modules/.bin');
const MOCHA = path.join(BIN, 'mocha');
const VSIX = path.join(ROOT, 'dist/conncite.vsix');

/** @typedef {{ passed: number, failed: number, output: string }} Result */

/** Runs a program in the project's folder; `env` is added to the environment. */
function program(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** A program that is one test: it ends well or not. */
async function one(command, ...args) {
  const { code, output } = await program(command, args);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

/** A program that counts its tests. One that dies, or runs none, has failed. */
async function counted(passing, failing, command, args, env) {
  const { code, output } = await program(command, args, env);
  const passed = passing(output);
  const failed = failing(output);
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed, output };
}

const lastNumber = (pattern) => (output) => Number([...output.matchAll(pattern)].at(-1)?.[1] ?? 0);
const mocha = (args, env) =>
  counted(lastNumber(/^ +(\d+) passing/gm), lastNumber(/^ +(\d+) failing/gm), MOCHA, args, env);
const apart = (...args) => ['--no-config', '--forbid-only', '--forbid-pending', ...args];
const lines = (pattern) => (output) => output.match(pattern)?.length ?? 0;

/** The grammars of the languages that ours is injected into are the editor's own. */
async function grammar() {
  const editor = await installEditor(NEWEST);
  const hosts = ['markdown-basics', 'html', 'latex', 'restructuredtext', 'css', 'javascript'].flatMap((name) => {
    const folder = path.join(editor.folder, 'extensions', name, 'syntaxes');
    return fs
      .readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => ['-g', path.join(folder, file)]);
  });
  return counted(lines(/^✓ /gm), lines(/^✖ |^ERROR /gm), path.join(BIN, 'vscode-tmgrammar-test'), [
    ...hosts,
    '--config',
    'package.json',
    'test/grammar/*',
  ]);
}

/** The suite in the extension host, on the folder as it is. */
async function fromSource(version) {
  const workspace = workspaceOf();
  try {
    return await runSuite(await installEditor(version), { extension: ROOT, folder: workspace.folder });
  } finally {
    workspace.dispose();
  }
}

/** The same suite on the package as a user installs it. */
async function fromPackage(version) {
  const editor = await installEditor(version);
  const workspace = workspaceOf();
  const host = bareExtension();
  const installed = await installPackage(editor, VSIX);
  try {
    return await runSuite(editor, {
      extension: host.folder,
      extensions: installed.extensions,
      folder: workspace.folder,
    });
  } finally {
    for (const made of [workspace, host, installed]) made.dispose();
  }
}

/**
 * The same suite in the extension host of a browser, where the server is a web worker, with
 * the extension that carries official text.
 */
async function inWorker(version) {
  const workspace = workspaceOf();
  const [made, beside] = [temporaryFolder('law'), temporaryFolder('law-extension')];
  const block = {
    heading: 'Sec. 47-33a. Lanterns.',
    anchor: 'sec_47-33a',
    text: ['(a) A keeper lights a lantern.', '(b) A lantern burns until dawn.'],
  };
  try {
    writeLawExtension(
      await writeLawFile(made, { number: '821', name: 'Land Titles', title: '47', blocks: [block] }),
      beside,
    );
    return await runSuite(await installEditor(version), {
      extension: ROOT,
      folder: workspace.folder,
      worker: true,
      beside,
    });
  } finally {
    workspace.dispose();
    for (const folder of [made, beside]) fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** An editor that is not VS Code, with the server as its package starts it. */
async function neovim() {
  const command = await installNeovim();
  const run = neovimRun();
  try {
    return await counted(lines(/^ok - /gm), lines(/^not ok - /gm), command, run.args, run.env);
  } finally {
    run.dispose();
  }
}

/** Fetches what the editor suites run on; the first time only. */
async function editors() {
  for (const version of Object.keys(EDITORS)) await installEditor(version);
  await (await launchBrowser()).close();
  await buildSuite();
  return { passed: 1, failed: 0, output: '' };
}

/**
 * What leans on the editor's own lists, menus and views is walked in the oldest editor too; what is on
 * pages and in dialogs of ours, in the newest.
 */
const IN_OLDEST = [
  'authorities',
  'brief',
  'bundled',
  'drafting',
  'preview',
  'reach',
  'record',
  'walkthrough',
  'workspaceChanges',
];
const person = (version) =>
  mocha(apart(...(version === OLDEST ? IN_OLDEST : ['*']).map((name) => `test/e2e/person/${name}.test.mjs`)), {
    CONNCITE_EDITOR: version,
  });
/** @returns {readonly [string, () => Promise<Result>]} */
const on = (version, name, run) => [`${name} ${EDITORS[version].vscode}`, () => run(version)];
const onBoth = (name, run) => [NEWEST, OLDEST].map((version) => on(version, name, run));

/**
 * Steps run one after the other; the lanes of a step side by side, the suites of a lane in order. What writes `dist`
 * is done before anything reads it.
 * @type {readonly (readonly (readonly (readonly [string, () => Promise<Result>])[])[])[]}
 */
const STEPS = [
  [
    [
      ['build', () => one(process.execPath, 'esbuild.mjs')],
      [
        'package',
        async () => {
          const packed = await one('npm', 'run', '--silent', 'package');
          return packed.failed > 0 ? packed : mocha(apart('test/e2e/package/*.test.mjs'));
        },
      ],
    ],
    [['editors', editors]],
  ],
  [
    [
      ['types', () => one(path.join(BIN, 'tsc'), '-p', '.')],
      ['lint', () => one(path.join(BIN, 'eslint'), '.')],
      ['unit', () => mocha(['--reporter', 'dot'])],
      // Here, so that the lanes take about as long.
      on(OLDEST, 'person', person),
    ],
    [
      ['grammar', grammar],
      ['neovim', neovim],
      ...onBoth('editor', fromSource),
      ...onBoth('editor-worker', inWorker),
      ...onBoth('editor-vsix', fromPackage),
      on(NEWEST, 'person', person),
      ['equality', () => mocha(apart('--require', 'tsx', 'test/e2e/equality/*.test.ts'))],
      ['trust', () => mocha(apart('test/e2e/trust/*.test.mjs'))],
      ['types in browsers', () => one(path.join(BIN, 'tsc'), '-p', 'tsconfig.browser.json')],
      ['types of programs', () => one(path.join(BIN, 'tsc'), '-p', 'tsconfig.scripts.json')],
      ['format', () => one(path.join(BIN, 'prettier'), '--check', '.')],
    ],
  ],
];

const sum = { passed: 0, failed: 0 };

async function suite(name, run) {
  const start = performance.now();
  let result;
  try {
    result = await run();
  } catch (error) {
    result = { passed: 0, failed: 1, output: error.stack ?? String(error) };
  }
  sum.passed += result.passed;
  sum.failed += result.failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${result.failed === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(20)} ${String(result.passed).padStart(5)}  ${seconds.padStart(6)} s`,
  );
  if (result.failed > 0) console.log(result.output.trimEnd().replace(/^/gm, '        '));
}

const wanted = process.argv.slice(2);
const names = STEPS.flat(2).map(([name]) => name);
const isWanted = (name) => wanted.length === 0 || wanted.some((word) => name === word || name.startsWith(`${word} `));
const unknown = wanted.filter((word) => !names.some((name) => name === word || name.startsWith(`${word} `)));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(', ')}. The suites are: ${names.join(', ')}.`);
  process.exit(2);
}
for (const lanes of STEPS) {
  await Promise.all(
    lanes.map(async (lane) => {
      for (const [name, run] of lane) if (isWanted(name)) await suite(name, run);
    }),
  );
}
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 ? 1 : 0;
