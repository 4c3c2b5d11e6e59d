import type { Citation } from '../citations/citation';

export type StyleName = 'bluebook' | 'connecticut' | 'legislative';

/** How a document spells what a style leaves open. */
export interface Spelling {
  /** One section sign: `§`, `&sect;`, `\S`. */
  readonly sign: string;
  /** The blank behind the sign: a space, U+00A0, `&nbsp;`, `~`. */
  readonly space: string;
  /** True where the annotated code is cited and a style tells it from the official one (Bluebook: "Conn. Gen. Stat. Ann."). */
  readonly annotated: boolean;
}

export const PLAIN: Spelling = { sign: '§', space: ' ', annotated: false };

/** A citation style: one file each in this folder, and a line in `registry.ts`. */
export interface Style {
  readonly name: StyleName;
  /** As a user reads it behind "in": "Bluebook style". */
  readonly title: string;
  /** The code's name in it, as it stands in a citation. */
  readonly codeName: string;
  /** What stands before a label behind a number: nothing in Bluebook, a space in the courts' style. */
  readonly beforeLabel: string;
  /** A citation written in the style; undefined where the style has no form for it. Never throws. */
  format(citation: Citation, spelling: Spelling): string | undefined;
}
