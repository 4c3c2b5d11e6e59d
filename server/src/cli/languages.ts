import { languageNamed, MARKUPS } from '../markup/registry';
import { WORD_EXTENSIONS } from '../office/officeKind';
import { UsageError } from './terminal';
import { shown } from './words';

/** Language id that a user means, by any of its names or file endings. @throws UsageError where there is none */
export function readLanguage(name: string): string {
  const id = languageNamed(name);
  if (id !== undefined) return id;
  throw new UsageError(
    `unknown language "${shown(name)}"; known: ${MARKUPS.flatMap((markup) => markup.languages.slice(0, 1)).join(', ')}`,
  );
}

/**
 * File endings of the documents that a folder is searched for, with the dot. PDF
 * must be named: folders are full of exhibits.
 */
export function documentExtensions(): readonly string[] {
  return [...MARKUPS.flatMap((markup) => markup.extensions), ...WORD_EXTENSIONS];
}
