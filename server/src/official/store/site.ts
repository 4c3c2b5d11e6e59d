import https from 'node:https';
import type { Agent, ClientRequest } from 'node:http';
import { TLSSocket } from 'node:tls';
import { X509Certificate } from 'node:crypto';
import { ImportCancelled } from './importTypes';
import { completeChain, isIncompleteChain, platformRoots, type IssuerPorts } from './certificateChain';
import { knownIssuers } from './knownIssuers';
import { answerOf, headersOf, HTML, PDF, type SiteAnswer, type Validators } from './siteAnswer';
import { inWords, PassingError, SiteError } from './siteError';

/** The one host that is asked. */
export const OFFICIAL_HOST = 'www.cga.ct.gov';

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
const REDIRECTS = 3;

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
    throw new SiteError('the site redirects without end', false);
  }

  /** Path of a redirect. @throws SiteError where it leads elsewhere */
  #sameSite(location: string, from: string): string {
    const here = `https://${this.#host}${this.#ports.port === undefined ? '' : `:${this.#ports.port}`}`;
    let target: URL;
    try {
      target = new URL(location, here + from);
    } catch {
      throw new SiteError('the site redirects to an invalid address', false);
    }
    if (target.origin !== new URL(here).origin)
      throw new SiteError(`the site redirects elsewhere (${target.origin}); nothing was read from there`, false);
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
      if (!isIncompleteChain(error) || peer === undefined || this.#missing.length > 0) throw inWords(error);
      this.#missing = await completeChain(peer, this.#roots(), this.#ports.issuers);
      return await this.#request(path, known, signal, () => undefined).catch((again: unknown) => {
        throw inWords(again);
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
    const { port, silence = SILENCE_MS, longest = LONGEST_MS } = this.#ports;
    return new Promise((resolve, reject) => {
      const request = https.request({
        host: this.#host,
        ...(port === undefined ? {} : { port }),
        servername: this.#host,
        path,
        method: 'GET',
        agent: this.#agent,
        ...(signal === undefined ? {} : { signal }),
        // Intermediates are no anchors: the chain must still end at a root.
        ca: [...this.#roots(), ...knownIssuers(), ...this.#missing],
        timeout: silence,
        headers: headersOf(wanted, known),
      });
      onCertificate(request, onPeer);
      request.on('timeout', () => request.destroy(new PassingError('the site does not answer', true)));
      const isLate = limitTime(request, longest);
      request.on('error', reject);
      request.on('response', (response) => {
        answerOf(request, response, wanted).then(resolve, (error: unknown) => {
          reject(isLate() ?? (error instanceof Error ? error : new Error(String(error))));
        });
      });
      request.end();
    });
  }
}

/**
 * Hears the site's certificate before verification closes a connection whose chain
 * is incomplete: then it tells its issuer.
 */
function onCertificate(request: ClientRequest, tell: (certificate: X509Certificate) => void): void {
  request.on('socket', (socket) => {
    if (!(socket instanceof TLSSocket) || request.reusedSocket) return;
    socket.prependListener('secure', () => {
      // Not getPeerX509Certificate: after it, Node's own check of the host name finds no names.
      const { raw } = socket.getPeerCertificate() as { raw?: Buffer };
      if (raw !== undefined) tell(new X509Certificate(raw));
    });
  });
}

/** Gives a request up that takes too long. @returns the error by which it was given up; undefined before */
function limitTime(request: ClientRequest, milliseconds: number): () => SiteError | undefined {
  let late: SiteError | undefined;
  const limit = setTimeout(() => {
    late = new SiteError('the site takes too long to send a page', true);
    request.destroy(late);
  }, milliseconds);
  request.on('close', () => {
    clearTimeout(limit);
  });
  return () => late;
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
