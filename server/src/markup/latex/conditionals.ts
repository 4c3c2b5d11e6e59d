/** `\IfValueTF{#1}` and its like: whether an option of the macro is given, or its star. */
const CONDITIONAL = /\\If(NoValue|Value|Boolean)(TF|T|F)\s*\{#([1-9])\}/;
/** Bodies hold few of them. */
const MOST = 20;

/**
 * A macro's body with its conditions decided.
 * @param values the arguments by number; null for an option that is not given
 */
export function resolveConditionals(body: string, values: readonly (string | null)[]): string {
  let text = body;
  for (let k = 0; k < MOST; k++) {
    const found = CONDITIONAL.exec(text);
    if (found === null) return text;
    const [all, about, branches = 'TF', number] = found;
    const given = values[Number(number) - 1] !== null;
    const holds = about === 'NoValue' ? !given : given;
    const first = groupAt(text, found.index + all.length);
    const second = branches === 'TF' ? groupAt(text, first.end) : { text: '', end: first.end };
    const chosen = branches === 'F' ? (holds ? '' : first.text) : holds ? first.text : second.text;
    text = `${text.slice(0, found.index)}{${chosen}}${text.slice(second.end)}`;
  }
  return text;
}

/** The group in braces at an offset, blanks before it passed over; an empty one where there is none. */
function groupAt(text: string, at: number): { readonly text: string; readonly end: number } {
  const open = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
  if (text[open] !== '{') return { text: '', end: at };
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return { text: text.slice(open + 1, i), end: i + 1 };
  }
  return { text: text.slice(open + 1), end: text.length };
}
