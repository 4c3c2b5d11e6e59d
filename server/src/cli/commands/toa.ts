import { Option, type Command } from 'commander';
import type { StyleName } from '../../diagnostics/finding';
import { TOA_HELP } from '../help';
import { readCount } from '../options';
import { UsageError, type Terminal } from '../terminal';
import { configOption, FILES, inputsOf, languageOption, styleOption } from './documents';

interface ToaFlags {
  readonly language?: string;
  readonly style?: StyleName | 'auto';
  readonly passim?: number;
  readonly format: 'markup' | 'text';
  readonly inPlace?: boolean;
  readonly output?: string;
  readonly config?: string;
  readonly mark?: boolean;
  readonly unmark?: boolean;
  readonly subsections?: boolean;
  readonly force?: boolean;
}

/** Adds `conncite toa`. @param done told the exit status */
export function addToa(program: Command, terminal: Terminal, done: (status: number) => void): void {
  program
    .command('toa')
    .description('print or write a table of the authorities that documents cite')
    .argument('<file...>', FILES)
    .addOption(languageOption())
    .addOption(styleOption('write citations in'))
    .addOption(
      new Option(
        '--passim <number>',
        'number of places from which a row says "passim"; 0: never (default: 5)',
      ).argParser(readCount),
    )
    .addOption(
      new Option(
        '--format <format>',
        "print the table in the document's markup, or as plain text with numbers of headings and lines",
      )
        .choices(['markup', 'text'])
        .default('markup'),
    )
    .addOption(configOption())
    .option('--in-place', 'update the tables in the documents')
    .option('--output <file>', "write the table to this new file: .docx, .txt, or the document's own kind")
    .option(
      '--mark',
      'write a copy of a Word document with its statutes marked and a table that Word fills with pages; needs --output',
    )
    .option('--unmark', 'write a copy without those marks; needs --output')
    .option('--subsections', 'a row for each cited subsection')
    .option('--force', 'let --output replace a file')
    .addHelpText('after', TOA_HELP)
    .action(async (files: string[], flags: ToaFlags) => {
      const marks = flags.mark === true || flags.unmark === true;
      done(await (marks ? markCopy(files, flags, terminal) : printTables(files, flags, terminal)));
    });
}

/** Marks the statutes of a Word document in a copy, or takes the marks away. */
async function markCopy(files: readonly string[], flags: ToaFlags, terminal: Terminal): Promise<number> {
  if (flags.mark === flags.unmark) throw new UsageError('--mark and --unmark cannot be used together');
  if (flags.inPlace === true) throw new UsageError('--in-place does not write Word documents; --mark writes a copy');
  const { markWord } = await import('../markWord');
  const { style, output, config, subsections, unmark = false, force = false } = flags;
  const { names } = await inputsOf(files, undefined, terminal);
  return markWord(names, { style, output, config, subsections, unmark, force }, terminal);
}

/** Prints the tables, or writes them where the flags say. */
async function printTables(files: readonly string[], flags: ToaFlags, terminal: Terminal): Promise<number> {
  const { toa } = await import('../toa');
  const { names, language } = await inputsOf(files, flags.language, terminal);
  const { style, passim, subsections, inPlace = false, output, force = false, config } = flags;
  const plain = flags.format === 'text';
  return toa(names, { language, style, passim, subsections, plain, inPlace, output, force, config }, terminal);
}
