import type { Statutes } from '../facts/statutes';
import { today } from './options';
import type { Terminal } from './terminal';

/** The facts could not be opened; the message says so to a person. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
}

/** Opens the catalogue of statutes as the code stands today. @throws CatalogueError where it is missing or damaged */
export async function openStatutes(terminal: Terminal): Promise<Statutes> {
  try {
    return (await terminal.openCatalogue()).on(today());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CatalogueError(`the facts about the statutes cannot be read (${reason}); install conncite again`, {
      cause: error,
    });
  }
}
