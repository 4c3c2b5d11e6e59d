import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { libraryFolder } from '../../server/src/official/store/dataFolder';
import { StoredText } from '../../server/src/official/store/storedText';
import { searchStatutes } from '../../server/src/features/searchStatutes';
import { sectionDocument } from '../../server/src/features/textDocumentContent';
import { openCatalogue } from '../../server/src/facts/openCatalogue';
import { figure, percentile, type Figure } from './measure';
import { FULL_SIZE, writeCode } from './officialCode';
import { ServerProcess } from './serverProcess';

/** The whole code, made up and of full size: import, disk, reading a section, searching the words of the law. */
export async function library(): Promise<Figure[]> {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'conncite-bench-'));
  try {
    const { characters, headings, words } = writeCode(path.join(root, 'pages'), FULL_SIZE);
    const folder = libraryFolder({ CONNCITE_DATA: root });
    const run = spawnSync(process.execPath, [path.join('out', 'importCode.js'), path.join(root, 'pages'), folder], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const { milliseconds, memory } = JSON.parse(run.stdout) as {
      readonly milliseconds: number;
      readonly memory: number;
    };
    const text = new StoredText(folder);
    const first = time(() => text.section('1-1'));
    const numbers = Array.from({ length: 2000 }, (_, i) => `${1 + (i % 55)}-${1 + ((i * 37) % 370)}`);
    const reads = numbers.map((number) => time(() => text.section(number)?.body.text));
    const parts = numbers.slice(0, 500).map((number) => time(() => text.section(number)?.body.subsections));
    const [common = '', rare = '', other = ''] = [words[1], words[3000], words[200]];
    const statutes = openCatalogue(fs.readFileSync('dist/catalogue.bin'));
    const pages = numbers
      .slice(0, 500)
      .map((number) => time(() => sectionDocument(number, statutes, '2026-11-25', { official: text })));
    const opened = time(() => searchStatutes(rare, statutes, text, 20));
    const searches: number[] = [];
    for (const query of [
      common,
      rare,
      `${common} ${other}`,
      `${common} ${other} `,
      other.slice(0, 3),
      `${rare} ${other.slice(0, 3)}`,
    ])
      for (let k = 0; k < 5; k++) searches.push(time(() => searchStatutes(query, statutes, text, 20)));
    text.close();
    const { typed, resident } = await typing(root, [common, rare, other]);
    return [
      figure('official text: characters of the made-up code', 'MB', characters / 1e6),
      figure('official text: headings', '', headings),
      figure('official text: import of all pages, words indexed', 's', milliseconds / 1000),
      figure('official text: most memory of the import', 'MB', memory / 1e6),
      figure('official text: on disk, index of words too', 'MB', sizeOf(folder) / 1e6),
      figure('official text: opened, first section', 'ms', first),
      figure('official text: a section, median', 'ms', percentile(reads, 0.5)),
      figure('official text: a section, 95 of 100', 'ms', percentile(reads, 0.95)),
      figure('official text: a section with its parts, median', 'ms', percentile(parts, 0.5)),
      figure("official text: a section's page, median", 'ms', percentile(pages, 0.5)),
      figure("official text: a section's page, 95 of 100", 'ms', percentile(pages, 0.95)),
      figure('official text: first search', 'ms', opened),
      figure('official text: a search, median', 'ms', percentile(searches, 0.5)),
      figure('official text: a search, worst', 'ms', percentile(searches, 1)),
      figure('official text: key typed to answer of the server, p50', 'ms', percentile(typed, 0.5)),
      figure('official text: key typed to answer of the server, p95', 'ms', percentile(typed, 0.95)),
      figure('official text: key typed to answer of the server, worst', 'ms', percentile(typed, 1)),
      figure('resident memory, official text read and searched', 'MB', resident),
    ];
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}

/** A person types words into the search, key by key; each key is asked about and waited for. */
async function typing(
  data: string,
  words: readonly string[],
): Promise<{ readonly typed: readonly number[]; readonly resident: number }> {
  const server = new ServerProcess('dist/server.js', { CONNCITE_DATA: data });
  try {
    await server.initialize();
    const { text } = await server.connection.sendRequest<{ readonly text: string }>('conncite/searchStatutes', {
      text: 'nothing such',
    });
    if (text !== 'whole') throw new Error('the server does not see the official text');
    const typed: number[] = [];
    for (const query of [words.join(' '), [...words].reverse().join(' '), '53a-192a(a)(1)']) {
      for (let end = 1; end <= query.length; end++)
        typed.push(await server.time('conncite/searchStatutes', { text: query.slice(0, end) }));
    }
    for (let k = 1; k <= 40; k++)
      await server.time('conncite/sectionPage', { number: `${k}-${k * 7}`, labelPath: '(a)' });
    return { typed, resident: server.resident() };
  } finally {
    server.stop();
  }
}

function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function sizeOf(folder: string): number {
  return fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce((sum, name) => {
    const { size } = fs.statSync(path.join(folder, name));
    return sum + (fs.statSync(path.join(folder, name)).isFile() ? size : 0);
  }, 0);
}
