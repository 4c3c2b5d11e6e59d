import type { Snapshot } from '../analysis/snapshot';
import type { Finding, IgnoreComment } from './finding';

interface Directive extends IgnoreComment {
  readonly used: Set<string>;
  /** Line whose findings are ignored; of no meaning for a whole file. */
  readonly line: number;
}

/**
 * Takes out the findings that comments of the document tell us to ignore: `conncite-ignore-next-line unknown-section` and
 * `conncite-ignore-file et-seq`, in the markup's own kind of comment; without a code, all. Comments move with the text
 * around them, so what is ignored stays ignored after edits elsewhere.
 * @param asked codes of the rules that were asked
 */
export function applyIgnores(
  snapshot: Snapshot, findings: readonly Finding[], asked: ReadonlySet<string>,
): { readonly kept: Finding[]; readonly comments: readonly IgnoreComment[] } {
  const comments = readDirectives(snapshot, asked);
  if (comments.length === 0) return { kept: [...findings], comments };
  const kept = findings.filter((finding) => {
    const line = snapshot.lines.lineAt(finding.start);
    let ignored = false;
    for (const comment of comments) {
      if (comment.reach === 'next-line' && comment.line !== line) continue;
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
    const read = /^\s*conncite-ignore-(next-line|file)(?=\s|$)([\w\s,-]*)/.exec(comment.text);
    if (read === null) return [];
    // "--" opens a reason: "conncite-ignore-file et-seq -- house style".
    const codes = (read[2] ?? '').split(/\s--/)[0]?.split(/[\s,]+/).filter((code) => code !== '' && code !== '--') ?? [];
    return [{
      start: comment.start, end: comment.end, reach: read[1] === 'file' ? 'file' : 'next-line', codes, used: new Set<string>(),
      unasked: codes.filter((code) => !asked.has(code)), line: snapshot.lines.lineAt(Math.max(comment.start, comment.end - 1)) + 1,
    } satisfies Directive];
  });
}
