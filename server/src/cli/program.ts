import { Argument, Command, CommanderError, Option } from 'commander';
import { version } from '../../../package.json';
import {
  CHECK_FORMATS,
  CITES_FORMATS,
  SEVERITIES,
  STYLES,
  dateOption,
  VERIFY_FORMATS,
  moment,
  readCount,
  readDate,
  readRule,
  statutesOption,
  today,
  withStatutes,
  type CheckFormat,
  type CheckOptions,
  type FailOn,
  type RuleSettings,
  type VerifyFormat,
} from './options';
import type { StyleName } from '../diagnostics/finding';
import { CatalogueError } from './catalogue';
import { SHELLS, completion, type Shell } from './completion';
import { CHECK_HELP, CITES_HELP, COMPLETION_HELP, EXAMPLES, TOA_HELP, VERIFY_HELP } from './help';
import { findInputs } from './inputs';
import { addForPrograms } from './forPrograms';
import { draw } from './progress';
import { STANDARD_INPUT } from './source';
import { addSections } from './sectionCommands';
import { addStatutes } from './statutesCommand';
import { FAILED, OK, UsageError, type Terminal } from './terminal';
import { withoutSteering } from '../text/steering';

const FILES = 'files, folders or patterns in quotes; - is standard input';

/**
 * Runs the command line. Never throws for what a user did: it is said on standard error.
 * @param args arguments without the names of program and script
 * @returns exit status: 0 well, 1 something found, 2 wrong usage or an unreadable file
 */
