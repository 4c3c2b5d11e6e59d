/**
 * Zero-based line of a page that lists a section in its lists ("- § 53a-192, ..."); 0, the heading, where none does.
 */
export function entryLine(text: string, number: string): number {
  const lines = text.split('\n');
  const head = `- § ${number}`;
  // The lists of citing and cited sections come last, and a neighbour may be in the lists before them.
  for (let line = lines.length - 1; line > 0; line--) {
    const written = lines[line] ?? '';
    if (written.startsWith(head) && !/^[\w-]/.test(written.slice(head.length))) return line;
  }
  return 0;
}
