import type { Features, Message, MessageStrategy, RemoteConsole } from 'vscode-languageserver';

/**
 * What the protocol's library says of its own accord, and then quotes a message or an error: either may hold the
 * document's words. Matched is the part that may stay.
 */
const QUOTING = [
  /^Received message which is neither a response nor a notification message/,
  /^Received response message without id: Error is/,
  /^(?:Notification|Response) handler '[^']*' failed with message/,
  /^Processing message queue failed/,
];

/** Names of the protocol's methods; anything else in their place is somebody's words. */
const METHOD = /^[$\w/.-]{1,80}$/;

/** The library's line without what it quotes; lines of our own as they are. */
export function discreet(line: string): string {
  for (const pattern of QUOTING) {
    const [kept] = pattern.exec(line) ?? [];
    if (kept !== undefined && kept.length < line.length)
      return `${kept} (${line.length - kept.length} characters, not shown).`;
  }
  return line;
}

/** The protocol's features with a log that keeps to itself what messages and errors quote. */
export const FEATURES: Features<object> = {
  __brand: 'features',
  console: (Base) =>
    class extends Base implements RemoteConsole {
      override error(line: string): void {
        super.error(discreet(line));
      }
    },
};

/**
 * Lets through what is a request, a notification or an answer. Of the rest `log` is told kind and length, and
 * what has an id is answered with an error. So is a second `initialize`: the library would take the client for
 * another, and listen to no folders any more.
 */
export function wellFormed(log: (line: string) => void): MessageStrategy {
  const heard = new Set<unknown>();
  return {
    handleMessage: (message, next) => {
      if (isWellFormed(message)) {
        const { method, params } = message as { readonly method?: unknown; readonly params?: unknown };
        if (!heard.has(method)) {
          if (isOnceOnly(method, params)) heard.add(method);
          return next(message);
        }
        log(`A second "${String(method)}" was ignored.`);
        return method === 'initialize' ? next({ ...message, method: '' } as Message) : undefined;
      }
      log(`A message that is neither a request nor an answer was ignored: ${kindOf(message)}.`);
      const { id, method } = Object(message) as Readonly<Record<string, unknown>>;
      // The library answers that there is no such method.
      if (method !== undefined && (typeof id === 'number' || typeof id === 'string'))
        return next({ jsonrpc: '2.0', id, method: '' } as Message);
      return undefined;
    },
  };
}

function isWellFormed(message: unknown): boolean {
  if (typeof message !== 'object' || message === null || Array.isArray(message)) return false;
  const { id, method, params, result, error } = message as Readonly<Record<string, unknown>>;
  const hasId = typeof id === 'number' || typeof id === 'string';
  if (method !== undefined)
    return (
      typeof method === 'string' &&
      METHOD.test(method) &&
      (id === undefined || hasId) &&
      (params === undefined || typeof params === 'object')
    );
  return (hasId || id === null) && (result !== undefined || (typeof error === 'object' && error !== null));
}

/** True of what a client sends once. An `initialize` that lacks what is needed can be sent again. */
function isOnceOnly(method: unknown, params: unknown): boolean {
  const { capabilities } = Object(params) as { readonly capabilities?: unknown };
  return (
    method === 'initialized' || (method === 'initialize' && typeof capabilities === 'object' && capabilities !== null)
  );
}

/** "an object of 120 characters": all that may be said of what somebody sent. */
function kindOf(value: unknown): string {
  const kind =
    value === null
      ? 'null'
      : Array.isArray(value)
        ? 'a list'
        : typeof value === 'object'
          ? 'an object'
          : `a ${typeof value}`;
  return `${kind} of ${JSON.stringify(value).length} characters`;
}
