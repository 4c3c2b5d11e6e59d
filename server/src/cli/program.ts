import { Command, CommanderError, Option } from 'commander';
import { version } from '../../../package.json';
import { CHECK_FORMATS, CITES_FORMATS, SEVERITIES, STYLES, readDate, readRule, today, type CheckFormat, type FailOn, type RuleSettings } from './options';
import type { StyleName } from '../diagnostics/finding';
import { CatalogueError } from './catalogue';
import { findInputs } from './inputs';
import { FAILED, OK, UsageError, type Terminal } from './terminal';

const FILES = 'files, folders or patterns in quotes; - is standard input';

const EXAMPLES = `
Examples:
  conncite check brief.md                       what is wrong with its citations
  conncite check .                              all documents below this folder
  conncite check --fix "briefs/**/*.tex"        mend what can be mended without a thought
  conncite cites brief.md                       list every citation with its section's heading
  conncite show 53a-192a                        read about a section
  conncite check --language markdown - < notes

"conncite help COMMAND" tells more about each.`;

const CITES_HELP = `
Each line has the place, the words, their normal form and the section's heading. With --format json the answer is one
array, an entry for each file, with offsets in UTF-16 code units.

Examples:
  conncite cites brief.md
  conncite cites --format json brief.md notes.tex
  conncite cites --language latex - < chapter`;

const CHECK_HELP = `
Exit status: 0 nothing found at or above --fail-on, 1 something found, 2 wrong usage or a file that cannot be read.

Examples:
  conncite check brief.md
  conncite check --fail-on warning --style connecticut briefs/
  conncite check --as-of 2023-10-01 brief.md         judge dates as on that day
  conncite check --rule amended-since=off --rule symbol-spacing=warning brief.md
  conncite check --fix brief.md                      never changes which section is cited
  conncite check --format sarif . > conncite.sarif   for code scanning
  conncite check --format github .                   marks lines of a pull request`;

const SHOW_HELP = `
Exit status: 0 all are known, 1 a number is not in the catalogue, 2 an argument is no section number.

Examples:
  conncite show 53a-192a
  conncite show "53a-192a(a)" 54-102a
  conncite show "Conn. Gen. Stat. §§ 53a-35a, 53a-41"`;

/**
 * Runs the command line. Never throws for what a user did: it is said on standard error.
 * @param args arguments without the names of program and script
 * @returns exit status: 0 well, 1 something found, 2 wrong usage or an unreadable file
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let status = OK;
  const program = programOf(terminal, (result) => {
    status = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    // Commander has printed its message, or the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? OK : FAILED;
    if (error instanceof UsageError || error instanceof CatalogueError) {
      terminal.warn(`conncite: ${error.message}\n`);
      return FAILED;
    }
    terminal.warn(`conncite: this should not happen; please report it.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return FAILED;
  }
}

function programOf(terminal: Terminal, done: (status: number) => void): Command {
  const program = new Command('conncite')
    .description('Reads and checks citations of the Connecticut General Statutes.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', EXAMPLES)
    .configureHelp({ helpWidth: terminal.columns ?? 100 })
    .showHelpAfterError('(conncite --help tells how it is used)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.write(text),
      writeErr: (text) => { terminal.warn(text); },
      // Commander begins its messages with "error:"; ours name the program, as those of the shell do.
      outputError: (text, write) => { write(text.replace(/^error: /, 'conncite: ')); },
      getOutHelpWidth: () => terminal.columns ?? 100,
      getErrHelpWidth: () => terminal.columns ?? 100,
    });

  program.command('cites')
    .description('list the citations of documents')
    .argument('<file...>', FILES)
    .addOption(new Option('--format <format>', 'how to print them').choices(CITES_FORMATS).default('text'))
    .addOption(languageOption())
    .addHelpText('after', CITES_HELP)
    .action(async (files: string[], options: { format: 'text' | 'json'; language?: string }) => {
      const { cites } = await import('./cites');
      const { names, language } = await inputsOf(files, options.language, terminal);
      done(await cites(names, { format: options.format, language }, terminal));
    });

  program.command('check')
    .description('tell what is wrong with the citations of documents')
    .argument('<file...>', FILES)
    .addOption(new Option('--format <format>', 'how to print it').choices(CHECK_FORMATS).default('text'))
    .addOption(languageOption())
    .addOption(new Option('--style <style>', 'judge form by this style; auto: the one that each document shows (the default)').choices(STYLES))
    .addOption(dateOption())
    .addOption(new Option('--fail-on <severity>', 'lowest severity that gives exit status 1').choices([...SEVERITIES, 'never']).default('error'))
    .addOption(new Option('--rule <code=severity>', 'set a rule\'s severity, or turn it off; may be repeated').argParser<RuleSettings>(readRule))
    .option('--config <file>', 'settings from this file, not from the nearest .conncite.json or package.json')
    .option('--fix', 'mend the files where the repair keeps the cited section')
    .addHelpText('after', CHECK_HELP)
    .action(async (files: string[], options: CheckFlags) => {
      const { check } = await import('./check');
      const { names, language } = await inputsOf(files, options.language, terminal);
      done(await check(names, {
        format: options.format, language, style: options.style, today: options.asOf ?? today(),
        failOn: options.failOn, rules: options.rule ?? {}, fix: options.fix ?? false, config: options.config,
      }, terminal));
    });

  program.command('show')
    .description('print what is known about sections')
    .argument('<number...>', 'section numbers, or citations in quotes')
    .addOption(dateOption())
    .addHelpText('after', SHOW_HELP)
    .action(async (numbers: string[], options: { asOf?: string }) => {
      const { show } = await import('./show');
      done(await show(numbers, { today: options.asOf ?? today() }, terminal));
    });

  program.command('lsp')
    .description('start the language server, for editors')
    .option('--stdio', 'talk over standard input and output (the default)')
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async (_options, command: Command) => {
      const { lsp } = await import('./lsp');
      await lsp([...(command.getOptionValue('stdio') === true ? ['--stdio'] : []), ...command.args]);
    });

  return program;
}

interface CheckFlags {
  readonly format: CheckFormat;
  readonly language?: string;
  readonly style?: StyleName | 'auto';
  readonly asOf?: string;
  readonly failOn: FailOn;
  readonly rule?: RuleSettings;
  readonly fix?: boolean;
  readonly config?: string;
}

function dateOption(): Option {
  return new Option('--as-of <date>', 'judge dates as on this day, year-month-day (default: today)').argParser(readDate);
}

function languageOption(): Option {
  return new Option('--language <id>', 'markup of the documents, whatever their names: markdown, latex, html, ...');
}

/** What the arguments lead to. The markups are loaded here, so that help and pages do without them. */
async function inputsOf(
  args: readonly string[], language: string | undefined, terminal: Terminal,
): Promise<{ readonly names: readonly string[]; readonly language: string | undefined }> {
  const { documentExtensions, readLanguage } = await import('./languages');
  const id = language === undefined ? undefined : readLanguage(language);
  return { names: await findInputs(args, documentExtensions(), terminal), language: id };
}
