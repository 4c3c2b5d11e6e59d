import { Option } from 'commander';
import { findInputs } from '../inputs';
import { SEVERITIES, STYLES } from '../options';
import type { Terminal } from '../terminal';

/** What the arguments of a command that reads documents may be. */
export const FILES = 'files, folders or patterns in quotes; - is standard input';

/** Options that several commands over documents have. @param what "judge form by" */
export function styleOption(what: string): Option {
  return new Option(
    '--style <style>',
    `${what} this style; auto: the one that each document shows (the default)`,
  ).choices(STYLES);
}

export function configOption(): Option {
  return new Option(
    '--config <file>',
    'read settings from this file instead of the nearest .conncite.json or package.json',
  );
}

export function languageOption(): Option {
  return new Option('--language <id>', 'markup of the documents, whatever their names: markdown, latex, html, ...');
}

export function failOnOption(): Option {
  return new Option('--fail-on <severity>', 'lowest severity that makes the exit status 1')
    .choices([...SEVERITIES, 'never'])
    .default('error');
}

/** What the arguments lead to. The markups are loaded here, so that help and pages do without them. */
export async function inputsOf(
  args: readonly string[],
  language: string | undefined,
  terminal: Terminal,
): Promise<{ readonly names: readonly string[]; readonly language: string | undefined }> {
  const { documentExtensions, readLanguage } = await import('../languages');
  const id = language === undefined ? undefined : readLanguage(language);
  return { names: await findInputs(args, documentExtensions(), terminal), language: id };
}
