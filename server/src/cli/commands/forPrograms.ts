import type { Command } from 'commander';
import { MCP_HELP, PANDOC_HELP } from '../help';
import { statutesOption, withStatutes } from '../options';
import type { Terminal } from '../terminal';

/** Adds the commands that other programs start: editors, assistants, and Pandoc. */
export function addForPrograms(program: Command, terminal: Terminal, done: (status: number) => void): void {
  program
    .command('lsp')
    .description('start the language server, for editors')
    .option('--stdio', 'talk over standard input and output (the default)')
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async (_options, command: Command) => {
      const { lsp } = await import('../lsp');
      await lsp([...(command.getOptionValue('stdio') === true ? ['--stdio'] : []), ...command.args]);
    });

  program
    .command('mcp')
    .description('serve AI assistants over the Model Context Protocol, on standard input and output')
    .addOption(statutesOption())
    .addHelpText('after', MCP_HELP)
    .action(async ({ statutes }: { statutes?: string[] }) => {
      const { mcp } = await import('../mcp');
      done(await mcp(withStatutes(terminal, statutes)));
    });

  program
    .command('pandoc')
    .description('a filter for Pandoc that links or marks citations: pandoc --filter conncite-pandoc')
    .argument('[format]', 'the format that Pandoc will write, as it tells its filters', 'html')
    .addHelpText('after', PANDOC_HELP)
    .action(async (format: string) => {
      const { pandoc } = await import('../pandoc');
      done(await pandoc(format, terminal));
    });
}
