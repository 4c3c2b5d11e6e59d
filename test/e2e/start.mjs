/**
 * Builds the extension and opens the sample brief with it: in the desktop VS Code where `code` is on the path, else in the
 * VS Code of the tests, whose address it prints. PORT sets the port; --browser prefers the browser.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { addressOf, installPackage, openFile, ROOT, SETTINGS, startEditor } from './harness.mjs';
import { installEditor } from './install.mjs';

const SAMPLE = path.join(ROOT, 'out/sample');
const DEFAULT_PORT = 8765;

/** A copy, so that fixes tried out on it leave the sample as it is. */
function copyOfBrief() {
  fs.mkdirSync(SAMPLE, { recursive: true });
  const brief = path.join(SAMPLE, 'brief.md');
  fs.copyFileSync(path.join(ROOT, 'client/media/walkthrough/brief.md'), brief);
  return brief;
}

/** Says nothing unless it fails. */
function run(command, ...args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' });
  if (status === 0) return;
  console.error(error?.message ?? `${stdout}${stderr}`);
  process.exit(1);
}

function hasDesktop() {
  return !process.argv.includes('--browser') && spawnSync('code', ['--version'], { shell: process.platform === 'win32' }).status === 0;
}

/**
 * An address short enough to be clicked in a terminal, which leads to a long one: on the port asked for, else on the usual
 * one, else on any that is free.
 */
function shortAddress(long) {
  const server = http.createServer((_request, response) => response.writeHead(302, { Location: long }).end()).unref();
  const listen = (port) => new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', () => resolve(server.address().port)));
  return process.env.PORT !== undefined ? listen(Number(process.env.PORT)) : listen(DEFAULT_PORT).catch(() => listen(0));
}

console.log('Building.');
const brief = copyOfBrief();
if (hasDesktop()) {
  run(process.execPath, 'esbuild.mjs');
  run('code', `--extensionDevelopmentPath=${ROOT}`, '--new-window', SAMPLE, brief);
  console.log('VS Code shows the sample brief.');
} else if (process.platform !== 'linux' || process.arch !== 'x64') {
  console.error('The command "code" was not found. In VS Code press F1 and run "Shell Command: Install \'code\' command in PATH", then start again.');
  process.exitCode = 1;
} else {
  run('npm', 'run', '--silent', 'package');
  console.log('Getting VS Code ready; the first time takes half a minute.');
  const editor = await installEditor();
  const installed = await installPackage(editor, path.join(ROOT, 'dist/conncite.vsix'));
  process.on('exit', () => installed.dispose());
  const server = await startEditor(editor, { extensions: installed.extensions, settings: { ...SETTINGS, 'editor.hover.delay': 300 } });
  const port = await shortAddress(addressOf(server, SAMPLE, [openFile(server, brief)]));
  console.log(`\nThe sample brief in VS Code ${editor.vscode}:\n\n  http://127.0.0.1:${port}/\n\nOpen this address in your browser. Ctrl+C ends it.`);
  await server.ended;
  await server.stop();
}
