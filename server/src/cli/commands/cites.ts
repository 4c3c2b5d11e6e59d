import { Option, type Command } from 'commander';
import { CITES_HELP } from '../help';
import { CITES_FORMATS } from '../options';
import type { Terminal } from '../terminal';
import { FILES, inputsOf, languageOption } from './documents';

/** Adds `conncite cites`. @param done told the exit status */
export function addCites(program: Command, terminal: Terminal, done: (status: number) => void): void {
  program
    .command('cites')
    .description('list the citations of documents')
    .argument('<file...>', FILES)
    .addOption(new Option('--format <format>', 'how to print them').choices(CITES_FORMATS).default('text'))
    .addOption(languageOption())
    .addHelpText('after', CITES_HELP)
    .action(async (files: string[], options: { format: 'text' | 'json'; language?: string }) => {
      const { cites } = await import('../cites');
      const { names, language } = await inputsOf(files, options.language, terminal);
      done(await cites(names, { format: options.format, language }, terminal));
    });
}
