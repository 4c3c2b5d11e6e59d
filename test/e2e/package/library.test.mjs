import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import esbuild from 'esbuild';
import { publint } from 'publint';
import { tsImport } from 'tsx/esm/api';
import { ROOT, temporaryFolder } from '../harness.mjs';

const LIMIT = 6 * 1024 * 1024;
const WANTED = [
  'package.json',
  'LICENSE',
  'dist/catalogue.bin',
  'dist/cli.js',
  'dist/mcp.js',
  'dist/docx.js',
  'dist/ignore.js',
  'dist/server.js',
  'dist/server.browser.js',
  'dist/index.mjs',
  'dist/index.d.mts',
  'dist/node.mjs',
  'dist/node.d.mts',
  'dist/pdf.mjs',
  'dist/THIRD-PARTY-NOTICES.txt',
  'README.md',
];
const ALLOWED = [
  /^[A-Z]+\.md$/,
  /^dist\/[A-Z-]+\.txt$/,
  /^dist\/library\/\w+\.(?:mjs|d\.mts)$/,
  /^dist\/[\w.-]+\.(?:js|mjs|wasm)$/,
];

const BRIEF = 'Paper is ruled by Conn. Gen. Stat. § 1-9b. See General Statutes §§ 53a-70 (a) (1), 53a-71.\n';

/**
 * What a program of someone else's does with the library. The type checker reads it too, with uses that must not pass.
 */
const CONSUMER = `
import { applyEdits, diagnose, format, normalNumber, read, type Citation, type Finding } from 'conncite';
import { loadCatalogue } from 'conncite/node';

const document = read(${JSON.stringify(BRIEF)}, { language: 'markdown' });
const statutes = await loadCatalogue();
const findings: readonly Finding[] = diagnose(document, statutes, { today: '2026-01-01', style: 'bluebook' });
const last: Citation | undefined = document.citations.at(-1);
const edits = findings.find((finding) => finding.code === 'subsection-spacing')?.fixes[0]?.edits ?? [];
console.log(JSON.stringify({
  numbers: document.citations.map((citation) => citation.sections.map((section) => section.number)),
  catchline: statutes.find('53a-70')?.catchline,
  codes: findings.map((finding) => finding.code),
  written: last && format(last, 'bluebook'),
  line: document.rangeOf({ start: 0, end: 1 }).start.line,
  fixed: applyEdits(document.text, edits),
  normal: normalNumber('53A–70'),
}));
`;
const WRONG = `
// @ts-expect-error: a text is a string
read(5);
// @ts-expect-error: the day has to be said
diagnose(document, statutes, {});
// @ts-expect-error: there is no such style
format(last!, 'apa');
// @ts-expect-error: citations are not for changing
document.citations.pop();
`;

