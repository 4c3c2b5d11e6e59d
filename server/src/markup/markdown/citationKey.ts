import { isWord } from '../scan';

/**
 * Offset after a citation key of Pandoc's (`@smith2020`), which is no prose, that begins at `at`; -1 where none does.
 */
export function citationKeyEnd(source: string, at: number, lineEnd: number): number {
  if (isWord(source.charCodeAt(at - 1)) || !isWord(source.charCodeAt(at + 1))) return -1;
  let i = at + 1;
  while (
    i < lineEnd &&
    (isWord(source.charCodeAt(i)) || (':.#$%&-+?<>~/_'.includes(source.charAt(i)) && isWord(source.charCodeAt(i + 1))))
  )
    i++;
  return i;
}
