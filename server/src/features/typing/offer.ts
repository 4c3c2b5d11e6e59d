import type { OfficialText } from '../../official/pages/officialText';
import type { Statutes } from '../../facts/statutes';
import type { StyleName } from '../../styles/registry';
import type { Edit } from '../../text/edit';
import type { Span } from '../../text/span';

/** One thing offered. `span` is replaced by `newText`; clients filter by `filterText` against what `span` holds. */
export interface Offer {
  readonly label: string;
  /** Heading of the section, or what a subsection says. */
  readonly detail: string;
  readonly kind: 'section' | 'full form' | 'pinpoint';
  readonly span: Span;
  readonly newText: string;
  /** Written after `newText`, with the cursor left before it: "§ 53a-70| (2025)". */
  readonly tail?: string;
  /** What is put before `span`, in the place of what stands there: the name of the code. */
  readonly before?: Edit;
  readonly filterText: string;
  readonly sortText: string;
  /** True where the section is no law any more. */
  readonly deprecated: boolean;
  /** What `completionDetails` is asked about; labels of a pinpoint outermost first. */
  readonly number: string;
  readonly pinpoint: readonly string[];
}

export interface Offers {
  readonly offers: readonly Offer[];
  /** True where more keys would bring others. */
  readonly incomplete: boolean;
}

export interface CompletionContext {
  readonly statutes: Statutes;
  /** Official text on this machine, which tells what a subsection says. */
  readonly official?: OfficialText | undefined;
  /** ISO date. */
  readonly today: string;
  /** Style set by the user; "auto" for the document's own. */
  readonly style: StyleName | 'auto';
  /** True where the user asked for completion and did not merely type. */
  readonly invoked: boolean;
}
