import assert from 'node:assert/strict';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { SETTINGS, temporaryFolder } from '../harness.mjs';
import { Desk } from './desk.mjs';

const SITE = 'www.cga.ct.gov';
const BRIEF = 'A keeper lights the lamp at dusk. General Statutes § 53a-192a (a) (1).\n\nThe end.\n';

/**
 * The site as this computer's proxy gives it: pages made up, under its name and a certificate that
 * this editor trusts. Another host is refused.
 * @returns {Promise<{ env: Record<string, string>, asked: readonly string[],
 * refused: string[], close(): Promise<void> }>}
 */
async function siteAfterProxy(folder) {
  const [{ pagesHandler, secureServer, testAuthority }, { chapterPage, titlesPage }, { MADE_UP }] = await Promise.all(
    ['officialSite', 'officialPages', 'madeUpLaw'].map((name) => tsImport(`../../support/${name}.ts`, import.meta.url)),
  );
  const authority = await testAuthority('', SITE);
  const root = path.join(folder, 'root.pem');
  fs.writeFileSync(root, authority.root);
  const site = await secureServer(
    authority,
    pagesHandler(
      new Map([
        ['/current/pub/titles.htm', titlesPage(2025, null, [{ number: '53a', name: 'Penal Code' }])],
        ['/current/pub/chap_952.htm', chapterPage(MADE_UP)],
      ]),
    ),
  );
  const refused = [];
  const proxy = http.createServer((_, response) => response.writeHead(403).end());
  proxy.on('connect', (request, socket) => {
    if (request.url !== `${SITE}:443`) {
      refused.push(request.url);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const through = net.connect(site.port, 'localhost', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      through.pipe(socket).pipe(through);
    });
    for (const end of [socket, through]) end.on('error', () => through.destroy());
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    env: {
      HTTPS_PROXY: `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (proxy.address()).port}`,
      NODE_EXTRA_CA_CERTS: root,
    },
    asked: site.asked,
    refused,
    async close() {
      proxy.closeAllConnections();
      proxy.close();
      await site.close();
    },
  };
}

/** A person who looks at a section whose text is not here yet. */
describe('a person who is offered the text of a chapter', function () {
  this.timeout(240_000);
  /** @type {Desk} */
  let desk;
  let site;
  const root = temporaryFolder('on-demand');

  before(async () => {
    site = await siteAfterProxy(root);
    fs.writeFileSync(path.join(root, 'brief.md'), BRIEF);
    desk = await Desk.sitDown([path.join(root, 'brief.md')], SETTINGS, {
      CONNCITE_DATA: path.join(root, 'library'),
      ...site.env,
    });
    await desk.open('brief.md');
  });
  after(async () => {
    await desk?.leave();
    await site?.close();
    fs.rmSync(root, { recursive: true, force: true });
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await desk.picture(`failed-${this.currentTest.title.replaceAll(' ', '-')}`);
  });

  const toast = (words) => desk.page.locator('.notification-toast', { hasText: words }).first();

  it('is offered it once the hover has been read, and nothing is asked of the site before', async () => {
    const words = await desk.hover('53a-192a', 'Summary by Conncite');
    assert.doesNotMatch(words, /A keeper shall light the lamp/);
    await desk.click('The end');
    await toast('The official text of chapter 952 is not on this computer. Get it').waitFor();
    await desk.picture('on-demand-offer');
    assert.deepEqual(site.asked, []);
  });

  it('says yes, and reads the words of the law in the hover', async () => {
    await toast('Get it').locator('.monaco-button', { hasText: 'Get It' }).first().click();
    await toast('1 chapter with').waitFor({ timeout: 60_000 });
    await desk.picture('on-demand-gotten');
    const words = await desk.hover('53a-192a', 'A keeper shall light the lamp when:');
    assert.match(words, /Official text, .* read on/);
    await desk.picture('on-demand-hover');
    assert.ok(site.asked.includes('/current/pub/chap_952.htm'), site.asked.join(' '));
    assert.deepEqual(
      site.asked.filter((asked) => !asked.startsWith('/current/')),
      [],
    );
  });
});
