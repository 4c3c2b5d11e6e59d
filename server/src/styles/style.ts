import type { Citation, CitedSection, CodeName } from '../citations/citation';

/**
 * The word before a member of a list: none after a comma; `both` where a list has "and"
 * here and "or" there, which no style keeps.
 */
export type Conjunction = '' | 'and' | 'or' | 'and/or' | 'both';

/** How a document spells what a style leaves open. */
export interface Spelling {
  /** One section sign: `§`, `&sect;`, `\S`. */
  readonly sign: string;
  /** The blank after the sign: a space, U+00A0, `&nbsp;`, `~`. */
  readonly space: string;
  /** The blank after a period inside the code's name: a space, `\ ` in LaTeX. Left out, a space. */
  readonly afterPeriod?: string;
  /**
   * True where the annotated code is cited and a style tells it from the official
   * one (Bluebook: "Conn. Gen. Stat. Ann.").
   */
  readonly annotated: boolean;
  /**
   * True where the bare year of a member can only be that of an edition. Many writers give the year of the last
   * amendment in its place, and a style that says which of the two it is writes the year only where that is sure.
   */
  readonly isEditionYear: (member: CitedSection) => boolean;
  /**
   * How a member is joined to the one before it: "§ 53a-70 or 53a-71" never becomes "and".
   * Left out, lists have the style's own word.
   */
  readonly joined?: (member: CitedSection) => Conjunction;
}

export const PLAIN: Spelling = { sign: '§', space: ' ', annotated: false, isEditionYear: () => false };

/**
 * A citation style: one file each in this folder, and a line in `registry.ts`. What pages and lists elsewhere say of it
 * is made from these words (`npm run settings`).
 */
export interface Style {
  /** Its key in the registry, and its value in the settings. */
  readonly name: string;
  /** As a user reads it after "in": "Bluebook style". */
  readonly title: string;
  /** As a person picks it from a list: "Law reviews". */
  readonly label: string;
  /** Who cites like this, as the setting says: "The Connecticut appellate courts". */
  readonly writers: string;
  /** A full citation of § 53a-70(a)(1) in it. */
  readonly example: string;
  /** The code's name in it, as it stands in a citation. */
  readonly codeName: string;
  /** What stands before a label after a number: nothing in Bluebook, a space in the courts' style. */
  readonly beforeLabel: string;
  /** True where a full citation bears the year of its edition, today's law too. */
  readonly wantsYear: boolean;
  /** The style that it is a kind of: the rules of that one speak in it too. */
  readonly basis?: string;
  /**
   * The name that belongs in the place of another name of the code; left out where
   * it is always the same, "General Statutes".
   */
  nameFor?(name: CodeName): string;
  /** A citation written in the style; undefined where the style has no form for it. Never throws. */
  format(citation: Citation, spelling: Spelling): string | undefined;
}
