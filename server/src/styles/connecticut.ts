import type { Citation, Edition } from '../citations/citation';
import { areSeveral } from '../code/actSections';
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
import type { Spelling, Style } from './style';

/**
 * The courts of Connecticut, as their opinions write: "General Statutes § 53a-70 (a) (2)", a space before every label,
 * lists with "and", ranges with "through", an earlier revision between name and sign, "et seq." after one §.
 */
export const connecticut: Style = {
  name: 'connecticut',
  title: 'the Connecticut courts’ style',
  label: 'Connecticut courts',
  writers: 'The Connecticut appellate courts',
  example: 'General Statutes § 53a-70 (a) (1)',
  codeName: 'General Statutes',
  beforeLabel: ' ',
  wantsYear: false,
  format(citation, spelling) {
    switch (citation.kind) {
      case 'full':
        return named(citation, spelling);
      case 'short': {
        // No place for a year in a short form; the reader has it from the full one.
        return commonEdition(citation) === null && citation.trailer === null
          ? withSign(citation, spelling)
          : named(citation, spelling);
      }
      case 'prose':
        return citation.trailer === null ? inWords(citation, spelling) : named(citation, spelling);
      case 'act':
        return actForm(citation, spelling);
      case 'id':
        return idForm(citation, spelling);
      default:
        return undefined;
    }
  },
};

function named(citation: Citation, spelling: Spelling): string | undefined {
  const edition = commonEdition(citation);
  const rest = withSign(citation, spelling);
  if (edition === undefined || rest === undefined) return undefined;
  if (edition === null) return `General Statutes ${rest}`;
  // The year of the annotated code is that of a publisher's volume.
  const written = revision(edition, !isAnnotated(citation.name) && citation.sections.every(spelling.isEditionYear));
  return written === undefined ? undefined : `General Statutes (${written}) ${rest}`;
}

/**
 * "Rev. to 2017", "Supp. 2016". A publisher's volume, an even year, and one that may be the last amendment's are no
 * revision, so the style has no form for them.
 */
function revision(edition: Edition, isSure: boolean): string | undefined {
  if (edition.publisher !== null || edition.baseYear !== edition.year || namesTheCode(edition)) return undefined;
  if (edition.supplement !== null) return edition.supplement === edition.year ? `Supp. ${edition.year}` : undefined;
  return edition.revision !== null || isSure ? `Rev. to ${edition.year}` : undefined;
}

function withSign(citation: Citation, spelling: Spelling): string | undefined {
  const entries = entriesOf(citation, spelling);
  if (entries === undefined) return undefined;
  return `${spelling.sign}${isPlural(entries) ? spelling.sign : ''}${spelling.space}${joined(entries, spelling)}`;
}

function inWords(citation: Citation, spelling: Spelling): string | undefined {
  const entries = entriesOf(citation, spelling);
  if (entries === undefined || commonEdition(citation) !== null) return undefined;
  return `${sectionWordOf(citation, entries, spelling)} ${joined(entries, spelling)}`;
}

function joined(entries: readonly Entry[], spelling: Spelling): string {
  return joinList(
    entries.map((entry) => one(entry, spelling)),
    entryWord(entries, spelling),
  );
}

function one(entry: Entry, spelling: Spelling): string {
  if (entry.through !== null) return `${entry.number} through ${entry.through}`;
  return `${entry.number}${entry.paths.length > 0 ? ` ${list(entry.paths, spelling)}` : ''}${entry.etSeq ? ' et seq.' : ''}`;
}

/** "(a) (1) and (2)", "(a) through (c)". */
function list(paths: readonly Path[], spelling: Spelling): string {
  return joinList(
    paths.map((path, i) => {
      const labels = text(labelsAfter(path.labels, paths[i - 1]?.labels));
      return path.through === null ? labels : `${labels} through ${text(labelsAfter(path.through, path.labels))}`;
    }),
    pathWord(paths, spelling),
  );
}

function text(labels: readonly string[]): string {
  return labels.map((label) => `(${label})`).join(' ');
}

/**
 * "Public Acts 2021, No. 21-103, § 3", "Public Acts, Spec. Sess., June, 2015, No. 15-5, § 487" (both by practice; no
 * text of the rule was seen). A special session is told by its month.
 */
function actForm({ cites }: Citation, spelling: Spelling): string | undefined {
  const [act, ...others] = cites;
  // The style has no form for several acts at once.
  if (act?.kind !== 'act' || act.year === null || others.length > 0) return undefined;
  const month = act.session === null ? '' : MONTH_OF_SESSION.exec(act.session)?.[1];
  if (month === undefined) return undefined;
  const acts = `${act.type === 'public' ? 'Public' : 'Special'} Acts`;
  const head = `${acts}${month === '' ? '' : `, Spec. Sess., ${month},`} ${act.year}, No. ${act.number}`;
  if (act.sections.length === 0) return head;
  const sections = joinList(
    act.sections.map((section) => section.replace('-', ' through ')),
    'and',
  );
  const sign = areSeveral(sections) ? spelling.sign + spelling.sign : spelling.sign;
  return `${head}, ${sign}${spelling.space}${sections}`;
}

const MONTH_OF_SESSION = /^(\w+) Special Session$/;

/** "Id."; another section or pinpoint is cited as a short form after a comma, as the courts do with pages. */
function idForm(citation: Citation, spelling: Spelling): string | undefined {
  const member = citation.sections[0];
  if (member === undefined || (member.numberSpan === null && member.pinpointSpan === null)) return 'Id.';
  if (member.numberSpan !== null) {
    const rest = withSign(citation, spelling);
    return rest === undefined ? undefined : `Id., ${rest}`;
  }
  return `Id. ${list(ownPaths(citation), spelling)}`;
}
