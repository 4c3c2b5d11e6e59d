import { actKey } from '../../code/actKey';
import { parseHistory } from '../../facts/history';
import { pendingActsInWords } from '../../facts/pendingActs';
import type { OfficialSection } from '../../official/pages/officialText';
import { saysOtherwise } from '../../facts/status';
import type { ActEntry, Section, SectionStatus, Statutes } from '../../facts/statutes';
import { dateWords } from '../wording/dates';
import { originWords, textsOf, type SectionText } from '../wording/official';
import { listed } from '../../code/words';
import { officialLines, shownLine } from './officialLines';
import type { PageLine } from './page';
import { fact, item, paragraph, part } from './pageLines';

/** Which text a page shows, of which edition, and when it was read. */
export function shownWords({ origin }: OfficialSection): string {
  return `Official text, ${originWords(origin)}; read from the General Assembly's page on ${dateWords(origin.read)}.`;
}

/** The official words of a section, the law of `today` (ISO) first, each text with its labels indented. */
export function officialParts(section: OfficialSection, today: string): PageLine[] {
  const texts = textsOf(section, today);
  const law = texts.find((text) => text.scope === '' && text.current) ?? texts[0];
  return [law, ...texts.filter((text) => text !== law)].flatMap((text) => [
    part(`Official text${textHeading(text, texts)}`),
    ...officialLines(text.body, text.current && text.scope !== ''),
  ]);
}

function textHeading({ from, scope, current }: SectionText, texts: readonly SectionText[]): string {
  if (from === null) return current || texts.length === 1 ? '' : ' before that';
  const of = scope === '' ? '' : ` of ${scope}`;
  const by = from.by === '' ? 'a later act' : shownLine(pendingActsInWords(from.by));
  if (from.date === '') return `${of} as amended by ${by}, from a date that could not be read`;
  return current
    ? `${of}, the law since ${dateWords(from.date)} (${by})`
    : `${of} from ${dateWords(from.date)} (${by})`;
}

/** What the texts of amendments printed beside the law mean on the day, for the page's head. */
export function laterFacts(section: OfficialSection, today: string): PageLine[] {
  return textsOf(section, today).flatMap(({ from, scope, current }) => {
    if (from === null) return [];
    const what = scope === '' ? 'an amended text' : `an amended text of ${scope}`;
    const by = from.by === '' ? '' : ` (${shownLine(pendingActsInWords(from.by))})`;
    if (from.date === '')
      return [
        fact(
          'Note',
          `The official page also prints ${what}${by}; its date could not be read, so check which text is the law.`,
        ),
      ];
    const date = dateWords(from.date);
    if (current) return [fact('Note', `The official page prints ${what}${by} that is the law since ${date}.`)];
    return from.date > today
      ? [
          fact(
            'Note',
            `The official page also prints ${what}${by} that is not yet the law: it takes effect on ${date}.`,
          ),
        ]
      : [];
  });
}

/**
 * Source line, notes, history and cross references as the official page prints them; a
 * break is put between the acts of a history.
 */
export function noteParts(section: OfficialSection): PageLine[] {
  const named = (name: string, lines: readonly string[]): PageLine[] =>
    lines.length === 0 ? [] : [part(name), ...lines.map((line) => paragraph(shownLine(line)))];
  const history = section.history.flatMap((line) => historyLines(line));
  return [
    ...named('Source', section.source),
    ...named('Notes', section.notes),
    ...(history.length === 0 ? [] : [part('History'), ...history.map((line) => item(shownLine(line)))]),
    ...named('Cross references', section.crossReferences),
  ];
}

/**
 * Where the history goes on to another act: "; P.A. 75-380 amended",
 * "; 1972 act added", "; June Sp. Sess. P.A. 01-9 amended".
 */
const NEXT_ACT =
  /; (?=(?:and )?(?:[A-Z][a-z]+\.? (?:\d+ )?Sp\. Sess\. |[PS]\.A\. |\d{4} acts? |(?:\d{2}-\d+|Secs?\.) \S))/;

function historyLines(printed: string): string[] {
  const pieces = printed.replace(/^History: /, '').split(NEXT_ACT);
  return pieces.map((piece, i) => (i < pieces.length - 1 ? `${piece};` : piece));
}

/** Acts that the printed source lines name, oldest first. */
export function actsOf(section: OfficialSection): readonly ActEntry[] {
  return section.source.flatMap((line) => parseHistory(line)).sort((a, b) => a.year - b.year);
}

const STATUS: Readonly<Record<SectionStatus, string>> = {
  'in force': 'in force',
  repealed: 'repealed',
  transferred: 'transferred to another number',
  reserved: 'reserved for future use',
  obsolete: 'obsolete',
  'transferred or repealed': 'transferred or repealed',
  unknown: 'transferred, repealed or obsolete',
};

/** What the text and our facts say otherwise: one of them is newer. */
export function differences(official: OfficialSection, section: Section, statutes: Statutes): PageLine[] {
  const lines: PageLine[] = [];
  // What an act passed since the edition did is told by itself, and no newer text can be had of it yet.
  const changed = section.changes.length > 0;
  if (saysOtherwise(official.status, section.status) && !(changed && section.status === 'repealed')) {
    lines.push(
      fact(
        'Note',
        `The official text read on ${dateWords(official.origin.read)} gives this number as ${STATUS[official.status]}; Conncite's own facts give it as ${STATUS[section.status]}. Trust the newer of the two.`,
      ),
    );
  }
  const [here, known] = [actsOf(official), statutes.acts(section).filter(({ effective }) => effective === undefined)];
  const since = new Set(section.changes.map(({ act }) => actKey(act)));
  const [newer, missing] = [
    without(
      here.filter(({ act }) => !since.has(actKey(act))),
      known,
    ),
    without(known, here),
  ];
  if (newer.length > 0)
    lines.push(fact('Note', `This text is newer than Conncite's own facts: they do not know ${listed(newer)}.`));
  else if (missing.length > 0) {
    lines.push(
      fact(
        'Note',
        `This text may be older than the law: Conncite's own facts also list ${listed(missing)}. Update the official text to get it.`,
      ),
    );
  }
  return lines;
}

/** Acts of one list later than all of the other. */
function without(acts: readonly ActEntry[], other: readonly ActEntry[]): string[] {
  const last = other.at(-1)?.year ?? Infinity;
  return acts
    .filter(({ year }) => year > last)
    .map(({ act, year }) => (act.includes(String(year)) ? act : `${act} (${year})`));
}
