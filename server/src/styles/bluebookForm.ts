import type { Citation, CitedSection, Edition } from '../citations/citation';
import { isAnnotated } from './annotated';
import {
  commonEdition,
  entriesOf,
  entryWord,
  isPlural,
  joinList,
  labelsAfter,
  namesTheCode,
  ownPaths,
  pathWord,
  sectionWordOf,
  type Entry,
  type Path,
} from './parts';
import type { Conjunction, Spelling } from './style';
import { labelPath } from '../code/labels';

/** A citation as The Bluebook writes it; undefined where it has no form for it. */
export function bluebookForm(citation: Citation, spelling: Spelling): string | undefined {
  switch (citation.kind) {
    case 'full':
      return after(`${bluebookName(spelling.annotated || isAnnotated(citation.name))} `, withSign(citation, spelling));
    case 'short':
      // "§ 1-200, G.S.": what names the code after the number names it before the sign.
      return citation.trailer === null
        ? withSign(citation, spelling)
        : after('Conn. Gen. Stat. ', withSign(citation, spelling));
    case 'prose':
      return citation.trailer === null
        ? inWords(citation, spelling)
        : after('Conn. Gen. Stat. ', withSign(citation, spelling));
    case 'id':
      return idForm(citation, spelling);
    default:
      return undefined;
  }
}

/** The code's name (T1.3): the annotated code is another book. */
export function bluebookName(annotated: boolean): string {
  return annotated ? 'Conn. Gen. Stat. Ann.' : 'Conn. Gen. Stat.';
}

function after(head: string, rest: string | undefined): string | undefined {
  return rest === undefined ? undefined : head + rest;
}

function withSign(citation: Citation, spelling: Spelling): string | undefined {
  const entries = entriesOf(citation, spelling);
  if (entries === undefined) return undefined;
  return after(
    `${spelling.sign}${isPlural(entries) ? spelling.sign : ''}${spelling.space}`,
    written(citation, entries, spelling, joinShort),
  );
}

/** In a sentence the word stands for the sign, and a list has its "and". */
function inWords(citation: Citation, spelling: Spelling): string | undefined {
  const entries = entriesOf(citation, spelling);
  return entries === undefined
    ? undefined
    : after(`${sectionWordOf(citation, entries, spelling)} `, written(citation, entries, spelling, joinList));
}

/** Numbers with pinpoints and years; a year that all share stands once, at the end. */
function written(
  citation: Citation,
  entries: readonly Entry[],
  spelling: Spelling,
  join: typeof joinList,
): string | undefined {
  if (entries.some((entry) => entry.etSeq) || !citation.sections.every(({ edition }) => isExpressible(edition)))
    return undefined;
  const common = commonEdition(citation);
  const parts = entries.map((entry) => {
    const year = common === undefined ? own(entry.last) : '';
    return `${one(entry, spelling)}${year}`;
  });
  return join(parts, entryWord(entries, spelling)) + (common == null ? '' : ` ${parenthesis(common)}`);
}

/**
 * Of two years the newer must be a supplement's; a volume and a supplement without
 * that word are read as something else.
 */
function isExpressible(edition: Edition | null): boolean {
  return (
    edition === null ||
    (!namesTheCode(edition) && (edition.baseYear === edition.year || edition.supplement === edition.year))
  );
}

/** "a, b": after a sign "and" is a comma, but "or" says something of its own. */
function joinShort(items: readonly string[], word: Conjunction): string {
  return word === '' || word === 'and' ? items.join(', ') : joinList(items, word);
}

function own(member: CitedSection): string {
  return member.edition === null || member.edition.detached ? '' : ` ${parenthesis(member.edition)}`;
}

function one(entry: Entry, spelling: Spelling): string {
  return entry.through === null ? entry.number + list(entry.paths, spelling) : `${entry.number} to ${entry.through}`;
}

/** "(a)(1), (2)", "(a)-(c)". */
function list(paths: readonly Path[], spelling: Spelling): string {
  return joinShort(
    paths.map((path, i) => {
      const labels = labelPath(labelsAfter(path.labels, paths[i - 1]?.labels));
      return path.through === null ? labels : `${labels}-${labelPath(labelsAfter(path.through, path.labels))}`;
    }),
    pathWord(paths, spelling),
  );
}

/** "(2025)", "(West 2021)", "(Supp. 2026)", "(West Supp. 2026)", "(West 2019 & Supp. 2022)". */
function parenthesis(edition: Edition): string {
  const volume = edition.baseYear === edition.year ? null : `${edition.baseYear} &`;
  const words = [edition.publisher, volume, edition.supplement === null ? null : 'Supp.', String(edition.year)];
  return `(${words.filter((word) => word !== null).join(' ')})`;
}

/** "Id.", "Id. § 53a-71", without "at" (12.10). */
function idForm(citation: Citation, spelling: Spelling): string | undefined {
  const member = citation.sections[0];
  if (member === undefined || (member.numberSpan === null && member.pinpointSpan === null)) return 'Id.';
  if (member.numberSpan !== null) return after('Id. ', withSign(citation, spelling));
  return `Id. ${list(ownPaths(citation), spelling)}`;
}
