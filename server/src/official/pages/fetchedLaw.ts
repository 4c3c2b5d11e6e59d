import { decompress } from 'brotli/decompress';
import { LawFile, LARGEST_LAW, LawFileDamage, type LawPorts } from './lawFile';
import { LawFileText } from './lawFileText';

/** What every browser has, and a reader of the compression, which few have. */
const PORTS: LawPorts = {
  decompress(bytes, most) {
    let unpacked: Uint8Array;
    try {
      unpacked = decompress(bytes, most);
    } catch (error) {
      throw new LawFileDamage(error);
    }
    // The reader makes room as it goes: what is too large can only be refused when it is there.
    if (unpacked.length > most) throw new LawFileDamage();
    return unpacked;
  },
  digest: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)),
};

/** Frames kept unpacked, 3 MB each. */
const FRAMES_KEPT = 3;

/** The official text of a file that was fetched from an address. */
class FetchedText extends LawFileText {
  readonly #address: string;

  constructor(file: LawFile, address: string) {
    super(file);
    this.#address = address;
  }

  override place(): string {
    return this.#address;
  }
}

/**
 * Opens a law file where there is no Node.
 * @param address where it was fetched, for a person
 * @throws Error whose message says to a person why it cannot be read
 */
export async function openFetched(bytes: Uint8Array, address: string): Promise<LawFileText> {
  if (bytes.length > LARGEST_LAW) throw new Error(`${address} is larger than any such file`);
  // An editor that is served without encryption from another computer has no way to check a sum.
  if ((globalThis as { crypto?: { subtle?: unknown } }).crypto?.subtle === undefined)
    throw new Error(`${address} cannot be checked over an unencrypted connection, and is not used`);
  try {
    return new FetchedText(await LawFile.open(bytes, PORTS, FRAMES_KEPT), address);
  } catch (error) {
    if (!(error instanceof LawFileDamage)) throw error;
    throw new Error(`${address} is damaged; get it again`, { cause: error });
  }
}
