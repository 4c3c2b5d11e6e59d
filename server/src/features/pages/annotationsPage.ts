import type { OfficialText } from '../../official/pages/officialText';
import type { Statutes } from '../../facts/statutes';
import { dateWords } from '../wording/dates';
import { originWords } from '../wording/official';
import { shownLine } from './officialLines';
import type { Page, PageLine } from './page';
import { fact, heading, item, paragraph, part } from './pageLines';
import { entry } from './entries';

/**
 * The annotations of a section: notes on decisions that the official page prints under it. They are shown nowhere else.
 */
export function annotationsPage(number: string, statutes: Statutes | null, official: OfficialText | undefined): Page {
  return { number, lines: linesOf(number, statutes, official) };
}

function linesOf(number: string, statutes: Statutes | null, official: OfficialText | undefined): PageLine[] {
  const head = heading(`Annotations to § ${number}`);
  const section = official?.section(number);
  if (section === undefined) {
    const fault = official?.fault(number);
    return [
      head,
      paragraph(
        fault === undefined
          ? 'The official text of this section is not on this computer, and its annotations come with it.'
          : `The official text of this section is on this computer, but cannot be read: ${fault}.`,
      ),
    ];
  }
  const known = statutes?.find(number);
  const catchline = shownLine(section.catchline).replace(/\.$/, '');
  const annotations = official?.annotations(number) ?? [];
  const fault = annotations.length === 0 ? official?.annotationsFault?.(number) : undefined;
  if (fault !== undefined)
    return [head, paragraph(`The annotations are on this computer, but cannot be read: ${fault}.`)];
  return [
    head,
    fact('Section', known === undefined ? `§ ${number}${catchline === '' ? '' : `, ${catchline}`}` : entry(known)),
    fact(
      'Shown',
      `Annotations that the General Assembly's page prints under the section, ${originWords(section.origin)}; read on ${dateWords(section.origin.read)}. They are not part of the law.`,
    ),
    part(`Annotations (${annotations.length})`),
    ...(annotations.length === 0
      ? [paragraph('The official page prints none.')]
      : annotations.map((line) => item(shownLine(line)))),
    part('Official page'),
    paragraph(section.origin.address),
  ];
}
