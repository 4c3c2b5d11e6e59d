/**
 * Makes `dist/`: the programs of BUNDLES, the library and the compact catalogue. `--watch` stays and makes each again
 * when a file of it changes; `--production` minifies, leaves the source maps out and adds the library's types.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';

const ROOT = import.meta.dirname;
const CATALOGUE = 'dist/catalogue.bin';
const FINGERPRINT = 'dist/meta/data.sha256';
const NOTICES = 'dist/THIRD-PARTY-NOTICES.txt';
const BILL = 'dist/conncite.cdx.json';

/** CommonJS, because the language server library asks for its parts by `require` at run time. */
const FOR_NODE = { platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'], charset: 'utf8' };
/** An editor's extension host in a browser asks for CommonJS too; its server is a classic worker. */
const FOR_WEB = { platform: 'browser', format: 'cjs', target: 'es2022' };
/** A worker reads a script as UTF-8: dashes need no escapes. What it runs later holds its exports under one name. */
const FOR_WORKER = { platform: 'browser', format: 'iife', target: 'es2022', charset: 'utf8' };
const scriptOf = (globalName) => ({ ...FOR_WORKER, globalName });
/** What an import says: a worker has no disk to import to, and never asks for it. */
const IMPORT_REPORT = { '../../features/importReport': './library.js' };

/** A line for each program. */
const BUNDLES = [
  { entry: 'client/src/extension.ts', out: 'dist/extension.js', external: ['vscode'] },
  { entry: 'client/src/extension.browser.ts', out: 'dist/extension.browser.js', external: ['vscode'], for: FOR_WEB },
  {
    entry: 'server/src/main.node.ts',
    out: 'dist/server.js',
    beside: {
      './official/store/importer': './library.js',
      ...IMPORT_REPORT,
      './record/writers/docx': './docx.js',
      './record/writers/html': './recordPage.js',
      './disk/ignoreRules': './ignore.js',
    },
  },
  { entry: 'server/src/main.browser.ts', out: 'dist/server.browser.js', for: FOR_WORKER, beside: IMPORT_REPORT },
  // The engine for the preview of Markdown documents, for the editor's own process: loaded for the first preview.
  { entry: 'server/src/preview.ts', out: 'dist/preview.js' },
  // What reads Word documents and PDF: a thread of its own for each of them.
  { entry: 'server/src/disk/officeThread.ts', out: 'dist/office.js', beside: { unpdf: './pdf.mjs' } },
  // For the server: what installs the official text, reads `.gitignore`, makes pages of records: each when asked for.
  { entry: 'server/src/statuteLibrary.ts', out: 'dist/library.js' },
  { entry: 'server/src/disk/ignoreRules.ts', out: 'dist/ignore.js' },
  { entry: 'server/src/record/writers/html.ts', out: 'dist/recordPage.js' },
  // The Model Context Protocol, for the command that serves it: loaded by that command alone.
  { entry: 'server/src/mcp/serve.ts', out: 'dist/mcp.js' },
  {
    entry: 'server/src/cli.ts',
    out: 'dist/cli.js',
    beside: { '../mcp/serve': './mcp.js', '../record/writers/docx': './docx.js', docx: './docx.js' },
    executable: true,
  },
  // The same program under the name by which Pandoc calls a filter.
  { entry: 'server/src/pandocFilter.ts', out: 'dist/pandoc.js', beside: { './cli': './cli.js' }, executable: true },
  // What writes Word documents, loaded for the first: in a process as a module, in a worker as a script of one name.
  {
    entry: 'server/src/record/writers/docx.ts',
    out: 'dist/docx.js',
    for: {
      ...scriptOf('docx'),
      // Node reads the names that an `import()` may ask for from what never runs.
      footer: { js: `if (typeof module === "object") module.exports = docx;\n0 && (module.exports = { wordRecord });` },
    },
  },
  // Loaded for the first file of its kind: what reads the official text in a worker, and PDF, larger than all the rest.
  { entry: 'server/src/official/pages/fetchedLaw.ts', out: 'dist/lawFile.js', for: scriptOf('lawFile') },
  { entry: 'node_modules/unpdf/dist/index.mjs', out: 'dist/pdf.mjs', for: { ...FOR_NODE, format: 'esm' } },
];

/**
 * The library. Each area is an entry of its own, so that a program that imports one name bundles that area alone; what
 * `package.json` exports is `index` and `node`.
 */
const LIBRARY = {
  index: 'server/src/index.ts',
  'library/read': 'server/src/analysis/createSnapshot.ts',
  'library/catalogue': 'server/src/facts/openCatalogue.ts',
  'library/diagnose': 'server/src/diagnostics/diagnose.ts',
  'library/styles': 'server/src/styles/convert.ts',
};
const LIBRARY_OF_NODE = { entry: 'server/src/index.node.ts', out: 'dist/node.mjs' };

const SHARED = { bundle: true, metafile: true, absWorkingDir: ROOT, logLevel: 'silent', legalComments: 'none' };

/**
 * @param {{ entry: string, out: string, external?: string[], executable?: boolean, for?: object,
 *   beside?: Record<string, string> }} bundle
 */
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
    plugins: [beside(bundle.beside ?? {}), shortHelpers, finish(bundle)],
  };
}