export async function run(args: readonly string[], given: Terminal): Promise<number> {
  const terminal = withHarmlessMessages(given);
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
    terminal.warn(
      `conncite: this should not happen; please report it.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return FAILED;
  }
}

/** Characters of messages in one run; a file made to be complained of could fill a disk. */
const MOST_SAID = 1_000_000;

/**
 * Names of files, keys and other words of strangers stand in messages: none of them may steer the terminal, hide what is written, or
 * begin a line that GitHub Actions takes for a command.
 */
function withHarmlessMessages(terminal: Terminal): Terminal {
  let said = 0;
  return {
    ...terminal,
    draw(text) {
      draw(terminal, text);
    },
    warn(text) {
      if (said >= MOST_SAID) return;
      said += text.length;
      const plain = withoutSteering(text).replace(/^(?=::|##\[)/gm, ' ');
      terminal.warn(said < MOST_SAID ? plain : `${plain.slice(0, 200)}\nconncite: more messages were left out\n`);
    },
  };
}

function programOf(terminal: Terminal, done: (status: number) => void): Command {
  const program = new Command('conncite')
    .description('Reads and checks citations of the Connecticut General Statutes.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', EXAMPLES)
    .configureHelp({ helpWidth: terminal.columns ?? 100 })
    .showHelpAfterError('(see conncite --help)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.write(text),
      writeErr: (text) => {
        terminal.warn(text);
      },
      // Commander begins its messages with "error:"; ours name the program, as those of the shell do.
      outputError: (text, write) => {
        write(text.replace(/^error: /, 'conncite: '));
      },
      getOutHelpWidth: () => terminal.columns ?? 100,
      getErrHelpWidth: () => terminal.columns ?? 100,
    });

  program
    .command('cites')
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

  program
    .command('check')
    .description('check the citations in documents')
    .argument('<file...>', FILES)
    .addOption(new Option('--format <format>', 'how to print it').choices(CHECK_FORMATS).default('text'))
    .addOption(languageOption())
    .addOption(styleOption('judge form by'))
    .addOption(dateOption())
    .addOption(
      new Option('--fail-on <severity>', 'lowest severity that makes the exit status 1')
        .choices([...SEVERITIES, 'never'])
        .default('error'),
    )
    .addOption(
      new Option(
        '--rule <code=severity>',
        "set a rule's severity, or turn it off; may be repeated",
      ).argParser<RuleSettings>(readRule),
    )
    .addOption(configOption())
    .addOption(statutesOption())
    .option('--fix', 'write the fixes that keep the cited section')
    .option('--comments', 'write the findings as comments into a copy of a Word document; needs --output')
    .option('--output <file>', 'copy of a Word document to write: with --fix the fixes as tracked changes')
    .option('--force', 'write over the file that --output names')
    .option('--watch', 'check again whenever a document changes, until Ctrl+C')
    .addHelpText('after', CHECK_HELP)
    .action(async (files: string[], flags: CheckFlags) => {
      const here = withStatutes(terminal, flags.statutes);
      const { names, language } = await inputsOf(files, flags.language, terminal);
      const options: CheckOptions = {
        format: flags.format,
        language,
        style: flags.style,
        today: today(),
        asOf: flags.asOf ?? null,
        failOn: flags.failOn,
        rules: flags.rule ?? {},
        fix: flags.fix ?? false,
        config: flags.config,
      };
      if (flags.output !== undefined) {
        if (flags.watch === true) throw new UsageError('--watch and --output do not go together');
        const { reviewWord } = await import('./reviewWord');
        done(
          await reviewWord(
            names,
            { ...options, output: flags.output, force: flags.force ?? false, comments: flags.comments ?? false },
            here,
          ),
        );
        return;
      }
      if (flags.comments === true) throw new UsageError('--comments writes a copy; name it with --output');
      if (flags.watch !== true) {
        const { check } = await import('./check');
        done(await check(names, options, here));
        return;
      }
      if (flags.format !== 'text') throw new UsageError('--watch prints text; it does not go with another --format');
      if (options.fix)
        throw new UsageError('--watch and --fix do not go together: a file must not change while you write in it');
      if (names.includes(STANDARD_INPUT)) throw new UsageError('standard input (-) cannot be watched');
      const { watch } = await import('./watch');
      done(await watch(files, async () => (await inputsOf(files, flags.language, terminal)).names, options, here));
    });

  program
    .command('verify')
    .description(
      'make the verification record of a document: every citation, what it was compared with, and what was not checked',
    )
    .argument('<file...>', FILES)
    .addOption(
      new Option('--format <format>', 'how to write it (default: by --output, else text)').choices(VERIFY_FORMATS),
    )
    .option('--output <file>', 'write the record to this new file: .html, .docx, .json or .txt')
    .option('--force', 'let --output replace a file')
    .addOption(languageOption())
    .addOption(
      new Option('--as-of <date>', 'judge by the law of this day, YYYY-MM-DD (default: today)').argParser(readDate),
    )
    .addOption(
      new Option('--fail-on <severity>', 'lowest severity that makes the exit status 1')
        .choices([...SEVERITIES, 'never'])
        .default('error'),
    )
    .option('--hour', 'give the hour of the check too')
    .addOption(configOption())
    .addOption(statutesOption())
    .addHelpText('after', VERIFY_HELP)
    .action(async (files: string[], flags: VerifyFlags) => {
      const { verify } = await import('./verify');
      const { names, language } = await inputsOf(files, flags.language, terminal);
      done(
        await verify(
          names,
          {
            format: flags.format,
            language,
            checkedAt: flags.hour === true ? moment() : today(),
            asOf: flags.asOf ?? null,
            failOn: flags.failOn,
            output: flags.output,
            force: flags.force ?? false,
            config: flags.config,
          },
          withStatutes(terminal, flags.statutes),
        ),
      );
    });

  program
    .command('toa')
    .description('print or write a table of the authorities that documents cite')
    .argument('<file...>', FILES)
    .addOption(languageOption())
    .addOption(styleOption('write citations in'))
    .addOption(
      new Option('--passim <number>', 'from so many places on say "passim"; 0: never (default: 5)').argParser(
        readCount,
      ),
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
    .option('--in-place', 'bring the tables in the documents up to date')
    .option('--output <file>', "write the table to this new file: .docx, .txt, or the document's own kind")
    .option(
      '--mark',
      'write a copy of a Word document with its statutes marked and a table that Word fills with pages; needs --output',
    )
    .option('--unmark', 'write a copy without those marks; needs --output')
    .option('--subsections', 'a row for each cited subsection')
    .option('--force', 'let --output replace a file')
    .addHelpText('after', TOA_HELP)
    .action(async (files: string[], options: ToaFlags) => {
      if (options.mark === true || options.unmark === true) {
        if (options.mark === options.unmark) throw new UsageError('--mark and --unmark do not go together');
        if (options.inPlace === true)
          throw new UsageError('--in-place does not write Word documents; --mark writes a copy');
        const { markWord } = await import('./markWord');
        const { style, output, config, subsections, unmark = false, force = false } = options;
        done(
          await markWord(
            (await inputsOf(files, undefined, terminal)).names,
            { style, output, config, subsections, unmark, force },
            terminal,
          ),
        );
        return;
      }
      const { toa } = await import('./toa');
      const { names, language } = await inputsOf(files, options.language, terminal);
      done(
        await toa(
          names,
          {
            language,
            style: options.style,
            passim: options.passim,
            subsections: options.subsections,
            plain: options.format === 'text',
            inPlace: options.inPlace ?? false,
            output: options.output,
            force: options.force ?? false,
            config: options.config,
          },
          terminal,
        ),
      );
    });

  addSections(program, terminal, done);

  addStatutes(program, terminal, done);

  addForPrograms(program, terminal, done);

  program
    .command('completion')
    .description('print a script that teaches a shell to complete this command')
    .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS))
    .addHelpText('after', COMPLETION_HELP)
    .action(async (shell: Shell) => {
      const [{ MARKUPS }, { rules }] = await Promise.all([
        import('../markup/registry'),
        import('../diagnostics/registry'),
      ]);
      await terminal.write(
        completion(program, shell, {
          '--language': MARKUPS.flatMap((markup) => markup.languages.slice(0, 1)),
          '--rule': rules.flatMap(({ code }) => [...SEVERITIES, 'off'].map((severity) => `${code}=${severity}`)),
        }),
      );
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
  readonly watch?: boolean;
  readonly comments?: boolean;
  readonly output?: string;
  readonly force?: boolean;
  readonly statutes?: string[];
}

interface VerifyFlags {
  readonly format?: VerifyFormat;
  readonly language?: string;
  readonly output?: string;
  readonly asOf?: string;
  readonly failOn: FailOn;
  readonly hour?: boolean;
  readonly config?: string;
  readonly force?: boolean;
  readonly statutes?: string[];
}

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

function styleOption(what: string): Option {
  return new Option(
    '--style <style>',
    `${what} this style; auto: the one that each document shows (the default)`,
  ).choices(STYLES);
}

function configOption(): Option {
  return new Option('--config <file>', 'settings from this file, not from the nearest .conncite.json or package.json');
}

function languageOption(): Option {
  return new Option('--language <id>', 'markup of the documents, whatever their names: markdown, latex, html, ...');
}

/** What the arguments lead to. The markups are loaded here, so that help and pages do without them. */
async function inputsOf(
  args: readonly string[],
  language: string | undefined,
  terminal: Terminal,
): Promise<{ readonly names: readonly string[]; readonly language: string | undefined }> {
  const { documentExtensions, readLanguage } = await import('./languages');
  const id = language === undefined ? undefined : readLanguage(language);
  return { names: await findInputs(args, documentExtensions(), terminal), language: id };
}
