/** The part of the package `diff` (7.0.0, which has no types of its own) that is used here. */
declare module 'diff' {
  export interface ArrayChange {
    readonly value: readonly string[];
    readonly added?: boolean;
    readonly removed?: boolean;
  }
  /** Shortest edit script from one list to another. */
  export function diffArrays(before: readonly string[], after: readonly string[]): ArrayChange[];
}