function optionsOfLibrary(production) {
  const library = {
    ...SHARED,
    platform: 'neutral',
    format: 'esm',
    target: 'es2022',
    minify: production,
    sourcemap: !production,
  };
  return [
    {
      ...library,
      entryPoints: Object.entries(LIBRARY).map(([out, entry]) => ({ in: entry, out })),
      outdir: 'dist',
      outExtension: { '.js': '.mjs' },
      splitting: true,
      chunkNames: 'library/[hash]',
      plugins: [finish({ out: 'dist/index.mjs' }), sweep('dist/library')],
    },
    {
      ...library,
      platform: 'node',
      entryPoints: [LIBRARY_OF_NODE.entry],
      outfile: LIBRARY_OF_NODE.out,
      // One engine in a program that imports both.
      plugins: [beside({ './index': './index.mjs' }), finish(LIBRARY_OF_NODE)],
    },
  ];
}

/** Leaves modules out of a bundle that lie in a file beside it: the file by what the source imports. */
function beside(files) {
  return {
    name: 'beside',
    setup(build) {
      for (const [module, file] of Object.entries(files)) {
        const filter = new RegExp(`^${module.replace(/[./]/g, '\\$&')}$`);
        build.onResolve({ filter }, () => ({ path: file, external: true, sideEffects: false }));
      }
    },
  };
}

/** The libraries' files have TypeScript's helpers in full: 16 KB that few lines say as well, and a mark few ask for. */
const HELPER = /^var (__createBinding|__setModuleDefault|__importStar) = [\s\S]+?\n\}\)[()]*;$/gm;
const SHORT = {
  __createBinding: '(o, m, k, as = k) => Object.defineProperty(o, as, { enumerable: true, get: () => m[k] })',
  __importStar: '(m) => (m && m.__esModule ? m : Object.create(m, { default: { value: m } }))',
};
const GETTER = /Object\.defineProperty\(exports, ("\w+"), \{ enumerable: true, get: .+?return ([\w.]+); \} \}\);/g;
const GET = 'var __get = (name, get) => Object.defineProperty(exports, name, { enumerable: true, get });';
/** What the server does not ask for, notebooks and the folders of Node's packages, is 8 KB. */
const UNUSED = { 'notebook.js': 'exports.NotebookSyncFeature = (Base) => Base;', 'files.js': '' };
const shortHelpers = {
  name: 'short-helpers',
  setup: (build) =>
    build.onLoad({ filter: /[\\/]vscode-(?:jsonrpc|languageserver)[\w-]*[\\/].*\.js$/ }, ({ path: file }) => ({
      contents: (UNUSED[path.basename(file)] ?? fs.readFileSync(file, 'utf8'))
        .replace(/^/, (none, _, text) => (text.includes('get: function') ? GET : none))
        .replace(/^.*"__esModule".*$/m, (mark, _, text) => (text.includes('exports.default') ? mark : ''))
        .replace(/^(?:"use strict"|(?:exports\.\w+ = )+void 0);$/gm, '')
        .replace(GETTER, '__get($1, () => $2);')
        .replace(HELPER, (_, name) => (SHORT[name] === undefined ? '' : `var ${name} = ${SHORT[name]};`)),
    })),
};

