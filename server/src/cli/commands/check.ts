import { Option, type Command } from 'commander';
import type { StyleName } from '../../diagnostics/finding';
import { CHECK_HELP } from '../help';
import {
  CHECK_FORMATS,
  dateOption,
  readRule,
  statutesOption,
  today,
  withStatutes,
  type CheckFormat,
  type CheckOptions,
  type FailOn,
  type RuleSettings,
} from '../options';
import { STANDARD_INPUT } from '../source';
import { UsageError, type Terminal } from '../terminal';
import { configOption, failOnOption, FILES, inputsOf, languageOption, styleOption } from './documents';

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

/** Adds `conncite check`. @param done told the exit status */
export function addCheck(program: Command, terminal: Terminal, done: (status: number) => void): void {
  program
    .command('check')
    .description('check the citations in documents')
    .argument('<file...>', FILES)
    .addOption(new Option('--format <format>', 'how to print it').choices(CHECK_FORMATS).default('text'))
    .addOption(languageOption())
    .addOption(styleOption('judge form by'))
    .addOption(dateOption())
    .addOption(failOnOption())
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
      done(await checkAsAsked(files, flags, terminal));
    });
}

/**
 * Checks once, over and over, or into a copy of a Word document.
 * @throws UsageError where flags cannot be used together
 */
async function checkAsAsked(files: readonly string[], flags: CheckFlags, terminal: Terminal): Promise<number> {
  const { output, watch: watches = false, comments = false, force = false } = flags;
  const here = withStatutes(terminal, flags.statutes);
  const { names, language } = await inputsOf(files, flags.language, terminal);
  const options = optionsOf(flags, language);
  if (output !== undefined) {
    if (watches) throw new UsageError('--watch and --output cannot be used together');
    const { reviewWord } = await import('../reviewWord');
    return reviewWord(names, { ...options, output, force, comments }, here);
  }
  if (comments) throw new UsageError('--comments writes a copy; name it with --output');
  if (!watches) {
    const { check } = await import('../check');
    return check(names, options, here);
  }
  refuseToWatch(names, options);
  const { watch } = await import('../watch');
  return watch(files, async () => (await inputsOf(files, flags.language, terminal)).names, options, here);
}

function optionsOf(flags: CheckFlags, language: string | undefined): CheckOptions {
  return {
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
}

/** What cannot be had while documents are watched. */
function refuseToWatch(names: readonly string[], { format, fix }: CheckOptions): void {
  if (format !== 'text') throw new UsageError('--watch prints text; it cannot be used with another --format');
  if (fix)
    throw new UsageError('--watch and --fix cannot be used together: a file must not change while you write in it');
  if (names.includes(STANDARD_INPUT)) throw new UsageError('standard input (-) cannot be watched');
}
