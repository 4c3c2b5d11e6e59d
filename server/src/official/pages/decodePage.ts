import { PageError } from './pageError';

/** The largest official page has about 3 MB. */
const LARGEST = 32 * 2 ** 20;

/**
 * Text of a page's bytes. Official pages are UTF-8; browsers save UTF-16 with a byte order mark too.
 * @throws PageError where the bytes are in another encoding, or too many
 */
export function decodePage(bytes: Uint8Array): string {
  if (bytes.length > LARGEST) throw new PageError('tooLarge', 'it is larger than any page of the statutes');
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new PageError('encoding', 'it is not in UTF-8; save the page again from the official site');
  }
  if (text.includes('\0')) throw new PageError('notOfficial', 'it is not a text page');
  return text;
}
