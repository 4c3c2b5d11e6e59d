import { annotationsPage } from '../features/pages/annotationsPage';
import { sectionPage } from '../features/pages/sectionPage';
import { pageForTerminal } from '../features/pages/terminal';
import { openStatutes } from './catalogue';
import { numbersOf } from './numbers';
import { FOUND, OK, type Terminal } from './terminal';
import { wantsColour } from './words';

export interface ShowOptions {
  readonly today: string;
  /** True for the annotations in place of the section. */
  readonly annotations: boolean;
}

/** Widest page: longer lines are hard to read. */
const WIDEST = 100;
const DEFAULT_WIDTH = 80;

/**
 * `conncite show`: the page of each section named, or its annotations, as a number or as any citation of it. With the official
 * text on this machine the page has the law's own words.
 * @returns exit status; 1 where a number is neither in the catalogue nor in the official text
 * @throws UsageError where an argument names no section
 */
export async function show(args: readonly string[], options: ShowOptions, terminal: Terminal): Promise<number> {
  const numbers = args.flatMap(numbersOf);
  const { default: picocolors } = await import('picocolors');
  const colours = picocolors.createColors(wantsColour(terminal));
  const statutes = await openStatutes(terminal);
  const official = await terminal.official?.();
  const width = Math.min(WIDEST, terminal.columns ?? DEFAULT_WIDTH);
  let status = OK;
  let before = '';
  for (const number of numbers) {
    if (statutes.find(number) === undefined && official?.has(number) !== true) status = FOUND;
    const shows = options.annotations
      ? annotationsPage(number, statutes, official)
      : sectionPage(number, statutes, options.today, { official });
    const page = pageForTerminal(shows, width);
    // The headings of the parts stand in capitals on a line of their own; the page's own heading ends at the first empty line.
    const end = page.indexOf('\n\n');
    const body = page.slice(end).replace(/^[A-Z][A-Z ,()\d]+$/gm, (heading) => colours.bold(heading));
    await terminal.write(`${before}${colours.bold(page.slice(0, end))}${body}`);
    before = `\n${'─'.repeat(width)}\n\n`;
  }
  return status;
}
