import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import tls from 'node:tls';
import { completeChain, isIncompleteChain } from '../../../server/src/official/store/certificateChain';
import { knownIssuers } from '../../../server/src/official/store/knownIssuers';
import { plainProxyAgent } from '../../../server/src/official/store/proxy';
import { plainServer, testAuthority, type TestServer } from '../../support/officialSite';

describe('a certificate that the site leaves out', () => {
  let server: TestServer;
  let answer: Uint8Array = new Uint8Array();

  before(async () => {
    server = await plainServer((_, response) => response.end(answer));
  });
  after(() => server.close());
  beforeEach(() => {
    server.asked.length = 0;
  });

  it('is carried here where it is known, and a known root has signed it', () => {
    for (const pem of knownIssuers()) {
      const issuer = new X509Certificate(pem);
      assert.ok(issuer.ca);
      assert.ok(
        tls.rootCertificates.some((root) => issuer.verify(new X509Certificate(root).publicKey)),
        issuer.subject,
      );
    }
  });

  it("is asked of no host but a certificate authority's, whatever the site's own certificate names", async () => {
    const { port } = server;
    for (const address of [
      `http://localhost:${port}/x.crt`,
      `http://127.0.0.1:${port}/x.crt`,
      'http://169.254.169.254/latest',
      `http://certs.godaddy.com@localhost:${port}/x`,
      'http://certs.godaddy.com:8080/x',
      'https://certs.godaddy.com/x.crt',
      'http://someone@certs.godaddy.com/x.crt',
      'file:///etc/passwd',
    ]) {
      const authority = await testAuthority(address);
      await assert.rejects(
        completeChain(new X509Certificate(authority.leaf), [authority.root]),
        /certificate cannot be verified: .* was not asked$/,
        address,
      );
    }
    assert.deepEqual(server.asked, []);
  });

  for (const [code, isLeftOut] of [
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', true],
    ['UNABLE_TO_GET_ISSUER_CERT', true],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', true],
    ['CERT_HAS_EXPIRED', false],
    ['SELF_SIGNED_CERT_IN_CHAIN', false],
    ['', false],
    [undefined, false],
  ] as const) {
    it(`is looked for ${isLeftOut ? 'where' : 'not where'} Node says ${String(code)}`, () => {
      assert.equal(isIncompleteChain(Object.assign(new Error('x'), { code })), isLeftOut);
    });
  }

  const ADDRESS = 'http://certs.godaddy.com/x.crt';
  const ELSE = "the site's certificate cannot be verified: ";
  for (const [what, fetchIssuer, message] of [
    [
      'cannot be had',
      () => Promise.reject(new Error('no answer')),
      `${ELSE}its issuer's cannot be had from ${ADDRESS}`,
    ],
    ['is no certificate', () => Promise.resolve(Buffer.from('lamp')), `${ELSE}${ADDRESS} gives no certificate`],
    [
      'is another’s',
      async () => (await testAuthority(ADDRESS)).intermediateDer,
      `${ELSE}what ${ADDRESS} gives is not its issuer's`,
    ],
  ] as const) {
    it(`is not taken where what is given ${what}`, async () => {
      const { leaf, root } = await testAuthority(ADDRESS);
      await assert.rejects(completeChain(new X509Certificate(leaf), [root], { fetchIssuer }), (error) => {
        assert.ok(error instanceof Error);
        assert.equal(error.message, message);
        assert.equal(error.cause instanceof Error, what !== 'is another’s');
        return true;
      });
    });
  }

  it('is of no use where its own chain ends nowhere', async () => {
    const [{ leaf, intermediateDer }, other] = [await testAuthority(ADDRESS), await testAuthority('')];
    const fetchIssuer = (): Promise<Buffer> => Promise.resolve(intermediateDer);
    const message = `${ELSE}its chain does not end at an authority that this computer trusts`;
    const given = new X509Certificate(leaf);
    await assert.rejects(completeChain(given, [other.root], { fetchIssuer }), { message });
    await assert.rejects(completeChain(given, ['no certificate', other.root], { fetchIssuer }), { message });
    await assert.rejects(completeChain(new X509Certificate(other.leaf), [], {}), { message });
    await assert.rejects(completeChain(new X509Certificate(leaf), [], { hosts: [] }), /was not asked$/);
  });

  it('is asked for through the proxy', async () => {
    const authority = await testAuthority('http://certs.godaddy.com/repository/made-up.crt');
    answer = authority.intermediateDer;
    const agent = plainProxyAgent(`http://localhost:${server.port}`);
    assert.equal((await completeChain(new X509Certificate(authority.leaf), [authority.root], { agent })).length, 1);
    assert.deepEqual(server.asked, ['http://certs.godaddy.com/repository/made-up.crt']);
  });
});
