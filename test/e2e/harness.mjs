/** Runs the installed VS Code: its server, its address for a browser, and a suite inside its extension host. */
import { execFile, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import util from 'node:util';
import { launchBrowser } from './chromium.mjs';
import { strayed, watchNetwork } from './network.mjs';
import { develop, serveFolder } from './workerHost.mjs';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** A quiet editor: nothing asks, nothing is sent, and nothing but the document is on the screen. */
export const SETTINGS = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'json.schemaDownload.enable': false,
  'extensions.ignoreRecommendations': true,
  'editor.hover.delay': 100,
  'editor.minimap.enabled': false,
};

/** From this minor version on a built workbench runs tests only if its server has been told so. */
const TESTS_NEED_FLAG_FROM = 118;

/** Process groups and their folders, which must not outlive this process however it ends. */
const alive = new Map();
const killGroup = (pid, name) => {
  try {
    process.kill(-pid, name);
  } catch {
    /* The group has ended by itself. */
  }
};
process.on('exit', () => {
  for (const [pid, home] of alive) {
    killGroup(pid, 'SIGKILL');
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
});
/** @type {readonly (readonly [NodeJS.Signals, number])[]} */
const ENDINGS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
];
for (const [signal, code] of ENDINGS) process.once(signal, () => process.exit(code));

/** A folder of its own for each run, gone afterwards. */
export function temporaryFolder(name) {
  return fs.mkdtempSync(path.join(os.tmpdir(), `conncite-${name}-`));
}

/**
 * Starts the server of an editor on a free port of this computer.
 * @param {Awaited<ReturnType<import('./install.mjs').installEditor>>} editor
 * @param {{ settings?: object, tests?: boolean, extensions?: string, env?: Record<string, string>, port?: number,
 *   trusted?: boolean }} [options] `extensions`: folder of installed extensions; `tests`: the window may be told to run
 *   a suite; `trusted`: false where no folder is trusted until the person says so
 */
