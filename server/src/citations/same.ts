import type { Authority, Citation, Cited, CitedSection } from './citation';
import { isSameCited } from './cited';
import { isMovedBy } from './movedCitation';

/** True where two authorities say the same, wherever they stand: what an Id. after them would take over is the same. */
export function sameMeaning(a: Authority, b: Authority): boolean {
  if (a.kind === 'foreign' || b.kind === 'foreign')
    return a.kind === 'foreign' && b.kind === 'foreign' && a.source === b.source;
  return (
    a.kind === b.kind &&
    a.ambiguous === b.ambiguous &&
    a.cites.length === b.cites.length &&
    a.malformed.length === b.malformed.length &&
    (a.malformed.length === 0 || a.malformed.every(({ written }, k) => written === b.malformed[k]?.written)) &&
    sameCites(a.cites, b.cites)
  );
}

/** A loop, and no function made for each citation: after every key all of a document are compared. */
function sameCites(a: readonly Cited[], b: readonly Cited[]): boolean {
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k] && !isSameCited(a[k] as Cited, b[k] as Cited)) return false;
  return true;
}

/** True where `b` is `a` moved by `by` source characters: same meaning, same form, same places. */
export function sameMoved(a: Citation, b: Citation, by: number): boolean {
  if (isMovedBy(a, b, by)) return true;
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
    samePlaceOfEach(a.malformed, b.malformed, by) &&
    samePlaceOfEach(a.cites, b.cites, by) &&
    samePlacesOfEach(a.sections, b.sections, by)
  );
}

function samePlaceOfEach(a: readonly Place[], b: readonly Place[], by: number): boolean {
  for (let k = 0; k < a.length; k++) if (!samePlace(a[k] as Place, b[k] ?? null, by)) return false;
  return true;
}

function samePlacesOfEach(a: readonly CitedSection[], b: readonly CitedSection[], by: number): boolean {
  for (let k = 0; k < a.length; k++) if (!samePlaces(a[k] as CitedSection, b[k], by)) return false;
  return true;
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
