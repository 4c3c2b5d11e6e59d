/**
 * The window of the editor tests: a Chromium of the system, else the one that the
 * package `@sparticuz/chromium` carries.
 */
import fs from 'node:fs';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import { chromium } from 'playwright-core';
import { cached, fetchPackage, recipe } from './install.mjs';
import { watchContext } from './network.mjs';
import { FONTS } from './pins.mjs';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/lib/chromium/chromium-headless-shell',
];

const FONT_RULES = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts/ttf</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>DejaVu Sans</family></prefer></alias>
</fontconfig>
`;

async function unpack(source, target) {
  await pipeline(fs.createReadStream(source), zlib.createBrotliDecompress(), fs.createWriteStream(target));
}

/** Unpacks the carried Chromium with fonts and its system libraries, so that nothing need be installed by hand. */
async function carried() {
  const home = path.resolve(path.dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../..');
  const { version } = JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8'));
  const folder = await cached(`chromium-${version}-${recipe('chromium.mjs')}`, async (draft) => {
    await unpack(path.join(home, 'bin/chromium.br'), path.join(draft, 'chromium'));
    fs.chmodSync(path.join(draft, 'chromium'), 0o755);
    await unpack(path.join(home, 'bin/al2023.tar.br'), path.join(draft, 'al2023.tar'));
    execFileSync('tar', ['xf', path.join(draft, 'al2023.tar'), '-C', draft]);
    fs.rmSync(path.join(draft, 'al2023.tar'));
    fs.mkdirSync(path.join(draft, 'fonts'));
    fetchPackage(FONTS.spec, FONTS.sha512, path.join(draft, 'fonts'), 'package/ttf');
    // The mathematical and the narrow faces would be taken for the plain ones.
    for (const file of fs.readdirSync(path.join(draft, 'fonts/ttf'))) {
      if (!/^DejaVuSans(?:Mono)?(?:-(?:Bold)?(?:Oblique)?)?\.ttf$/.test(file))
        fs.rmSync(path.join(draft, 'fonts/ttf', file));
    }
    fs.writeFileSync(path.join(draft, 'fonts.conf'), FONT_RULES);
  });
  return {
    executablePath: path.join(folder, 'chromium'),
    env: {
      ...process.env,
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
      LD_LIBRARY_PATH: path.join(folder, 'lib'),
    },
    args: ['--headless=shell', '--no-zygote', '--disable-gpu'],
  };
}

/** No name but this computer's leads anywhere: what a page asks for elsewhere is seen, and not sent. */
const NAMES = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE *.localhost';

/**
 * Starts a browser without a screen. CHROMIUM names another executable. Its set `foreign` has the addresses outside
 * this computer that its pages have asked for.
 */
export async function launchBrowser() {
  const own = process.env.CHROMIUM ?? SYSTEM.find((file) => fs.existsSync(file));
  const { args = [], ...options } = own === undefined ? await carried() : { executablePath: own };
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ ...options, args: [...args, ...root, NAMES, '--disable-dev-shm-usage'] });
  const foreign = new Set();
  // Every page has a context, those of `newPage` too.
  const newContext = browser.newContext.bind(browser);
  return Object.assign(browser, {
    foreign,
    newContext: async (...given) => {
      const context = await newContext(...given);
      watchContext(context, foreign);
      return context;
    },
  });
}
