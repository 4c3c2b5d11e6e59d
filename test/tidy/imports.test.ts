import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const FOLDERS = ['server/src', 'client/src'];

function sources(): string[] {
  return FOLDERS.flatMap((folder) =>
    fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => path.posix.join(folder, file.split(path.sep).join('/'))),
  ).sort();
}

/** Files of ours that a file imports, types and `import()` included. */
function imports(file: string, all: ReadonlySet<string>): string[] {
  return ts
    .preProcessFile(fs.readFileSync(file, 'utf8'), true, true)
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => `${path.posix.join(path.posix.dirname(file), fileName)}.ts`)
    .filter((target) => all.has(target));
}

/** Circles of a graph, each as the way round. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const walk = (file: string): void => {
    const at = way.indexOf(file);
    if (at >= 0) found.push([...way.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    way.push(file);
    for (const next of graph.get(file) ?? []) walk(next);
    way.pop();
    done.add(file);
  };
  for (const file of graph.keys()) walk(file);
  return found;
}

describe('imports', () => {
  const all = new Set(sources());
  const graph = new Map([...all].map((file) => [file, imports(file, all)]));

  it('are seen', () => {
    assert.ok(graph.get('server/src/index.ts')?.includes('server/src/citations/cited.ts'));
    assert.deepEqual(
      circles(
        new Map([
          ['a', ['b']],
          ['b', ['c', 'd']],
          ['c', ['b']],
          ['d', []],
        ]),
      ),
      [['b', 'c', 'b']],
    );
  });

  it('go round in no circle', () => {
    assert.deepEqual(circles(graph), []);
  });

  it('of one markup reach into no other', () => {
    const wrong: string[] = [];
    for (const [file, targets] of graph) {
      const own = /^server\/src\/markup\/(\w+)(?:\/|\.ts$)/.exec(file)?.[1];
      if (own === undefined || !fs.existsSync(`server/src/markup/${own}`)) continue;
      for (const target of targets) {
        const other = /^server\/src\/markup\/(\w+)\//.exec(target)?.[1];
        // HTML is a part of Markdown.
        if (other !== undefined && other !== own && !(own === 'markdown' && other === 'html'))
          wrong.push(`${file} imports ${target}`);
      }
    }
    assert.deepEqual(wrong, []);
  });
});
