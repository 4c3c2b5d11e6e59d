import { Option, type Command } from 'commander';
import type { CompareFormat } from '../compare';
import { COMPARE_HELP, SHOW_HELP } from '../help';
import { dateOption, editionYear, statutesOption, today, withStatutes } from '../options';
import type { Terminal } from '../terminal';

interface ShowFlags {
  readonly asOf?: string;
  readonly annotations?: boolean;
  readonly edition?: string;
  readonly statutes?: string[];
}

interface CompareFlags {
  readonly from: string;
  readonly to?: string;
  readonly format: CompareFormat;
  readonly statutes?: string[];
}

/** Adds the commands that print sections: `conncite show` and `conncite compare`. @param done told the exit status */
export function addSections(program: Command, terminal: Terminal, done: (status: number) => void): void {
  program
    .command('show')
    .description('print what is known about sections')
    .argument('<number...>', 'section numbers, or citations in quotes')
    .addOption(dateOption())
    .option('--annotations', 'print the annotations, which come with the official text, in place of the section')
    .addOption(
      new Option('--edition <year>', 'the words of this edition alone: 2019, or 2018 for its supplement').conflicts([
        'asOf',
        'annotations',
      ]),
    )
    .addOption(statutesOption())
    .addHelpText('after', SHOW_HELP)
    .action(async (numbers: string[], { asOf, annotations = false, edition, statutes }: ShowFlags) => {
      const { show } = await import('../show');
      const year = edition === undefined ? undefined : editionYear(edition);
      done(
        await show(numbers, { today: asOf ?? today(), annotations, edition: year }, withStatutes(terminal, statutes)),
      );
    });

  program
    .command('compare')
    .description('print what changed in sections from one edition to another')
    .argument('<number...>', 'section numbers, or citations in quotes')
    .requiredOption('--from <year>', 'the older edition: 2019, or 2018 for its supplement')
    .option('--to <year>', 'the newer edition; without it the newest on this computer')
    .addOption(new Option('--format <format>', 'how it is printed').choices(['text', 'json', 'html']).default('text'))
    .addOption(statutesOption())
    .addHelpText('after', COMPARE_HELP)
    .action(async (numbers: string[], options: CompareFlags) => {
      const { compare } = await import('../compare');
      const to = options.to === undefined ? undefined : editionYear(options.to);
      done(
        await compare(
          numbers,
          { from: editionYear(options.from), to, format: options.format },
          withStatutes(terminal, options.statutes),
        ),
      );
    });
}
