import type { Snapshot } from '../analysis/snapshot';
import type { Citation } from '../citations/citation';
import { whereItWent } from '../facts/whereItWent';
import { stateWord } from '../facts/status';
import type { Section, Statutes } from '../facts/statutes';
import type { Span } from '../text/span';
import { isPage } from './pages/address';
import { catchlineOf, headSentence } from './wording/section';

/** A few words after a citation. */
export interface Hint {
  /** Source offset. */
  readonly at: number;
  readonly label: string;
  readonly tooltip: string;
}

/** Longer hints push the text away from the reader. */
const LONGEST = 36;
/** Most hints of one answer. */
const MOST = 500;

/**
 * After short citations the first words of the section's heading; after any citation of a section that is no law any
 * more, that. Each section once in a citation. None on pages of ours.
 * @param span source offsets for which hints are wanted
 */
export function inlayHint(snapshot: Snapshot, span: Span, statutes: Statutes): readonly Hint[] {
  const hints: Hint[] = [];
  if (isPage(snapshot.uri, snapshot.languageId)) return hints;
  for (const citation of snapshot.reading.citations) {
    if (citation.end < span.start || citation.start > span.end || hints.length >= MOST) continue;
    const seen = new Set<string>();
    for (const member of citation.sections) {
      const section = member.through === null && !seen.has(member.number) ? statutes.find(member.number) : undefined;
      seen.add(member.number);
      const label = section === undefined ? '' : labelOf(section, citation, statutes);
      if (section !== undefined && label !== '')
        hints.push({ at: after(snapshot.text, member.end), label, tooltip: headSentence(section) });
    }
  }
  return hints;
}

/** A hint stands after the marks that end an emphasis, as in "*Id.*" and "\\emph{Id.}", not between them. */
function after(text: string, end: number): number {
  return end + (/^(?:[*_]{1,3}|\})/.exec(text.slice(end, end + 3))?.[0].length ?? 0);
}

function labelOf(section: Section, citation: Citation, statutes: Statutes): string {
  const heir = whereItWent(section, statutes)?.end;
  if (heir?.status === 'in force') return `now § ${heir.number}`;
  if (heir?.status === 'repealed') return 'transferred, then repealed';
  if (section.status !== 'in force') return stateWord(section.status);
  return citation.name === null && citation.trailer === null ? nameOf(section) : '';
}

/**
 * The heading down to its first colon or full stop: "Trafficking in persons" of
 * "Trafficking in persons: Class A felony".
 */
function nameOf(section: Section): string {
  const [catchline = ''] = section.catchline.split(/[:.] /, 1);
  return catchlineOf({ catchline }, LONGEST);
}
