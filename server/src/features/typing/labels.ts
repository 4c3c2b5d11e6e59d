import type { OfficialSubsection, OfficialText } from '../../official/pages/officialText';
import type { Section, Statutes } from '../../facts/statutes';
import { subsectionLines, versionsOf } from '../pages/subsections';
import { textsOf } from '../wording/official';
import { pinpointWords } from '../wording/pinpoint';
import { labelPath, labelsOf } from '../../code/labels';

/** A label that a section has. */
export interface Label {
  /** Outermost first. */
  readonly pinpoint: readonly string[];
  /** Our sentence on the part; the law's first words, in quotation marks; "" where neither is known. */
  readonly says: string;
}

/** Characters of the law's words in a list. */
const WORDS = 100;

/**
 * The labels of a section in their order: those of the official text where that is
 * on this machine, else those of the facts.
 * @param today ISO date whose law is meant
 */
export function labelsOfSection(
  section: Section,
  statutes: Statutes,
  official: OfficialText | undefined,
  today: string,
): readonly Label[] {
  const [version] = versionsOf(section, statutes.digest(section.number), today);
  const known = subsectionLines(version).flatMap((line) =>
    line.kind === 'subsection' ? [{ pinpoint: labelsOf(line.path), says: line.text }] : [],
  );
  const text = official?.section(section.number);
  const law = text && textsOf(text, today).find((one) => one.current && one.scope === '');
  if (law === undefined || law.body.subsections.length === 0) return known;
  const gists = new Map(known.map(({ pinpoint, says }) => [labelPath(pinpoint), says]));
  return flattened(law.body.subsections, []).map(({ part, pinpoint }) => {
    const gist = gists.get(labelPath(pinpoint)) ?? '';
    return {
      pinpoint,
      says: gist === '' ? quoted(law.body.text.slice(part.textStart, part.children[0]?.start ?? part.end)) : gist,
    };
  });
}

/** "subdivision" for ["a", "1"]. */
export function levelWord(pinpoint: readonly string[]): string {
  return pinpointWords(pinpoint).split(' ')[0] ?? '';
}

function flattened(
  parts: readonly OfficialSubsection[],
  above: readonly string[],
): { readonly part: OfficialSubsection; readonly pinpoint: readonly string[] }[] {
  return parts.flatMap((part) => {
    const pinpoint = [...above, part.label];
    return [{ part, pinpoint }, ...flattened(part.children, pinpoint)];
  });
}

function quoted(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line === '') return '';
  const blank = line.lastIndexOf(' ', WORDS);
  return `“${line.length <= WORDS ? line : `${line.slice(0, blank > WORDS / 2 ? blank : WORDS)} …`}”`;
}
