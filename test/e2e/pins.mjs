/**
 * What the editor tests fetch from the npm registry, each with the SHA-512 that its tarball must have.
 * An editor whose `node` is null runs on the Node that runs the tests.
 */
export const EDITORS = {
  '4.139.1': {
    vscode: '1.139.1',
    node: '24.21.0',
    sha512: 'fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
  },
  '4.106.3': {
    vscode: '1.106.3',
    node: null,
    sha512: 'GCspZ2Naj4/1pCVgfD3swU0/6RWGiodqeugwYLofT4rShPMCJXiw+hQYNREQlA6Yp53vJuRlR9ccrfIPLNQAKw==',
  },
};

export const NODES = {
  '24.21.0': '3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
};

/** Fonts for pictures that look the same on every computer. */
export const FONTS = {
  spec: 'dejavu-fonts-ttf@2.37.3',
  sha512: 'f1hd7jJbeQa1VWcw+K2KrTXS50zTMaHpVC4XIKJpNcDeYR5ajMtj/iLlQDYNvLOKamUB3ARVVCf79lNwNVztSQ==',
};

/** Packages whose fixtures are Word documents that people and other programs made. */
export const DOCUMENTS = [
  {
    spec: 'mammoth@1.13.0',
    sha512: '2cawcYFcP7ISfXbBcL9lmVgTNWo88v/52ND1gnywHtVT/pX0//puPnf0iMPV9ZgmuvNOE+zkIhDgZ9M2c2dDDg==',
  },
  {
    spec: 'docx4js@3.3.0',
    sha512: 'n+EGNivVW1IqUjkHDCLb7/w2mW47/23PqTbQN0V++WaCyYYMwjAKsDdhUt1TMB67/v5KQS4abkxab1uu4zCtIQ==',
  },
  {
    spec: 'docxyz@0.2.4',
    sha512: 'wGVqaXhvPzuxCgobMdDjiJTvreQZGC4JgpLbIztuNAwLQ2mbdBSDRPP84VXBk1KMVAoFClKV4xJK1fY1EVGWMw==',
  },
];

/** The newest editor, in which people see the extension, and an old one near the floor of `engines.vscode`. */
export const NEWEST = '4.139.1';
export const OLDEST = '4.106.3';

/**
 * Dependencies of the editor's server that these tests never reach: sign-in, containers, terminals, chat. Leaving them
 * out leaves out every native build.
 */
export const UNUSED_PACKAGES = [
  /^@github\//,
  /^@devcontainers\//,
  /^@microsoft\/mxc-sdk/,
  /^@vscode\/(?:windows-|sandbox-|copilot-|native-)/,
  /^@vscode\/(?:sqlite3|ripgrep|spdlog)/,
  /^(?:native-watchdog|ssh2|kerberos|node-pty)$/,
];

/**
 * Built-in extensions with no part in a drafter's path. The basics of each language stay: the editor lists them itself.
 */
export const UNUSED_EXTENSIONS = [
  /^(?:copilot|github|git|microsoft-authentication|simple-browser|media-preview|node_modules)$/,
  /^ms-vscode\./,
  /^(?:mermaid|tunnel|debug)-/,
  /^(?:typescript|php|html|css)-language-features$/,
  /^(?:terminal-suggest|emmet|npm)$/,
  /^(?:grunt|gulp|jake|ipynb|notebook-renderers)$/,
];
