import { DidChangeConfigurationNotification, type Connection } from 'vscode-languageserver';
import type { ClientFlags } from './clientFlags';
import { trail } from './guard';
import { readSettings, type Settings } from './settings';

const SECTION = 'conncite';

/** Settings by document, asked of the client where it can be asked, kept until it says that they changed. */
export class Configuration {
  readonly #connection: Connection;
  readonly #flags: () => ClientFlags;
  readonly #codes: readonly string[];
  readonly #byUri = new Map<string, Promise<Settings>>();
  /** What the client sent of its own accord. */
  #sent: unknown;
  /** One warning for each bad value, however many documents it holds for. */
  readonly #warned = new Set<string>();

  constructor(connection: Connection, flags: () => ClientFlags, codes: readonly string[]) {
    this.#connection = connection;
    this.#flags = flags;
    this.#codes = codes;
  }

  /** Asks to be told of changes, where the client wants to be asked. */
  async register(): Promise<void> {
    if (this.#flags().registersConfiguration) {
      await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    }
  }

  /** Settings of a document. Never rejects: what cannot be had or read has its default, and the log says so. */
  of(uri: string): Promise<Settings> {
    const kept = this.#byUri.get(uri);
    if (kept !== undefined) return kept;
    const asked = this.#ask(uri);
    this.#byUri.set(uri, asked);
    return asked;
  }

  /** @param settings as `workspace/didChangeConfiguration` brings them; null from clients that want to be asked */
  changed(settings: unknown): void {
    this.#byUri.clear();
    this.#warned.clear();
    if (typeof settings === 'object' && settings !== null && SECTION in settings) this.#sent = settings[SECTION];
  }

  forget(uri: string): void {
    this.#byUri.delete(uri);
  }

  async #ask(uri: string): Promise<Settings> {
    let value = this.#sent;
    if (this.#flags().pullsConfiguration) {
      try {
        value = await this.#connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION }) as unknown;
      } catch (error) {
        this.#connection.console.warn(`The client did not give its settings; the defaults are used. ${trail(error)}`);
        value = undefined;
      }
    }
    return readSettings(value, this.#codes, (message) => { this.#warn(message); });
  }

  #warn(message: string): void {
    if (this.#warned.has(message)) return;
    this.#warned.add(message);
    this.#connection.console.warn(message);
  }
}
