import { ActChanges } from './actChanges';
import { Catalogue } from './catalogue';
import { SparseColumn, TextColumn, wordsOf } from './columns';
import { CatalogueFileError, decode, openContainer } from './container';
import { NumberIndex, type SeriesStart } from './numberIndex';
import { PackedColumn } from './packedColumn';
import { References } from './references';
import type { ActsSince, CatalogueEdition, Statutes } from './statutes';

/** What the file says of itself. */
export interface CatalogueAbout {
  readonly edition: CatalogueEdition;
  readonly series: readonly SeriesStart[];
}

/** Acts that a program read on this machine. */
export interface ActsReadHere {
  /** Lines of `changeLine` and `undoneLine`. */
  readonly lines: string;
  readonly since: ActsSince;
}

/**
 * Opens the built catalogue. Its texts stay bytes of `bytes`, which must not change afterwards.
 * @param readHere acts read on this machine, which are added to those of the catalogue
 * @throws CatalogueFileError where it is no catalogue, of another format, cut short, or changed
 */
export function openCatalogue(bytes: Uint8Array, readHere?: ActsReadHere): Statutes {
  try {
    return opened(bytes, readHere);
  } catch (error) {
    if (error instanceof CatalogueFileError) throw error;
    // Its checksum is right: somebody else's program wrote it.
    throw new CatalogueFileError('the catalogue of statutes is damaged: what it holds cannot be read', {
      cause: error,
    });
  }
}

function opened(bytes: Uint8Array, readHere: ActsReadHere | undefined): Statutes {
  const file = openContainer(bytes);
  const { edition, series } = file.about as CatalogueAbout;
  const numbers = new NumberIndex(series, wordsOf(file.block('numbers')));
  const flags = file.block('flags');
  const chapters = file.block('chapterOf');
  if (flags.length !== numbers.size || chapters.length !== numbers.size * 2) {
    throw new CatalogueFileError('the catalogue of statutes is damaged: its parts are of different lengths');
  }
  const acts = file.block('acts');
  const texts = new Map<string, TextColumn>();
  const sparses = new Map<string, SparseColumn>();
  const packed = new Map<string, PackedColumn>();
  return new Catalogue({
    edition: readHere === undefined ? edition : { ...edition, readHere: readHere.since },
    numbers,
    flags,
    chapterOf: new Uint16Array(chapters.buffer, chapters.byteOffset, numbers.size),
    changes: new ActChanges(() => decode(acts), readHere?.lines),
    references: new References(file.block('citesFrom'), file.block('citesStep')),
    text: (column) => once(texts, column, () => new TextColumn(file.block(column), numbers.size)),
    sparse: (column) =>
      once(sparses, column, () => new SparseColumn(wordsOf(file.block(`${column}Rows`)), file.block(column))),
    digests: () =>
      once(
        packed,
        'digest',
        () =>
          new PackedColumn(wordsOf(file.block('digestRows')), wordsOf(file.block('digestEnds')), file.block('digests')),
      ),
    titles: () => decode(file.block('titles')),
    chapters: () => decode(file.block('chapters')),
    names: () => decode(file.block('names')),
  });
}

function once<T>(made: Map<string, T>, name: string, make: () => T): T {
  const known = made.get(name) ?? make();
  made.set(name, known);
  return known;
}
