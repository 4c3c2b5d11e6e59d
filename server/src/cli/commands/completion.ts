import { Argument, type Command } from 'commander';
import { SHELLS, completion, type Shell } from '../completion';
import { COMPLETION_HELP } from '../help';
import { SEVERITIES } from '../options';
import type { Terminal } from '../terminal';

/** Adds `conncite completion`, which knows the commands added before it and after it. */
export function addCompletion(program: Command, terminal: Terminal): void {
  program
    .command('completion')
    .description('print a script for a shell that completes this command')
    .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS))
    .addHelpText('after', COMPLETION_HELP)
    .action(async (shell: Shell) => {
      const [{ MARKUPS }, { rules }] = await Promise.all([
        import('../../markup/registry'),
        import('../../diagnostics/registry'),
      ]);
      await terminal.write(
        completion(program, shell, {
          '--language': MARKUPS.flatMap((markup) => markup.languages.slice(0, 1)),
          '--rule': rules.flatMap(({ code }) => [...SEVERITIES, 'off'].map((severity) => `${code}=${severity}`)),
        }),
      );
    });
}
