import { createGunzip } from 'node:zlib';
import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { PassingError, SiteError } from './siteError';

/** Names by which the site tells whether a page is still the same. */
export interface Validators {
  readonly etag: string;
  readonly modified: string;
}

export type SiteAnswer =
  | { readonly kind: 'page'; readonly bytes: Buffer; readonly etag: string; readonly modified: string }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'missing' };

const LARGEST = 32 * 2 ** 20;
export const HTML = 'text/html';
export const PDF = 'application/pdf';

/** @param known what tells the page that is here already: the site then says only that it is the same */
export function headersOf(wanted: string, known: Validators | undefined): Readonly<Record<string, string>> {
  return {
    accept: wanted,
    'accept-encoding': 'gzip',
    'user-agent': 'conncite (reads the General Statutes for a person who asked)',
    ...(known?.etag ? { 'if-none-match': known.etag } : {}),
    ...(known?.modified ? { 'if-modified-since': known.modified } : {}),
  };
}

/**
 * What the site answers: a page of the kind wanted, that there is none or no other, or where it is instead.
 * @throws PassingError, SiteError
 */
export async function answerOf(
  request: ClientRequest,
  response: IncomingMessage,
  wanted: string,
): Promise<SiteAnswer | string> {
  const { statusCode = 0, headers } = response;
  if (statusCode === 200) return pageOf(request, response, wanted);
  // What it says beside is let go, and the connection is used again.
  response.resume();
  if (statusCode === 304) return { kind: 'unchanged' };
  if (statusCode === 404 || statusCode === 410) return { kind: 'missing' };
  if ([301, 302, 303, 307, 308].includes(statusCode) && headers.location !== undefined) return headers.location;
  if (statusCode === 429 || statusCode >= 500)
    throw new PassingError(
      `the site answers with error ${statusCode}`,
      false,
      secondsOf(headers['retry-after']) * 1000,
    );
  throw new SiteError(`the site answers with ${statusCode}`, false);
}

async function pageOf(request: ClientRequest, response: IncomingMessage, wanted: string): Promise<SiteAnswer> {
  const { headers } = response;
  try {
    if (mediaType(headers['content-type']) !== wanted)
      throw new SiteError(
        `the site gives no ${wanted === HTML ? 'page' : 'PDF'}, but ${headers['content-type'] ?? 'something of unknown kind'}`,
        false,
      );
    const bytes = await readAll(response, headers['content-encoding'] ?? '');
    return { kind: 'page', bytes, etag: headers.etag ?? '', modified: headers['last-modified'] ?? '' };
  } catch (error) {
    request.destroy();
    throw error;
  }
}

/** "text/html" of "text/html; charset=utf-8". */
function mediaType(header: string | undefined): string {
  return (header ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

async function readAll(response: Readable, encoding: string): Promise<Buffer> {
  if (encoding !== '' && encoding !== 'gzip' && encoding !== 'identity')
    throw new SiteError('the site compresses its page in a way that was not requested', false);
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
