import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import tls from 'node:tls';
import { completeChain } from '../../../server/src/official/store/certificateChain';
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

  it('is asked for through the proxy', async () => {
    const authority = await testAuthority('http://certs.godaddy.com/repository/made-up.crt');
    answer = authority.intermediateDer;
    const agent = plainProxyAgent(`http://localhost:${server.port}`);
    assert.equal((await completeChain(new X509Certificate(authority.leaf), [authority.root], { agent })).length, 1);
    assert.deepEqual(server.asked, ['http://certs.godaddy.com/repository/made-up.crt']);
  });
});
