/**
 * Holds every fact of `data/` against the code's own text and prints the differences by column: `npm run census`. The
 * text is the folder that CONNCITE_LAW names (`public/data` of a copy of UConn-Law-Library/CGS); where there is none,
 * it says so. `--column NAME` lists the numbers of one column, `--write` takes the text's facts over into `data/`.
 */
import path from 'node:path';
import { importFacts, writeFacts } from '../../data/importFacts';
import { COLUMNS } from '../../data/factColumns';
import type { FactChange } from '../../data/factRows';
import { LawCopy } from './lawCopy';

const DATA = path.resolve(__dirname, '../../data');
const SHOWN = 12;

async function main(flags: readonly string[]): Promise<void> {
  const folder = process.env['CONNCITE_LAW'];
  if (folder === undefined || folder === '') {
    process.stdout.write('SKIPPED: CONNCITE_LAW names no copy of the code, so that no fact was held against it.\n');
    return;
  }
  const made = await importFacts(DATA, new LawCopy(folder));
  const { changes, same, gone, byHand } = made.comparison;
  const column = flags.includes('--column') ? flags[flags.indexOf('--column') + 1] : undefined;
  process.stdout.write(column === undefined ? summary(changes, same) : listing(changes, column));
  if (gone.length > 0)
    process.stdout.write(
      `In force among the facts, and nowhere in the text: ${gone.map(({ number }) => number).join(', ')}\n`,
    );
  if (byHand.length > 0) process.stdout.write(`Left as someone decided: ${byHand.join(', ')}\n`);
  if (flags.includes('--write')) await writeFacts(DATA, made);
  else if (changes.length > 0) process.exitCode = 1;
}

function summary(changes: readonly FactChange[], same: number): string {
  const lines = [`${same} numbers agree with the text, ${changes.length} do not.`];
  const added = changes.filter(({ before }) => before === undefined);
  if (added.length > 0) lines.push(`new numbers  ${added.map(({ after }) => after.number).join(' ')}`);
  for (const column of COLUMNS) {
    const wrong = changes
      .filter(({ before, columns }) => before !== undefined && columns.includes(column))
      .map(({ after }) => after.number);
    lines.push(
      `${column.padEnd(12)} ${String(wrong.length).padStart(5)}  ${wrong.slice(0, SHOWN).join(' ')}${wrong.length > SHOWN ? ' ...' : ''}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function listing(changes: readonly FactChange[], column: string): string {
  return changes
    .flatMap(({ before, after }) => {
      const [old, now] = [
        before?.[column as (typeof COLUMNS)[number]] ?? '',
        after[column as (typeof COLUMNS)[number]],
      ];
      return old === now ? [] : [`${after.number}\t${old}\t${now}\n`];
    })
    .join('');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
