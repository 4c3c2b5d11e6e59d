import { Command, CommanderError } from 'commander';
import { version } from '../../../package.json';
import { withoutSteering } from '../text/steering';
import { CatalogueError } from './catalogue';
import { addCheck } from './commands/check';
import { addCites } from './commands/cites';
import { addCompletion } from './commands/completion';
import { addForPrograms } from './commands/forPrograms';
import { addSections } from './commands/sections';
import { addStatutes } from './commands/statutes';
import { addToa } from './commands/toa';
import { addVerify } from './commands/verify';
import { EXAMPLES } from './help';
import { draw } from './progress';
import { FAILED, OK, UsageError, type Terminal } from './terminal';

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
 * Names of files, keys and other words of strangers stand in messages: none of them may steer the terminal, hide what
 * is written, or begin a line that GitHub Actions takes for a command.
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

  addCites(program, terminal, done);
  addCheck(program, terminal, done);
  addVerify(program, terminal, done);
  addToa(program, terminal, done);
  addSections(program, terminal, done);
  addStatutes(program, terminal, done);
  addForPrograms(program, terminal, done);
  addCompletion(program, terminal);

  return program;
}
