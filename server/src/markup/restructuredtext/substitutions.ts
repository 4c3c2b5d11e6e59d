/** Learns the words that stand for others wherever the document tells them: `.. |name| replace:: text`. */
export function learnSubstitutions(source: string, known: Map<string, string>): void {
  for (let at = source.indexOf('.. |'); at >= 0; at = source.indexOf('.. |', at + 4)) {
    const end = source.indexOf('\n', at);
    const definition = /^\.\. \|([^|]{1,60})\| ([a-z]+)::(.*)$/u.exec(
      source.slice(at, Math.min(end < 0 ? source.length : end, at + 400)),
    );
    const text = definition === null ? undefined : substitutionText(definition[2] ?? '', definition[3] ?? '');
    if (text !== undefined) known.set(definition?.[1] ?? '', text);
  }
}

/** What `replace::` and `unicode::` make of their argument; undefined for other directives. */
function substitutionText(directive: string, argument: string): string | undefined {
  if (directive === 'replace') return argument.trim();
  if (directive !== 'unicode') return undefined;
  let text = '';
  for (const word of argument
    .replace(/\.\. .*/u, '')
    .trim()
    .split(/\s+/u)) {
    const code = /^(?:0x|x|\\u|u\+?)([0-9a-f]{2,6})$/iu.exec(word)?.[1];
    const value = code === undefined ? Number.NaN : Number.parseInt(code, 16);
    text += Number.isNaN(value) ? word : value <= 0x10ffff ? String.fromCodePoint(value) : '\uFFFD';
  }
  return text;
}
