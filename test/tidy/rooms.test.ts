import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import table from './rooms.json';

/** What a room may import: rooms, and what is not ours. ESLint reads the same table. */
const MAY: Readonly<Record<string, readonly string[]>> = table;

/** Folders whose files do not import each other: one form, rule, style, markup or feature = one file. */
const APART = ['citations/forms', 'diagnostics/rules', 'features', 'markup', 'styles'];
/** Shared parts that lie in such a folder. */
const SHARED = new Set([
  'markup/markup',
  'markup/prose',
  'markup/runs',
  'markup/inlineReader',
  'markup/registry',
  'markup/entities',
  'markup/links',
  'markup/scan',
  'markup/lineTable',
  'markup/proseBuilder',
  'markup/restarts',
  'markup/markers',
  'styles/parts',
  'styles/levels',
  'styles/style',
  'styles/annotated',
  'styles/bluebookForm',
  // The search by number and heading, which the one by words of the law begins with.
  'features/searchSections',
]);

const root = path.resolve('server/src');

/** The room that a file of `server/src` stands in, by its name from there; a room may lie in a folder with others. */
function roomOf(name: string): string {
  return Object.keys(MAY).find((room) => name.startsWith(`${room}/`)) ?? name.slice(0, name.lastIndexOf('/'));
}

function sources(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.ts'))
    .map((f) => path.join(folder, f))
    .sort();
}

/** What a file imports, types and `import()` included, as the compiler sees it. */
function imports(file: string): string[] {
  return ts.preProcessFile(fs.readFileSync(file, 'utf8'), true, true).importedFiles.map((f) => f.fileName);
}

describe('rooms', () => {
  const files = sources(root).map((file) => ({ file, name: path.relative(root, file).split(path.sep).join('/') }));

  it('has only rooms with a rule', () => {
    const rooms = new Set(files.filter((f) => f.name.includes('/')).map((f) => roomOf(f.name)));
    assert.deepEqual(
      [...rooms].filter((r) => !(r in MAY)),
      [],
    );
  });

  for (const room of Object.keys(MAY)) {
    it(`${room} imports only rooms below it`, () => {
      const may = MAY[room] ?? [];
      const wrong: string[] = [];
      for (const { file, name } of files.filter((f) => f.name.startsWith(`${room}/`))) {
        for (const from of imports(file)) {
          if (from.endsWith('package.json')) continue; // the product's name and version
          if (from.startsWith('.')) {
            const target = path
              .relative(root, path.resolve(path.dirname(file), from))
              .split(path.sep)
              .join('/');
            const other = roomOf(target);
            if (other !== room && !may.includes(other)) wrong.push(`${name} imports ${target}`);
          } else if (
            /^(?:vscode$|vscode-languageclient)/.test(from) ||
            (/^(?:node:|vscode-languageserver)/.test(from) &&
              !may.some((name) => name.endsWith('*') && from.startsWith(name.slice(0, -1))))
          ) {
            wrong.push(`${name} imports ${from}`);
          }
        }
      }
      assert.deepEqual(wrong, []);
    });
  }

  for (const folder of APART) {
    it(`files of ${folder} do not import each other`, () => {
      const wrong: string[] = [];
      for (const { file, name } of files) {
        if (path.posix.dirname(name) !== folder || /\/(?:registry|format|detectStyle|convert)\.ts$/.test(name))
          continue;
        for (const from of imports(file).filter((f) => f.startsWith('.'))) {
          const target = path
            .relative(root, path.resolve(path.dirname(file), from))
            .split(path.sep)
            .join('/');
          if (path.posix.dirname(target) === folder && !SHARED.has(target)) wrong.push(`${name} imports ${target}`);
        }
      }
      assert.deepEqual(wrong, []);
    });
  }

  it("that run in browsers are checked without Node's types", () => {
    const { include, compilerOptions } = JSON.parse(fs.readFileSync('tsconfig.browser.json', 'utf8')) as {
      include: string[];
      compilerOptions: { types: string[] };
    };
    assert.deepEqual(compilerOptions.types, []);
    assert.deepEqual(
      include,
      Object.entries(MAY)
        .filter(([, may]) => !may.includes('node:*'))
        .map(([room]) => `server/src/${room}`),
    );
  });

  it('only the client knows the editor', () => {
    const wrong = files.filter(({ file }) => imports(file).some((f) => f === 'vscode' || f.includes('client/src')));
    assert.deepEqual(
      wrong.map((f) => f.name),
      [],
    );
    for (const file of sources(path.resolve('client/src'))) {
      for (const from of imports(file)) {
        if (from.includes('server/src'))
          assert.match(from, /server\/src\/(?:protocol\/messages|preview)$/, `${file} imports ${from}`);
      }
    }
  });

  it('stand in ARCHITECTURE.md from the bottom up: none may import one below it in the table', () => {
    const page = fs.readFileSync('ARCHITECTURE.md', 'utf8');
    const order = [...page.matchAll(/^\| `server\/src\/([\w/]+)` \|/gm)].map((row) => row[1] ?? '');
    assert.deepEqual([...order].sort(), Object.keys(MAY).sort());
    const wrong = order.flatMap((room, at) =>
      (MAY[room] ?? [])
        .filter((other) => other in MAY && order.indexOf(other) >= at)
        .map((other) => `${room} may import ${other}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('fit on one page of ARCHITECTURE.md', () => {
    assert.ok(fs.statSync('ARCHITECTURE.md').size <= 9_000, 'detail stands in doc comments, figures in test/README.md');
  });
});
