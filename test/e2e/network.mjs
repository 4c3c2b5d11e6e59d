/** Watches what the processes of a test mean to reach on the network. */
import fs from 'node:fs';
import path from 'node:path';

const HOOK = path.resolve(import.meta.dirname, '../support/networkWatch.cjs');
const OWN = /^(?:127(?:\.\d+){3}|::1|localhost|0\.0\.0\.0|-)$/;

/**
 * @param {string} file where the addresses are kept; in a folder that the caller takes away
 * @returns {{ env: Record<string, string>, programs(): string[], foreign(): string[] }} `env`: for the processes to be watched;
 *   `programs`: the names of those that were; `foreign`: what they meant to reach outside this machine
 */
export function watchNetwork(file) {
  const lines = () => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n').filter((line) => line !== '') : []);
  return {
    env: { NODE_OPTIONS: `--require ${JSON.stringify(HOOK)}`, CONNCITE_NETWORK_LOG: file },
    programs: () => [...new Set(lines().map((line) => line.split('\t')[0] ?? ''))],
    foreign: () => [...new Set(lines().filter((line) => !OWN.test(line.split('\t')[2] ?? '')))],
  };
}

/** Keeps the addresses that a page of a browser asks for outside this machine. */
export function watchPage(page, found) {
  const note = (address) => {
    const { protocol, hostname } = new URL(address);
    if (/^(?:https?|wss?):$/.test(protocol) && !OWN.test(hostname) && !hostname.endsWith('.localhost')) found.add(`page\t${protocol}\t${hostname}`);
  };
  page.on('request', (request) => note(request.url()));
  page.on('websocket', (socket) => note(socket.url()));
}
