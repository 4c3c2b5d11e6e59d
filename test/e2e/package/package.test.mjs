import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { messages } from '../../../client/l10n/messages.mjs';
import { ROOT } from '../harness.mjs';

const VSIX = path.join(ROOT, 'dist/conncite.vsix');
const LIMIT = 8 * 1024 * 1024;
const EXPECTED = [
  'package.json',
  'package.nls.json',
  'changelog.md',
  'LICENSE.txt',
  'dist/catalogue.bin',
  'dist/extension.js',
  'dist/server.js',
  'dist/cli.js',
  'dist/mcp.js',
  'dist/office.js',
  'dist/docx.js',
  'dist/lawFile.js',
  'dist/ignore.js',
  'dist/preview.js',
  'dist/library.js',
  'dist/recordPage.js',
  'dist/pdf.mjs',
  'dist/extension.browser.js',
  'dist/server.browser.js',
  'client/media/authorities.svg',
  'dist/THIRD-PARTY-NOTICES.txt',
  'readme.md',
  'SUPPORT.md',
  'RULES.md',
  'SETTINGS.md',
  'client/media/icon.png',
  'client/media/walkthrough/brief.md',
  'dist/l10n/bundle.l10n.json',
];
const ALLOWED = [
  /^package\.nls\.[\w-]+\.json$/,
  /^dist\/l10n\/bundle\.l10n\.[\w-]+\.json$/,
  /^syntaxes\/[^/]+\.json$/,
  /^client\/media\/(?:walkthrough\/)?\w+\.svg$/,
];

/** The most that each part may weigh, unpacked: what starts with the editor is the dearest. */
const MOST_KB = {
  // The command is there for assistants: the editor starts it where one is asked.
  'dist/cli.js': 1300,
  'dist/docx.js': 320,
  'dist/lawFile.js': 110,
  'dist/ignore.js': 16,
  'dist/mcp.js': 800,
  'dist/extension.js': 600,
  'dist/server.js': 920,
  'dist/extension.browser.js': 560,
  'dist/server.browser.js': 880,
  'dist/library.js': 220,
  'dist/recordPage.js': 20,
  'dist/office.js': 120,
  'dist/preview.js': 340,
  'dist/pdf.mjs': 1800,
  'dist/catalogue.bin': 9500,
  'dist/THIRD-PARTY-NOTICES.txt': 120,
};

/** Names in the central directory of a zip file, and what each weighs unpacked. */
function sizesIn(zip) {
  const ENTRY = 0x02014b50;
  const end = zip.lastIndexOf('PK\x05\x06');
  const sizes = new Map();
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === ENTRY) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    sizes.set(zip.toString('utf8', at + 46, at + 46 + name), zip.readUInt32LE(at + 24));
    at += 46 + name + extra + comment;
  }
  return sizes;
}

describe('the packed extension', function () {
  this.timeout(60_000);

  it(`weighs at most ${LIMIT / 1024 / 1024} MB`, () => {
    const size = fs.statSync(VSIX).size;
    console.log(`      ${(size / 1024 / 1024).toFixed(2)} MB`);
    assert.ok(size <= LIMIT, `${size} bytes`);
  });

  it('has no part heavier than is allowed it', () => {
    const sizes = sizesIn(fs.readFileSync(VSIX));
    const kb = (file) => Math.ceil((sizes.get(`extension/${file}`) ?? 0) / 1024);
    assert.deepEqual(
      Object.keys(MOST_KB).filter((file) => kb(file) === 0),
      [],
    );
    assert.deepEqual(
      Object.entries(MOST_KB)
        .map(([file, most]) => [file, kb(file), most])
        .filter(([, size, most]) => size > most),
      [],
    );
    const programs = [...sizes.keys()]
      .filter((name) => /^extension\/dist\/.*\.m?js$/.test(name))
      .map((name) => name.slice('extension/'.length));
    assert.deepEqual(
      programs.filter((file) => MOST_KB[file] === undefined),
      [],
    );
  });

  it('holds what runs, and nothing else', () => {
    const files = [...sizesIn(fs.readFileSync(VSIX)).keys()]
      .filter((name) => name.startsWith('extension/'))
      .map((name) => name.slice('extension/'.length));
    assert.deepEqual(
      EXPECTED.filter((file) => !files.includes(file)),
      [],
      'missing',
    );
    const more = files.filter((file) => !EXPECTED.includes(file) && !ALLOWED.some((allowed) => allowed.test(file)));
    assert.deepEqual(more, [], 'not wanted');
  });

  it('holds each picture of the walkthrough', () => {
    const files = sizesIn(fs.readFileSync(VSIX));
    const { icon, contributes } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
    const pictures = contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg));
    assert.deepEqual(
      [icon, ...pictures].filter((file) => !files.has(`extension/${file}`)),
      [],
    );
  });

  it('names everything of others that is bundled, with the words of its licence', () => {
    const notices = fs
      .readFileSync(path.join(ROOT, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8')
      .split(`\n\n${'-'.repeat(80)}\n\n`)
      .slice(1);
    const bundled = new Set();
    for (const file of fs.readdirSync(path.join(ROOT, 'dist/meta')).filter((name) => name.endsWith('.json'))) {
      const { inputs } = JSON.parse(fs.readFileSync(path.join(ROOT, 'dist/meta', file), 'utf8'));
      for (const input of Object.keys(inputs)) {
        const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
        if (name !== undefined) bundled.add(name);
      }
    }
    assert.ok(bundled.size > 10);
    assert.deepEqual(
      [...bundled].filter((name) => !notices.some((notice) => notice.startsWith(`${name} `))),
      [],
    );
    assert.deepEqual(
      notices.filter((notice) => !/copyright/i.test(notice)).map((notice) => notice.split('\n')[0]),
      [],
    );
  });

  it('gives translators every message of the client', () => {
    const bundle = JSON.parse(fs.readFileSync(path.join(ROOT, 'dist/l10n/bundle.l10n.json'), 'utf8'));
    assert.deepEqual(bundle, messages());
    assert.ok(bundle['Conncite is not running']);
  });
});
