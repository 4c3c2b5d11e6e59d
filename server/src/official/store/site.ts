import { createGunzip } from 'node:zlib';
import https from 'node:https';
import type { Agent } from 'node:http';
import type { Readable } from 'node:stream';
import { TLSSocket } from 'node:tls';
import { X509Certificate } from 'node:crypto';
import { ImportCancelled, ImportError } from './importTypes';
import { completeChain, isIncompleteChain, platformRoots, type IssuerPorts } from './certificateChain';
import { knownIssuers } from './knownIssuers';
import { systemWords } from './systemWords';

/** The one host that is asked. */
export const OFFICIAL_HOST = 'www.cga.ct.gov';

/** Names by which the site tells whether a page is still the same. */
export interface Validators {
  readonly etag: string;
  readonly modified: string;
}

export type SiteAnswer =
  | { readonly kind: 'page'; readonly bytes: Buffer; readonly etag: string; readonly modified: string }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'missing' };

/** The site as an import asks it. */
export interface Site {
  /**
   * Gets a page, or a PDF where the path ends so.
   * @param path "/current/pub/chap_952.htm"
   * @throws SiteError where it cannot be had; ImportCancelled
   */
  get(path: string, known: Validators | undefined, signal: AbortSignal | undefined): Promise<SiteAnswer>;
  close(): void;
}

/** The site did not give a page. `lost` where it cannot be reached at all, so that there is no use in asking on. */
export class SiteError extends ImportError {
  override readonly name = 'SiteError';
  readonly lost: boolean;

  constructor(message: string, lost: boolean, options?: ErrorOptions) {
    super(message, options);
    this.lost = lost;
  }
}

/** What tests give another of; no setting reaches these. */
export interface SitePorts {
  readonly host?: string;
  readonly port?: number;
  /** Trusted roots, in PEM. */
  readonly roots?: () => readonly string[];
  /** How a certificate is had that the site leaves out and that is not carried here. */
  readonly issuers?: IssuerPorts;
  /** Way through a proxy; one connection. */
  readonly agent?: Agent;
  readonly wait?: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
  readonly clock?: () => number;
  /** Longest silence of the site, and longest time for one page, in milliseconds. */
  readonly silence?: number;
  readonly longest?: number;
}

/** Between the beginnings of two requests. */
const PAUSE_MS = 300;
const SILENCE_MS = 30_000;
/** The largest page comes in a few seconds; a page that drips in byte by byte is given up. */
const LONGEST_MS = 120_000;
/** After a failure that may pass; the last is what is waited before the page is given up. */
const BACKOFF_MS = [1_000, 4_000, 15_000];
const LONGEST_WAIT_MS = 60_000;
const LARGEST = 32 * 2 ** 20;
const REDIRECTS = 3;
const HTML = 'text/html';
const PDF = 'application/pdf';

/** A failure that may pass by itself. */
class PassingError extends Error {
  readonly wait: number;
  readonly lost: boolean;

  constructor(message: string, lost: boolean, wait = 0) {
    super(message);
    this.lost = lost;
    this.wait = wait;
  }
}

/** The General Assembly's site over verified TLS: one connection, one request at a time, with pauses. */
export class HttpsSite implements Site {
  readonly #ports: SitePorts;
  readonly #host: string;
  readonly #agent: Agent;
  readonly #wait: NonNullable<SitePorts['wait']>;
  readonly #clock: () => number;
  #next = -Infinity;
  /** Certificates that the site leaves out. */
  #missing: readonly string[] = [];

  constructor(ports: SitePorts = {}) {
    this.#ports = ports;
    this.#host = ports.host ?? OFFICIAL_HOST;
    this.#agent = ports.agent ?? new https.Agent({ keepAlive: true, maxSockets: 1, scheduling: 'lifo' });
    this.#wait = ports.wait ?? pause;
    this.#clock = ports.clock ?? (() => performance.now());
  }

