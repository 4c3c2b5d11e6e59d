import type { Statutes } from '../facts/statutes';
import type { OfficialText } from '../official/pages/officialText';
import { ImportError } from '../official/store/importTypes';
import { today } from './options';
import { UsageError, type Terminal } from './terminal';
import { messageOf, shown } from './words';

/** The facts could not be opened; the message says so to a person. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
}

/** Opens the catalogue of statutes as the code stands today. @throws CatalogueError where it is missing or damaged */
export async function openStatutes(terminal: Terminal): Promise<Statutes> {
  try {
    return (await terminal.openCatalogue()).on(today());
  } catch (error) {
    const reason = messageOf(error);
    throw new CatalogueError(`the facts about the statutes cannot be read (${reason}); install conncite again`, {
      cause: error,
    });
  }
}

/**
 * Opens the official text, and says on standard error what of it cannot be read.
 * @returns undefined where there can be none
 * @param tell false where the caller says itself what cannot be read
 * @throws UsageError where a place that `--statutes` names has none that can be read
 */
export async function openOfficial(terminal: Terminal, tell = true): Promise<OfficialText | undefined> {
  const named = (terminal.statutes ?? []).map((place) => ({ place, by: '--statutes', must: true }));
  try {
    const official = await terminal.official?.(named);
    for (const line of tell ? (official?.damage() ?? []) : []) terminal.warn(`conncite: ${shown(line)}\n`);
    return official;
  } catch (error) {
    throw error instanceof ImportError ? new UsageError(shown(error.message)) : error;
  }
}
