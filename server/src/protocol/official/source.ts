import type { Connection } from 'vscode-languageserver';
import type { ClientFlags } from '../clientFlags';
import type { Configuration } from '../configuration';
import { trail } from '../guard';
import type { OfficialPlaces, ServerPorts } from '../ports';

/**
 * Milliseconds for which the first answer waits: a file beside the program is opened by
 * then, one from a slow network comes later.
 */
const PATIENCE_MS = 1000;

/**
 * Opens the official text that lies elsewhere than in the machine's own store, where the client and the settings say.
 */
export class OfficialSource {
  readonly #connection: Connection;
  readonly #ports: ServerPorts;
  readonly #flags: () => ClientFlags;
  readonly #configuration: Configuration;
  readonly #late: () => void;
  #places: string | undefined;
  #opening: Promise<void> = Promise.resolve();

  /** @param late told when a text has come after the first answers */
  constructor(
    connection: Connection,
    ports: ServerPorts,
    flags: () => ClientFlags,
    configuration: Configuration,
    late: () => void,
  ) {
    this.#connection = connection;
    this.#ports = ports;
    this.#flags = flags;
    this.#configuration = configuration;
    this.#late = late;
  }

  /** True while a text is being opened: that a section has none is not known yet. */
  get isOpening(): boolean {
    return this.#pending > 0;
  }

  #pending = 0;

  /** Opens what there is, or goes on without it and tells later. Never rejects. */
  async open(): Promise<void> {
    if (this.#ports.openOfficial === undefined) return;
    const places = await this.#placesNow();
    const key = JSON.stringify(places);
    if (key !== this.#places) {
      this.#places = key;
      this.#opening = this.#start(this.#ports.openOfficial(places));
    }
    const opened = this.#opening;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const waited = await Promise.race([
      opened.then(() => true),
      new Promise<boolean>((resolve) => {
        timer = setTimeout(() => {
          resolve(false);
        }, PATIENCE_MS);
      }),
    ]);
    clearTimeout(timer);
    if (!waited)
      void opened.then(() => {
        if (this.#opening === opened) this.#late();
      });
  }

  /** True where the settings name other places than those that were opened. */
  async hasMoved(): Promise<boolean> {
    if (this.#places === undefined) return false;
    return JSON.stringify(await this.#placesNow()) !== this.#places;
  }

  async #placesNow(): Promise<OfficialPlaces> {
    const { folder } = (await this.#configuration.ofUser()).statutes;
    const { law, lawFile } = this.#flags();
    return { folder, files: law, ...(lawFile === undefined ? {} : { lawFile }) };
  }

  async #start(opened: Promise<void>): Promise<void> {
    this.#pending++;
    try {
      await opened;
    } catch (error) {
      this.#connection.console.error(`Opening the official text failed. ${trail(error)}`);
    } finally {
      this.#pending--;
    }
  }
}
