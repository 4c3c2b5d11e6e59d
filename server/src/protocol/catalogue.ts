import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';
import type { Statutes } from '../facts/statutes';
import type { ClientFlags } from './clientFlags';
import type { ServerPorts } from './ports';

/** The facts about the statutes, read when first needed. */
export class Catalogue {
  readonly #connection: Connection;
  readonly #ports: ServerPorts;
  readonly #flags: () => ClientFlags;
  #statutes: Promise<Statutes | null> | undefined;

  readonly #openOfficial: () => Promise<void>;

  /** @param openOfficial opens the official text that lies elsewhere; never rejects */
  constructor(connection: Connection, ports: ServerPorts, flags: () => ClientFlags, openOfficial: () => Promise<void>) {
    this.#openOfficial = openOfficial;
    this.#connection = connection;
    this.#ports = ports;
    this.#flags = flags;
  }

  /** The facts as they stand today, or null where they cannot be read; the user is told so once. Never rejects. */
  async read(): Promise<Statutes | null> {
    const statutes = await (this.#statutes ??= this.#load());
    return statutes?.on(this.#ports.today()) ?? null;
  }

  /** Facts are read anew at the next question: acts were read on this machine, or taken away. */
  forget(): void {
    this.#statutes = undefined;
  }

  async #load(): Promise<Statutes | null> {
    try {
      const statutes = await this.#ports.loadCatalogue(this.#flags().catalogue);
      await this.#openOfficial();
      return statutes;
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown reason';
      this.#connection.console.error(`Reading the facts about the statutes failed: ${reason}`);
      await this.#connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Error,
        message: `Conncite cannot read its facts about the statutes (${reason}). Citations are still found, but nothing can be said about them. Reinstall Conncite to fix this.`,
      });
      return null;
    }
  }
}
