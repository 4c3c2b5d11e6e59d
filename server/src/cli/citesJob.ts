import { actOf, divisionsOf } from '../citations/citationData';
import type { Authority, Citation, Cited, CitedSection } from '../citations/citation';
import { isSection, unitOf, wordsOf } from '../citations/cited';
import { stateWord } from '../facts/status';
import { catchlineOf, successorWords } from '../features/wording/section';
import type { Statutes } from '../facts/statutes';
import { CatalogueError, openStatutes } from './catalogue';
import type { Done, Worker } from './jobs';
import type { CitesOptions } from './options';
import { placeData, placeName } from './places';
import { readDocument, type ReadDocument } from './read';
import type { Terminal } from './terminal';
import { shown, wantsColour, widest } from './words';
import { steeringEscaped } from '../text/steering';

/** What is said of one document. */
export interface CitesPart {
  readonly text: string;
  readonly citations: number;
}

/** Lists the citations of one document after another. */
export async function citesJob(options: CitesOptions, terminal: Terminal): Promise<Worker> {
  const describe = options.format === 'json' ? describeAsJson : await describerAsText(terminal);
  return async ({ name }): Promise<Done> => {
    const read = await readDocument(name, options.language, terminal);
    if ('reason' in read) return { part: null, reason: read.reason, fixesMade: 0, found: false, failed: true };
    return { part: describe(read), reason: '', fixesMade: 0, found: false, failed: false };
  };
}

function describeAsJson(document: ReadDocument): CitesPart {
  const citations = citationsOf(document);
  return {
    text: steeringEscaped(JSON.stringify({ file: document.source.name, citations })),
    citations: citations.length,
  };
}

/** Citations as data for other programs. Offsets are UTF-16 and count no byte order mark. */
function citationsOf(document: ReadDocument): readonly object[] {
  const { snapshot } = document;
  const { reading } = snapshot;
  const { authorities, citations } = reading;
  const places = new Map<Authority, number>(citations.map((citation, place) => [citation, place]));
  return citations.map((citation) => {
    const place = reading.antecedentOf(citation);
    const antecedent = place === null ? undefined : authorities[place];
    return {
      kind: citation.kind,
      text: snapshot.text.slice(citation.start, citation.end),
      start: citation.start,
      end: citation.end,
      range: snapshot.lines.rangeOf(citation),
      ...placeData(document, citation),
      sections: citation.sections.map(sectionOf),
      ...malformedOf(citation),
      act: actOf(citation),
      ...divisionsOf(citation),
      ambiguous: citation.ambiguous,
      refersTo: antecedent === undefined ? null : (places.get(antecedent) ?? null),
    };
  });
}

/** What stands after the code's name and is no number of the code; nothing of a citation that has none. */
function malformedOf({ malformed }: Citation): object {
  const [first, ...others] = malformed.map(({ written }) => written);
  return first === undefined ? {} : { malformed: first, ...(others.length === 0 ? {} : { moreMalformed: others }) };
}

function sectionOf(section: CitedSection): object {
  const { number, pinpoint, pinpointThrough, through, etSeq, year, edition, start, end } = section;
  return {
    number,
    pinpoint,
    through,
    etSeq,
    year,
    start,
    end,
    pinpointThrough,
    publisher: edition?.publisher ?? null,
    revision: edition?.revision ?? null,
    supplement: edition?.supplement ?? null,
  };
}

interface Row {
  readonly place: string;
  readonly text: string;
  readonly normal: string;
  readonly about: string;
  readonly known: boolean;
}

const MOST_TEXT = 56;

async function describerAsText(terminal: Terminal): Promise<(document: ReadDocument) => CitesPart> {
  const { default: picocolors } = await import('picocolors');
  const colours = picocolors.createColors(wantsColour(terminal));
  const statutes = await statutesOrNull(terminal);
  return (document) => {
    const { citations } = document.snapshot.reading;
    const rows = citations.flatMap((citation) => rowsOf(citation, document, statutes));
    const width = (key: 'place' | 'text' | 'normal'): number => widest(rows.map((row) => row[key]));
    const [place, text, normal] = [width('place'), width('text'), width('normal')];
    const room = Math.max(20, (terminal.columns ?? Infinity) - place - text - normal - 6);
    const lines = rows.map((row) => {
      const about = shown(row.about, room);
      return `${colours.dim(row.place.padEnd(place))}  ${row.text.padEnd(text)}  ${colours.cyan(row.normal.padEnd(normal))}  ${row.known ? about : colours.yellow(about)}`.trimEnd();
    });
    return { text: lines.length === 0 ? '' : `${lines.join('\n')}\n`, citations: citations.length };
  };
}

async function statutesOrNull(terminal: Terminal): Promise<Statutes | null> {
  try {
    return await openStatutes(terminal);
  } catch (error) {
    if (!(error instanceof CatalogueError)) throw error;
    // Citations can be listed without the facts; the reader must know why nothing is said of them.
    terminal.warn(`conncite: ${error.message}\n`);
    return null;
  }
}

/** A row for each authority of a citation; place and text stand on the first. */
function rowsOf(citation: Citation, document: ReadDocument, statutes: Statutes | null): Row[] {
  const { snapshot } = document;
  const text = shown(snapshot.text.slice(citation.start, citation.end), MOST_TEXT);
  const members = citation.cites.map((member): Pick<Row, 'normal' | 'about' | 'known'> => ({
    normal: wordsOf(member),
    ...(statutes === null ? { about: '', known: true } : aboutOf(citation, member, statutes)),
  }));
  for (const { written } of citation.malformed) {
    members.push({
      normal: `§ ${written}`,
      about: statutes === null ? '' : 'not a section number',
      known: statutes === null,
    });
  }
  if (members.length === 0) members.push({ normal: '?', about: '', known: true });
  return members.map((member, i) => ({
    place: i === 0 ? placeName(document, citation) : '',
    text: i === 0 ? text : '',
    ...member,
  }));
}

function aboutOf(citation: Citation, member: Cited, statutes: Statutes): Pick<Row, 'about' | 'known'> {
  if (!isSection(member)) return { about: unitOf(member, statutes)?.name ?? '', known: true };
  const section = statutes.find(member.number);
  if (section === undefined) {
    const now = statutes.findFormer(member.number)[0];
    if (citation.kind === 'former' && now !== undefined)
      return { about: `now § ${now.number}, ${catchlineOf(now)}`, known: true };
    return { about: 'no such section', known: false };
  }
  const catchline = catchlineOf(section);
  const status =
    section.status === 'transferred' && successorWords(section) !== ''
      ? `transferred to ${successorWords(section)}`
      : stateWord(section.status);
  if (section.status === 'in force') return { about: catchline, known: true };
  return { about: catchline === '' ? status : `${catchline} (${status})`, known: false };
}