/** Takes away what an earlier build left in a folder: the names of chunks change with what is in them. */
function sweep(folder) {
  return {
    name: 'sweep',
    setup(build) {
      build.onEnd(({ errors, metafile }) => {
        if (errors.length > 0) return;
        for (const file of fs.readdirSync(path.join(ROOT, folder))) {
          if (!file.endsWith('.d.mts') && metafile.outputs[`${folder}/${file}`] === undefined)
            fs.rmSync(path.join(ROOT, folder, file));
        }
      });
    },
  };
}

/** One file of types for each entry that is exported: programs that use the library have none of its sources. */
async function buildTypes(start = performance.now()) {
  const [{ rollup }, { dts }] = await Promise.all([import('rollup'), import('rollup-plugin-dts')]);
  const types = await rollup({
    input: { index: LIBRARY.index, node: LIBRARY_OF_NODE.entry },
    plugins: [dts({ tsconfig: 'tsconfig.json' })],
  });
  await types.write({ dir: 'dist', entryFileNames: '[name].d.mts', chunkFileNames: 'library/[name].d.mts' });
  report('dist/index.d.mts', start);
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
          const color = process.stderr.isTTY;
          console.error((await esbuild.formatMessages(result.errors, { kind: 'error', color })).join(''));
          return;
        }
        if (bundle.executable) fs.chmodSync(path.join(ROOT, bundle.out), 0o755);
        write(`dist/meta/${path.parse(bundle.out).name}.json`, JSON.stringify(result.metafile));
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

/** Names the state of `data/`, its reader included, by name, size and time of each file: nothing is read. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of fs.readdirSync(path.join(ROOT, 'data'), { recursive: true, encoding: 'utf8' }).sort()) {
    const { size, mtimeMs } = fs.statSync(path.join(ROOT, 'data', file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Makes the catalogue, unless `data/` is as it was when the last one was made. */
async function buildData(start = performance.now()) {
  const state = fingerprint();
  const [made, known] = [CATALOGUE, FINGERPRINT].map((file) => path.join(ROOT, file));
  if (fs.existsSync(made) && fs.existsSync(known) && fs.readFileSync(known, 'utf8') === state) return;
  const { buildCatalogue } = await import('./data/build.mjs');
  fs.mkdirSync(path.join(ROOT, 'dist'), { recursive: true });
  await buildCatalogue(made);
  write(FINGERPRINT, state);
  report(CATALOGUE, start);
}

const readJson = (...place) => JSON.parse(fs.readFileSync(path.join(ROOT, ...place), 'utf8'));

/** Folders of the packages that the bundles contain, as the build itself has noted. */
function bundledPackages() {
  const homes = new Set();
  for (const file of fs.readdirSync(path.join(ROOT, 'dist/meta')).filter((name) => name.endsWith('.json'))) {
    for (const input of Object.keys(readJson('dist/meta', file).inputs)) {
      homes.add(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]);
    }
  }
  return [...homes].filter((home) => home !== undefined).sort();
}

/** The bill of materials: what is bundled, in the notation of CycloneDX, with the sums of the lock file. */
function writeBillOfMaterials() {
  const lock = readJson('package-lock.json').packages;
  const { name, version, license } = readJson('package.json');
  const component = (type, itsName, itsVersion, itsLicence) => ({
    type,
    'bom-ref': `pkg:npm/${itsName.replace('@', '%40')}@${itsVersion}`,
    name: itsName,
    version: itsVersion,
    purl: `pkg:npm/${itsName.replace('@', '%40')}@${itsVersion}`,
    licenses: [{ license: { id: itsLicence } }],
  });
  const components = bundledPackages().map((home) => {
    const own = readJson(home, 'package.json');
    const sum = /^sha512-(.+)$/.exec(lock[home]?.integrity ?? '')?.[1];
    const hashes = sum && { hashes: [{ alg: 'SHA-512', content: Buffer.from(sum, 'base64').toString('hex') }] };
    return { ...component('library', own.name, own.version, own.license), ...hashes };
  });
  const metadata = { component: component('application', name, version, license) };
  const bill = { bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, metadata, components };
  write(BILL, `${JSON.stringify(bill, null, 2)}\n`);
}

