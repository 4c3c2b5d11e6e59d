import { ImportError } from './importTypes';
import { systemWords } from './systemWords';

/** The site did not give a page. `lost` where it cannot be reached at all, so that there is no use in asking on. */
export class SiteError extends ImportError {
  override readonly name = 'SiteError';
  readonly lost: boolean;

  constructor(message: string, lost: boolean, options?: ErrorOptions) {
    super(message, options);
    this.lost = lost;
  }
}

/** A failure that may pass by itself. */
export class PassingError extends Error {
  readonly wait: number;
  readonly lost: boolean;

  constructor(message: string, lost: boolean, wait = 0) {
    super(message);
    this.lost = lost;
    this.wait = wait;
  }
}

const PASSING = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'ETIMEDOUT',
  'EPIPE',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ENETDOWN',
]);

/** An error of the connection in words, told apart by whether it may pass. */
export function inWords(error: unknown): unknown {
  if (
    !(error instanceof Error) ||
    error instanceof ImportError ||
    error instanceof PassingError ||
    error.name === 'AbortError'
  )
    return error;
  const { code = '' } = error as NodeJS.ErrnoException;
  if (PASSING.has(code)) return new PassingError(`the site cannot be reached (${code})`, true);
  if (code === 'ENOTFOUND')
    return new SiteError('the site cannot be found; is this computer on the network?', true, { cause: error });
  if (/CERT|SIGNATURE|ISSUER|SSL|TLS/.test(code))
    return new SiteError(`the site's certificate cannot be verified (${code}); nothing was read`, true, {
      cause: error,
    });
  return new SiteError(`the site cannot be read: ${systemWords(error)}`, true, { cause: error });
}
