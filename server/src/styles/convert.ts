import type { Citation } from '../citations/citation';
import type { Edit } from '../text/edit';
import { format } from './format';
import type { Spelling, StyleName } from './style';

/** Behind a range: ", inclusive" and the comma that closes it. */
const INCLUSIVE = /^,?\s{1,3}inclusive(?:,(?=\s))?/i;

/**
 * The edit that writes one citation of `source` in a style, with the words around it that say the same ("of the general
 * statutes", ", inclusive"). Source offsets.
 * @returns undefined where the style has no form for the citation, or it stands so already
 */
export function convert(citation: Citation, style: StyleName, source: string, spelling: Partial<Spelling> = {}): Edit | undefined {
  const written = format(citation, style, spelling);
  // "(2019 & Supp. 2022)" names two years, of which a citation as read keeps the newest: rewriting would lose one.
  const twoYears = citation.sections.some(({ edition }) => edition !== null && /\d{4}\D+\d{4}/.test(source.slice(edition.start, edition.end)));
  if (written === undefined || twoYears) return undefined;
  const start = citation.start;
  const end = covered(citation, source);
  const first = source.charAt(start);
  // A word keeps its case; where a sign or the code's name opened a sentence, the word that replaces it does.
  const opens = /[a-z]/.test(first) ? false : /^(?:Sec|Sub|Cla|Par)/.test(source.slice(start, start + 3)) || startsSentence(source, start);
  let newText = opens ? capital(written) : written;
  if (newText.endsWith('inclusive') && /^\s+[a-z(]/i.test(source.slice(end, end + 3))) newText += ',';
  return source.slice(start, end) === newText ? undefined : { start, end, newText };
}

function covered(citation: Citation, source: string): number {
  if (citation.trailer !== null) return citation.trailer.end;
  const last = citation.sections.at(-1);
  if (last?.through == null && last?.pinpointThrough == null) return citation.end;
  return citation.end + (INCLUSIVE.exec(source.slice(citation.end, citation.end + 16))?.[0].length ?? 0);
}

function startsSentence(source: string, at: number): boolean {
  return /(?:^|[.?!][”"’)]?\s{1,3}|\n[ \t]{0,2}\n[ \t]{0,2})$/.test(source.slice(Math.max(0, at - 6), at));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
