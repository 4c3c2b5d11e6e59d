import type { Citation, CitedSection } from '../citations/citation';
import type { Edit } from '../text/edit';
import { format } from './format';
import { changedParts } from './changedParts';
import { partEdits, type Readable } from './partEdits';
import { revisionAfter } from './parts';
import { PLAIN, type Conjunction, type Spelling } from './style';
import type { StyleName } from './registry';
import { capital } from '../code/words';

/** A citation written anew. */
export interface Rewriting {
  /** The citation as it will be read, in plain text. */
  readonly text: string;
  /** Source offsets, sorted: only what changes, so that markup around and between the parts stays. */
  readonly edits: readonly Edit[];
}

/** After a range: ", inclusive" and the comma that closes it; justified text has many blanks. */
const INCLUSIVE = /^(?:,\s{0,20}|\s{1,20})inclusive(?:,(?=\s))?/i;

/**
 * The edit that writes one citation of `source` in a style, with the words around it that say the same ("of the general
 * statutes", ", inclusive"). For text without markup. Source offsets.
 * @returns undefined where the style has no form for the citation, or it stands so already
 */
export function convert(
  citation: Citation,
  style: StyleName,
  source: string,
  spelling: Partial<Spelling> = {},
): Edit | undefined {
  const same = (offset: number): number => offset;
  const written = rewritten(
    citation,
    style,
    { source, text: source, toSource: same, toSourceEnd: same, toProse: same },
    spelling,
  );
  if (written === undefined || source.slice(written.start, written.end) === written.newText) return undefined;
  return written;
}

/**
 * Writes one citation of a document in a style, with as few changes as its words allow.
 * @returns undefined where the style has no form for the citation, or it stands so already
 */
export function rewrite(
  citation: Citation,
  style: StyleName,
  prose: Readable,
  spelling: Partial<Spelling> = {},
): Rewriting | undefined {
  const { sign, space, afterPeriod = ' ' } = { ...PLAIN, ...spelling };
  const written = rewritten(citation, style, prose, { ...spelling, sign: PLAIN.sign, space: PLAIN.space });
  if (written === undefined) return undefined;
  const old = prose.text.slice(written.start, written.end);
  const parts = changedParts(old, written.newText).map((part) => ({
    ...part,
    newText: part.newText
      .replace(old.charAt(part.start - 1) === '§' ? /^ |(?<=§) /g : /(?<=§) /g, () => space)
      .replace(/(?<=\b(?:Conn|Gen|Stat)\.) (?=(?:Gen|Stat|Ann)\.)/g, () => afterPeriod)
      .replaceAll('§', sign),
  }));
  const edits = partEdits(prose, written.start, old.length, parts);
  return edits.length === 0 ? undefined : { text: written.newText, edits };
}

/** "(C.G.S.) § 53a-70", "[General Statutes] § 53a-70": the name's first bracket stands outside the citation. */
function isInOwnBrackets({ start, name }: Citation, prose: Readable): boolean {
  if (name === null) return false;
  const around = prose.text.charAt(prose.toProse(start) - 1) + prose.text.charAt(prose.toProse(name.end));
  return around === '()' || around === '[]';
}

