import type { Authority, Citation, Cited, CitedSection, Edition } from './citation';
import { isSection, keyOf } from './cited';

/** True where two authorities say the same, wherever they stand: what an Id. after them would take over is the same. */
export function sameMeaning(a: Authority, b: Authority): boolean {
  if (a.kind === 'foreign' || b.kind === 'foreign')
    return a.kind === 'foreign' && b.kind === 'foreign' && a.source === b.source;
  return (
    a.kind === b.kind &&
    a.ambiguous === b.ambiguous &&
    a.cites.length === b.cites.length &&
    a.malformed.length === b.malformed.length &&
    a.malformed.every(({ written }, k) => written === b.malformed[k]?.written) &&
    a.cites.every((cited, k) => sameCited(cited, b.cites[k]))
  );
}

function sameCited(a: Cited, b: Cited | undefined): boolean {
  if (a === b) return true;
  if (b === undefined) return false;
  if (isSection(a) || isSection(b)) return isSection(a) && isSection(b) && sameSection(a, b);
  return keyOf(a) === keyOf(b) && (a.kind !== 'act' || b.kind !== 'act' || samePath(a.sections, b.sections));
}

function sameSection(a: CitedSection, b: CitedSection): boolean {
  return (
    a.number === b.number &&
    a.through === b.through &&
    a.etSeq === b.etSeq &&
    a.elided === b.elided &&
    samePath(a.pinpoint, b.pinpoint) &&
    samePath(a.pinpointThrough, b.pinpointThrough) &&
    sameEdition(a.edition, b.edition)
  );
}

function samePath(a: readonly string[] | null, b: readonly string[] | null): boolean {
  return a === b || (a !== null && b !== null && a.length === b.length && a.every((label, k) => label === b[k]));
}

function sameEdition(a: Edition | null, b: Edition | null): boolean {
  return (
    a === b ||
    (a !== null &&
      b !== null &&
      a.year === b.year &&
      a.baseYear === b.baseYear &&
      a.publisher === b.publisher &&
      a.revision === b.revision &&
      a.supplement === b.supplement &&
      a.beforeSign === b.beforeSign &&
      a.detached === b.detached)
  );
}

/** True where `b` is `a` moved by `by` source characters: same meaning, same form, same places. */
export function sameMoved(a: Citation, b: Citation, by: number): boolean {
  if (a === b) return by === 0;
  return (
    a.start + by === b.start &&
    a.end + by === b.end &&
    sameMeaning(a, b) &&
    samePlace(a.name, b.name, by) &&
    a.name?.form === b.name?.form &&
    samePlace(a.sign, b.sign, by) &&
    a.sign?.form === b.sign?.form &&
    a.sign?.plural === b.sign?.plural &&
    samePlace(a.trailer, b.trailer, by) &&
    samePlace(a.idSpan, b.idSpan, by) &&
    a.malformed.every((number, k) => samePlace(number, b.malformed[k] ?? null, by)) &&
    a.cites.every((cited, k) => samePlace(cited, b.cites[k] ?? null, by)) &&
    a.sections.every((section, k) => samePlaces(section, b.sections[k], by))
  );
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function samePlace(a: Place | null, b: Place | null, by: number): boolean {
  return a === null || b === null ? a === b : a.start + by === b.start && a.end + by === b.end;
}

function samePlaces(a: CitedSection, b: CitedSection | undefined, by: number): boolean {
  return (
    b !== undefined &&
    samePlace(a.numberSpan, b.numberSpan, by) &&
    samePlace(a.throughSpan, b.throughSpan, by) &&
    samePlace(a.pinpointSpan, b.pinpointSpan, by) &&
    samePlace(a.edition, b.edition, by)
  );
}