  async get(path: string, known: Validators | undefined, signal: AbortSignal | undefined): Promise<SiteAnswer> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#follow(path, known, signal);
      } catch (error) {
        if (signal?.aborted === true) throw new ImportCancelled();
        if (!(error instanceof PassingError)) throw error;
        const backoff = BACKOFF_MS[attempt];
        if (backoff === undefined) throw new SiteError(error.message, error.lost, { cause: error });
        await this.#wait(Math.min(LONGEST_WAIT_MS, Math.max(backoff, error.wait)), signal);
      }
    }
  }

  close(): void {
    this.#agent.destroy();
  }

  async #follow(path: string, known: Validators | undefined, signal: AbortSignal | undefined): Promise<SiteAnswer> {
    let at = path;
    for (let redirects = 0; redirects <= REDIRECTS; redirects++) {
      const left = this.#next - this.#clock();
      if (left > 0) await this.#wait(left, signal);
      if (signal?.aborted === true) throw new ImportCancelled();
      this.#next = this.#clock() + PAUSE_MS;
      const answer = await this.#requestWithChain(at, known, signal);
      if (typeof answer !== 'string') return answer;
      at = this.#sameSite(answer, at);
    }
    throw new SiteError('the site leads from page to page without end', false);
  }

  /** Path of a redirect. @throws SiteError where it leads elsewhere */
  #sameSite(location: string, from: string): string {
    const here = `https://${this.#host}${this.#ports.port === undefined ? '' : `:${this.#ports.port}`}`;
    let target: URL;
    try {
      target = new URL(location, here + from);
    } catch {
      throw new SiteError('the site leads to an address that is none', false);
    }
    if (target.origin !== new URL(here).origin)
      throw new SiteError(`the site leads elsewhere (${target.origin}); nothing was read from there`, false);
    return target.pathname + target.search;
  }

  async #requestWithChain(
    path: string,
    known: Validators | undefined,
    signal: AbortSignal | undefined,
  ): Promise<SiteAnswer | string> {
    let peer: X509Certificate | undefined;
    try {
      return await this.#request(path, known, signal, (certificate) => {
        peer = certificate;
      });
    } catch (error) {
      if (!isIncompleteChain(error) || peer === undefined || this.#missing.length > 0) throw plain(error);
      this.#missing = await completeChain(peer, this.#roots(), this.#ports.issuers);
      return await this.#request(path, known, signal, () => undefined).catch((again: unknown) => {
        throw plain(again);
      });
    }
  }

  #roots(): readonly string[] {
    return (this.#ports.roots ?? platformRoots)();
  }

  #request(
    path: string,
    known: Validators | undefined,
    signal: AbortSignal | undefined,
    onPeer: (certificate: X509Certificate) => void,
  ): Promise<SiteAnswer | string> {
    const wanted = path.toLowerCase().endsWith('.pdf') ? PDF : HTML;
    return new Promise((resolve, reject) => {
      const request = https.request({
        host: this.#host,
        ...(this.#ports.port === undefined ? {} : { port: this.#ports.port }),
        servername: this.#host,
        path,
        method: 'GET',
        agent: this.#agent,
        ...(signal === undefined ? {} : { signal }),
        // Intermediates are no anchors: the chain must still end at a root.
        ca: [...this.#roots(), ...knownIssuers(), ...this.#missing],
        timeout: this.#ports.silence ?? SILENCE_MS,
        headers: {
          accept: wanted,
          'accept-encoding': 'gzip',
          'user-agent': 'conncite (reads the General Statutes for a person who asked)',
          ...(known?.etag ? { 'if-none-match': known.etag } : {}),
          ...(known?.modified ? { 'if-modified-since': known.modified } : {}),
        },
      });
      request.on('socket', (socket) => {
        // Heard before verification closes a connection whose chain is incomplete: then the certificate tells its issuer.
        if (socket instanceof TLSSocket && !request.reusedSocket)
          socket.prependListener('secure', () => {
            // Not getPeerX509Certificate: after it, Node's own check of the host name finds no names.
            const { raw } = socket.getPeerCertificate() as { raw?: Buffer };
            if (raw !== undefined) onPeer(new X509Certificate(raw));
          });
      });
      request.on('timeout', () => request.destroy(new PassingError('the site does not answer', true)));
      let late: SiteError | undefined;
      const limit = setTimeout(() => {
        late = new SiteError('the site takes too long for a page', true);
        request.destroy(late);
      }, this.#ports.longest ?? LONGEST_MS);
      request.on('close', () => {
        clearTimeout(limit);
      });
      request.on('error', reject);
      request.on('response', (response) => {
        const { statusCode = 0, headers } = response;
        const done = (value: SiteAnswer | string): void => {
          response.resume();
          resolve(value);
        };
        if (statusCode === 304) done({ kind: 'unchanged' });
        else if (statusCode === 404 || statusCode === 410) done({ kind: 'missing' });
        else if ([301, 302, 303, 307, 308].includes(statusCode) && headers.location !== undefined)
          done(headers.location);
        else if (statusCode === 429 || statusCode >= 500) {
          response.resume();
          reject(
            new PassingError(
              `the site answers with error ${statusCode}`,
              false,
              secondsOf(headers['retry-after']) * 1000,
            ),
          );
        } else if (statusCode !== 200) {
          response.resume();
          reject(new SiteError(`the site answers with ${statusCode}`, false));
        } else if (mediaType(headers['content-type']) !== wanted) {
          request.destroy();
          reject(
            new SiteError(
              `the site gives no ${wanted === HTML ? 'page' : 'PDF'}, but ${headers['content-type'] ?? 'something of unknown kind'}`,
              false,
            ),
          );
        } else {
          readAll(response, headers['content-encoding'] ?? '')
            .then((bytes) => {
              resolve({ kind: 'page', bytes, etag: headers.etag ?? '', modified: headers['last-modified'] ?? '' });
            })
            .catch((error: unknown) => {
              request.destroy();
              reject(late ?? (error instanceof Error ? error : new Error(String(error))));
            });
        }
      });
      request.end();
    });
  }
}

/** "text/html" of "text/html; charset=utf-8". */
function mediaType(header: string | undefined): string {
  return (header ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

async function readAll(response: Readable, encoding: string): Promise<Buffer> {
  if (encoding !== '' && encoding !== 'gzip' && encoding !== 'identity')
    throw new SiteError('the site packs its page in a way that was not asked for', false);
  const stream = encoding === 'gzip' ? response.pipe(createGunzip()) : response;
  const parts: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    const fail = (): void => {
      reject(new PassingError('the connection broke off in the middle of a page', true));
    };
    response.on('error', fail);
    response.on('aborted', fail);
    if (stream !== response) stream.on('error', fail);
    stream.on('data', (part: Buffer) => {
      size += part.length;
      parts.push(part);
      if (size > LARGEST) reject(new SiteError('the site gives a page larger than any of the statutes', false));
    });
    stream.on('end', () => {
      resolve(Buffer.concat(parts));
    });
  });
}

function secondsOf(header: string | undefined): number {
  const seconds = Number(header);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
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
function plain(error: unknown): unknown {
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

/** @throws ImportCancelled where the signal comes first */
function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    const stop = (): void => {
      clearTimeout(timer);
      reject(new ImportCancelled());
    };
    if (signal?.aborted === true) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
