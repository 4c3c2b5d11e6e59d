import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import esbuild from 'esbuild';
import { version } from '../../../package.json';
import { Folder } from '../../support/cli';

const ROOT = path.resolve(__dirname, '../../..');

describe('the built command', () => {
  let folder: Folder;
  let inputs: Readonly<Record<string, unknown>>;
  before(async () => {
    folder = new Folder();
    const built = await esbuild.build({
      absWorkingDir: ROOT,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      mainFields: ['module', 'main'],
      metafile: true,
      entryPoints: { cli: 'server/src/cli.ts', server: 'server/src/main.node.ts' },
      outdir: folder.path,
      external: ['unpdf'],
      logLevel: 'silent',
    });
    inputs = built.metafile.inputs;
  });
  after(() => {
    folder.remove();
  });

  const start = (args: readonly string[]): ReturnType<typeof spawn> =>
    spawn(process.execPath, [path.join(folder.path, 'cli.js'), ...args], { cwd: folder.path, stdio: 'pipe' });

  const run = async (
    args: readonly string[],
    input = '',
  ): Promise<{ readonly status: number | null; readonly out: string; readonly err: string }> => {
    const child = start(args);
    let [out, err] = ['', ''];
    child.stdout!.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr!.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdin!.end(input);
    const [status] = (await once(child, 'close')) as [number | null];
    return { status, out, err };
  };

  it('holds no part of an editor', () => {
    assert.deepEqual(
      Object.keys(inputs).filter((file) => file.startsWith('client/')),
      [],
    );
  });

  it('prints its version', async () => {
    assert.deepEqual(await run(['--version']), { status: 0, out: `${version}\n`, err: '' });
  });

  it('reads standard input and needs no facts for JSON', async () => {
    const { status, out, err } = await run(['cites', '--format', 'json', '-'], 'Conn. Gen. Stat. § 53a-41');
    assert.deepEqual([status, err], [0, '']);
    assert.match(out, /"text":"Conn\. Gen\. Stat\. § 53a-41"/);
  });

  it('says that its facts are missing, and exits with 2', async () => {
    const { status, out, err } = await run(['check', '-'], '§ 53a-41');
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /^conncite: the facts about the statutes cannot be read .*install conncite again\n$/);
  });

  it('writes all of a large answer to a pipe', async () => {
    folder.write('large.txt', 'Conn. Gen. Stat. § 53a-41. '.repeat(20_000));
    const { status, out } = await run(['cites', '--format', 'json', 'large.txt']);
    assert.equal(status, 0);
    assert.equal((JSON.parse(out) as { citations: unknown[] }[])[0]!.citations.length, 20_000);
  });

  it('ends quietly where its reader has seen enough', async () => {
    folder.write('large.txt', 'Conn. Gen. Stat. § 53a-41. '.repeat(20_000));
    const child = start(['cites', '--format', 'json', 'large.txt', 'large.txt', 'large.txt']);
    let err = '';
    child.stderr!.on('data', (chunk: Buffer) => (err += chunk.toString()));
    await once(child.stdout!, 'data');
    child.stdout!.destroy();
    const [status] = (await once(child, 'close')) as [number | null];
    assert.deepEqual([status, err], [0, '']);
  });

  it('gives with many threads what it gives with one, in the same order', async () => {
    const names = Array.from({ length: 8 }, (_, i) => `many/${i}.txt`);
    names.forEach((name, i) =>
      folder.write(name, `Conn. Gen. Stat. § 53a-${i + 1}\n${'Words that cite nothing.\n'.repeat(50_000)}`),
    );
    folder.write('many/bad.txt', Buffer.from([0xff]));
    const files = [...names.slice(4), 'many/bad.txt', ...names.slice(0, 4)];
    const { status, out, err } = await run(['cites', '--format', 'json', ...files]);
    const entries = JSON.parse(out) as { file: string; citations: { text: string }[] }[];
    assert.deepEqual(
      entries.map((entry) => [entry.file, entry.citations[0]?.text]),
      files.map((file) => [
        file,
        file.endsWith('bad.txt') ? undefined : `Conn. Gen. Stat. § 53a-${Number(/\d/.exec(file)?.[0]) + 1}`,
      ]),
    );
    assert.equal(status, 2);
    assert.match(err, /^conncite: many\/bad\.txt: it is not valid UTF-8.*\n$/);
  });

  it('says that what reads Word documents and PDF is missing, or what reads PDF alone, and reads the rest', async () => {
    folder.write('brief.pdf', '%PDF-1.7');
    folder.write('brief.txt', '§ 53a-41');
    const read = (): ReturnType<typeof run> => run(['cites', '--format', 'json', 'brief.pdf', 'brief.txt']);
    const without = await read();
    assert.equal(without.status, 2);
    assert.match(without.err, /brief\.pdf: the part of conncite that reads it is missing; install conncite again\n$/);
    assert.match(without.out, /"text":"§ 53a-41"/);
    await esbuild.build({
      absWorkingDir: ROOT,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      entryPoints: ['server/src/disk/officeThread.ts'],
      outfile: path.join(folder.path, 'office.js'),
      external: ['unpdf'],
      logLevel: 'silent',
    });
    const withThread = await read();
    assert.equal(withThread.status, 2);
    assert.match(withThread.err, /brief\.pdf: it is a PDF, and .* that reads it /);
    assert.match(withThread.out, /"text":"§ 53a-41"/);
  });

  for (const args of [['lsp', '--stdio'], ['lsp']]) {
    it(`is the language server: ${args.join(' ')}`, async () => {
      const child = start(args);
      let [out, err] = ['', ''];
      child.stderr!.on('data', (chunk: Buffer) => (err += chunk.toString()));
      const answered = (id: number): Promise<void> =>
        new Promise((resolve, reject) => {
          child.on('exit', () => {
            reject(new Error(`ended: ${err}`));
          });
          child.stdout!.on('data', (chunk: Buffer) => {
            out += chunk.toString();
            if (out.includes(`"id":${id}`)) resolve();
          });
        });
      const send = (message: object): void => {
        const body = JSON.stringify({ jsonrpc: '2.0', ...message });
        child.stdin!.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
      };
      const ended = once(child, 'close') as Promise<[number | null]>;
      const initialized = answered(1);
      send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
      await initialized;
      assert.match(out, /"hoverProvider":/);
      send({ method: 'initialized', params: {} });
      const stopped = answered(2);
      send({ id: 2, method: 'shutdown' });
      await stopped;
      send({ method: 'exit' });
      const [status] = await ended;
      assert.deepEqual([status, err], [0, '']);
    });
  }
});
