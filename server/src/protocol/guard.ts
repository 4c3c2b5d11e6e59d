import {
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
} from 'vscode-languageserver';
import type { ServerNotification, ServerRequest } from './messages';

/** A request's answer is of no use any more. */
export function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

/** The document changed while the answer was made; places in it would be wrong. */
export function contentModified(): ResponseError {
  return new ResponseError(LSPErrorCodes.ContentModified, 'the document has changed');
}

/** Name and calls of an error, without its message: that could hold words of the document. */
export function trail(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const calls = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8);
  return [error.name, ...calls].join('\n');
}

/** Makes handlers safe: an error is logged with the request's name and answered as one, and the server goes on. */
export class Guard {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** For requests: a cancelled one is answered as such, before its work where that has not begun. */
  request<P, R>(
    name: string,
    handler: (params: P, token: CancellationToken) => R | Promise<R>,
  ): (params: P, token: CancellationToken) => Promise<R> {
    return async (params, token) => {
      // A function, since the token changes under the handler's waiting.
      const isCancelled = (): boolean => token.isCancellationRequested;
      if (isCancelled()) throw cancelled();
      try {
        const answer = await handler(params, token);
        if (isCancelled()) throw cancelled();
        return answer;
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        this.log(name, error);
        throw new ResponseError(ErrorCodes.InternalError, `${name} failed; see the log.`);
      }
    };
  }

  /** Answers one of the requests of `messages.ts`. */
  answer<P, R>(asked: ServerRequest<P, R>, handler: (params: P, token: CancellationToken) => R | Promise<R>): void {
    this.#connection.onRequest(asked, this.request(asked, handler));
  }

  /** Sends one of the notifications of `messages.ts`. */
  async notify<P>(told: ServerNotification<P>, params: P): Promise<void> {
    await this.run(told, () => this.#connection.sendNotification(told, params));
  }

  /** For work that nobody waits for. */
  async run(name: string, work: () => void | Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.log(name, error);
    }
  }

  log(name: string, error: unknown): void {
    this.#connection.console.error(`${name} failed: ${trail(error)}`);
  }
}
