import { filter } from '../pandoc/filter';
import { PandocError, readDocument } from '../pandoc/document';
import { openStatutes } from './catalogue';
import { UnreadableError, decode } from './source';
import { FAILED, OK, type Terminal } from './terminal';

/**
 * `conncite pandoc`: a filter for Pandoc. Takes a document from standard input as Pandoc hands it to filters, and gives
 * it back with its citations linked or marked and its tables of authorities made.
 * @param format that Pandoc will write, as it tells its filters
 * @returns exit status; where it is not 0 nothing was written, and Pandoc stops
 */
export async function pandoc(format: string, terminal: Terminal): Promise<number> {
  try {
    const document = readDocument(decode(await terminal.readInput()).text);
    const { document: filtered, alone } = filter(document, format, await openStatutes(terminal));
    if (alone > 0) terminal.warn('conncite: a table of authorities is missing its other marker, and was not made\n');
    await terminal.write(`${JSON.stringify(filtered)}\n`);
    return OK;
  } catch (error) {
    if (!(error instanceof PandocError) && !(error instanceof UnreadableError)) throw error;
    terminal.warn(`conncite: ${error.message}\n`);
    return FAILED;
  }
}
