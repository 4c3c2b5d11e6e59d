import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import { mentionsOf } from '../../server/src/analysis/mentions';
import { WorkspaceIndex } from '../../server/src/analysis/workspaceIndex';
import { figure, percentile, type Figure } from './measure';
import { ServerProcess } from './serverProcess';
import { textOf } from './texts';

const FILES = 5000;
const SIZE = 20_000;
const EDITS = 300;

/** A folder of many briefs: reading it for the first question, and what an edit costs from then on. */
export async function workspace(): Promise<Figure[]> {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'conncite-bench-'));
  const server = new ServerProcess('dist/server.js');
  try {
    const text = textOf(SIZE, 'dense', 'markdown');
    const nameOf = (k: number): string => path.join(root, String(k % 50), `brief${k}.md`);
    for (let k = 0; k < 50; k++) fs.mkdirSync(path.join(root, String(k)));
    for (let k = 0; k < FILES; k++) fs.writeFileSync(nameOf(k), `${k}\n\n${text}`);
    await server.initialize(pathToFileURL(root).href);
    const uri = pathToFileURL(nameOf(0)).href;
    // Cited nowhere else, so that what is timed is not the making of a long answer.
    await server.open(uri, 'markdown', `General Statutes § 1-1.\n\n${text}`);
    const references = {
      textDocument: { uri },
      position: { line: 0, character: 20 },
      context: { includeDeclaration: false },
    };
    const built = await server.time('textDocument/references', references);
    const again: number[] = [];
    const edited: number[] = [];
    for (let k = 0; k < EDITS; k++) {
      again.push(await server.time('textDocument/references', references));
      await server.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: k + 2 },
        contentChanges: [{ range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, text: 'x' }],
      });
      edited.push(await server.time('textDocument/references', references));
    }
    return [
      figure(`workspace: ${FILES} files of ${SIZE / 1000} KB read for the first question`, 's', built / 1000),
      figure('workspace: resident memory with all of them indexed', 'MB', server.resident()),
      figure('workspace: references with nothing changed, p50', 'ms', percentile(again, 0.5)),
      figure('workspace: references after an edit of 20 KB, p50', 'ms', percentile(edited, 0.5)),
      figure('workspace: references after an edit of 20 KB, p95', 'ms', percentile(edited, 0.95)),
      ...updates(text),
    ];
  } finally {
    server.stop();
    fs.rmSync(root, { recursive: true, force: true });
  }
}

/** The edit alone, without a process between: the document read anew and put into an index of many. */
function updates(text: string): Figure[] {
  const index = new WorkspaceIndex();
  for (let k = 0; k < FILES; k++)
    index.set(`file:///${k}.md`, mentionsOf(createSnapshot(`file:///${k}.md`, 0, 'markdown', text)));
  const times: number[] = [];
  for (let k = 0; k < EDITS; k++) {
    const edited = `${text.slice(0, SIZE / 2)}${'x'.repeat(k % 9)}${text.slice(SIZE / 2)}`;
    const start = performance.now();
    index.set('file:///7.md', mentionsOf(createSnapshot('file:///7.md', k, 'markdown', edited)));
    times.push(performance.now() - start);
  }
  return [
    figure('workspace: an edited document of 20 KB read and indexed, p50', 'ms', percentile(times, 0.5)),
    figure('workspace: an edited document of 20 KB read and indexed, p95', 'ms', percentile(times, 0.95)),
  ];
}