/** The citation as it should read, for a stretch of prose. */
function rewritten(
  citation: Citation,
  style: StyleName,
  prose: Readable,
  spelling: Partial<Spelling>,
): Edit | undefined {
  const written = format(citation, style, { ...spelling, joined: joinedIn(citation, prose) });
  if (written === undefined || isInOwnBrackets(citation, prose)) return undefined;
  const { text } = prose;
  const start = startIn(citation, written, prose);
  const end = covered(citation, prose);
  const first = text.charAt(start);
  // A word keeps its case; where a sign or the code's name opened a sentence, the word that replaces it does.
  const opens = /[a-z]/.test(first)
    ? false
    : /^(?:Sec|Sub|Cla|Par)/.test(text.slice(start, start + 3)) || startsSentence(text, start);
  let newText = citation.kind === 'id' ? asWritten(citation, written, prose) : opens ? capital(written) : written;
  if (newText.endsWith('inclusive') && /^\s+[a-z(]/i.test(text.slice(end, end + 3))) newText += ',';
  return { start, end, newText };
}

/**
 * An Id. in the case in which it stands, and with its marks of emphasis where plain
 * text has them: "id.", "*Id.* § 53a-71".
 */
function asWritten({ idSpan, start, end }: Citation, written: string, prose: Readable): string {
  const after = prose.toProse(idSpan?.end ?? end);
  const own =
    prose.text.slice(prose.toProse(start), after) +
    (/^[*_]*/.exec(prose.text.slice(after, prose.toProse(end)))?.[0] ?? '');
  if (/^[*_]*id\.[*_]*$/i.test(own)) return own + written.slice('Id.'.length);
  return /^[*_]*i/.test(own) ? `id.${written.slice('Id.'.length)}` : written;
}

/** Prose start: a word that stands before the sign ("section § 53a-70") is not written twice. */
function startIn(citation: Citation, written: string, prose: Readable): number {
  const start = prose.toProse(citation.start);
  if (citation.kind !== 'short' || !/^[a-z]/.test(written)) return start;
  return start - (/\bsections?\s{1,3}$/i.exec(prose.text.slice(Math.max(0, start - 12), start))?.[0].length ?? 0);
}

/** How a document joins the members of one of its citations, for `Spelling.joined`. */
export function joinedIn({ sections }: Citation, prose: Readable): (member: CitedSection) => Conjunction {
  return (member) => {
    const before = sections[sections.indexOf(member) - 1];
    if (before === undefined) return '';
    const own = member.pinpointSpan;
    const read = (start: number, end: number): string => prose.text.slice(prose.toProse(start), prose.toProse(end));
    // Levels named in words, and what an Id. says, are one stretch for all their members.
    if (own !== null && own.start === before.pinpointSpan?.start) return onlyWord(read(own.start, own.end));
    const between = read(before.end, (member.numberSpan ?? own ?? member).start);
    // After a remark: "45a-18 (judges or their clerks), 9-190".
    return onlyWord(between.slice(between.lastIndexOf(')') + 1));
  };
}

function onlyWord(text: string): Conjunction {
  const words = new Set(
    Array.from(text.matchAll(/\band\/or\b|\band\b|\bor\b|&/gi), ([word]) =>
      word === '&' ? 'and' : word.toLowerCase(),
    ),
  );
  const [only = ''] = words;
  return words.size > 1 ? 'both' : (only as Conjunction);
}

/** Prose end of the words that say what the citation says. */
function covered(citation: Citation, prose: Readable): number {
  const revision = revisionAfter(citation);
  if (revision !== undefined) return prose.toProse(revision.end);
  if (citation.trailer !== null) return beforeStop(prose.text, prose.toProse(citation.trailer.end));
  const end = prose.toProse(citation.end);
  const last = citation.sections.at(-1);
  if (last?.through == null && last?.pinpointThrough == null) return end;
  return end + (INCLUSIVE.exec(prose.text.slice(end, end + 32))?.[0].length ?? 0);
}

/**
 * Leaves to the sentence the full stop that an abbreviation of the code ends with too:
 * "§ 1-200, G.S. An executive session ...".
 */
function beforeStop(text: string, end: number): number {
  return text.charAt(end - 1) === '.' && /^[”"’)]{0,2}(?:\s{1,3}[A-Z“"]|\s*$|\s*\n\s*\n)/.test(text.slice(end, end + 8))
    ? end - 1
    : end;
}

function startsSentence(source: string, at: number): boolean {
  return /(?:^|[.?!][”"’)]?\s{1,3}|\n[ \t]{0,2}\n[ \t]{0,2}|\u2029)$/.test(source.slice(Math.max(0, at - 6), at));
}
