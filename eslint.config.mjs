import fs from 'node:fs';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/**
 * What each room of `server/src` may import: rooms, and what is not ours. Layers point one way; see ARCHITECTURE.md.
 */
const ROOMS = JSON.parse(fs.readFileSync(new URL('test/tidy/rooms.json', import.meta.url), 'utf8'));
/** Not ours, and only for the rooms that name it. Nothing of the server may know the editor. */
const OUTSIDE = { 'node:*': ['node:*', 'fs', 'path', 'os'], 'vscode-languageserver*': ['vscode-languageserver*'] };
const runsInBrowsers = (room) => !ROOMS[room].includes('node:*');

/**
 * What a function may be, for the sake of who reads it. Tests, with a row a case, and the bench are
 * exempt; `test/tidy/sizes.test.ts` holds files.
 */
const FUNCTIONS = {
  complexity: ['error', 20],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true, IIFEs: true }],
  'max-depth': ['error', 4],
};

const rooms = Object.entries(ROOMS).map(([room, may]) => {
  const others = Object.keys(ROOMS).filter((other) => other !== room && !may.includes(other));
  const outside = Object.entries(OUTSIDE).flatMap(([name, patterns]) => (may.includes(name) ? [] : patterns));
  return {
    files: [`server/src/${room}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [
                ...others.flatMap((other) =>
                  ['..', '../..', '../../..', '../../../..'].map((up) => `${up}/${other}/*`),
                ),
                'client/*',
              ],
              message: `${room} may import only: ${may.join(', ') || 'nothing'}`,
            },
            { group: ['vscode', ...outside], message: 'the core knows no editor, no connection and no file system' },
          ],
        },
      ],
    },
  };
});

/** Globals of Node, and of the pages that some programs drive. */
const NODE = [
  'process',
  'Buffer',
  'console',
  'URL',
  'URLSearchParams',
  'TextDecoder',
  'TextEncoder',
  'fetch',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'performance',
  'AbortController',
  'AbortSignal',
  'Worker',
  'structuredClone',
  'WebAssembly',
];
const BROWSER = [
  'document',
  'window',
  'navigator',
  'location',
  'getComputedStyle',
  'requestAnimationFrame',
  'Node',
  'Event',
  'KeyboardEvent',
  'MouseEvent',
  'getSelection',
  'Element',
  'NodeFilter',
  'OffscreenCanvas',
  'createImageBitmap',
  'Blob',
  'btoa',
];
const MOCHA = ['describe', 'it', 'before', 'after', 'beforeEach', 'afterEach'];

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', 'coverage/', '**/*.cjs'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  regexp.configs['flat/recommended'],
  {
    // Code is held by the formatter, which leaves comments as they are, and strings and patterns that it cannot break.
    files: ['**/*.ts', '**/*.mjs'],
    rules: {
      'max-len': [
        'error',
        {
          code: 120,
          ignoreUrls: true,
          ignoreStrings: true,
          ignoreTemplateLiterals: true,
          ignoreRegExpLiterals: true,
        },
      ],
    },
  },
  {
    // Programs of the build and of the tests, which run as they stand; what types there
    // are is checked by `tsconfig.scripts.json`.
    files: ['**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries([...NODE, ...BROWSER, ...MOCHA].map((name) => [name, 'readonly'])),
    },
    rules: {
      'no-undef': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }],
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-unreachable': 'error',
      'no-dupe-keys': 'error',
      'no-shadow': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/prefer-readonly': 'error',
      // Units of a text are numbers, and their names (`server/src/text/char.ts`) are the only enums.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // Patterns that could be slow in some use count too.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  ...rooms,
  {
    files: ['server/src/**/*.ts', 'client/src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        ...["CallExpression[callee.property.name='charCodeAt']", "Identifier[name='c']"].map((unit) => ({
          selector: `BinaryExpression[operator=/^[=!<>]/]:has(> ${unit}) > Literal[raw=/^(?:0x|\\d\\d)/]`,
          message: 'a character goes by its name: server/src/text/char.ts',
        })),
      ],
    },
  },
  {
    files: ['server/src/main.browser.ts', 'server/src/index.ts', 'client/src/**/*.ts'],
    ignores: ['client/src/extension.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*', '*/node'], message: 'this runs in browsers too' }] },
      ],
    },
  },
  {
    // Where Node's types are known, its globals pass the compiler.
    files: [
      ...Object.keys(ROOMS)
        .filter(runsInBrowsers)
        .map((room) => `server/src/${room}/**/*.ts`),
      'server/src/main.browser.ts',
      'server/src/index.ts',
      'client/src/**/*.ts',
      'test/e2e/suite/**/*.test.ts',
      'test/e2e/suite/support.ts',
    ],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Buffer', 'process', 'require', '__dirname', '__filename', 'global'].map((name) => ({
          name,
          message: 'this runs in browsers too',
        })),
      ],
    },
  },
  { files: ['server/src/**/*.ts', 'client/src/**/*.ts'], rules: FUNCTIONS },
  { files: ['server/src/cli.ts', 'server/src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [] }],
    },
  },
);
