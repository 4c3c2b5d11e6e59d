/** A kind of evidence of what law a document is about; `evidence.ts` tells how it is written. */
export interface Evidence {
  /** `connecticut`: the state is named. `ours`: written as Connecticut's papers are. `other`: other law. */
  readonly of: 'connecticut' | 'ours' | 'other';
  /** What the words are. */
  readonly by: 'name' | 'place' | 'court' | 'code' | 'reporter' | 'wording';
  readonly weight: 1 | 2;
  readonly words: readonly string[];
  readonly pattern?: true;
  /** True where ten such places say no more than one. */
  readonly once?: true;
  /** True for a sign of everyday papers, which says nothing where a number is cited that goes beyond theirs. */
  readonly low?: true;
  readonly notBefore?: string;
  readonly notAfter?: string;
}

/** Words or patterns from lines of text, parted by a middle dot. */
export function list(text: string): readonly string[] {
  return text.split('·').map((word) => word.trim());
}

/** A pattern of alternatives, from such lines. */
export function anyOf(text: string): string {
  return `(?:${list(text).join('|')})`;
}