/** For a package that carries no licence file and only names its licence: its author, and that licence's words. */
function namedLicence(name, license, author) {
  const holder = (typeof author === 'string' ? author : (author?.name ?? '')).replace(/ *[<(].*$/, '');
  if (license !== 'MIT' || holder === '')
    throw new Error(`${name} carries no licence file; its words must be looked for.`);
  const words = fs.readFileSync(path.join(ROOT, 'node_modules/vscode-languageserver/License.txt'), 'utf8');
  return [
    `Copyright ${holder}. The package itself only names this license.`,
    words.slice(words.indexOf('Permission is hereby')).trim(),
  ];
}

/** The licences of what is bundled, from the packages themselves: each asks to be named where it is used. */
function writeNotices() {
  const homes = bundledPackages();
  const notices = homes.map((home) => {
    const { name, version, license, author } = readJson(home, 'package.json');
    const texts = fs
      .readdirSync(path.join(ROOT, home))
      .filter((file) => /^(?:licen[cs]e|notice)/i.test(file))
      .sort()
      .map((file) => fs.readFileSync(path.join(ROOT, home, file), 'utf8').trim());
    const words = texts.length > 0 ? texts : namedLicence(name, license, author);
    return [`${name} ${version} (${license})`, ...words].join('\n\n');
  });
  // Their licence files speak of their own lines alone.
  const within = [
    ['unpdf', 'PDF.js, within unpdf. Copyright Mozilla Foundation'],
    ['brotli', 'The decoder, within brotli. Copyright 2013 Google Inc.'],
  ]
    .filter(([name]) => homes.some((home) => home.endsWith(`/${name}`)))
    .map(([, words]) => `${words} (Apache-2.0)`);
  if (within.length > 0)
    notices.push(
      [...within, fs.readFileSync(path.join(ROOT, 'node_modules/typescript/LICENSE.txt'), 'utf8').trim()].join('\n\n'),
    );
  const head = 'Conncite contains the following works of others, under their own licences.';
  write(NOTICES, `${[head, ...new Set(notices)].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);
}

function checkInputs() {
  if (!fs.existsSync(path.join(ROOT, 'node_modules'))) throw new Error('Run "npm ci" first: node_modules is missing.');
  const entries = [...BUNDLES, LIBRARY_OF_NODE].map(({ entry }) => entry);
  const inputs = [...entries, ...Object.values(LIBRARY), 'data/build.mjs'];
  const missing = inputs.filter((file) => !fs.existsSync(path.join(ROOT, file)));
  if (missing.length > 0) throw new Error(`These inputs of the build are missing: ${missing.join(', ')}`);
}

async function main(flags) {
  const unknown = flags.filter((flag) => flag !== '--watch' && flag !== '--production');
  if (unknown.length > 0) throw new Error(`Unknown option ${unknown.join(' ')}; there are --watch and --production.`);
  const production = flags.includes('--production');
  checkInputs();
  if (production)
    for (const { out } of [...BUNDLES, LIBRARY_OF_NODE, { out: 'dist/index.mjs' }])
      fs.rmSync(path.join(ROOT, `${out}.map`), { force: true });
  const all = [...BUNDLES.map((bundle) => optionsOf(bundle, production)), ...optionsOfLibrary(production)];
  if (flags.includes('--watch')) {
    await buildData();
    for (const options of all) await (await esbuild.context(options)).watch();
    console.log('Watching. Ctrl+C ends it.');
    return;
  }
  for (const result of await Promise.allSettled([buildData(), ...all.map((options) => esbuild.build(options))]))
    if (result.status === 'rejected') throw result.reason;
  if (production) {
    writeNotices();
    writeBillOfMaterials();
    (await import('./client/l10n/messages.mjs')).writeBundles(path.join(ROOT, 'dist/l10n'));
    await buildTypes();
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  // A failed bundle has been reported with its place in the source.
  if (error.errors === undefined) console.error(`Build failed. ${error.message}`);
  process.exitCode = 1;
}
