import path from 'node:path';
import { figure, percentile, type Figure } from './measure';
import { ServerProcess } from './serverProcess';
import { textOf } from './texts';

/** From the process's start to its first answers, and what it holds in memory. */
export async function start(): Promise<Figure[]> {
  const bare = path.resolve('out/bareServer.js');
  const own: number[] = [];
  const floor: number[] = [];
  const hovers: number[] = [];
  for (let k = 0; k < 9; k++) {
    for (const [script, into] of [
      ['dist/server.js', own],
      [bare, floor],
    ] as const) {
      const server = new ServerProcess(script);
      try {
        into.push(await server.initialize());
        if (into === own) {
          await server.open('file:///a.md', 'markdown', 'See Conn. Gen. Stat. § 53a-192a(a).\n');
          await server.connection.sendRequest('textDocument/hover', {
            textDocument: { uri: 'file:///a.md' },
            position: { line: 0, character: 25 },
          });
          hovers.push(performance.now() - server.started);
        }
      } finally {
        server.stop();
      }
    }
  }
  const figures = [
    figure('process start to initialize', 'ms', percentile(own, 0.5), percentile(floor, 0.5)),
    figure('process start to first hover', 'ms', percentile(hovers, 0.5), percentile(floor, 0.5)),
  ];
  const server = new ServerProcess('dist/server.js');
  try {
    await server.initialize();
    figures.push(figure('resident memory, idle', 'MB', server.resident()));
    for (let k = 0; k < 10; k++) {
      const uri = `file:///brief${k}.md`;
      await server.open(uri, 'markdown', textOf(100_000, 'dense', 'markdown'));
      await server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    }
    figures.push(figure('resident memory, catalogue and ten documents of 100 KB', 'MB', server.resident()));
  } finally {
    server.stop();
  }
  return figures;
}
