import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { Random } from '../../fuzz/random';

/** Called in the extension host of the editor by `test/e2e/soak.mjs`. Rejects where the server has not held. */
export async function run(): Promise<void> {
  const seconds = Number(process.env['CONNCITE_SOAK_SECONDS'] ?? 600);
  const edits = Number(process.env['CONNCITE_SOAK_EDITS'] ?? 10_000);
  const seed = Number(process.env['CONNCITE_SOAK_SEED'] ?? 1);
  const soak = new Soak(new Random(seed));
  try {
    await soak.run(seconds, edits);
    console.log('Suite: 1 good, 0 bad');
  } catch (error) {
    console.log(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\nSuite: 0 good, 1 bad`);
    throw error;
  }
}

const PIECES = [
  ' See Conn. Gen. Stat. § 53a-70 (a).',
  ' *Id.*',
  ' §53a-90',
  ', 53a-71',
  '\n\n',
  ' and § 53a-7000',
  '> ',
  '`',
  ' section 4-1 of the general statutes',
  '(2021)',
  'x',
];
/**
 * Kilobytes that the resident memory may be above what is held: what was dropped
 * and is not collected yet has its bound.
 */
const MOST_SLACK = 192 * 1024;
/**
 * How much what is held may have grown since the first minute; and how many answers
 * are compared with those of a fresh server.
 */
const MOST_GROWTH = 1.1;
const COMPARED = 20;
/** Changes that a person makes at once, with several cursors. */
const MOST_AT_ONCE = 4;

class Soak {
  readonly #random: Random;
  #counts: Record<string, number> = {};

  constructor(random: Random) {
    this.#random = random;
  }

  async run(seconds: number, edits: number): Promise<void> {
    const uris = await vscode.workspace.findFiles('*.md');
    uris.sort((a, b) => a.path.localeCompare(b.path));
    assert.ok(uris.length >= 200, `${uris.length} documents`);
    // Its answer says that the server runs. What is loaded for the first question of its
    // kind is loaded before anything is measured.
    for (const uri of uris.slice(0, 2)) await askEverywhere(uri);
    const first = server().id;
    const start = Date.now();
    const samples: { readonly at: number; readonly kilobytes: number }[] = [];
    let heldEarly: number | undefined;
    while (Date.now() - start < seconds * 1000 || (this.#counts['edit'] ?? 0) < edits) {
      await this.#step(uris);
      const at = (Date.now() - start) / 1000;
      if (at - (samples.at(-1)?.at ?? -5) > 5) samples.push({ at, kilobytes: server().kilobytes });
      if (at >= Math.min(60, seconds / 3)) heldEarly ??= await held(first);
    }
    const took = (Date.now() - start) / 1000;
    const around = (middle: number): number =>
      median(
        samples.filter(({ at }) => Math.abs(at - middle) <= Math.min(30, took / 6)).map(({ kilobytes }) => kilobytes),
      );
    const [early, late] = [around(Math.min(90, took / 3)), around(took - Math.min(30, took / 6))];
    console.log(`${took.toFixed(0)} s, ${uris.length} documents; ${JSON.stringify(this.#counts)}`);
    console.log(
      `The server's resident memory, with what was dropped and not collected yet: ${megabytes(early)} early, ${megabytes(late)} at the end.`,
    );
    assert.equal(server().id, first, 'the server has lived all the while');
    assert.ok(heldEarly !== undefined);
    const heldLate = await held(first);
    console.log(
      `What it holds, after a collection: ${megabytes(heldEarly)} after the first minute, ${megabytes(heldLate)} at the end (${((heldLate / heldEarly - 1) * 100).toFixed(1)} %).`,
    );
    await this.#compare(uris);
    assert.ok(heldLate <= heldEarly * MOST_GROWTH, 'what the server holds has grown');
    assert.ok(late <= heldLate + MOST_SLACK, 'too much waits to be collected');
  }

  async #open(uri: vscode.Uri): Promise<vscode.TextEditor> {
    return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
  }

  async #step(uris: readonly vscode.Uri[]): Promise<void> {
    const editor = vscode.window.activeTextEditor ?? (await this.#open(this.#random.one(uris)));
    const { document } = editor;
    const place = document.positionAt(this.#random.below(document.getText().length + 1));
    const kind = this.#random.below(40);
    const name =
      kind < 28
        ? 'edit'
        : kind < 30
          ? 'undo'
          : kind < 32
            ? 'fix'
            : kind < 34
              ? 'hover'
              : kind === 34
                ? 'rename'
                : kind < 37
                  ? 'open'
                  : 'close';
    const count = name === 'edit' ? 1 + this.#random.below(MOST_AT_ONCE) : 1;
    this.#counts[name] = (this.#counts[name] ?? 0) + count;
    if (name === 'edit') {
      await editor.edit((edit) => {
        // Apart from each other, as an editor wants them that come at once.
        const length = document.getText().length;
        const places = Array.from(
          { length: count },
          (_, k) => Math.floor((length * k) / count) + this.#random.below(Math.max(1, Math.floor(length / count) - 12)),
        );
        for (const at of places) {
          if (this.#random.below(2) === 0) edit.insert(document.positionAt(at), this.#random.one(PIECES));
          else
            edit.delete(
              new vscode.Range(
                document.positionAt(at),
                document.positionAt(Math.min(length, at + this.#random.below(12))),
              ),
            );
        }
      });
    } else if (name === 'undo') {
      await vscode.commands.executeCommand('undo');
    } else if (name === 'fix') {
      const [finding] = vscode.languages.getDiagnostics(document.uri);
      if (finding === undefined) return;
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        finding.range,
      );
      const fix = actions.find((action) => action.edit !== undefined);
      if (fix?.edit !== undefined) await vscode.workspace.applyEdit(fix.edit);
    } else if (name === 'hover') {
      await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, place);
    } else if (name === 'rename') {
      const at = document.getText().indexOf('53a-');
      if (at < 0) return;
      const edit = await vscode.commands
        .executeCommand<vscode.WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          document.uri,
          document.positionAt(at + 2),
          '53a-71',
        )
        .then(
          (made) => made,
          () => undefined,
        );
      const own = edit?.get(document.uri);
      if (own === undefined) return;
      const here = new vscode.WorkspaceEdit();
      here.set(document.uri, own);
      await vscode.workspace.applyEdit(here);
    } else if (name === 'open') {
      await this.#open(this.#random.one(uris));
    } else {
      // What a person closes without saving goes back to what the file holds.
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  }

  /** The outline and the findings of documents as the old server has them, and as one just started has them. */
  async #compare(uris: readonly vscode.Uri[]): Promise<void> {
    const chosen = [...new Set(Array.from({ length: COMPARED }, () => this.#random.one(uris)))];
    const before = [];
    for (const uri of chosen) before.push([await outline(uri), await findings(uri)]);
    await vscode.commands.executeCommand('conncite.restartServer');
    for (const [k, uri] of chosen.entries())
      assert.deepEqual([await outline(uri), await findings(uri)], before[k], uri.path);
    assert.ok(before.some(([found]) => found?.includes('§')));
    assert.ok(before.some(([, found]) => found !== '[]'));
    console.log(`${chosen.length} outlines and lists of findings are the same from a fresh server.`);
  }
}

/** Our findings in a document that is in front, once they no longer change. */
async function findings(uri: vscode.Uri): Promise<string> {
  let [last, same] = ['', 0];
  while (same < 8) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    const found = JSON.stringify(
      vscode.languages.getDiagnostics(uri).map(({ range, message, code }) => [range, message, code]),
    );
    same = found === last && (found !== '[]' || same > 0) ? same + 1 : found === last ? 1 : 0;
    last = found;
  }
  return last;
}

/**
 * A hover at each citation of a document: some facts are unpacked for the first
 * act, section or chapter that is asked for.
 */
async function askEverywhere(uri: vscode.Uri): Promise<void> {
  await outline(uri);
  const places = async (symbols: readonly vscode.DocumentSymbol[]): Promise<void> => {
    for (const { selectionRange, children } of symbols) {
      await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, selectionRange.start);
      await places(children);
    }
  };
  await places(
    await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri),
  );
}

/** Asks until it has an answer: a server that has just started has none yet. */
async function outline(uri: vscode.Uri): Promise<string> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
  for (let turn = 0; ; turn++) {
    const symbols = await vscode.commands.executeCommand<readonly vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    const text = JSON.stringify(symbols?.map(flat) ?? []);
    if (text.includes('§') || turn === 50) return text;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function flat({ name, detail, range, children }: vscode.DocumentSymbol): unknown {
  return [name, detail, range, children.map(flat)];
}

/** The process of the server that this extension host has started, and its resident memory. */
function server(): { readonly id: number; readonly kilobytes: number } {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' }).split('\n');
  const own = lines
    .map((line) => line.trim().split(/\s+/))
    .find(
      ([, parent, , ...args]) => Number(parent) === process.pid && args.some((arg) => arg.endsWith('dist/server.js')),
    );
  assert.ok(own, 'the server runs');
  return { id: Number(own[0]), kilobytes: Number(own[2]) };
}

/**
 * Kilobytes that a server's process holds in all once what it has dropped is collected: asked through Node's inspector.
 */
async function held(id: number): Promise<number> {
  process.kill(id, 'SIGUSR1');
  let targets: readonly { readonly webSocketDebuggerUrl: string }[] | undefined;
  for (let turn = 0; targets === undefined; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    try {
      targets = (await (await fetch('http://127.0.0.1:9229/json/list')).json()) as typeof targets;
    } catch (error) {
      if (turn === 50) throw error;
    }
  }
  const socket = new WebSocket(targets[0]?.webSocketDebuggerUrl ?? '');
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  const answers = new Map<number, (answer: unknown) => void>();
  socket.onmessage = ({ data }) => {
    const { id: to, result } = JSON.parse(String(data)) as { id?: number; result?: unknown };
    answers.get(to ?? 0)?.(result);
  };
  let count = 0;
  const ask = (method: string, params: object = {}): Promise<unknown> =>
    new Promise((resolve) => {
      answers.set(++count, resolve);
      socket.send(JSON.stringify({ id: count, method, params }));
    });
  try {
    // Twice: what the first one drops may hold more. Then the system takes the pages back.
    for (let turn = 0; turn < 2; turn++) await ask('HeapProfiler.collectGarbage');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { result } = (await ask('Runtime.evaluate', {
      expression: 'process.memoryUsage.rss()',
      returnByValue: true,
    })) as { readonly result: { readonly value: number } };
    assert.ok(result.value > 0);
    return result.value / 1024;
  } finally {
    socket.close();
  }
}

function megabytes(kilobytes: number): string {
  return `${(kilobytes / 1024).toFixed(0)} MB`;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
