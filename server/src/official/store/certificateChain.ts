import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import http, { type Agent } from 'node:http';
import tls from 'node:tls';
import { ImportError } from './importTypes';
import { ISSUER_HOSTS } from './knownIssuers';

/** Gets an issuer's certificate, in DER or PEM, from the address that a certificate names. */
export type FetchIssuer = (address: string) => Promise<Buffer>;

/** A chain has two or three certificates between the site and the root. */
const LONGEST_CHAIN = 4;
const LARGEST = 64 * 1024;
const PATIENCE_MS = 15_000;

/** True where verification failed because the site did not send its issuer's certificate. */
export function isIncompleteChain(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return (
    code === 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' ||
    code === 'UNABLE_TO_GET_ISSUER_CERT' ||
    code === 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'
  );
}

/** Roots that this machine's Node trusts, with those that its user added (NODE_EXTRA_CA_CERTS). */
export function platformRoots(): readonly string[] {
  const { getCACertificates } = tls as unknown as { getCACertificates?: (type: 'default') => string[] };
  if (getCACertificates !== undefined) return getCACertificates('default');
  const extra = process.env['NODE_EXTRA_CA_CERTS'];
  if (extra === undefined || extra === '') return tls.rootCertificates;
  try {
    return [...tls.rootCertificates, readFileSync(extra, 'utf8')];
  } catch {
    return tls.rootCertificates;
  }
}

/** How an issuer's certificate is had where it is not known. */
export interface IssuerPorts {
  /** Hosts that may be asked, with their port where it is not 80. */
  readonly hosts?: readonly string[];
  /** The user's proxy; the request goes the same way as the pages. */
  readonly agent?: Agent | undefined;
  readonly fetchIssuer?: FetchIssuer | undefined;
}

/**
 * The certificates between a site's own and a trusted root, as browsers find them: each names its issuer's address
 * (authority information access, RFC 5280 section 4.2.2.1). What comes from there proves itself by its signature; the
 * caller verifies the chain as always, up to the root. The address is the word of a server that is not trusted yet, so
 * that none but a certificate authority's known host is asked.
 * @returns in PEM
 * @throws ImportError where the chain cannot be completed
 */
export async function completeChain(
  leaf: X509Certificate,
  roots: readonly string[],
  ports: IssuerPorts = {},
): Promise<readonly string[]> {
  const { hosts = ISSUER_HOSTS, agent, fetchIssuer = (address: string) => fetchOverHttp(address, agent) } = ports;
  const found: string[] = [];
  let last = leaf;
  for (let i = 0; i < LONGEST_CHAIN; i++) {
    if (isIssuedByRoot(last, roots)) return found;
    const address = /CA Issuers - URI:(\S+)/.exec(last.infoAccess ?? '')?.[1];
    if (address === undefined) break;
    if (!isAuthority(address, hosts))
      throw new ImportError(
        "the site's certificate cannot be verified: the address that it names for its issuer's is of no certificate authority known here, and was not asked",
      );
    const issuer = await readIssuer(address, fetchIssuer);
    if (!issuer.ca || !last.checkIssued(issuer) || !last.verify(issuer.publicKey))
      throw new ImportError(`the site's certificate cannot be verified: what ${address} gives is not its issuer's`);
    found.push(issuer.toString());
    last = issuer;
  }
  if (isIssuedByRoot(last, roots)) return found;
  throw new ImportError(
    "the site's certificate cannot be verified: its chain does not end at an authority that this computer trusts",
  );
}

/** Issuers' certificates are published over plain HTTP, since they prove themselves. */
function isAuthority(address: string, hosts: readonly string[]): boolean {
  try {
    const { protocol, host, username } = new URL(address);
    return protocol === 'http:' && username === '' && hosts.includes(host);
  } catch {
    return false;
  }
}

function isIssuedByRoot(certificate: X509Certificate, roots: readonly string[]): boolean {
  return roots.some((pem) => {
    try {
      const root = new X509Certificate(pem);
      return certificate.checkIssued(root) && certificate.verify(root.publicKey);
    } catch {
      // A trusted certificate of a kind that Node's reader does not know is no reason to stop.
      return false;
    }
  });
}

async function readIssuer(address: string, fetchIssuer: FetchIssuer): Promise<X509Certificate> {
  let bytes: Buffer;
  try {
    bytes = await fetchIssuer(address);
  } catch (error) {
    throw new ImportError(`the site's certificate cannot be verified: its issuer's cannot be had from ${address}`, {
      cause: error,
    });
  }
  try {
    return new X509Certificate(bytes);
  } catch (error) {
    throw new ImportError(`the site's certificate cannot be verified: ${address} gives no certificate`, {
      cause: error,
    });
  }
}

function fetchOverHttp(address: string, agent: Agent | undefined): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const request = http.get(
      address,
      { timeout: PATIENCE_MS, ...(agent === undefined ? {} : { agent }) },
      (response) => {
        const parts: Buffer[] = [];
        let size = 0;
        if (response.statusCode !== 200) request.destroy(new Error(`answer ${response.statusCode ?? 0}`));
        response.on('data', (part: Buffer) => {
          size += part.length;
          parts.push(part);
          if (size > LARGEST) request.destroy(new Error('too large'));
        });
        response.on('end', () => {
          resolve(Buffer.concat(parts));
        });
        response.on('error', reject);
      },
    );
    request.on('timeout', () => request.destroy(new Error('no answer')));
    request.on('error', reject);
  });
}
