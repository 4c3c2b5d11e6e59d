import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { webcrypto } from 'node:crypto';
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';

/** Certificates of a made-up authority: a root, an authority below it, and a site's certificate from that. */
export interface TestAuthority {
  readonly root: string;
  readonly intermediate: string;
  readonly intermediateDer: Buffer;
  readonly leaf: string;
  readonly key: string;
}

const crypto = webcrypto as unknown as Crypto;
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const [FROM, TO] = [new Date(Date.now() - 86_400_000), new Date(Date.now() + 30 * 86_400_000)];

/** @param issuersAddress where the site's certificate says that its issuer's is; none where empty */
export async function testAuthority(issuersAddress: string, host = 'localhost'): Promise<TestAuthority> {
  const generate = (): Promise<CryptoKeyPair> => crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const [rootKeys, middleKeys, leafKeys] = [await generate(), await generate(), await generate()];
  const ca = [
    new x509.BasicConstraintsExtension(true, 2, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
  ];
  const root = await x509.X509CertificateGenerator.create(
    {
      serialNumber: '01',
      subject: 'CN=Test Root',
      issuer: 'CN=Test Root',
      notBefore: FROM,
      notAfter: TO,
      signingAlgorithm: ALGORITHM,
      publicKey: rootKeys.publicKey,
      signingKey: rootKeys.privateKey,
      extensions: ca,
    },
    crypto,
  );
  const intermediate = await x509.X509CertificateGenerator.create(
    {
      serialNumber: '02',
      subject: 'CN=Test Intermediate',
      issuer: 'CN=Test Root',
      notBefore: FROM,
      notAfter: TO,
      signingAlgorithm: ALGORITHM,
      publicKey: middleKeys.publicKey,
      signingKey: rootKeys.privateKey,
      extensions: ca,
    },
    crypto,
  );
  const leaf = await x509.X509CertificateGenerator.create(
    {
      serialNumber: '03',
      subject: 'CN=localhost',
      issuer: 'CN=Test Intermediate',
      notBefore: FROM,
      notAfter: TO,
      signingAlgorithm: ALGORITHM,
      publicKey: leafKeys.publicKey,
      signingKey: middleKeys.privateKey,
      extensions: [
        new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: host }]),
        ...(issuersAddress === '' ? [] : [new x509.AuthorityInfoAccessExtension({ caIssuers: [issuersAddress] })]),
      ],
    },
    crypto,
  );
  const key = Buffer.from(await crypto.subtle.exportKey('pkcs8', leafKeys.privateKey)).toString('base64');
  return {
    root: root.toString('pem'),
    intermediate: intermediate.toString('pem'),
    intermediateDer: Buffer.from(intermediate.rawData),
    leaf: leaf.toString('pem'),
    key: `-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----\n`,
  };
}

export type Handler = (request: http.IncomingMessage, response: http.ServerResponse) => void;

export interface TestServer {
  readonly port: number;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  readonly connections: () => number;
  close(): Promise<void>;
}

async function listen(server: http.Server | https.Server, asked: string[]): Promise<TestServer> {
  let connections = 0;
  server.on(server instanceof https.Server ? 'secureConnection' : 'connection', () => connections++);
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

export function secureServer(authority: TestAuthority, handler: Handler, chain = true): Promise<TestServer> {
  const asked: string[] = [];
  return listen(
    https.createServer(
      { key: authority.key, cert: chain ? `${authority.leaf}\n${authority.intermediate}` : authority.leaf },
      (request, response) => {
        asked.push(request.url ?? '');
        handler(request, response);
      },
    ),
    asked,
  );
}

export function plainServer(handler: Handler): Promise<TestServer> {
  const asked: string[] = [];
  return listen(
    http.createServer((request, response) => {
      asked.push(request.url ?? '');
      handler(request, response);
    }),
    asked,
  );
}

/** A handler over pages by path, with conditional answers. */
export function pagesHandler(pages: ReadonlyMap<string, string>): Handler {
  return (request, response) => {
    const page = pages.get(request.url ?? '');
    if (page === undefined) {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<html><head><title>404</title></head></html>');
      return;
    }
    const etag = `"${page.length}-${page.slice(-300).length}-${hash(page)}"`;
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag }).end(page);
  };
}

function hash(text: string): number {
  let value = 7;
  for (let i = 0; i < text.length; i++) value = (value * 31 + text.charCodeAt(i)) >>> 0;
  return value;
}
