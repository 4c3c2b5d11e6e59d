import type { Authority, Citation, ForeignSource } from './citation';
import { foreign, type ForeignDraft } from './draft';
import { isOfOurTitle } from './foreign';

/**
 * Numbers that a document introduces as another source's ("Practice Book § 10-39", "§ 6-12 of the zoning regulations") are that source's
 * when they come again alone ("§ 10-39"), unless the document anywhere names the code with them, or their title has a letter as only the
 * code's have: regulations bear the number of the statute that they carry out.
 */

/** Numbers by the source that introduced them; each reading has its own. */
type Introduced = Map<string, ForeignSource>;

/**
 * Authorities as the whole document shows them; the list itself where nothing in it changes.
 * @param read authorities as each was read by itself, in document order
 */
export function asIntroduced(read: readonly Authority[]): readonly Authority[] {
  if (!read.some((a) => a.kind === 'foreign' && namedNumbers(a).length > 0)) return read;
  const ours = numbersOfTheCode(read);
  const introduced: Introduced = new Map();
  let result: Authority[] | undefined;
  read.forEach((a, place) => {
    if (a.kind === 'foreign') {
      for (const number of namedNumbers(a)) if (!ours.has(number) && !isOfOurTitle(number)) introduced.set(number, a.source);
      return;
    }
    const source = sourceOf(a, introduced, result ?? read);
    if (source === undefined) return;
    result ??= [...read];
    result[place] = foreign(source, a.start, a.end);
  });
  return result ?? read;
}

function namedNumbers(a: Authority): readonly string[] {
  return (a as ForeignDraft).numbers ?? [];
}

/** Numbers that the document cites by the code's name, before them or behind. */
function numbersOfTheCode(read: readonly Authority[]): Set<string> {
  const numbers = new Set<string>();
  for (const a of read) {
    if (a.kind === 'full' || (a.kind !== 'foreign' && a.trailer !== null)) for (const { number } of a.sections) numbers.add(number);
  }
  return numbers;
}

/** The other source of a citation that names none; an Id. follows its antecedent. */
function sourceOf(a: Citation, introduced: Introduced, authorities: readonly Authority[]): ForeignSource | undefined {
  if (a.kind === 'id') return a.antecedent !== null && authorities[a.antecedent]?.kind === 'foreign' ? 'id' : undefined;
  if ((a.kind !== 'short' && a.kind !== 'prose') || a.trailer !== null) return undefined;
  const source = introduced.get(a.sections[0]?.number ?? '');
  return source !== undefined && a.sections.every(({ number }) => introduced.has(number)) ? source : undefined;
}

