import { diffArrays } from 'diff';
import { compareSections, plain, type ComparedPart } from '../official/pages/compareText';
import type { Statutes } from '../facts/statutes';
import type { OfficialSection, OfficialText } from '../official/pages/officialText';
import { partsAt } from '../official/pages/parts';
import { labelPath } from '../code/labels';
import { openOfficial, openStatutes } from './catalogue';
import { notHere } from './notHere';
import { numbersOf } from './numbers';
import { FAILED, OK, type Terminal } from './terminal';

export type CompareFormat = 'text' | 'json' | 'html';

export interface CompareOptions {
  /** Years of editions; `to` undefined: the newest here. */
  readonly from: number;
  readonly to: number | undefined;
  readonly format: CompareFormat;
}

/** One section in two editions. */
interface Compared {
  readonly number: string;
  readonly from: number;
  readonly to: number;
  readonly status: { readonly from: string | null; readonly to: string | null };
  readonly parts: readonly ComparedPart[];
}

/**
 * `conncite compare`: what changed of each section named, from one edition to another, by subsection and by words.
 * @returns exit status; 2 where an edition is not on this computer, or neither has the section
 * @throws UsageError where an argument names no section
 */
export async function compare(args: readonly string[], options: CompareOptions, terminal: Terminal): Promise<number> {
  const numbers = args.flatMap(numbersOf);
  const statutes = await openStatutes(terminal);
  const official = await openOfficial(terminal);
  const here = official?.editions() ?? [];
  const to = options.to ?? here.at(-1);
  const missing = [options.from, to].filter((year) => year === undefined || !here.includes(year));
  if (official === undefined || to === undefined || missing.length > 0) {
    const named = missing.filter((year) => year !== undefined);
    terminal.warn(notHere(named, here));
    return FAILED;
  }
  const found: Compared[] = [];
  for (const number of numbers) {
    const texts = { before: official.section(number, options.from), after: official.section(number, to) };
    const fault = faultOf(number, texts, official, statutes);
    if (fault !== undefined) {
      terminal.warn(`conncite: § ${number}${fault}\n`);
      return FAILED;
    }
    const compared = comparedOf(number, { from: options.from, to }, texts);
    if (options.format !== 'json')
      await terminal.write(options.format === 'html' ? html(compared, texts) : text(compared, texts));
    found.push(compared);
  }
  if (options.format === 'json')
    await terminal.write(`${JSON.stringify(found.length === 1 ? found[0] : found, null, 2)}\n`);
  return OK;
}

/** A section's texts in the two editions; undefined in one that does not have it. */
interface Texts {
  readonly before: OfficialSection | undefined;
  readonly after: OfficialSection | undefined;
}

/** Why a section cannot be compared, as words that follow its number; undefined where it can. */
function faultOf(
  number: string,
  { before, after }: Texts,
  official: OfficialText,
  statutes: Statutes,
): string | undefined {
  const fault = official.fault(number);
  if (fault !== undefined) return `: ${fault}`;
  if (before !== undefined || after !== undefined) return undefined;
  return statutes.find(number) === undefined
    ? ' is in neither edition, and no section of that number is known'
    : ' is in neither edition that is on this computer';
}

function comparedOf(
  number: string,
  years: { readonly from: number; readonly to: number },
  { before, after }: Texts,
): Compared {
  return {
    number,
    ...years,
    status: { from: before?.status ?? null, to: after?.status ?? null },
    parts: compareSections(before, after),
  };
}

/** A stretch of words that both texts have, or one of them. */
interface Stretch {
  readonly words: string;
  readonly in: 'both' | 'old' | 'new';
}

/** Parts that are shown one by one: those of the outermost level, or the section where it has none. */
function shownParts({ parts }: Compared): readonly ComparedPart[] {
  const outer = parts.filter(({ pinpoint }) => pinpoint.length === 1);
  const [whole] = parts;
  if (whole === undefined) return [];
  const unlabelled = whole.state === 'changed' && outer.every(({ state }) => state === 'same');
  return outer.length === 0 || unlabelled ? [whole] : outer;
}

function stretches({ pinpoint, state, movedTo }: ComparedPart, { before, after }: Texts): readonly Stretch[] {
  const old = state === 'added' ? '' : wordsAt(before, pinpoint);
  const now = state === 'removed' ? '' : wordsAt(after, state === 'moved' ? movedTo : pinpoint);
  return diffArrays(old === '' ? [] : old.split(' '), now === '' ? [] : now.split(' ')).map(
    ({ value, added, removed }): Stretch => ({
      words: value.join(' '),
      in: added === true ? 'new' : removed === true ? 'old' : 'both',
    }),
  );
}

function wordsAt(section: OfficialSection | undefined, path: readonly string[]): string {
  if (section === undefined) return '';
  const { body } = section;
  return plain(
    path.length === 0
      ? body.text
      : partsAt(body, path)
          .map(({ textStart, end }) => body.text.slice(textStart, end))
          .join(' '),
  );
}

/** Words about a change that are shown on each side. */
const ABOUT = 12;

function shortened(words: string, first: boolean, last: boolean): string {
  const list = words.split(' ');
  const [head, tail] = [first ? 0 : ABOUT, last ? 0 : ABOUT];
  return list.length <= head + tail + 3
    ? words
    : [...list.slice(0, head), '…', ...list.slice(list.length - tail)].join(' ');
}

function nameOf({ pinpoint, state, movedTo }: ComparedPart): string {
  const name = pinpoint.length === 0 ? 'The section' : labelPath(pinpoint);
  return state === 'moved'
    ? `${name} is now ${labelPath(movedTo)}`
    : `${name} ${{ same: 'reads the same', changed: 'changed', added: 'was added', removed: 'was removed' }[state]}`;
}

function text(compared: Compared, texts: Texts): string {
  const lines = [`§ ${compared.number}, ${compared.from} edition compared with ${compared.to}`, ''];
  for (const part of shownParts(compared)) {
    lines.push(nameOf(part));
    const all = stretches(part, texts);
    if (part.state === 'same' || all.every((one) => one.in === 'both')) continue;
    lines.push(
      `  ${all.map((one, i) => (one.in === 'both' ? shortened(one.words, i === 0, i === all.length - 1) : one.in === 'old' ? `[-${one.words}-]` : `{+${one.words}+}`)).join(' ')}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function html(compared: Compared, texts: Texts): string {
  const escaped = (words: string): string =>
    words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const parts = shownParts(compared).map((part) => {
    const words = stretches(part, texts)
      .map((one) =>
        one.in === 'both'
          ? escaped(one.words)
          : `<${one.in === 'old' ? 'del' : 'ins'}>${escaped(one.words)}</${one.in === 'old' ? 'del' : 'ins'}>`,
      )
      .join(' ');
    return `<h2>${escaped(nameOf(part))}</h2>\n${part.state === 'same' ? '' : `<p>${words}</p>\n`}`;
  });
  const title = `§ ${compared.number}, ${compared.from} edition compared with ${compared.to}`;
  return `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>\n<h1>${title}</h1>\n${parts.join('')}</body></html>\n`;
}
