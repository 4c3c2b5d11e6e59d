/**
 * Loaded into a process before its program (`node --require`): writes every address that it means to reach to the file
 * CONNCITE_NETWORK_LOG, a line each, with the program's name; what the language server logs as wrong goes to a file beside it. It hinders nothing. The processes that it starts are watched too: an
 * editor takes NODE_OPTIONS from those that it starts.
 */
const childProcess = require('node:child_process');
const dgram = require('node:dgram');
const dns = require('node:dns');
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const net = require('node:net');
const path = require('node:path');

const file = process.env.CONNCITE_NETWORK_LOG;
const options = `--require ${JSON.stringify(__filename)}`;
const program = path.basename(process.argv[1] ?? 'node');
const note = (kind, address) => fs.appendFileSync(file, `${program}\t${kind}\t${address}\n`);

function watch(owner, name, addressOf) {
  const original = owner[name];
  owner[name] = function watched(...args) {
    const address = addressOf(args);
    if (address !== undefined) note(name, address);
    return original.apply(this, args);
  };
}

if (file !== undefined) {
  note('start', '-');
  watch(net.Socket.prototype, 'connect', (args) => {
    const [first] = Array.isArray(args[0]) ? args[0] : args;
    if (typeof first === 'object' && first !== null) return first.path === undefined || first.path === null || first.host !== undefined ? first.host ?? 'localhost' : undefined;
    return typeof first === 'number' || /^\d+$/.test(first) ? (typeof args[1] === 'string' ? args[1] : 'localhost') : undefined;
  });
  for (const owner of [dns, dns.promises]) {
    for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny']) watch(owner, name, ([host]) => host);
  }
  watch(dgram.Socket.prototype, 'send', (args) => args.find((arg) => typeof arg === 'string' && /[.:]/.test(arg)) ?? 'localhost');
  const fork = childProcess.fork;
  childProcess.fork = function watchedFork(module, ...rest) {
    const args = Array.isArray(rest[0]) ? rest.shift() : [];
    const [own = {}] = rest;
    return fork.call(this, module, args, { ...own, env: { ...(own.env ?? process.env), NODE_OPTIONS: options, CONNCITE_NETWORK_LOG: file } });
  };
  if (program === 'server.js' && process.send !== undefined) {
    const send = process.send;
    process.send = function watchedSend(message, ...rest) {
      // What the language server logs as an error (1) or a warning (2).
      if (message?.method === 'window/logMessage' && message.params?.type <= 2) fs.appendFileSync(`${file}.errors`, `${JSON.stringify(message.params.message)}\n`);
      return send.call(this, message, ...rest);
    };
  }
  // Programs that import these names see what stands here now.
  syncBuiltinESMExports();
}
