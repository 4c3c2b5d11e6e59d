import { writeSync } from 'node:fs';
import net from 'node:net';
import type { Readable, Writable } from 'node:stream';
import {
  createConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type Connection,
  type ContentTypeDecoder,
  type Message,
  type MessageStrategy,
} from 'vscode-languageserver/node';
import { Frames } from './frames.node';
import { FEATURES, wellFormed } from './protocol/discreet';
import { trail } from './protocol/guard';

/** How the process ends where it cannot go on; the numbers of `sysexits.h`. */
const EXIT_DEFECT = 70;
const EXIT_PROTOCOL = 76;
const PARSE_ERROR = -32700;

/**
 * The connection that the arguments ask for: --stdio, --node-ipc, --socket=PORT on this machine, --pipe=NAME. What is
 * sent over a stream is watched: where it is no protocol, the log says so and the process ends with 76. Nothing that
 * this process writes of its own accord holds what was sent.
 * @throws Error where the arguments name no way to talk
 */
export function connect(args: readonly string[]): Connection {
  watchProcess();
  const { strategy, log, hasShutDown } = strategyOf(() => connection);
  const streams = args.includes('--node-ipc') ? undefined : streamsOf(args);
  const connection =
    streams === undefined
      ? createConnection(FEATURES, { messageStrategy: strategy })
      : createConnection(FEATURES, ...transport(streams, log, hasShutDown), { messageStrategy: strategy });
  return connection;
}

function strategyOf(connection: () => Connection): {
  strategy: MessageStrategy;
  log: (line: string) => void;
  hasShutDown: () => boolean;
} {
  let shutDown = false;
  const log = (line: string): void => {
    connection().console.error(line);
  };
  const formed = wellFormed(log);
  const strategy: MessageStrategy = {
    handleMessage(message, next) {
      shutDown ||= (message as { readonly method?: unknown } | null)?.method === 'shutdown';
      return formed.handleMessage(message, next);
    },
  };
  return { strategy, log, hasShutDown: () => shutDown };
}

/** Undefined where no stream is asked for; the library then says what may be. */
function streamsOf(args: readonly string[]): { readonly input: Readable; readonly output: Writable } | undefined {
  const value = (name: string): string | undefined => {
    const at = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
    return at < 0 ? undefined : args[at]?.slice(name.length + 1) || args[at + 1];
  };
  if (args.includes('--stdio')) return { input: process.stdin, output: process.stdout };
  const [port, pipe] = [value('--socket'), value('--pipe')];
  if (port === undefined && pipe === undefined) return undefined;
  const socket = port === undefined ? net.connect(pipe ?? '') : net.connect(Number(port), '127.0.0.1');
  socket.once('error', () => process.exit(EXIT_PROTOCOL));
  return { input: socket, output: socket };
}

function transport(
  { input, output }: { input: Readable; output: Writable },
  log: (line: string) => void,
  hasShutDown: () => boolean,
): [StreamMessageReader, StreamMessageWriter] {
  const writer = new StreamMessageWriter(atOnce(output));
  const send = (message: object): Promise<void> => writer.write({ jsonrpc: '2.0', ...message }).catch(() => undefined);
  let isBroken = false;
  const frames = new Frames((reason) => {
    isBroken = true;
    const line = `The server ends, because its client does not keep to the protocol: ${reason}.`;
    tell(line);
    const message = { method: 'window/logMessage', params: { type: 1, message: line } };
    void send(message).finally(() => process.exit(EXIT_PROTOCOL));
    // A client that does not read either must not keep the process.
    setTimeout(() => process.exit(EXIT_PROTOCOL), 1000).unref();
  });
  const contentTypeDecoder: ContentTypeDecoder = {
    name: 'application/json',
    decode: async (bytes) => {
      try {
        return JSON.parse(Buffer.from(bytes).toString('utf8')) as Message;
      } catch {
        log(`A message of ${bytes.length} bytes is not JSON; it was ignored.`);
        await send({ id: null, error: { code: PARSE_ERROR, message: 'This is not JSON.' } });
        // The engine's own error quotes the text.
        throw new Error('no JSON');
      }
    },
  };
  frames.once('end', () => {
    if (!isBroken) process.exit(hasShutDown() ? 0 : 1);
  });
  // A socket that breaks closes and does not end.
  input.once('close', () => {
    frames.end();
  });
  return [new StreamMessageReader(input.pipe(frames), { contentTypeDecoder }), writer];
}

/** Lets what is written in one turn leave in one: the library writes a message's head and its body by themselves. */
function atOnce(output: Writable): Writable {
  const write = output.write.bind(output) as (...given: unknown[]) => boolean;
  output.write = (...given: unknown[]) => {
    output.cork();
    process.nextTick(() => {
      output.uncork();
    });
    return write(...given);
  };
  return output;
}

/**
 * What nobody caught: its kind and place are told. The libraries' own words go to
 * the same place without what they quote.
 */
function watchProcess(): void {
  process.on('uncaughtException', (error) => {
    tell(`The server ends, because of an error that nothing caught: ${trail(error)}`);
    process.exit(EXIT_DEFECT);
  });
  process.on('unhandledRejection', (reason) => {
    tell(`Nobody waited for what failed: ${trail(reason)}`);
  });
  const say = (...parts: readonly unknown[]): void => {
    tell(
      parts.map((part) => (typeof part === 'string' ? `a text of ${part.length} characters` : trail(part))).join(', '),
    );
  };
  Object.assign(globalThis.console, { error: say, warn: say, info: say, log: say, debug: say, trace: say });
}

/** Written at once, for a process that ends cannot wait. */
function tell(line: string): void {
  try {
    writeSync(2, `${line}\n`);
  } catch {
    // Nobody reads it.
  }
}