export async function startEditor(
  editor,
  { settings = SETTINGS, tests = false, extensions, env = {}, port = 0, trusted = true } = {},
) {
  const home = temporaryFolder('editor');
  const scratch = path.join(home, 'tmp');
  fs.mkdirSync(path.join(home, 'data/User'), { recursive: true });
  fs.mkdirSync(scratch);
  fs.writeFileSync(path.join(home, 'data/User/settings.json'), JSON.stringify(settings));
  const network = watchNetwork(path.join(home, 'network.tsv'));
  const minor = Number(editor.vscode.split('.')[1]);
  const child = spawn(
    editor.node,
    [
      path.join(editor.folder, 'out/server-main.js'),
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--without-connection-token',
      '--accept-server-license-terms',
      '--disable-telemetry',
      '--server-data-dir',
      home,
      ...(trusted ? ['--disable-workspace-trust'] : []),
      ...(extensions === undefined ? [] : ['--extensions-dir', extensions]),
      ...(tests && minor >= TESTS_NEED_FLAG_FROM ? ['--enable-smoke-test-driver'] : []),
    ],
    {
      // A group of its own, so that extension hosts and watchers end with it.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Its own official text too: what the person at this computer has installed is theirs.
      env: {
        ...process.env,
        EXTENSIONS_GALLERY: '{}',
        TMPDIR: scratch,
        XDG_RUNTIME_DIR: scratch,
        CONNCITE_DATA: path.join(home, 'statutes'),
        ...network.env,
        ...env,
      },
    },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  if (child.pid !== undefined) alive.set(child.pid, home);
  const stop = async () => {
    if (child.pid !== undefined) {
      killGroup(child.pid, 'SIGTERM');
      const timer = setTimeout(() => killGroup(child.pid, 'SIGKILL'), 3000);
      await ended;
      clearTimeout(timer);
      killGroup(child.pid, 'SIGKILL');
      alive.delete(child.pid);
    }
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  let log = '';
  const listening = new Promise((resolve, reject) => {
    const read = (chunk) => {
      log += chunk;
      const found = /agent listening on (\d+)/.exec(log);
      if (found !== null) resolve(Number(found[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    void ended.then((code) => reject(new Error(`VS Code ${editor.vscode} ended with ${code}.\n${log}`)));
  });
  try {
    const at = await listening;
    return { port: at, home, network, log: () => log, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Address at which a browser shows the editor.
 * @param {{ port: number }} server
 * @param {string} folder absolute path of the folder to open
 * @param {readonly (readonly [string, string])[]} [payload] what the window is told besides
 */
export function addressOf(server, folder, payload = []) {
  const told = [['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload];
  return `http://127.0.0.1:${server.port}/?${new URLSearchParams({ folder, payload: JSON.stringify(told) })}`;
}

/** Address at which a browser shows the editor with the folders of a file `.code-workspace`. */
export function workspaceAddressOf(server, file, payload = []) {
  const told = [['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload];
  return `http://127.0.0.1:${server.port}/?${new URLSearchParams({ workspace: file, payload: JSON.stringify(told) })}`;
}

/**
 * Tells a window to open a file when it starts.
 * @returns {readonly [string, string]}
 */
export function openFile(server, file) {
  return ['openFile', `vscode-remote://127.0.0.1:${server.port}${file}`];
}

/** What the editor itself says of matters that are not ours. */
const NOISE = new RegExp(
  [
    '^Ignoring fetching',
    '^\\[(?:Service Worker|AgentHost|RemoteAgentHost|[Cc]hat|reconnection|AccountPolicy|DefaultAccount)',
    '^ChatSessionStore',
    '^Creating a socket',
    '^Resolv(?:ing|ed) connection',
    '^No search provider',
    '^Updating additional',
    '^Loading development',
    '^Timed out waiting for authentication',
    '^Request to .*package\\.nls',
  ].join('|'),
);

/**
 * Runs the suite in `out/e2e`, or another that is named, inside the extension host of an editor.
 * @param {Awaited<ReturnType<import('./install.mjs').installEditor>>} editor
 * @param {{ extension: string, folder: string, extensions?: string, timeout?: number, worker?: boolean,
 *   beside?: string, suite?: string }} options `extension`: folder of the extension under development; `folder`:
 *   workspace; `extensions`: folder of installed ones; `worker`: in the extension host of a browser, a web worker,
 *   instead of the one that is a process; `beside`: folder of another extension there
 * @returns {Promise<{ passed: number, failed: number, output: string }>}
 */
export async function runSuite(
  editor,
  { extension, folder, extensions, timeout = 180_000, worker = false, beside, suite = 'out/e2e/index.js' },
) {
  const server = await startEditor(editor, { tests: true, extensions, env: { CONNCITE_WORKSPACE: folder } });
  let browser;
  const files = [];
  let output = '';
  try {
    browser = await launchBrowser();
    // The page may fetch from its own origin only, and the files of the worker's extension come from another.
    const page = await browser.newPage({ bypassCSP: worker });
    if (worker) {
      for (const served of [extension, ...(beside === undefined ? [] : [beside])])
        files.push(await serveFolder(served));
      await develop(page, ...files.map(({ port }) => port));
    }
    const exit = new Promise((resolve) => {
      const timer = setTimeout(() => {
        output += `The suite did not end within ${timeout / 1000} s.\n${server.log()}`;
        resolve(98);
      }, timeout);
      void page.exposeFunction('codeAutomationExit', (code) => {
        clearTimeout(timer);
        resolve(code);
      });
    });
    await page.exposeFunction('codeAutomationLog', (type, args) => {
      const line = util.format(...args);
      if (!NOISE.test(line)) output += `${type === 'info' || type === 'log' ? '' : `[${type}] `}${line}\n`;
    });
    await page.goto(
      addressOf(
        server,
        folder,
        worker
          ? []
          : [
              ['extensionDevelopmentPath', `vscode-remote://remote${extension}`],
              ['extensionTestsPath', `vscode-remote://remote${ROOT}/${suite}`],
            ],
      ),
    );
    const code = await exit;
    const counts = /Suite: (\d+) good, (\d+) bad/.exec(output);
    const passed = Number(counts?.[1] ?? 0);
    const complaints = [
      ...strayed(server, browser, worker ? 'server-main.js' : 'server.js'),
      ...server.network.errors().map((line) => `The language server logged: ${line}`),
    ];
    for (const complaint of complaints) output += `${complaint}\n`;
    const failed = Number(counts?.[2] ?? 0) + complaints.length;
    // A host that died, or a suite with no test in it, is a failure too.
    return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed, output };
  } finally {
    await browser?.close();
    for (const served of files) served.stop();
    await server.stop();
  }
}

/**
 * Installs a package as a user would, without a gallery.
 * @param {{ extensions: string, dispose(): void }} [into] what an earlier call gave: one more goes there
 * @returns {Promise<{ extensions: string, dispose(): void }>} the folder that holds it
 */
export async function installPackage(editor, vsix, into) {
  const home = into === undefined ? temporaryFolder('installed') : path.dirname(into.extensions);
  const extensions = path.join(home, 'extensions');
  await util.promisify(execFile)(
    editor.node,
    [
      path.join(editor.folder, 'out/server-main.js'),
      '--accept-server-license-terms',
      '--server-data-dir',
      home,
      '--extensions-dir',
      extensions,
      '--install-extension',
      vsix,
    ],
    { env: { ...process.env, NODE_OPTIONS: '', EXTENSIONS_GALLERY: '{}' } },
  );
  return { extensions, dispose: () => fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 }) };
}

/** An extension that does nothing: the host of a suite that tests an installed extension. */
export function bareExtension() {
  const folder = temporaryFolder('host');
  const manifest = { name: 'test-host', publisher: 'conncite-tests', version: '0.0.0', engines: { vscode: '^1.91.0' } };
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return { folder, dispose: () => fs.rmSync(folder, { recursive: true, force: true }) };
}

/** A workspace of its own with copies of files, so that no test edits the project. */
export function workspaceOf(files = []) {
  const folder = temporaryFolder('workspace');
  for (const file of files) fs.copyFileSync(file, path.join(folder, path.basename(file)));
  return { folder, dispose: () => fs.rmSync(folder, { recursive: true, force: true }) };
}
