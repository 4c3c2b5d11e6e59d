/**
 * What an extension host in a web worker needs: the extension's files over HTTP,
 * and a page that is told where they are.
 */
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const TYPES = { '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml' };

/**
 * Serves one folder to pages of any origin, on a free port of this computer.
 * @returns {Promise<{ port: number, stop(): void }>}
 */
export function serveFolder(folder) {
  const server = http.createServer((request, response) => {
    const file = path.join(
      folder,
      path.normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname)),
    );
    const found = fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true;
    response.writeHead(found ? 200 : 404, {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': '*',
      'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    });
    if (found) fs.createReadStream(file).pipe(response);
    else response.end();
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve({
        port: /** @type {import('node:net').AddressInfo} */ (server.address()).port,
        stop() {
          server.closeAllConnections();
          server.close();
        },
      }),
    ),
  );
}

/**
 * Makes the editor in a page take the extensions served at `ports` for those under development; the first has the
 * suite. A server's page has no setting for that in its address; the page reads its configuration from an
 * attribute, which is changed as it is read.
 */
export async function develop(page, ...ports) {
  const at = (file, port = ports[0]) => ({ scheme: 'http', authority: `127.0.0.1:${port}`, path: file });
  await page.addInitScript(
    (options) => {
      const read = Element.prototype.getAttribute;
      Element.prototype.getAttribute = function getAttribute(name) {
        const value = read.call(this, name);
        if (name !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration') return value;
        const configuration = JSON.parse(value);
        return JSON.stringify({
          ...configuration,
          developmentOptions: { ...configuration.developmentOptions, ...options },
        });
      };
    },
    { extensions: ports.map((port) => at('/', port)), extensionTestsPath: at('/out/e2e/worker/index.js') },
  );
}
