import type { CitedSection, Edition } from '../../citations/citation';
import type { Section, Statutes } from '../../statutes/statutes';
import { find, type FindingExtras } from '../find';
import type { Rule } from '../finding';
import { mentions, type Mention } from '../mentions';
import { actName, copyName, copyYear, editionCited, listed } from '../wording';

/** Longest range whose sections are looked at one by one. */
const MOST_SECTIONS = 300;

/**
 * An edition is cited, and acts of later years are in the section's history note. That is all that "outdated" can honestly
 * mean: the older text is right where the law of an earlier date governs. With E the year cited and L that of the last act:
 * L < E is the same text; L = E is silent, because many writers give the year of the last amendment; L > E is reported.
 * A year beyond the copy cannot be checked and is said once a document.
 */
export const amendedSince: Rule = {
  code: 'amended-since', styles: ['bluebook', 'connecticut'], withoutStyle: true, severity: 'information', onByDefault: true, ofForm: false,
  *check({ snapshot, statutes }) {
    const copy = copyYear(statutes.edition);
    let saidNewer = false;
    for (const mention of mentions(snapshot)) {
      const { edition } = mention.member;
      if (edition === null || mention.last) continue;
      if (edition.year > copy) {
        if (!saidNewer) {
          yield find(amendedSince, mention.span,
            `${editionCited(edition)}, which is newer than the copy used here (${copyName(statutes.edition)}); ` +
              'whether the text has changed cannot be checked.',
            { data: { year: edition.year, copy } });
        }
        saidNewer = true;
        continue;
      }
      const changed = edition.year < copy ? changedSince(statutes, mention, edition.year) : [];
      if (changed.length > 0) yield find(amendedSince, mention.span, ...report(statutes, mention, edition, changed));
    }
  },
};

interface Change {
  readonly section: Section;
  /** Acts after the year, as a reader cites them. */
  readonly acts: readonly string[];
}

function changedSince(statutes: Statutes, mention: Mention, year: number): Change[] {
  return sectionsOf(statutes, mention.member).flatMap((section) => {
    if (section.status !== 'in force' || section.lastAmended === null || section.lastAmended <= year) return [];
    const acts = statutes.acts(section).filter((act) => act.year > year).map(actName);
    return acts.length === 0 ? [] : [{ section, acts }];
  });
}

function sectionsOf(statutes: Statutes, member: CitedSection): readonly Section[] {
  if (member.through !== null) return statutes.range(member.number, member.through, MOST_SECTIONS);
  const section = statutes.find(member.number);
  return section === undefined ? [] : [section];
}

function report(statutes: Statutes, mention: Mention, edition: Edition, changed: readonly Change[]): [string, FindingExtras] {
  const range = mention.member.through !== null;
  const lists = changed.map(({ section, acts }) => (range ? `for § ${section.number} ` : '') + listed(acts));
  const note = changed.length > 1 ? 'the history notes list' : 'the history note lists';
  // A year in a heading's parenthesis may be a last amendment; the acts after it are the same either way.
  const message =
    `${editionCited(edition)}. The copy used here is ${copyName(statutes.edition)}; ${note} ` +
    `${lists.join('; ')} after that year. Keep the year if the older text is meant.`;
  return [message, {
    related: [{ start: edition.start, end: edition.end, message: 'The year that is cited' }],
    data: {
      number: mention.number, year: edition.year, copy: copyYear(statutes.edition),
      acts: changed.map(({ section, acts }) => ({ number: section.number, acts })),
    },
  }];
}
