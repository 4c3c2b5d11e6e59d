import { STYLE_NAMES, type StyleName } from '../styles/registry';
import type { Span } from '../text/span';
import type { Snapshot } from './snapshot';

/** What a document says of itself: the law that it is written under, and its style. */
export interface Declarations {
  /** ISO date. */
  readonly asOf: string | null;
  readonly style: StyleName | null;
  /** What it says and nobody can read; source offsets. */
  readonly unreadable: readonly Unreadable[];
}

export interface Unreadable extends Span {
  readonly message: string;
}

/** A key and its value as written; source offsets. */
interface Pair extends Span {
  readonly key: string;
  readonly value: string;
}

const STYLES: readonly string[] = STYLE_NAMES;
const NONE: Declarations = { asOf: null, style: null, unreadable: [] };

/**
 * Reads `conncite: { as-of: 2017-05-01, style: connecticut }` in front matter, and the
 * comment `conncite: as-of 2017-05-01, style connecticut` in markups that have comments.
 * The first word on a thing counts. Never throws.
 */
export function declarationsOf(snapshot: Snapshot): Declarations {
  return snapshot.kept(read);
}

/** True for a day as YYYY-MM-DD that the calendar has. */
export function isDay(value: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  // The calendar rolls February 30 over into March; the same day must come back.
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === value;
}

function read(snapshot: Snapshot): Declarations {
  // Most documents say nothing, and are not searched twice. What is looked ahead for lets the engine leap by the word.
  if (!/conncite(?=["']?:)/.test(snapshot.text)) return NONE;
  const unreadable: Unreadable[] = [];
  let asOf: string | null = null;
  let style: StyleName | null = null;
  for (const pair of [...frontMatter(snapshot, unreadable), ...comments(snapshot)]) {
    if (pair.key === 'as-of') {
      if (isDay(pair.value)) asOf ??= pair.value;
      else unreadable.push(wrong(pair, `“${pair.value}” is not a valid date. Use YYYY-MM-DD, as in 2017-05-01.`));
    } else if (pair.key === 'style') {
      if (STYLES.includes(pair.value)) style ??= pair.value as StyleName;
      else
        unreadable.push(wrong(pair, `“${pair.value}” is not a citation style. The styles are ${STYLES.join(', ')}.`));
    } else {
      unreadable.push(wrong(pair, `“${pair.key}” has no meaning here. A document can set “as-of” and “style”.`));
    }
  }
  return { asOf, style, unreadable };
}

function wrong(span: Span, message: string): Unreadable {
  return { start: span.start, end: span.end, message };
}

const COMMENT = /^\s*conncite:(?=\s)/;

function* comments(snapshot: Snapshot): Iterable<Pair> {
  for (const comment of snapshot.prose.comments) {
    const head = COMMENT.exec(comment.text);
    if (head === null) continue;
    // A comment's text may be laid out anew by its reader, so that only the whole has a sure place.
    const place = snapshot.text.indexOf(comment.text, comment.start);
    for (const pair of pairs(comment.text.slice(head[0].length), place < 0 ? comment.start : place + head[0].length)) {
      yield place < 0 ? { ...pair, start: comment.start, end: comment.end } : pair;
    }
  }
}

/** "as-of 2017-05-01, style: connecticut": key, value, and what parts them. */
function* pairs(text: string, at: number): Iterable<Pair> {
  for (const match of text.matchAll(/[^\s,;][^,;\n]*/g)) {
    const written = match[0].trimEnd();
    const key = /^["']?([\w-]+)["']?/.exec(written);
    const value = written
      .slice(key?.[0].length ?? 0)
      .replace(/^\s*[:=]/, '')
      .trim();
    yield {
      key: key?.[1] ?? written,
      value: unquoted(value),
      start: at + match.index,
      end: at + match.index + written.length,
    };
  }
}

/**
 * The key `conncite` of YAML front matter, as a block or in braces. A reader for the two shapes that a person writes: a
 * YAML parser would be read at each start for two words, and front matter with
 * other things in it is none of our business.
 */
function frontMatter({ prose, text }: Snapshot, unreadable: Unreadable[]): Pair[] {
  if (prose.frontMatter === undefined) return [];
  const { start, end } = prose.frontMatter;
  const matter = text.slice(start, end);
  const head = /^(["']?)conncite\1:[ \t]*/m.exec(matter);
  if (head === null) return [];
  const at = head.index + head[0].length;
  const rest = matter.slice(at);
  const braces = /^\{([^{}]{0,500})\}/.exec(rest);
  if (braces !== null) return [...pairs(braces[1] ?? '', start + at + 1)];
  const block = /^(?:#.*)?\r?\n((?:[ \t]+\S.*(?:\r?\n|$)|[ \t]*\r?\n)*)/.exec(rest);
  const lines = block?.[1] ?? '';
  if (lines.trim() === '') {
    unreadable.push(
      wrong(
        { start: start + head.index, end: start + at },
        'Write it in this form: conncite: { as-of: 2017-05-01, style: connecticut }.',
      ),
    );
    return [];
  }
  const from = start + at + (block?.[0].length ?? 0) - lines.length;
  return Array.from(lines.matchAll(/^[ \t]+(\S.*)$/gm), (match) => {
    const written = match[1]?.trimEnd() ?? '';
    const key = /^(["']?)([\w-]+)\1:(?=\s)/.exec(written);
    const at = from + match.index + match[0].indexOf(written);
    return {
      key: key?.[2] ?? written,
      value: unquoted(written.slice(key?.[0].length ?? 0)),
      start: at,
      end: at + written.length,
    };
  }).filter((pair) => !pair.key.startsWith('#'));
}

function unquoted(value: string): string {
  const remark = value.search(/\s#/);
  const bare = (remark < 0 ? value : value.slice(0, remark)).trim();
  return /^(["']).*\1$/.test(bare) ? bare.slice(1, -1) : bare;
}
