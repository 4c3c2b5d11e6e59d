import assert from 'node:assert/strict';
import fs from 'node:fs';
import { projectFiles } from '../support/projectFiles';
import ROOMS from './rooms.json';

describe('project', () => {
  it('has only the agreed folders at its top level', () => {
    const folders = new Set(
      projectFiles()
        .filter((f) => f.includes('/'))
        .map((f) => f.split('/')[0] ?? '')
        .filter((f) => !f.startsWith('.')),
    );
    assert.deepEqual([...folders].sort(), ['client', 'data', 'server', 'syntaxes', 'test']);
  });

  it('names only paths that exist in ARCHITECTURE.md', () => {
    const page = fs.readFileSync('ARCHITECTURE.md', 'utf8');
    const paths = [
      ...page.matchAll(/`((?:client|server|data|syntaxes|test|\.ci|\.vscode)\/[\w./-]*|[\w-]+\.(?:mjs|json|md))`/g),
    ].map((m) => m[1] ?? '');
    assert.ok(paths.length > 15, 'the page names places');
    assert.deepEqual(
      paths.filter((p) => !fs.existsSync(p)),
      [],
    );
  });

  it('names every room in ARCHITECTURE.md', () => {
    const page = fs.readFileSync('ARCHITECTURE.md', 'utf8');
    const rooms = Object.keys(ROOMS).map((room) => `server/src/${room}`);
    assert.deepEqual(
      rooms.filter((r) => !page.includes(`\`${r}\``)),
      [],
    );
  });

  it('has a source under no type check but for programs of the tests', () => {
    const { include } = JSON.parse(fs.readFileSync('tsconfig.scripts.json', 'utf8')) as { include: string[] };
    const checked = include.map((pattern) => pattern.replace(/\*\*.*/, ''));
    const programs = projectFiles().filter((file) => file.endsWith('.mjs') && file !== 'eslint.config.mjs');
    assert.deepEqual(
      programs.filter((file) => !checked.some((start) => file.startsWith(start)) && !file.startsWith('test/')),
      [],
    );
  });

  it('names no host in its lock file', () => {
    assert.doesNotMatch(fs.readFileSync('package-lock.json', 'utf8'), /"resolved":/);
  });

  it('pins every package', () => {
    const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
      dependencies?: Record<string, string>;
      devDependencies?: Record<string, string>;
    };
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+/.test(version),
    );
    assert.deepEqual(loose, []);
  });

  it('has no skipped and no focused test', () => {
    const marked = projectFiles().filter(
      (f) =>
        /^test\/.*\.(?:ts|mjs)$/.test(f) && /\b(?:it|describe|test)\.(?:skip|only)\(/.test(fs.readFileSync(f, 'utf8')),
    );
    assert.deepEqual(marked, []);
  });
});
