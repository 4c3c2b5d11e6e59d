import type { Authority, Citation, CitedSection, Edition } from '../citations/citation';
import { isSection } from '../citations/cited';
import { sameMeaning } from '../citations/same';
import { samePath } from '../code/labels';
import { compareNumbers } from '../code/sectionKey';
import type { Purpose } from './draft';

/**
 * True where an authority in a window cites afterwards what the purpose of the edits allows. Ids are
 * held against their antecedents by `law.ts`.
 */
export function sameCited(before: Authority, after: Authority, purpose: Purpose): boolean {
  if (before.kind === 'foreign' || after.kind === 'foreign') return sameMeaning(before, after);
  if (family(before) !== family(after)) return false;
  switch (purpose.kind) {
    case 'form':
      return (
        before.ambiguous === after.ambiguous &&
        before.malformed.length === after.malformed.length &&
        (namesCode(after) || !namesCode(before)) &&
        sameNames(before, after) &&
        sameSections(before.sections, after.sections)
      );
    // What a person chose to cite is theirs; that it is one citation still, and a range one, is ours.
    case 'authority':
      return (
        after.sections.length === before.sections.length &&
        before.sections.every(({ through }, k) => through === null || after.sections[k]?.through !== null)
      );
    case 'number':
      return (
        before.malformed.length === after.malformed.length &&
        (namesCode(after) || !namesCode(before)) &&
        // Of "§§ 1-1, 1-2. Id." the Id. is plain once both numbers are one.
        sameNames({ ...before, ambiguous: after.ambiguous }, after) &&
        sameSections(
          before.sections.map((section) => renumbered(section, purpose)),
          after.sections,
        )
      );
    case 'comment':
    case 'table':
      return false;
  }
}

/** An Id. outside the windows, whose antecedent was written anew: it cites the same as that. */
export function sameButNumbers(before: Citation, after: Authority, purposes: readonly Purpose[]): boolean {
  if (after.kind !== 'id' || before.kind !== 'id') return false;
  return purposes.some((purpose) => purpose.kind === 'authority' || sameCited(before, after, purpose));
}

type Cited = Pick<CitedSection, 'number' | 'through' | 'etSeq' | 'pinpoint' | 'pinpointThrough' | 'edition'>;

function renumbered(section: CitedSection, { from, to }: { readonly from: string; readonly to: string }): Cited {
  const { number, through, etSeq, pinpoint, pinpointThrough, edition } = section;
  return {
    number: number === from ? to : number,
    through: through === from ? to : through,
    etSeq,
    pinpoint,
    pinpointThrough,
    edition,
  };
}

/** True where the code is named, before the sign or after the number. */
function namesCode({ kind, trailer }: Citation): boolean {
  return kind === 'full' || trailer !== null;
}

function family({ kind }: Citation): string {
  return kind === 'short' || kind === 'prose' ? 'full' : kind;
}

/** Chapters, titles and acts: no edit of ours changes which. */
function sameNames(a: Citation, b: Citation): boolean {
  const others = ({ cites }: Citation): Citation['cites'] => cites.filter((cited) => !isSection(cited));
  return sameMeaning({ ...a, kind: b.kind, cites: others(a) }, { ...b, cites: others(b) });
}

function sameSections(a: readonly Cited[], b: readonly Cited[]): boolean {
  return a.length === b.length && a.every((section, k) => sameSection(section, b[k] as Cited));
}

function sameSection(a: Cited, b: Cited): boolean {
  return (
    sameEnds(a, b) &&
    a.etSeq === b.etSeq &&
    samePath(a.pinpoint, b.pinpoint) &&
    samePath(a.pinpointThrough, b.pinpointThrough) &&
    sameYear(a.edition, b.edition)
  );
}

/** A range that runs backwards cites the same from its other end. */
function sameEnds(a: Cited, b: Cited): boolean {
  if (a.number === b.number && a.through === b.through) return true;
  return (
    a.through !== null && a.number === b.through && a.through === b.number && compareNumbers(a.number, a.through) > 0
  );
}

/**
 * A year may be added where none was; one that is written is kept with its publisher's name, if it has one. A year that
 * stands apart, after a catchline, is not touched, and not every form of a citation looks so far for it.
 */
function sameYear(a: Edition | null, b: Edition | null): boolean {
  if (a === null || a === b || (a.detached && b === null)) return true;
  return (
    b !== null &&
    a.year === b.year &&
    a.baseYear === b.baseYear &&
    (a.publisher === null || a.publisher === b.publisher)
  );
}
