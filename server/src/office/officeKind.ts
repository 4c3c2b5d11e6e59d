/** File endings of Word documents, with the dot. */
export const WORD_EXTENSIONS: readonly string[] = ['.docx', '.docm', '.dotx', '.dotm'];

export type OfficeKind = 'word' | 'pdf' | 'old';

const SIGNATURES: readonly (readonly [string, OfficeKind])[] = [
  ['504b0304', 'word'],
  ['504b0506', 'word'],
  ['d0cf11e0', 'old'],
  ['255044462d', 'pdf'],
];

/** Kind of a document by its first bytes and its name; undefined where it is text. */
export function officeKindOf(bytes: Uint8Array, name: string): OfficeKind | undefined {
  const head = Array.from(bytes.subarray(0, 5), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1];
  if (known !== undefined) return known;
  if (WORD_EXTENSIONS.some((extension) => name.toLowerCase().endsWith(extension))) return 'word';
  return name.toLowerCase().endsWith('.pdf') ? 'pdf' : undefined;
}
