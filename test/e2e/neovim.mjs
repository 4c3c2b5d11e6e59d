/**
 * Neovim from the system's packages, without a screen: an editor that is not VS Code. NVIM names another executable.
 */
import { execFile, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import util from 'node:util';
import { ROOT, temporaryFolder } from './harness.mjs';

const BRIEF = [
  'Under Conn. Gen. Stat. Ann. § 53a-192a(a), it is a felony.',
  '',
  'Agencies are defined in Conn. Gen. Stat. § 1-18a.',
  '',
].join('\n');

/** Path of Neovim; installs it where the system has `apt-get` and we may use it. @throws Error that says what to do */
export async function installNeovim() {
  const command = process.env.NVIM ?? 'nvim';
  const isThere = () => spawnSync(command, ['--version']).status === 0;
  if (isThere()) return command;
  try {
    const apt = (...args) =>
      util.promisify(execFile)('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    await apt('update', '-q');
    await apt('install', '-q', '-y', '--no-install-recommends', 'neovim');
  } catch (error) {
    throw new Error(
      `Neovim is not here and could not be installed (${error.message.trim()}). Install it with your system's packages, or let NVIM name it.`,
      { cause: error },
    );
  }
  if (!isThere()) throw new Error(`Neovim was installed, but "${command}" does not start.`);
  return command;
}

/** Arguments and environment of a run of the tests, in a folder of its own. */
export function neovimRun() {
  const home = temporaryFolder('neovim');
  const brief = path.join(home, 'brief.md');
  fs.writeFileSync(brief, BRIEF);
  return {
    args: [
      '--headless',
      '--clean',
      '-n',
      '-i',
      'NONE',
      '-l',
      path.join(ROOT, 'test/e2e/neovim.lua'),
      path.join(ROOT, 'dist/cli.js'),
      brief,
    ],
    // Pages and logs are written there, and the official text would be.
    env: {
      XDG_CACHE_HOME: path.join(home, 'cache'),
      XDG_STATE_HOME: path.join(home, 'state'),
      CONNCITE_DATA: path.join(home, 'statutes'),
    },
    dispose: () => fs.rmSync(home, { recursive: true, force: true }),
  };
}
