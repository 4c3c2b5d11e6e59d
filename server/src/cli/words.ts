import { labelPath } from '../code/labels';
import { oneLine } from '../features/wording/richText';
import { actName, isSection, nameOf } from '../citations/cited';
import type { ActReference, Cited, CitedSection } from '../citations/citation';
import type { Screen } from './terminal';

/** A member in the normal form: "§ 53a-192a(a)", "§§ 4-1 to 4-9", "§ 22a-14 et seq.", "§ 53a-70(a) to (c)". */
export function memberWords(member: CitedSection): string {
  const sign = member.through === null ? '§' : '§§';
  const labels = labelPath(member.pinpoint);
  const through = member.pinpointThrough === null ? '' : ` to ${labelPath(member.pinpointThrough)}`;
  const last = member.through === null ? '' : ` to ${member.through}`;
  const year = member.year === null ? '' : ` (${member.year})`;
  return `${sign} ${member.number}${labels}${through}${last}${member.etSeq ? ' et seq.' : ''}${year}`;
}

/** "P.A. 21-103, §§ 3, 4", "June Sp. Sess. P.A. 21-1". */
function actWords(act: ActReference): string {
  const sections =
    act.sections.length === 0 ? '' : `, ${act.sections.length > 1 ? '§§' : '§'} ${act.sections.join(', ')}`;
  return actName(act) + sections;
}

/** What a member of a citation cites, in the normal form. */
export function citedWords(cited: Cited): string {
  if (cited.kind === 'act') return actWords(cited);
  return isSection(cited) ? memberWords(cited) : nameOf(cited);
}

/** Text of a document for a screen: on one line, nothing in it steers the terminal, cut where it is longer than `most`. */
export function shown(text: string, most = Infinity): string {
  const line = oneLine(text).replace(/\s+/g, ' ');
  return line.length <= most
    ? line
    : `${line
        .slice(0, Math.max(1, most - 1))
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`;
}

/** A piece of a line for a screen, as `shown`; the blanks at its ends stay. */
export function shownPiece(text: string): string {
  return shown(`.${text}.`).slice(1, -1);
}

/** "1 file", "3 files". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** Length of the longest text; a column of it takes all. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0);
}

/** True where colours are wanted: on a screen, unless NO_COLOR says no or FORCE_COLOR says yes. NO_COLOR wins. */
export function wantsColour(terminal: Screen): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = terminal.environment;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return terminal.interactive && TERM !== 'dumb';
}

/** What an error says; anything can be thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
