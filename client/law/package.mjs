/**
 * Makes `dist/conncite.vsix`; with `--with-law FILE` also `dist/conncite-law.vsix`, an extension that
 * carries a law file (`conncite statutes export`) and nothing else. The file is the maintainer's, made from
 * the official pages; nothing of it is kept here.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const VSCE = path.join(ROOT, 'node_modules/@vscode/vsce/vsce');
const CLI = path.join(ROOT, 'dist/cli.js');
/** As the main extension looks for it (`client/src/official/bundled.ts`). */
const NAME = 'conncite-law';
const FILE = 'statutes.conncite-law';

function vsce(folder, out, ...options) {
  execFileSync(process.execPath, [VSCE, 'package', '--no-dependencies', '--out', out, ...options], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

/**
 * What is in a law file, in words: it is installed apart, and so every byte of it is checked.
 * @throws Error where it cannot be
 */
function describe(file) {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'conncite-law-'));
  const run = (...args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'statutes', ...args], {
      encoding: 'utf8',
      env: { ...process.env, CONNCITE_DATA: data, CONNCITE_STATUTES: '' },
    });
    if (status !== 0) throw new Error(stderr.replace(/^conncite: /, '').trim());
    return stdout;
  };
  try {
    run('install', '--from', file);
    const found = JSON.parse(run('status', '--format', 'json')).texts.find(({ place }) => place.startsWith(data));
    if (found === undefined) throw new Error(`${file} holds no official text.`);
    return { words: wordsOf(found), read: found.read };
  } finally {
    fs.rmSync(data, { recursive: true, force: true });
  }
}

function wordsOf({ edition, supplement, whole, chapters, sections }) {
  const of = edition === null ? ', of an edition that its pages do not name' : ` revised to January 1, ${edition}`;
  const over = supplement === null ? '' : `, with the ${supplement} Supplement`;
  return `Official text of the General Statutes${of}${over}: ${whole ? 'the whole code, ' : ''}${chapters} ${chapters === 1 ? 'chapter' : 'chapters'} with ${sections} numbers`;
}

function manifestOf({ words, read }) {
  const { publisher, engines, homepage, repository, bugs } = JSON.parse(
    fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'),
  );
  return {
    name: NAME,
    displayName: 'Connecticut General Statutes: official text for Conncite',
    description: `${words}.`,
    // The day on which the pages were read.
    version: read.split('-').map(Number).join('.'),
    publisher,
    engines: { vscode: engines.vscode },
    license: 'SEE LICENSE IN LICENSE.txt',
    homepage,
    repository,
    bugs,
    categories: ['Other'],
    pricing: 'Free',
    icon: 'icon.png',
    // Where the main extension runs, beside the documents; without a program it may be in a browser too.
    extensionKind: ['workspace'],
  };
}

function readmeOf({ words, read }) {
  return `# Official text for Conncite

${words}. Read from the General Assembly's site (www.cga.ct.gov) on ${read}.

With this extension beside [Conncite](https://marketplace.visualstudio.com/items?itemName=conncite.conncite), hovers show the words of the
statutes and Go to Definition opens them, without a network. It has no program of its own.

The text is a copy made by program. The General Assembly's own pages are what counts.
`;
}

const LICENSE = `The words of the General Statutes in this extension are the State of Connecticut's, as the Connecticut General Assembly publishes them at
www.cga.ct.gov; Conncite claims no right in them and gives no warranty for them. The page of each section names the page that it was read from
and the day. The selection and the form of the file are under the MIT License, as Conncite is.
`;

/**
 * Writes the extension into an empty folder.
 * @throws Error where the file is damaged, or holds nothing
 */
export function writeLawExtension(file, folder) {
  const found = describe(file);
  fs.writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifestOf(found), null, 2)}\n`);
  fs.writeFileSync(path.join(folder, 'README.md'), readmeOf(found));
  fs.writeFileSync(path.join(folder, 'LICENSE.txt'), LICENSE);
  fs.copyFileSync(path.join(ROOT, 'client/media/icon.png'), path.join(folder, 'icon.png'));
  fs.copyFileSync(file, path.join(folder, FILE));
}

/** Packs the extension. @param out path of the .vsix */
export function packageLaw(file, out) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'conncite-law-'));
  try {
    writeLawExtension(file, folder);
    vsce(folder, out);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function main(given) {
  const [flag, file, ...more] = given;
  if (flag !== undefined && (flag !== '--with-law' || file === undefined || more.length > 0))
    throw new Error('Unknown options; there is --with-law FILE.');
  if (file !== undefined) {
    if (!fs.existsSync(CLI)) execFileSync(process.execPath, ['esbuild.mjs'], { cwd: ROOT, stdio: 'inherit' });
    // Before anything is packed: a file that is damaged is refused at once.
    describe(path.resolve(file));
  }
  // Its page tells how it is used; README.md tells those who have the sources.
  vsce(ROOT, path.join(ROOT, 'dist/conncite.vsix'), '--readme-path', 'client/gallery.md');
  if (file !== undefined) packageLaw(path.resolve(file), path.join(ROOT, `dist/${NAME}.vsix`));
}

if (import.meta.filename === process.argv[1]) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    console.error(`Not packaged. ${error.message}`);
    process.exitCode = 1;
  }
}
