/**
 * The law's text as a public copy has it (UConn-Law-Library/CGS, public/data), read through our own reader of pages:
 * for the census and for making facts. The copy keeps words, not markup; what markup alone tells is made up for here.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readBlocks } from '../../server/src/official/pages/blocks';
import { officialSection, type BlockContext } from '../../server/src/official/pages/officialSection';
import type { OfficialSection, OfficialStatus } from '../../server/src/official/pages/officialText';
import type { PageItem } from '../../server/src/official/pages/pageItems';
import type { Block } from '../../server/src/official/pages/pages';
import { holdsNumber } from '../../server/src/official/pages/sectionNumbers';
import { compareNumbers, titleOfNumber } from '../../server/src/code/sectionKey';

interface CopiedSection {
  readonly heading: string;
  readonly kind: string;
  readonly citation: string | null;
  readonly citations: readonly string[];
  readonly content: Readonly<Record<'body' | 'sourceNotes' | 'history', readonly string[]>>;
}

interface CopiedChapter {
  readonly number: string;
  readonly name: string;
  readonly sections: readonly CopiedSection[];
}

interface Place {
  readonly block: Block;
  readonly context: BlockContext;
}

/** A number's letter l stands in italics of its own: "53a-117 l ." */
const TORN_L = /(\d[a-z]?-\d+|\bChapter \d+) (l{1,3})(?=\s?[,.;)]|\s(?:of|or|and|to|is|are|shall|may)\b)/g;
/** Links had blanks around them. */
const TORN_MARK = /(?<![;,.]) (?=[,.;:)](?:\s|$))/g;
/** Sections of a compact are parted by such lines. */
const ARTICLE = /^ARTICLE [IVX]+\b.{0,80}$/i;
/** "(A)" or "II" above "VOTING TRUSTS AND AGREEMENTS". */
const PART_NUMBER = /^(?:PART )?(?:\([A-Z]\)|[IVX]+|[A-Z])(?: \(\d\))?\**$/;
const CAPITALS = /^[A-Z][A-Z\d ,.;'\u2019&\u2014()*-]+$/;
const PART_NOTE = /^\*+(?:See|Cited|Former|Annotation|Unconstitutional|Subsec)/;
/** What the copy puts after the text, though it is a cross reference. */
const SEE = /^\(?See (?:also )?(?:Secs?\.|chapters?|titles?|Sec |Art|Part|Subsec)/;

/** All sections of a copy, as the official text has them. */
export class LawCopy {
  readonly #exact = new Map<string, Place>();
  readonly #ranges = new Map<string, { readonly first: string; readonly through: string; readonly place: Place }[]>();
  readonly #supplement: number;

  /** @param folder with `chapters` and `supplements/YEAR/chapters` @param supplemented false for the revision alone */
  constructor(folder: string, supplemented = true) {
    if (!existsSync(path.join(folder, 'chapters'))) throw new Error(`${folder} has no folder "chapters"`);
    this.#read(path.join(folder, 'chapters'), { edition: 2025, supplement: false });
    this.#supplement = Math.max(
      0,
      ...readdirSync(path.join(folder, 'supplements')).map(Number).filter(Number.isInteger),
    );
    if (supplemented)
      this.#read(path.join(folder, 'supplements', String(this.#supplement), 'chapters'), {
        edition: this.#supplement,
        supplement: true,
      });
  }

  status(): OfficialStatus {
    return {
      edition: 2025,
      supplement: this.#supplement,
      read: '2026-07-15',
      chapters: 1143,
      sections: this.#exact.size,
      whole: true,
    };
  }

  numbers(): readonly string[] {
    return [...this.#exact.keys()];
  }

  section(number: string): OfficialSection | undefined {
    const place = this.#exact.get(number) ?? this.#inRange(number);
    return place === undefined ? undefined : officialSection(number, place.block, place.context, null);
  }

  /** The printed range that begins last. */
  #inRange(number: string): Place | undefined {
    const held = (this.#ranges.get(titleOfNumber(number)) ?? []).filter(({ first, through }) =>
      holdsNumber([{ first, through }], number),
    );
    return held.sort((a, b) => compareNumbers(a.first, b.first)).at(-1)?.place;
  }

  #read(folder: string, of: { readonly edition: number; readonly supplement: boolean }): void {
    for (const file of readdirSync(folder).sort()) {
      const chapter = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as CopiedChapter;
      const context: BlockContext = {
        chapter: chapterOf(chapter),
        chapterName: chapter.name,
        address: '',
        read: '2026-07-15',
        ...of,
      };
      const sections = chapter.sections.filter(({ heading }) => heading.startsWith('Sec'));
      for (const block of readBlocks(sections.flatMap(itemsOf)).blocks) this.#keep({ block, context });
    }
  }

  #keep(place: Place): void {
    for (const { first, through } of place.block.numbers) {
      for (const end of through === null ? [first] : [first, through]) this.#exact.set(end, place);
      if (through === null) continue;
      const title = titleOfNumber(first);
      this.#ranges.set(title, [...(this.#ranges.get(title) ?? []), { first, through, place }]);
    }
  }
}

