/** Watches what the processes of a test mean to reach on the network. */
import fs from 'node:fs';
import path from 'node:path';

const HOOK = path.resolve(import.meta.dirname, '../support/networkWatch.cjs');
const OWN = /^(?:127(?:\.\d+){3}|::1|localhost|0\.0\.0\.0|-)$/;

/**
 * @param {string} file where the addresses are kept; in a folder that the caller takes away
 * @returns {{ env: Record<string, string>, programs(): string[], foreign(): string[], errors(): string[] }}
 *   `env`: for the processes to be watched; `programs`: the names of those that were; `foreign`: what they meant to
 *   reach outside this machine; `errors`: what the language server logged as wrong
 */
export function watchNetwork(file) {
  const linesOf = (name) =>
    fs.existsSync(name)
      ? fs
          .readFileSync(name, 'utf8')
          .split('\n')
          .filter((line) => line !== '')
      : [];
  const lines = () => linesOf(file);
  return {
    env: { NODE_OPTIONS: `--require ${JSON.stringify(HOOK)}`, CONNCITE_NETWORK_LOG: file },
    programs: () => [...new Set(lines().map((line) => line.split('\t')[0] ?? ''))],
    foreign: () => [...new Set(lines().filter((line) => !OWN.test(line.split('\t')[2] ?? '')))],
    errors: () => linesOf(`${file}.errors`),
  };
}

/**
 * An editor's name, in its webviews, for a file of its own server (here 127.0.0.1 and a port), which its service
 * worker answers; it names no host that is asked.
 */
const FILE_OF_SERVER = /^vscode-remote\+127-002e0-002e0-002e1-003a\d+\.vscode-resource\.vscode-cdn\.net$/;

/** Keeps the addresses outside this machine that pages of a browser ask for, in `found`. */
export function watchContext(context, found) {
  const note = (address) => {
    const { protocol, hostname } = new URL(address);
    if (
      /^(?:https?|wss?):$/.test(protocol) &&
      !OWN.test(hostname) &&
      !FILE_OF_SERVER.test(hostname) &&
      !hostname.endsWith('.localhost')
    )
      found.add(`page\t${protocol}\t${hostname}`);
  };
  context.on('request', (request) => note(request.url()));
  context.on('page', (page) => {
    page.on('websocket', (socket) => note(socket.url()));
  });
}

/**
 * What an editor and its windows meant to reach, and whether they were seen at all.
 * @param {{ network: ReturnType<typeof watchNetwork> }} server as `startEditor` gives it
 * @param {{ foreign: Set<string> }} browser
 * @returns {string[]} a line for each complaint; none where all stayed on this machine
 */
export function strayed(server, browser, program = 'server-main.js') {
  return [
    ...[...server.network.foreign(), ...browser.foreign].map(
      (address) => `Something reached for the network: ${address}`,
    ),
    ...(server.network.programs().includes(program)
      ? []
      : [`The network was not watched: ${program} is not among the programs ${server.network.programs().join(', ')}.`]),
  ];
}
