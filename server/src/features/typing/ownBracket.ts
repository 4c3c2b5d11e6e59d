/** Characters before and after a label that are looked at. */
const BACK = 240;
const AHEAD = 120;

/**
 * True where the bracket at a source offset closes a label that is being typed, as an editor puts it there by itself;
 * false where it closes one that was opened before: "(see § 1-1(|)".
 * @param opened offset of the label's opening bracket
 */
export function closesLabel(text: string, opened: number, at: number): boolean {
  if (text.charAt(at) !== ')') return false;
  return unclosed(text.slice(Math.max(0, opened - BACK), opened)) < unopened(text.slice(at, at + AHEAD));
}

/** Brackets that a text opens and does not close. */
function unclosed(text: string): number {
  let open = 0;
  for (const c of text) {
    if (c === '(') open++;
    else if (c === ')' && open > 0) open--;
  }
  return open;
}

/** Brackets that a text closes and does not open. */
function unopened(text: string): number {
  let [open, closed] = [0, 0];
  for (const c of text) {
    if (c === '(') open++;
    else if (c === ')' && open > 0) open--;
    else if (c === ')') closed++;
  }
  return closed;
}
