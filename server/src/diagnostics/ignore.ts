import type { Snapshot } from '../analysis/snapshot';
import type { Finding, IgnoreComment } from './finding';
import { addTo } from '../text/addTo';

interface Directive extends IgnoreComment {
  readonly used: Set<string>;
  /** Line whose findings are ignored; of no meaning for a whole file. */
  readonly line: number;
}

/**
 * Takes out the findings that comments of the document tell us to ignore: `conncite-ignore-line unknown-section` for
 * the line it stands on, `conncite-ignore-next-line` and `conncite-ignore-file`, in the markup's own kind of comment;
 * without a code, all. Comments move with the text around them, so what is ignored stays ignored after edits elsewhere.
 * @param asked codes of the rules that were asked
 */
export function applyIgnores(
  snapshot: Snapshot,
  findings: readonly Finding[],
  asked: ReadonlySet<string>,
): { readonly kept: Finding[]; readonly comments: readonly IgnoreComment[] } {
  const comments = readDirectives(snapshot, asked);
  if (comments.length === 0) return { kept: [...findings], comments };
  const ofFile = comments.filter((comment) => comment.reach === 'file');
  // By line: a document with a comment for each of its findings is looked through once.
  const byLine = new Map<number, Directive[]>();
  for (const comment of comments) {
    if (comment.reach === 'file') continue;
    addTo(byLine, comment.line, comment);
  }
  const kept = findings.filter((finding) => {
    let ignored = false;
    for (const comment of [...ofFile, ...(byLine.get(snapshot.lines.lineAt(finding.start)) ?? [])]) {
      if (comment.codes.length > 0 && !comment.codes.includes(finding.code)) continue;
      comment.used.add(finding.code);
      ignored = true;
    }
    return !ignored;
  });
  return { kept, comments };
}

function readDirectives(snapshot: Snapshot, asked: ReadonlySet<string>): Directive[] {
  return snapshot.prose.comments.flatMap((comment) => {
    const read = /^\s*conncite-ignore-(line|next-line|file)(?=\s|$)([\w\s,-]*)/.exec(comment.text);
    if (read === null) return [];
    // "--" opens a reason: "conncite-ignore-file et-seq -- house style".
    const codes =
      (read[2] ?? '')
        .split(/\s--/)[0]
        ?.split(/[\s,]+/)
        .filter((code) => code !== '' && code !== '--') ?? [];
    const reach = read[1] === 'file' || read[1] === 'line' ? read[1] : 'next-line';
    return [
      {
        start: comment.start,
        end: comment.end,
        reach,
        codes,
        used: new Set<string>(),
        unasked: codes.filter((code) => !asked.has(code)),
        line: reach === 'line' ? snapshot.lines.lineAt(comment.start) : lineAfter(snapshot, comment.end),
      } satisfies Directive,
    ];
  });
}

/** The next line with something on it: some markups part a comment from the text by an empty line. */
function lineAfter(snapshot: Snapshot, end: number): number {
  const { lines, text } = snapshot;
  let line = lines.lineAt(Math.max(0, end - 1)) + 1;
  while (line + 1 < lines.count && text.slice(lines.startOf(line), lines.startOf(line + 1)).trim() === '') line++;
  return line;
}
