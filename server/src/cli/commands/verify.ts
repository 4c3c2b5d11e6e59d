import { Option, type Command } from 'commander';
import { VERIFY_HELP } from '../help';
import {
  VERIFY_FORMATS,
  moment,
  readDate,
  statutesOption,
  today,
  withStatutes,
  type FailOn,
  type VerifyFormat,
} from '../options';
import type { Terminal } from '../terminal';
import { configOption, failOnOption, FILES, inputsOf, languageOption } from './documents';

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

/** Adds `conncite verify`. @param done told the exit status */
export function addVerify(program: Command, terminal: Terminal, done: (status: number) => void): void {
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
      new Option('--as-of <date>', 'judge by the law of this date, YYYY-MM-DD (default: today)').argParser(readDate),
    )
    .addOption(failOnOption())
    .option('--hour', 'include the hour of the check')
    .addOption(configOption())
    .addOption(statutesOption())
    .addHelpText('after', VERIFY_HELP)
    .action(async (files: string[], flags: VerifyFlags) => {
      const { verify } = await import('../verify');
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
}
