import { annotationsPage } from '../features/pages/annotationsPage';
import { editionPage } from '../features/pages/editionPage';
import { sectionPage } from '../features/pages/sectionPage';
import { pageForTerminal } from '../features/pages/terminal';
import { openOfficial, openStatutes } from './catalogue';
import { numbersOf } from './numbers';
import { FAILED, FOUND, OK, type Terminal } from './terminal';
import { notHere } from './notHere';
import { wantsColour } from './words';

export interface ShowOptions {
  readonly today: string;
  /** True for the annotations in place of the section. */
  readonly annotations: boolean;
  /** Year of a revision or supplement whose words alone are shown; undefined for the page with all that is known. */
  readonly edition?: number | undefined;
}

/** Widest page: longer lines are hard to read. */
const WIDEST = 100;
const DEFAULT_WIDTH = 80;

/**
 * `conncite show`: the page of each section named, or its annotations, as a number or as any citation of it. With the
 * official text on this machine the page has the law's own words.
 * @returns exit status; 1 where a number is neither in the catalogue nor in the
 * official text, 2 where the edition is not here
 * @throws UsageError where an argument names no section
 */
export async function show(args: readonly string[], options: ShowOptions, terminal: Terminal): Promise<number> {
  const numbers = args.flatMap(numbersOf);
  const { default: picocolors } = await import('picocolors');
  const colours = picocolors.createColors(wantsColour(terminal));
  const statutes = await openStatutes(terminal);
  const official = await openOfficial(terminal);
  const { edition, today } = options;
  if (edition !== undefined && official?.editions().includes(edition) !== true) {
    terminal.warn(notHere([edition], official?.editions() ?? []));
    return FAILED;
  }
  const width = Math.min(WIDEST, terminal.columns ?? DEFAULT_WIDTH);
  let status = OK;
  let before = '';
  for (const number of numbers) {
    const known = edition === undefined ? official?.has(number) : official?.section(number, edition) !== undefined;
    if (known !== true && (edition !== undefined || statutes.find(number) === undefined)) status = FOUND;
    const shows =
      edition !== undefined
        ? editionPage(number, edition, official)
        : options.annotations
          ? annotationsPage(number, statutes, official)
          : sectionPage(number, statutes, today, { official });
    const page = pageForTerminal(shows, width);
    // The headings of the parts stand in capitals on a line of their own; the page's
    // own heading ends at the first empty line.
    const end = page.indexOf('\n\n');
    const body = page.slice(end).replace(/^[A-Z][A-Z ,()\d]+$/gm, (heading) => colours.bold(heading));
    await terminal.write(`${before}${colours.bold(page.slice(0, end))}${body}`);
    before = `\n${'─'.repeat(width)}\n\n`;
  }
  return status;
}
