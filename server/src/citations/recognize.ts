import type { Prose } from '../markup/prose';
import type { Span } from '../text/span';
import { allSteps, type Steps } from '../text/steps';
import type { Reading } from './citation';
import type { Draft } from './draft';
import { reread, type ReadBefore } from './reread';
import { resolve } from './resolve';
import { Scan } from './scan';

/**
 * Finds and reads every citation of the General Statutes in a document's prose, and points each Id. and
 * short form to its antecedent. Total: any prose has an answer. Linear: each candidate is read once, by
 * readers that look a bounded way back and ahead.
 * @param before an earlier version of the document and its reading: only what differs is read, with the same answer
 * @param tables prose spans of the document's tables of authorities: an Id. after one means what was cited before it
 * @returns authorities and citations with SOURCE offsets, in document order, never overlapping
 */
export function recognize(prose: Prose, before?: ReadBefore, tables: readonly Span[] = []): Reading {
  return allSteps(recognizeInSteps(prose, before, tables));
}

/** As `recognize`, in steps between which others may be let in. */
export function* recognizeInSteps(prose: Prose, before?: ReadBefore, tables: readonly Span[] = []): Steps<Reading> {
  const again = before === undefined || tables.length > 0 ? undefined : yield* reread(prose, before);
  if (again !== undefined) return again;
  const drafts: Draft[] = [];
  yield;
  const scan = new Scan(prose.text, 0);
  yield;
  for (let to = STEP; scan.readTo(to, drafts); to += STEP) yield;
  yield;
  return yield* resolve(prose, drafts, tables);
}

/** Prose characters read in one step: a few milliseconds, also where every word could begin a citation. */
const STEP = 20_000;
