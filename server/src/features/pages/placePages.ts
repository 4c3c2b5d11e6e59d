import type { Statutes } from '../../facts/statutes';
import { shownKind } from '../cited/registry';
import type { PlaceSubject } from './address';
import type { Page } from './page';
import { heading, paragraph } from './pageLines';
import type { PageExtras } from './sectionPage';

/** The page of an act, a chapter or a title; every name has one, and one that is not known says so. */
export function placePage({ kind, name }: PlaceSubject, statutes: Statutes | null, extras: PageExtras = {}): Page {
  return {
    number: name,
    lines:
      statutes === null
        ? [heading(name), paragraph('The facts about the statutes could not be read, so nothing can be said here.')]
        : shownKind(kind).page(name, statutes, extras),
  };
}