/** "952"; "Article 9" of "art-009"; "231-235" where old chapters share a page. */
function chapterOf({ number, name }: CopiedChapter): string {
  const several = /^Chapters (\d+[a-z]?)\u2013(\d+[a-z]?) /.exec(name);
  if (several !== null) return `${several[1] ?? ''}-${several[2] ?? ''}`;
  const plain = number.replace(/^art-/, '').replace(/^0+/, '');
  return number.startsWith('art-') ? `Article ${plain.toUpperCase()}` : plain;
}

function itemsOf(section: CopiedSection): PageItem[] {
  const words = (text: string): string =>
    text.replace(TORN_L, '$1$2').replace(TORN_MARK, '').replace(/\s+/g, ' ').trim();
  const heading = section.heading.replace(/(\d)\s+(l{1,3})(?=\s?[.,]|\s)/g, '$1$2').replace(/\s+/g, ' ');
  const { body, sourceNotes, history } = section.content;
  const own = withoutPart(body);
  let end = own.length;
  while (end > 1 && SEE.test(own[end - 1] ?? '')) end--;
  const [first = '', ...others] = own.slice(0, end).map(words);
  const name = section.citation ?? section.citations[0] ?? '';
  const item = (className: string, text: string): PageItem => ({
    tag: 'p',
    className,
    id: '',
    text,
    heading: null,
    links: [],
    spans: new Map(),
  });
  return [
    {
      ...item('', withoutHeading(first, heading)),
      heading: { anchor: section.kind === 'group' ? '' : `sec_${name}`, text: heading },
    },
    ...others.map((text) => item(ARTICLE.test(text) ? 'Text-center' : '', text)),
    ...sourceNotes.map((text, i) => item(i === 0 ? 'source-first' : 'source', words(text))),
    ...history.map((text, i) => item(i === 0 ? 'history-first' : 'history', text)),
  ];
}

/** After a section's text the copy has the heading of the part that follows, and the notes of the part. */
function withoutPart(body: readonly string[]): readonly string[] {
  const part = body.findIndex((line, i) => i > 0 && PART_NUMBER.test(line) && CAPITALS.test(body[i + 1] ?? ''));
  const own = part < 0 ? body : body.slice(0, part);
  const notes = own.findIndex((line, i) => i > 0 && PART_NOTE.test(line));
  return notes < 0 ? own : own.slice(0, notes);
}

/** The copy repeats a few headings in the text. */
function withoutHeading(text: string, heading: string): string {
  const letters = (words: string): string => words.replace(/[\s.]/g, '');
  if (!/^Secs?\. /.test(text)) return text;
  const wanted = letters(heading).length;
  let at = 0;
  for (let seen = 0; at < text.length && seen < wanted; at++) if (!/[\s.]/.test(text.charAt(at))) seen++;
  return letters(text.slice(0, at)) === letters(heading) ? text.slice(at).replace(/^[\s.]+/, '') : text;
}
