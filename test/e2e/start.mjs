/**
 * Builds the extension and opens the sample brief with it: in the desktop VS Code where `code` is on the path, else in
 * the VS Code of the tests, whose address it prints. PORT sets the port; --browser prefers the browser.
 */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { addressOf, installPackage, openFile, ROOT, SETTINGS, startEditor } from './harness.mjs';
import { CACHE, installEditor } from './install.mjs';

const SAMPLE = path.join(ROOT, 'out/sample');
const DEFAULT_PORT = 8765;

/** A copy, so that fixes tried out on it leave the sample as it is. */
function copyOfBrief() {
  fs.mkdirSync(path.join(SAMPLE, '.vscode'), { recursive: true });
  // Two extensions give a Markdown document an outline, and the path above the text
  // would name the one that is not ours.
  fs.writeFileSync(path.join(SAMPLE, '.vscode/settings.json'), '{ "breadcrumbs.symbolPath": "off" }\n');
  const brief = path.join(SAMPLE, 'brief.md');
  fs.copyFileSync(path.join(ROOT, 'client/media/walkthrough/brief.md'), brief);
  return brief;
}

/**
 * Does a step of the way and says how long it has taken so far: on one line where
 * there is a terminal, else every ten seconds.
 */
async function step(words, command, ...args) {
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  const line = process.stdout.isTTY;
  process.stdout.write(line ? `${words} …` : `${words} …\n`);
  const ticker = setInterval(
    () => process.stdout.write(line ? `\r${words} … ${seconds()} s` : `  ${seconds()} s\n`),
    line ? 1000 : 10_000,
  );
  const child = spawn(command, args, { cwd: ROOT, shell: process.platform === 'win32' });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
    });
  const status = await new Promise((resolve) =>
    child
      .once('error', (error) => {
        said += error.message;
        resolve(1);
      })
      .once('close', resolve),
  );
  clearInterval(ticker);
  process.stdout.write(line ? `\r${words}: done in ${seconds()} s\n` : `  done in ${seconds()} s\n`);
  if (status === 0) return;
  console.error(said);
  process.exit(1);
}

function hasDesktop() {
  return (
    !process.argv.includes('--browser') &&
    spawnSync('code', ['--version'], { shell: process.platform === 'win32' }).status === 0
  );
}

/**
 * An address short enough to be clicked in a terminal, which leads to a long one: on the port asked for, else
 * on the usual one, else on any that is free.
 */
function shortAddress(long) {
  const server = http.createServer((_request, response) => response.writeHead(302, { Location: long }).end()).unref();
  const listen = (port) =>
    new Promise((resolve, reject) =>
      server
        .once('error', reject)
        .listen(port, '127.0.0.1', () =>
          resolve(/** @type {import('node:net').AddressInfo} */ (server.address()).port),
        ),
    );
  return process.env.PORT !== undefined
    ? listen(Number(process.env.PORT))
    : listen(DEFAULT_PORT).catch(() => listen(0));
}

const brief = copyOfBrief();
if (hasDesktop()) {
  await step('Building', process.execPath, 'esbuild.mjs');
  await step('Opening VS Code', 'code', `--extensionDevelopmentPath=${ROOT}`, '--new-window', SAMPLE, brief);
  console.log('VS Code shows the sample brief.');
} else if (process.platform !== 'linux' || process.arch !== 'x64') {
  console.error(
    'The command "code" was not found. In VS Code press F1 and run "Shell Command: Install \'code\' command in PATH", then start again.',
  );
  process.exitCode = 1;
} else {
  await step('Building', 'npm', 'run', '--silent', 'package');
  console.log(`VS Code is kept in ${CACHE} (about 280 MB). Delete that folder to remove it.`);
  await step(
    'Getting VS Code ready',
    process.execPath,
    '--input-type=module',
    '--eval',
    `import { installEditor } from ${JSON.stringify(import.meta.resolve('./install.mjs'))}; await installEditor();`,
  );
  const editor = await installEditor();
  const installed = await installPackage(editor, path.join(ROOT, 'dist/conncite.vsix'));
  process.on('exit', () => installed.dispose());
  const server = await startEditor(editor, {
    extensions: installed.extensions,
    settings: { ...SETTINGS, 'editor.hover.delay': 300 },
  });
  const port = await shortAddress(addressOf(server, SAMPLE, [openFile(server, brief)]));
  console.log(
    `\nThe sample brief in VS Code ${editor.vscode}:\n\n  http://127.0.0.1:${port}/\n\nOpen this address in your browser. Ctrl+C ends it.`,
  );
  await server.ended;
  await server.stop();
}
