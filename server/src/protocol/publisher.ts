import type { Connection, Diagnostic } from 'vscode-languageserver';
import { diagnostics } from '../features/diagnostics';
import type { ClientFlags } from './clientFlags';
import { toDiagnostic } from './convert';
import type { Guard } from './guard';
import type { Judgment, Judgments } from './judgments';

/** Rest of the keyboard after which diagnostics are sent, in milliseconds. */
const REST_MS = 200;

/** A judgment's findings as the client takes them. */
export function toDiagnostics(judgment: Judgment, flags: ClientFlags): Diagnostic[] {
  return diagnostics(judgment.snapshot, judgment.findings).map((problem) =>
    toDiagnostic(judgment.snapshot, problem, flags),
  );
}

/** Sends diagnostics to clients that do not ask for them. */
export class Publisher {
  readonly #connection: Connection;
  readonly #judgments: Judgments;
  readonly #guard: Guard;
  readonly #flags: () => ClientFlags;
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(connection: Connection, parts: { judgments: Judgments; guard: Guard }, flags: () => ClientFlags) {
    this.#connection = connection;
    this.#judgments = parts.judgments;
    this.#guard = parts.guard;
    this.#flags = flags;
  }

  /** Judges a document once no key has been pressed for a while. */
  schedule(uri: string): void {
    this.#stop(uri);
    this.#waiting.set(
      uri,
      setTimeout(() => {
        this.#waiting.delete(uri);
        void this.#guard.run('textDocument/publishDiagnostics', () => this.#publish(uri));
      }, REST_MS),
    );
  }

  /** A closed document has no problems any more. */
  async clear(uri: string): Promise<void> {
    this.#stop(uri);
    await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Sends nothing more. */
  dispose(): void {
    for (const uri of [...this.#waiting.keys()]) this.#stop(uri);
  }

  async #publish(uri: string): Promise<void> {
    const judgment = await this.#judgments.of(uri);
    // None for a document that was closed; else the newest version's.
    if (judgment !== undefined) {
      const flags = this.#flags();
      await this.#connection.sendDiagnostics({
        uri,
        diagnostics: toDiagnostics(judgment, flags),
        ...(flags.versionedDiagnostics ? { version: judgment.snapshot.version } : {}),
      });
    }
  }

  #stop(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.delete(uri);
  }
}
