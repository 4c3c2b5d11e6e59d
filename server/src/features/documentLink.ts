import type { Snapshot } from '../analysis/snapshot';
import type { Span } from '../text/span';
import { isPage, numberOfPage, type PageSubject } from './pages/address';
import { isCitingHeading } from './pages/citingDocuments';
import { getTextAddress } from './wording/official';

/** Where the General Assembly publishes the statutes; no other address on a page becomes a link. */
const OFFICIAL = /https:\/\/www\.cga\.ct\.gov\/[\w./#?=&+-]+/g;

/** Where a link leads: an address, another page, or a document of the workspace by its place in the page's list. */
export type LinkTarget = { readonly address: string } | { readonly subject: PageSubject } | { readonly citing: number };

export interface Link extends Span {
  readonly target: LinkTarget;
  readonly tooltip: string;
}

/**
 * Links of a page: to the official page, and from its head to the chapter, the title, the sections before and after,
 * the annotations and what gets the text. Writers' own documents get none: a link would quarrel with go to definition.
 * @param getText true where the client can get a chapter's text
 */
export function documentLink(snapshot: Snapshot, getText = false): readonly Link[] {
  if (!isPage(snapshot.uri, snapshot.languageId)) return [];
  const links: Link[] = [];
  let start = 0;
  let place: 'head' | 'body' | 'citing' = 'head';
  let citing = 0;
  for (const line of snapshot.text.split('\n')) {
    for (const match of line.matchAll(OFFICIAL)) {
      const at = start + match.index;
      links.push({
        start: at,
        end: at + match[0].length,
        target: { address: match[0] },
        tooltip: 'Official page of the General Assembly',
      });
    }
    // Only the head is ours alone: further down stand the law's words.
    if (line.startsWith('## ')) place = isCitingHeading(line) ? 'citing' : 'body';
    else if (place === 'head') links.push(...headLinks(snapshot.uri, line, start, getText));
    else if (place === 'citing' && line.startsWith('- ') && /: lines? \d/.test(line)) {
      links.push({
        start: start + 2,
        end: start + line.lastIndexOf(':'),
        target: { citing },
        tooltip: 'Open the document where it cites the section',
      });
      citing++;
    }
    start += line.length + 1;
  }
  return links;
}

function headLinks(uri: string, line: string, start: number, getText: boolean): Link[] {
  const [, name = '', value = ''] = /^([A-Z][a-z ]*): (.*)$/.exec(line.trimEnd()) ?? [];
  const at = start + name.length + 2;
  const whole = (target: LinkTarget, tooltip: string): Link[] => [
    { start: at, end: at + value.length, target, tooltip },
  ];
  const number = numberOfPage(uri);
  switch (name) {
    case 'Title':
      return whole({ subject: { kind: 'title', name: designation(value) } }, 'Chapters of the title');
    case 'Chapter':
      return whole({ subject: { kind: 'chapter', name: designation(value) } }, 'Contents of the chapter');
    case 'Previous':
    case 'Next':
    case 'Section': {
      const other = /^§ ([0-9a-z-]{1,40})/i.exec(value)?.[1];
      return other === undefined ? [] : whole({ subject: { kind: 'section', name: other } }, `Open § ${other}`);
    }
    case 'Annotations': {
      const words = 'show the annotations';
      return number === undefined || !value.endsWith(words)
        ? []
        : [
            {
              start: at + value.length - words.length,
              end: at + value.length,
              target: { subject: { kind: 'annotations', name: number } },
              tooltip: 'Open the annotations',
            },
          ];
    }
    case 'Official text': {
      const chapter = /^Get the official text of (?:chapter )?(.+)$/.exec(value)?.[1]?.replace(/^article/, 'Article');
      const address = chapter === undefined || !getText ? undefined : getTextAddress(chapter);
      return address === undefined
        ? []
        : whole({ address }, "Read it from the General Assembly's site; you are asked first");
    }
    default:
      return [];
  }
}

/** "952" of "952, Penal Code: Offenses"; "Article 9" of "Article 9, Secured Transactions". */
function designation(value: string): string {
  return value.split(',')[0] ?? value;
}
