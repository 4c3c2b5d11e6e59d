import type { Authority, Citation, CitedSection } from '../citations/citation';
import type { Snapshot } from '../analysis/snapshot';
import { catchlineOf, successorWords } from '../features/wording/section';
import type { Statutes } from '../statutes/statutes';
import { CatalogueError, openStatutes } from './catalogue';
import { readDocuments, type ReadDocument } from './read';
import { FAILED, OK, type Terminal } from './terminal';
import { citationWords, count, shown, wantsColour } from './words';

export interface CitesOptions {
  readonly format: 'text' | 'json';
  readonly language: string | undefined;
}

/** `conncite cites`: the citations of documents. @returns exit status */
export async function cites(names: readonly string[], options: CitesOptions, terminal: Terminal): Promise<number> {
  return options.format === 'json' ? citesAsJson(names, options, terminal) : citesAsText(names, options, terminal);
}

/** One array, an entry a line for each file; a file that could not be read has a `reason` and no citations. */
async function citesAsJson(names: readonly string[], options: CitesOptions, terminal: Terminal): Promise<number> {
  let status = OK;
  let before = '[';
  for await (const { name, document, ...rest } of readDocuments(names, options.language, terminal)) {
    if (document === null) status = FAILED;
    const entry = document === null ? { file: name, citations: [], ...rest } : { file: name, citations: citationsOf(document.snapshot) };
    await terminal.write(`${before}\n${JSON.stringify(entry)}`);
    before = ',';
  }
  await terminal.write(`${before === '[' ? '[' : '\n'}]\n`);
  return status;
}

/** Citations as data for other programs. Offsets are UTF-16 and count no byte order mark. */
export function citationsOf(snapshot: Snapshot): readonly object[] {
  const { authorities, citations } = snapshot.reading;
  const places = new Map<Authority, number>(citations.map((citation, place) => [citation, place]));
  return citations.map((citation) => {
    const antecedent = citation.antecedent === null ? undefined : authorities[citation.antecedent];
    return {
      kind: citation.kind,
      text: snapshot.text.slice(citation.start, citation.end),
      start: citation.start,
      end: citation.end,
      range: snapshot.lines.rangeOf(citation),
      sections: citation.sections.map(sectionOf),
      act: citation.act,
      division: citation.division,
      ambiguous: citation.ambiguous,
      refersTo: antecedent === undefined ? null : (places.get(antecedent) ?? null),
    };
  });
}

function sectionOf(section: CitedSection): object {
  const { number, pinpoint, pinpointThrough, through, etSeq, year, edition, start, end } = section;
  return {
    number, pinpoint, through, etSeq, year, start, end, pinpointThrough,
    publisher: edition?.publisher ?? null, revision: edition?.revision ?? null, supplement: edition?.supplement ?? null,
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

async function citesAsText(names: readonly string[], options: CitesOptions, terminal: Terminal): Promise<number> {
  const { default: picocolors } = await import('picocolors');
  const colours = picocolors.createColors(wantsColour(terminal));
  const statutes = await statutesOrNull(terminal);
  let status = OK;
  let files = 0;
  let found = 0;
  let printed = false;
  for await (const { document } of readDocuments(names, options.language, terminal)) {
    if (document === null) {
      status = FAILED;
      continue;
    }
    files++;
    found += document.snapshot.reading.citations.length;
    const rows = document.snapshot.reading.citations.flatMap((citation) => rowsOf(citation, document, statutes));
    if (rows.length === 0) continue;
    const width = (key: 'place' | 'text' | 'normal'): number => Math.max(...rows.map((row) => row[key].length));
    const [place, text, normal] = [width('place'), width('text'), width('normal')];
    const room = Math.max(20, (terminal.columns ?? Infinity) - place - text - normal - 6);
    const lines = rows.map((row) => {
      const about = shown(row.about, room);
      return `${colours.dim(row.place.padEnd(place))}  ${row.text.padEnd(text)}  ${colours.cyan(row.normal.padEnd(normal))}  ${row.known ? about : colours.yellow(about)}`.trimEnd();
    });
    await terminal.write(`${printed ? '\n' : ''}${lines.join('\n')}\n`);
    printed = true;
  }
  if (files > 0) await terminal.write(`${printed ? '\n' : ''}${colours.bold(`${count(found, 'citation')} in ${count(files, 'file')}.`)}\n`);
  return status;
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
function rowsOf(citation: Citation, { source, snapshot }: ReadDocument, statutes: Statutes | null): Row[] {
  const { line, character } = snapshot.lines.positionAt(citation.start);
  const text = shown(snapshot.text.slice(citation.start, citation.end), MOST_TEXT);
  const words = citationWords(citation);
  const names = words.length === 0 ? ['?'] : words;
  return names.map((normal, i) => {
    const member = citation.act === null ? citation.sections[i] : undefined;
    return {
      place: i === 0 ? `${shown(source.name)}:${line + 1}:${character + 1}` : '',
      text: i === 0 ? text : '',
      normal,
      ...(statutes === null ? { about: '', known: true } : aboutOf(citation, member, statutes)),
    };
  });
}

function aboutOf(citation: Citation, member: CitedSection | undefined, statutes: Statutes): Pick<Row, 'about' | 'known'> {
  if (member === undefined) {
    const division = citation.division ?? '';
    const name = citation.kind === 'chapter' ? statutes.chapter(division)?.name : citation.kind === 'title' ? statutes.title(division)?.name : undefined;
    return { about: name ?? '', known: true };
  }
  const section = statutes.find(member.number);
  if (section === undefined) {
    const now = statutes.findFormer(member.number)[0];
    if (citation.kind === 'former' && now !== undefined) return { about: `now § ${now.number}, ${catchlineOf(now)}`, known: true };
    return { about: 'no such section', known: false };
  }
  const catchline = catchlineOf(section);
  const status = section.status === 'transferred' && successorWords(section) !== '' ? `transferred to ${successorWords(section)}` : section.status;
  if (section.status === 'in force') return { about: catchline, known: true };
  return { about: catchline === '' ? status : `${catchline} (${status})`, known: false };
}
