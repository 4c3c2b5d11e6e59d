import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** Layers point one way; see ARCHITECTURE.md. Each room lists the rooms it must not import. */
const ROOMS = ['text', 'markup', 'citations', 'statutes', 'library', 'libraryNode', 'office', 'styles', 'analysis', 'diagnostics', 'features', 'protocol'];
const MAY = {
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
  features: ['text', 'markup', 'citations', 'statutes', 'library', 'styles', 'analysis', 'diagnostics'],
  protocol: ROOMS.filter((room) => room !== 'libraryNode'),
};
/** Rooms that may name Node's modules. */
const NODE_ROOMS = ['libraryNode'];
const CORE_FORBIDS = ['vscode', 'node:*', 'fs', 'path', 'os'];

const rooms = Object.entries(MAY).map(([room, may]) => ({
  files: [`server/src/${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': ['error', {
      patterns: [
        { group: ROOMS.filter((r) => r !== room && !may.includes(r)).flatMap((r) => [`../${r}/*`, `../../${r}/*`]).concat('client/*'), message: `${room} may import only: ${may.join(', ') || 'nothing'}` },
        { group: NODE_ROOMS.includes(room) ? ['vscode', 'vscode-languageserver*'] : room === 'protocol' ? CORE_FORBIDS : [...CORE_FORBIDS, 'vscode-languageserver*'], message: 'the core knows no editor, no connection and no file system' },
      ].filter((p) => p.group.length > 0),
    }],
  },
}));

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', 'coverage/', '**/*.mjs', '**/*.cjs'] },
  ...tseslint.configs.strictTypeChecked,
  regexp.configs['flat/recommended'],
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/prefer-readonly': 'error',
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
    },
  },
  ...rooms,
  {
    files: ['server/src/**/*.ts', 'client/src/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['server/src/main.browser.ts', 'server/src/index.ts', 'client/src/**/*.ts'],
    ignores: ['client/src/extension.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group: ['node:*', '*/node'], message: 'this runs in browsers too' }] }] },
  },
  {
    // Where Node's types are known, its globals pass the compiler.
    files: [
      ...Object.keys(MAY).filter((room) => !NODE_ROOMS.includes(room)).map((room) => `server/src/${room}/**/*.ts`),
      'server/src/main.browser.ts', 'server/src/index.ts', 'client/src/**/*.ts', 'test/e2e/suite/**/*.test.ts', 'test/e2e/suite/support.ts',
    ],
    rules: { 'no-restricted-globals': ['error', ...['Buffer', 'process', 'require', '__dirname', '__filename', 'global'].map((name) => ({ name, message: 'this runs in browsers too' }))] },
  },
  { files: ['server/src/cli.ts', 'server/src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [] }] } },
);
