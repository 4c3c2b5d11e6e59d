import type { LaterVersion, OfficialBody, OfficialOrigin, OfficialSection } from './officialText';
import { makeBody } from './body';
import type { Block } from './pages';
import { writeNumbers } from './sectionNumbers';
import { titleOfNumber } from '../../code/sectionKey';

/** Where a block stands and came from. */
export interface BlockContext {
  readonly chapter: string;
  readonly chapterName: string;
  /** Without the anchor. */
  readonly address: string;
  readonly edition: number | null;
  readonly supplement: boolean;
  readonly read: string;
}

/**
 * A block as the section that was asked for.
 * @param under block of the revision that the supplement's block stands over; the
 * supplement leaves cross references out
 */
export function officialSection(
  number: string,
  block: Omit<Block, 'annotations'>,
  context: BlockContext,
  under: Omit<Block, 'annotations'> | null,
): OfficialSection {
  const first = block.numbers[0]?.first ?? number;
  let body: OfficialBody | undefined;
  let later: readonly LaterVersion[] | undefined;
  const origin: OfficialOrigin = {
    address: `${context.address}#${block.anchor}`,
    edition: context.edition,
    supplement: context.supplement,
    read: context.read,
  };
  return {
    number,
    printed: writeNumbers(block.numbers),
    catchline: block.catchline,
    formerly: block.formerlyOf === undefined ? block.formerly : (block.formerlyOf[number] ?? []),
    ...(block.effective === undefined ? {} : { effective: block.effective }),
    ...(block.formerSpans === undefined ? {} : { formerSpans: block.formerSpans }),
    status: block.status,
    repealedOn: block.repealedOn,
    successor: block.successor,
    title: titleOfNumber(first),
    chapter: context.chapter,
    chapterName: context.chapterName,
    part: block.part,
    source: block.source,
    notes: block.notes,
    history: block.history,
    crossReferences: block.crossReferences.length > 0 ? block.crossReferences : (under?.crossReferences ?? []),
    origin,
    get body(): OfficialBody {
      return (body ??= makeBody(block.paragraphs));
    },
    get later(): readonly LaterVersion[] {
      return (later ??= block.later.map(({ effective, scope, by, note, catchline, paragraphs }) => ({
        effective,
        scope,
        by,
        note,
        catchline,
        body: makeBody(paragraphs),
      })));
    },
  };
}
