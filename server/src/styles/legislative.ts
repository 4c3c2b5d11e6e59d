import type { Citation } from '../citations/citation';
import { areSeveral } from '../code/actSections';
import { inLevels, levelsOf } from './levels';
import {
  commonEdition,
  entriesOf,
  entryWord,
  joinList,
  namesTheCode,
  pathWord,
  sectionWordOf,
  type Entry,
  type Path,
} from './parts';
import type { Spelling, Style } from './style';

/**
 * Bills, acts and the General Statutes themselves: "subdivision (2) of subsection (a) of section 53a-70 of the general
 * statutes". Words only, smallest level first; ranges with ", inclusive"; no Id. and no "et seq.".
 */
export const legislative: Style = {
  name: 'legislative',
  title: 'legislative style',
  label: 'Legislative drafting',
  writers: 'Legislative drafting',
  example: 'subdivision (1) of subsection (a) of section 53a-70 of the general statutes',
  codeName: 'of the general statutes',
  beforeLabel: ' ',
  wantsYear: false,
  format(citation, spelling) {
    switch (citation.kind) {
      case 'full':
      case 'short':
      case 'prose': {
        const rest = inWords(citation, spelling);
        const edition = commonEdition(citation);
        if (rest === undefined || edition === undefined) return undefined;
        // Supplements and publishers' volumes have no form of their own here, and a
        // single year may be another than a revision's.
        if (
          edition !== null &&
          (edition.revision === null ||
            edition.publisher !== null ||
            edition.baseYear !== edition.year ||
            namesTheCode(edition))
        )
          return undefined;
        if (edition === null && citation.kind !== 'full' && citation.trailer === null) return rest;
        const revision = edition === null ? '' : `, revision of 1958, revised to January 1, ${edition.year}`;
        return `${rest}${rest.endsWith('inclusive') ? ',' : ''} of the general statutes${revision}`;
      }
      case 'act':
        return actForm(citation);
      default:
        return undefined;
    }
  },
};

function inWords(citation: Citation, spelling: Spelling): string | undefined {
  const entries = entriesOf(citation, spelling);
  if (entries === undefined || entries.some((entry) => entry.etSeq)) return undefined;
  const first = entries[0];
  if (entries.length === 1 && first !== undefined && first.paths.length > 0) {
    const levels = levelGroup(first.paths, spelling);
    return levels === undefined ? undefined : `${levels} of section ${first.number}`;
  }
  // Levels of several sections would each want a sentence part of their own.
  if (entries.some((entry) => entry.paths.length > 0)) return undefined;
  return `${sectionWordOf(citation, entries, spelling)} ${list(entries, spelling)}`;
}

/**
 * "4-1, 4-3 and 4-5 to 4-9, inclusive": the comma before "inclusive" belongs to it,
 * so that a range inside a list has two.
 */
function list(entries: readonly Entry[], spelling: Spelling): string {
  return joinList(
    entries.map((entry, i) => {
      if (entry.through === null) return entry.number;
      return `${entry.number} to ${entry.through}, inclusive${i === entries.length - 2 ? ',' : ''}`;
    }),
    entryWord(entries, spelling),
  );
}

/** "subdivisions (1) and (2) of subsection (a)", "subsections (a) to (c), inclusive,". */
function levelGroup(paths: readonly Path[], spelling: Spelling): string | undefined {
  const first = paths[0];
  if (first === undefined) return undefined;
  if (paths.length === 1 && first.through === null) return inLevels(first.labels);
  const names = levelsOf(first.labels);
  const name = names?.at(-1);
  const head = first.labels.slice(0, -1);
  const all = paths.flatMap((path) => (path.through === null ? [path.labels] : [path.labels, path.through]));
  const siblings = all.every(
    (labels) =>
      labels.length === first.labels.length &&
      head.every((label, i) => labels[i] === label) &&
      levelsOf(labels)?.at(-1) === name,
  );
  // A range in a list of labels is drafted in more than one way.
  if (name === undefined || !siblings || (paths.length > 1 && paths.some((path) => path.through !== null)))
    return undefined;
  const items = paths.map((path) => {
    const label = `(${path.labels.at(-1) ?? ''})`;
    return path.through === null ? label : `${label} to (${path.through.at(-1) ?? ''}), inclusive,`;
  });
  const outer = head.length === 0 ? '' : ` of ${inLevels(head) ?? ''}`;
  const word = pathWord(paths, spelling);
  return `${name}${word === 'or' && paths.every((path) => path.through === null) ? '' : 's'} ${joinList(items, word)}${outer}`;
}

/** "section 3 of public act 21-103", "public act 24-1 of the June special session". */
function actForm({ cites }: Citation): string | undefined {
  const [act, ...others] = cites;
  // The style has no form for several acts at once.
  if (act?.kind !== 'act' || act.year === null || act.year < 1973 || others.length > 0) return undefined;
  const session = act.session === null ? '' : ` of the ${act.session.replace(/Special Session$/, 'special session')}`;
  const name = `${act.type} act ${act.number}${session}`;
  if (act.sections.length === 0) return name;
  const sections = joinList(
    act.sections.map((section) => section.replace(/-(\d+)$/, ' to $1, inclusive')),
    'and',
  );
  return `section${areSeveral(sections) ? 's' : ''} ${sections} of ${name}`.replace(
    /inclusive (?=and|of)/g,
    'inclusive, ',
  );
}
