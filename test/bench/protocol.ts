import { LineIndex } from '../../server/src/text/lineIndex';
import { figure, percentile, type Figure } from './measure';
import { ServerProcess } from './serverProcess';
import { textOf } from './texts';

const URI = 'file:///bench/brief.md';

/** A keystroke in the middle of a brief to its diagnostics, and what a reader asks, over the wire. */
export async function protocol(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [label, size, keys] of [
    ['100 KB', 100_000, 60],
    ['1 MB', 1_000_000, 30],
  ] as const) {
    const text = textOf(size, 'dense', 'markdown');
    const lines = new LineIndex(text);
    const server = new ServerProcess('dist/server.js');
    try {
      await server.initialize();
      let start = performance.now();
      await server.open(URI, 'markdown', text);
      await server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } });
      figures.push(figure(`open ${label} to diagnostics`, 'ms', performance.now() - start));
      const middle = lines.positionAt(text.indexOf('\n\n', size / 2) - 2);
      const samples: number[] = [];
      for (let k = 0; k < keys; k++) {
        start = performance.now();
        await server.connection.sendNotification('textDocument/didChange', {
          textDocument: { uri: URI, version: k + 2 },
          contentChanges: [{ range: { start: middle, end: middle }, text: 'x' }],
        });
        await server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } });
        samples.push(performance.now() - start);
      }
      figures.push(
        figure(`keystroke in ${label} to diagnostics, p50`, 'ms', percentile(samples, 0.5)),
        figure(`keystroke in ${label} to diagnostics, p95`, 'ms', percentile(samples, 0.95)),
      );
      for (const method of ['hover', 'definition', 'completion', 'references'] as const) {
        const times: number[] = [];
        let at = 0;
        for (let k = 0; k < 60; k++) {
          at = text.indexOf('§ ', at + 1);
          if (at < 0) break;
          try {
            times.push(
              await server.time(`textDocument/${method}`, {
                textDocument: { uri: URI },
                position: lines.positionAt(at + 3),
                context: { includeDeclaration: true },
              }),
            );
          } catch {
            break; // not a method of this server
          }
        }
        if (times.length > 0)
          figures.push(
            figure(`${method} in ${label}, p50`, 'ms', percentile(times, 0.5)),
            figure(`${method} in ${label}, p95`, 'ms', percentile(times, 0.95)),
          );
      }
    } finally {
      server.stop();
    }
  }
  return figures;
}
