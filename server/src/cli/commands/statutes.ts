import { Option, type Command } from 'commander';
import { editionYear, statutesOption, today, withStatutes } from '../options';
import type { Terminal } from '../terminal';

const HELP = `
The official text is read from the site of the General Assembly (www.cga.ct.gov), or from pages that you saved from it, and
kept on this computer. Nothing is read before you ask. The whole code takes about ten minutes from the site; Ctrl+C stops, and
the next run resumes there. "update" also reads the list of public acts and the PDF of each act that the facts do not have: the first
sentence of each of its sections says what it changes and from which day.

Every command, assistants, and the editor read: the text kept here, folders and .conncite-law files that
--statutes, CONNCITE_STATUTES (a list, as PATH is one) or the editor's setting conncite.statutes.folder names, and .conncite-law
files beside this program. Of each section the newest counts.

Exit status: 0 done, 1 some pages could not be read, something is damaged, or nothing is installed, 2 failed.

Examples:
  conncite statutes install                        the whole code, from the site
  conncite statutes install --chapter 952          one chapter
  conncite statutes install --from statutes.zip    saved pages: a page, a folder or a .zip
  conncite statutes install --edition 2019         another edition, beside the newest
  conncite statutes export statutes.conncite-law   all of it in one file, for another computer
  conncite statutes install --from statutes.conncite-law
  conncite statutes update                         what has changed since, and new public acts
  conncite statutes update --acts                  new public acts alone, read by program
  conncite statutes status
  conncite statutes remove`;

interface StatutesFlags {
  readonly from?: string;
  readonly chapter?: string[];
  readonly list?: boolean;
  readonly edition?: string;
  readonly acts?: boolean;
  readonly sha256?: string;
}

/** Adds `conncite statutes`. @param done told the exit status */
export function addStatutes(program: Command, terminal: Terminal, done: (status: number) => void): void {
  const statutes = program
    .command('statutes')
    .description('keep the official text of the statutes on this computer')
    .addHelpText('after', HELP);
  const install = statutes.command('install').description('get the official text');
  const update = statutes
    .command('update')
    .description('get what has changed in the official text, and new public acts')
    .addOption(new Option('--acts', 'the public acts passed since the facts alone').conflicts(['from', 'chapter']));
  for (const command of [install, update]) addImportOptions(command);
  install.action(async (flags: StatutesFlags) => {
    done(await importAsAsked('install', flags, terminal));
  });
  update.action(async (flags: StatutesFlags) => {
    done(await importAsAsked('update', flags, terminal));
  });
  addKept(statutes, terminal, done);
}

/** What `install` and `update` both take. */
function addImportOptions(command: Command): void {
  command
    .option('--from <path>', 'read saved pages: a page, a folder or a .zip; or an exported text (.conncite-law)')
    .option('--sha256 <sum>', 'take an exported text only where this is its SHA-256')
    .addOption(new Option('--chapter <number...>', 'these chapters alone: 952, 368a, "article 9"').conflicts('from'))
    .option('--edition <year>', 'another edition, kept beside the newest: 2019, or 2018 for its supplement')
    .option('--list', 'list every change, and everything that is newer than the bundled facts');
}

async function importAsAsked(
  name: 'install' | 'update',
  { from, chapter: chapters = [], edition, sha256, list = false, acts = false }: StatutesFlags,
  terminal: Terminal,
): Promise<number> {
  const { importStatutes } = await import('../statutes');
  const year = edition === undefined ? undefined : editionYear(edition);
  return importStatutes(name, { from, chapters, edition: year, sha256, list, acts, today: today() }, terminal);
}

/** Adds the commands over the text that is kept here. */
function addKept(statutes: Command, terminal: Terminal, done: (status: number) => void): void {
  statutes
    .command('export')
    .description('write the installed text to one file, which conncite statutes install --from takes')
    .argument('<file>', 'where it goes: statutes.conncite-law')
    .option('--without-annotations', 'leave the annotations out')
    .action(async (file: string, { withoutAnnotations = false }: { withoutAnnotations?: boolean }) => {
      const { exportStatutes } = await import('../statutes');
      done(await exportStatutes(file, !withoutAnnotations, terminal));
    });
  statutes
    .command('status')
    .description('show what is installed, and what is read from elsewhere')
    .addOption(statutesOption())
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .action(async ({ statutes: places, format }: { statutes?: string[]; format: 'text' | 'json' }) => {
      const { statutesStatus } = await import('../statutes');
      done(await statutesStatus(withStatutes(terminal, places), format));
    });
  statutes
    .command('remove')
    .description('remove the official text from this computer')
    .action(async () => {
      const { removeStatutes } = await import('../statutes');
      done(await removeStatutes(terminal));
    });
}
