import { readFile } from 'node:fs/promises';
import { openCatalogue, type Statutes } from './index';

/**
 * Opens the catalogue that comes with the package, for programs that run in Node. In a browser, fetch
 * `conncite/catalogue.bin` and give its bytes to `openCatalogue`.
 * @param file another built catalogue: a path or a `file:` address
 * @throws CatalogueFileError where the file is no catalogue, or damaged; Node's own error where it cannot be read
 */
export async function loadCatalogue(file: string | URL = new URL('catalogue.bin', import.meta.url)): Promise<Statutes> {
  return openCatalogue(await readFile(file));
}
