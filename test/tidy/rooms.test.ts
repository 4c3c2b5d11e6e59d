import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Which rooms a room may import; the same table as in ARCHITECTURE.md. Imports run down, never up. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  text: [],
  markup: ['text'],
  citations: ['text', 'markup'],
  statutes: ['text'],
  library: ['text', 'citations', 'statutes'],
  libraryNode: ['text', 'citations', 'statutes', 'library'],
  office: ['text', 'markup'],
  styles: ['text', 'citations'],
  analysis: ['text', 'markup', 'citations', 'statutes', 'styles'],
  diagnostics: ['text', 'markup', 'citations', 'statutes', 'styles', 'analysis'],
  features: ['text', 'markup', 'citations', 'statutes', 'styles', 'analysis', 'diagnostics', 'library'],
  protocol: ['text', 'markup', 'citations', 'statutes', 'styles', 'analysis', 'diagnostics', 'features', 'library', 'office'],
  cli: ['text', 'markup', 'citations', 'statutes', 'styles', 'analysis', 'diagnostics', 'features', 'protocol', 'library', 'libraryNode', 'office'],
};

/** Rooms that may name Node's modules; the rest runs in a browser too. */
const NODE = new Set(['libraryNode', 'cli']);

/** Folders whose files do not import each other: one form, rule, style, markup or feature = one file. */
const APART = ['citations/forms', 'diagnostics/rules', 'features', 'markup', 'styles'];
/** Shared parts that lie in such a folder. */
const SHARED = new Set(['markup/markup', 'markup/prose', 'markup/registry', 'markup/entities', 'markup/links', 'markup/scan', 'markup/lineTable', 'markup/markers']);

const root = path.resolve('server/src');

function sources(folder: string): string[] {
  return fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts')).map((f) => path.join(folder, f)).sort();
}

/** What a file imports, types and `import()` included, as the compiler sees it. */
function imports(file: string): string[] {
  return ts.preProcessFile(fs.readFileSync(file, 'utf8'), true, true).importedFiles.map((f) => f.fileName);
}

describe('rooms', () => {
  const files = sources(root).map((file) => ({ file, name: path.relative(root, file).split(path.sep).join('/') }));

  it('has only rooms with a rule', () => {
    const rooms = new Set(files.filter((f) => f.name.includes('/')).map((f) => f.name.split('/')[0] ?? ''));
    assert.deepEqual([...rooms].filter((r) => !(r in MAY)), []);
  });

  for (const room of Object.keys(MAY)) {
    it(`${room} imports only rooms below it`, () => {
      const wrong: string[] = [];
      for (const { file, name } of files.filter((f) => f.name.startsWith(`${room}/`))) {
        for (const from of imports(file)) {
          if (from.endsWith('package.json')) continue; // the product's name and version
          if (from.startsWith('.')) {
            const target = path.relative(root, path.resolve(path.dirname(file), from)).split(path.sep).join('/');
            const other = target.split('/')[0] ?? '';
            if (other !== room && !(MAY[room] ?? []).includes(other)) wrong.push(`${name} imports ${target}`);
          } else if (from === 'vscode' || from.startsWith('vscode-languageclient')) {
            wrong.push(`${name} imports ${from}`);
          } else if (from.startsWith('node:') && !NODE.has(room)) {
            wrong.push(`${name} imports ${from}`);
          } else if (from.startsWith('vscode-languageserver') && !['protocol', 'cli'].includes(room)) {
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
        if (path.posix.dirname(name) !== folder || /\/(?:registry|format|detectStyle|convert)\.ts$/.test(name)) continue;
        for (const from of imports(file).filter((f) => f.startsWith('.'))) {
          const target = path.relative(root, path.resolve(path.dirname(file), from)).split(path.sep).join('/');
          if (path.posix.dirname(target) === folder && !SHARED.has(target) && !/\/(?:parts|levels|style)$/.test(target)) wrong.push(`${name} imports ${target}`);
        }
      }
      assert.deepEqual(wrong, []);
    });
  }

  it('only the client knows the editor', () => {
    const wrong = files.filter(({ file }) => imports(file).some((f) => f === 'vscode' || f.includes('client/src')));
    assert.deepEqual(wrong.map((f) => f.name), []);
    for (const file of sources(path.resolve('client/src'))) {
      for (const from of imports(file)) {
        if (from.includes('server/src')) assert.match(from, /server\/src\/protocol\/messages$/, `${file} imports ${from}`);
      }
    }
  });

  it('has no file of our own much over 300 lines', () => {
    const long = [...sources(root), ...sources(path.resolve('client/src'))]
      .map((file) => ({ file: path.relative(root, file), lines: fs.readFileSync(file, 'utf8').split('\n').length }))
      .filter((f) => f.lines > 420);
    assert.deepEqual(long, []);
  });
});
