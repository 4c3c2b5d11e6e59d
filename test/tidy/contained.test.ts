import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** The product's own sources, by path. */
function sources(...folders: string[]): Map<string, string> {
  return new Map(
    folders.flatMap((folder) =>
      fs
        .readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => [path.join(folder, name), fs.readFileSync(path.join(folder, name), 'utf8')] as const),
    ),
  );
}

describe('what the product may do', () => {
  const all = sources('server/src', 'client/src');
  const uses = (pattern: RegExp): string[] =>
    [...all].filter(([, text]) => pattern.test(text)).map(([file]) => file.replaceAll(path.sep, '/'));

  it('runs no code but its own', () => {
    assert.deepEqual(uses(/child_process|\beval\(|new Function\(|\bnode:vm\b|\.createTerminal\(/), []);
  });

  it('reaches for the network in one place, for what the user asked', () => {
    const network = uses(
      /from '(?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/promises)?'|\bfetch\(|XMLHttpRequest|WebSocket\(/,
    );
    // A server in a worker fetches its own facts from beside itself; a client may have
    // opened a socket of this machine for the server.
    assert.deepEqual(
      network.filter((file) => !file.startsWith('server/src/official/store/')),
      ['server/src/main.browser.ts', 'server/src/transport.node.ts'],
    );
    assert.deepEqual(
      [...(all.get(path.normalize('server/src/transport.node.ts')) ?? '').matchAll(/net\.\w+\([^;:]*/g)].map(([call]) =>
        call.trim(),
      ),
      ["net.connect(pipe ?? '')", "net.connect(Number(port), '127.0.0.1')"],
    );
  });

  it('has no telemetry', () => {
    assert.deepEqual(uses(/createTelemetryLogger|telemetry\.logEvent|sendTelemetry/i), []);
  });

  it('shows no HTML of its own but records and reports without script, and trusts no command but the one they name', () => {
    const panels = ['client/src/commands/verificationRecord.ts', 'client/src/report.ts'];
    assert.deepEqual(
      uses(
        /createWebviewPanel|registerWebviewViewProvider|supportHtml\s*[:=]\s*true|innerHTML|isTrusted\s*[:=]\s*true/,
      ).sort(),
      panels,
    );
    for (const panel of panels)
      assert.match(
        all.get(path.normalize(panel)) ?? '',
        /enableScripts: false,\s+enableCommandUris: \[REVEAL_CITED\],\s+localResourceRoots: \[\]/,
      );
    for (const page of ['server/src/record/writers/html.ts', 'client/src/reportPage.ts'])
      assert.match(all.get(path.normalize(page)) ?? '', /default-src 'none'; style-src 'unsafe-inline'/);
  });

  it('makes no link of what it tells: a message is one of its own sentences, or is made harmless', () => {
    const told: string[] = [];
    const others: string[] = [];
    for (const [file, text] of sources('client/src')) {
      const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
      const visit = (node: ts.Node): void => {
        const message = messageIn(node, source);
        if (message !== undefined) {
          told.push(file);
          if (!isOwn(message, source)) others.push(`${file}: ${message.getText(source)}`);
        }
        ts.forEachChild(node, visit);
      };
      visit(source);
    }
    assert.ok(told.length > 10);
    assert.deepEqual(others, []);
  });

  it('works in workspaces that are not trusted or not on a disk, with no setting of theirs that could harm', () => {
    const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
      capabilities: unknown;
      contributes: { configuration: unknown };
    };
    assert.deepEqual(manifest.capabilities, {
      // Open documents are read anywhere; a folder only where there are files.
      virtualWorkspaces: { supported: 'limited', description: '%capabilities.virtual%' },
      untrustedWorkspaces: { supported: true, restrictedConfigurations: ['conncite.statutes.folder'] },
    });
    assert.doesNotMatch(JSON.stringify(manifest.contributes.configuration), /executable|command to run|interpreter/i);
  });
});

/** One of our own sentences with nothing put in, a choice between such, or what was made harmless. */
function isOwn(message: ts.Expression, source: ts.SourceFile): boolean {
  if (ts.isConditionalExpression(message)) return isOwn(message.whenTrue, source) && isOwn(message.whenFalse, source);
  if (!ts.isCallExpression(message)) return false;
  const made = message.expression.getText(source);
  return made === 'harmless' || (made === 'l10n.t' && message.arguments.length === 1);
}

/** The words of a notification: the first argument of `show…Message`, the title of `withProgress`. */
function messageIn(node: ts.Node, source: ts.SourceFile): ts.Expression | undefined {
  if (
    ts.isCallExpression(node) &&
    /^window\.show(?:Error|Warning|Information)Message$/.test(node.expression.getText(source))
  )
    return node.arguments[0];
  if (!ts.isPropertyAssignment(node) || node.name.getText(source) !== 'title') return undefined;
  const inner = node.parent.parent;
  return ts.isCallExpression(inner) && inner.expression.getText(source) === 'window.withProgress'
    ? node.initializer
    : undefined;
}

describe('SECURITY.md', () => {
  it('names tests and files that exist', () => {
    const page = fs.readFileSync('SECURITY.md', 'utf8');
    const paths = [...page.matchAll(/`((?:client|server|data|test)\/[\w./-]+)`/g)].map((match) => match[1] ?? '');
    assert.ok(paths.length > 15);
    assert.deepEqual(
      paths.filter((file) => !fs.existsSync(file)),
      [],
    );
    const scripts = Object.keys(
      (JSON.parse(fs.readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts,
    );
    const commands = [...page.matchAll(/`npm run ([\w:]+)/g)].map((match) => match[1] ?? '');
    assert.deepEqual(
      commands.filter((command) => !scripts.includes(command)),
      [],
    );
  });
});
