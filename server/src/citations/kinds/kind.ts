/**
 * An authority as one string: "53a-70", "53a-70 to 53a-73", "53a-70 et seq.", "act june:p:21-1",
 * "chapter 952", "title 53a". A range and "et seq." are authorities of their own, beside the single
 * sections in them. A section's number alone has no blank.
 */
export type AuthorityKey = string;

/** What the facts know of a chapter or title. */
export interface Unit {
  readonly name: string;
  readonly status: string;
}

/** The larger units of the code, by their designations; `Statutes` has them. */
export interface Units {
  title(number: string): Unit | undefined;
  /** `first`: number of its first section, "" where it has none. */
  chapter(number: string): (Unit & { readonly title: string; readonly first: string }) | undefined;
}

/** What all kinds of authorities can be asked. `units` is null where the facts could not be read. */
export interface CitedKind<T> {
  /** What is cited, whatever its spelling, pinpoint and edition: the same key, the same authority. */
  keyOf(cited: T): AuthorityKey;
  /** What a person calls it: "§ 53a-70", "Public Act 21-103", "chapter 952". */
  nameOf(cited: T): string;
  /** What tells it from others of its kind, without the kind's word: "53a-70", "21-103", "952". */
  numberOf(cited: T): string;
  /** All that is cited, in the normal form: "§ 53a-70(a) (2021)", "P.A. 21-103, § 3". */
  wordsOf(cited: T): string;
  /** True where two cite the same, its parts and edition included, wherever they stand. */
  isSame(a: T, b: T): boolean;
  /**
   * Title of the code that it belongs to: "53a"; undefined where it belongs to none, or the facts do not know to which.
   */
  titleOf(cited: T, units: Units | null): string | undefined;
  /**
   * Number of the code with which it stands in a list: its own, or that of its first section; "" where none is known.
   */
  firstNumber(cited: T, units: Units | null): string;
  /** Order of two of the kind that stand with the same number. */
  compare(a: T, b: T): number;
}

/** What kinds other than sections can be asked besides. */
export interface OtherKind<T> extends CitedKind<T> {
  /** Heading of those that are no part of the code, where authorities are listed; null for parts of it. */
  readonly group: string | null;
  /** What comes before the number: "Public Act", "chapter". */
  wordOf(cited: T): string;
  /**
   * What is said of it beside its name, by the facts or by the citation itself:
   * "Penal Code: Offenses", "June Special Session".
   */
  detailOf(cited: T, units: Units | null): string;
  /**
   * What the facts know of it. A kind that they do not list has no such answer, and
   * a record says that it was not checked.
   */
  unitOf?(cited: T, units: Units): Unit | undefined;
  /** Address of its page at the General Assembly, where it has one. */
  officialAddress?(cited: T): string | undefined;
  /** Without the parts of it that a citation names. */
  whole(cited: T): T;
  /** The whole of it in a table of authorities, where the table's style has no form for it. */
  inTable(cited: T): string;
  /** True where what is written so is taken for ours in a document that does not name Connecticut. */
  isPlainlyOurs(written: string): boolean;
}
