import type { Statutes } from '../../facts/statutes';
import type { HoverContext } from '../hovers/section';
import type { PageSubject } from '../pages/address';
import type { PageLine } from '../pages/page';
import type { PageExtras } from '../pages/sectionPage';
import type { Block } from '../wording/richText';

/** What features show of a kind of authorities that are no sections. */
export interface ShownKind<T> {
  /** What is known of it, by the facts of the day. */
  hover(cited: T, context: HoverContext): Block[];
  /** Pages that it leads to, its own first. */
  leadsTo(cited: T, statutes: Statutes | null): readonly PageSubject[];
  /** Lines of its own page. @param name as the page's address has it; one that is not known has a page that says so */
  page(name: string, statutes: Statutes, extras: PageExtras): PageLine[];
}
