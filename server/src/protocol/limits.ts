import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';
import { LONGEST_DOCUMENT, LONGEST_FILE, LONGEST_TOGETHER } from '../settings/bounds';

/** Which open documents are read: what is beyond the bounds is left alone, and the user is told of it once. */
export class Limits {
  readonly #connection: Connection;
  /** Lengths of the documents that are read. */
  readonly #read = new Map<string, number>();
  /** Those that are not, with their lengths. */
  readonly #left = new Map<string, number>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** A document was opened or has changed. */
  measure(uri: string, length: number): void {
    const wasLeft = this.#left.has(uri);
    this.forget(uri);
    const isTooLong = length > LONGEST_DOCUMENT;
    if (!isTooLong && this.#together() + length <= LONGEST_TOGETHER) {
      this.#read.set(uri, length);
      return;
    }
    this.#left.set(uri, length);
    if (!wasLeft)
      this.#tell(
        uri,
        isTooLong
          ? `it is longer than ${LONGEST_DOCUMENT / 1e6} million characters`
          : `the open documents together are longer than ${LONGEST_TOGETHER / 1e6} million characters`,
      );
  }

  /** True of an open document that is not read. */
  leaves(uri: string): boolean {
    return this.#left.has(uri);
  }

  forget(uri: string): void {
    this.#read.delete(uri);
    this.#left.delete(uri);
  }

  /** Takes in what has room now that others were closed; gives the addresses. */
  retake(): readonly string[] {
    const taken: string[] = [];
    for (const [uri, length] of this.#left) {
      if (length > LONGEST_DOCUMENT || this.#together() + length > LONGEST_TOGETHER) continue;
      this.#left.delete(uri);
      this.#read.set(uri, length);
      taken.push(uri);
    }
    return taken;
  }

  #together(): number {
    let sum = 0;
    for (const length of this.#read.values()) sum += length;
    return sum;
  }

  #tell(uri: string, reason: string): void {
    const way =
      (this.#left.get(uri) ?? 0) > LONGEST_FILE
        ? 'Divide it into shorter documents.'
        : 'The command line "conncite check" reads it.';
    const message = `Conncite does not read the citations of ${nameOf(uri)}: ${reason}. ${way}`;
    // Nobody is there to be told where the connection has gone.
    this.#connection
      .sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })
      .catch(() => undefined);
  }
}

/** A file's name, as the person knows it. */
function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