describe('the npm package in an empty folder', function () {
  this.timeout(120_000);
  let folder;
  let home;

  const run = (command, args, input = '') => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, input, encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  const bundle = async (source) => {
    const { outputFiles, warnings } = await esbuild.build({
      stdin: { contents: source, resolveDir: folder },
      bundle: true,
      format: 'esm',
      platform: 'browser',
      minify: true,
      write: false,
      logLevel: 'silent',
    });
    assert.deepEqual(
      warnings.map(({ text }) => text),
      [],
    );
    return outputFiles[0].text;
  };

  before(() => {
    folder = temporaryFolder('library');
    const [packed] = JSON.parse(
      execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
        cwd: ROOT,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
    fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
    // A cache of its own with nothing in it, and no network: the package must need no other.
    execFileSync(
      'npm',
      [
        'install',
        '--offline',
        '--cache',
        path.join(folder, 'cache'),
        '--no-audit',
        '--no-fund',
        `./${packed.filename}`,
      ],
      { cwd: folder, stdio: 'pipe' },
    );
    home = path.join(folder, 'node_modules/conncite');
  });

  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('brings no other package: all that it needs is bundled, and belongs to devDependencies', () => {
    assert.deepEqual(
      fs.readdirSync(path.join(folder, 'node_modules')).filter((name) => !name.startsWith('.')),
      ['conncite'],
    );
  });

  it(`holds what runs, and nothing else, in at most ${LIMIT / 1024 / 1024} MB`, () => {
    const files = fs
      .readdirSync(home, { recursive: true, encoding: 'utf8' })
      .filter((file) => fs.statSync(path.join(home, file)).isFile());
    assert.deepEqual(
      WANTED.filter((file) => !files.includes(file)),
      [],
      'missing',
    );
    assert.deepEqual(
      files.filter((file) => !WANTED.includes(file) && !ALLOWED.some((allowed) => allowed.test(file))),
      [],
      'not wanted',
    );
    const tarball = fs.readdirSync(folder).find((file) => file.endsWith('.tgz'));
    assert.ok(fs.statSync(path.join(folder, tarball)).size <= LIMIT);
  });

  it('has a manifest that says nothing untrue of the package', async () => {
    const { messages } = await publint({ pkgDir: home, pack: false, strict: true });
    assert.deepEqual(
      messages.filter(({ type }) => type !== 'suggestion').map(({ code, path: place }) => `${code} ${place.join('.')}`),
      [],
    );
  });

  it('reads, looks up, judges and writes citations', () => {
    fs.writeFileSync(path.join(folder, 'consumer.mjs'), esbuild.transformSync(CONSUMER, { loader: 'ts' }).code);
    const { stdout, stderr } = run(process.execPath, ['consumer.mjs']);
    assert.equal(stderr, '');
    const { fixed, codes, ...rest } = JSON.parse(stdout);
    assert.deepEqual(rest, {
      numbers: [['1-9b'], ['53a-70', '53a-71']],
      catchline: 'Sexual assault in the first degree: Class B or A felony.',
      written: 'Conn. Gen. Stat. §§ 53a-70(a)(1), 53a-71',
      line: 0,
      normal: '53a-70',
    });
    assert.ok(codes.includes('repealed-section') && codes.includes('subsection-spacing'), codes.join());
    assert.match(fixed, /§§ 53a-70\(a\)\(1\), 53a-71/);
  });

  it('has types that a strict program passes, and a wrong one does not', () => {
    fs.writeFileSync(path.join(folder, 'consumer.mts'), CONSUMER + WRONG);
    const { status, stdout } = run(process.execPath, [
      path.join(ROOT, 'node_modules/typescript/bin/tsc'),
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      '--types',
      'node',
      '--typeRoots',
      path.join(ROOT, 'node_modules/@types'),
      'consumer.mts',
    ]);
    assert.deepEqual({ status, stdout }, { status: 0, stdout: '' });
  });

  it('does nothing when it is imported', async () => {
    assert.equal((await bundle("import * as conncite from 'conncite';")).trim(), '');
    const { stdout, stderr } = run(process.execPath, [
      '--input-type=module',
      '-e',
      `
      const state = () => [Object.getOwnPropertyNames(globalThis), process.getActiveResourcesInfo().filter((kind) => kind !== 'CloseReq'), process.eventNames()];
      const before = JSON.stringify(state());
      await import('conncite');
      await import('conncite/node');
      console.log(JSON.stringify(state()) === before);
    `,
    ]);
    assert.deepEqual({ stdout, stderr }, { stdout: 'true\n', stderr: '' });
  });

  it('gives a program for browsers the area that it imports, and no other', async () => {
    const all = await bundle("import * as conncite from 'conncite'; console.log(conncite);");
    const catalogue = await bundle("import { openCatalogue } from 'conncite'; console.log(openCatalogue);");
    const reader = await bundle("import { read } from 'conncite'; console.log(read('').citations);");
    assert.ok(all.includes('repealed-section'));
    for (const part of [catalogue, reader]) assert.ok(!part.includes('repealed-section'));
    assert.ok(catalogue.length < all.length / 4, `${catalogue.length} of ${all.length}`);
    assert.ok(reader.length < all.length * 0.8, `${reader.length} of ${all.length}`);
  });

  it('has the command', () => {
    fs.writeFileSync(path.join(folder, 'brief.md'), BRIEF);
    const { status, stdout } = run('npx', ['--no-install', 'conncite', 'cites', '--format', 'json', 'brief.md']);
    assert.equal(status, 0);
    assert.deepEqual(
      JSON.parse(stdout)[0].citations.map((citation) => citation.sections.map((section) => section.number)),
      [['1-9b'], ['53a-70', '53a-71']],
    );
  });

  it('reads PDF with nothing installed beside it', async () => {
    const { pdf } = await tsImport('../../support/pdf.ts', import.meta.url);
    fs.writeFileSync(path.join(folder, 'brief.pdf'), pdf([[{ text: 'See Conn. Gen. Stat. \u00A7 53a-70.', y: 700 }]]));
    const { stdout, stderr } = run('npx', ['--no-install', 'conncite', 'cites', '--format', 'json', 'brief.pdf']);
    assert.equal(stderr, '');
    assert.equal(JSON.parse(stdout)[0].citations[0].sections[0].number, '53a-70');
  });

  it('answers an assistant that speaks the Model Context Protocol', async () => {
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(
      new StdioClientTransport({
        command: path.join(folder, 'node_modules/.bin/conncite'),
        args: ['mcp'],
        cwd: folder,
        stderr: 'ignore',
      }),
    );
    try {
      assert.equal((await client.listTools()).tools.length, 5);
      const { structuredContent } = await client.callTool({
        name: 'check_citations',
        arguments: { text: 'See Conn. Gen. Stat. § 53-a-70.' },
      });
      assert.deepEqual(
        /** @type {{ findings: { code: string, text: string }[] }} */ (structuredContent).findings.map(
          ({ code, text }) => [code, text],
        ),
        [['malformed-number', '53-a-70']],
      );
    } finally {
      await client.close();
    }
  });

  it('has the language server, as its command starts it', async () => {
    const server = spawn(path.join(folder, 'node_modules/.bin/conncite'), ['lsp', '--stdio'], { cwd: folder });
    try {
      const body = JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'initialize',
        params: { processId: null, rootUri: null, capabilities: {} },
      });
      server.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
      const [answer] = await Promise.race([once(server.stdout, 'data'), once(server, 'exit')]);
      assert.match(String(answer), /^Content-Length: \d+\r\n/);
    } finally {
      server.kill();
    }
  });
});
