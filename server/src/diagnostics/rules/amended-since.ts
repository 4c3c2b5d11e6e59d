import type { Citation, Edition } from '../../citations/citation';
import { NUMBERED_BY_TITLE } from '../../citations/malformedMembers';
import { asRead } from '../../citations/movedCitation';
import { partName } from '../../analysis/changeWords';
import { labelPath } from '../../code/labels';
import { touches } from '../../facts/partsOfChange';
import type { Section, Statutes } from '../../facts/statutes';
import { namesTheCode } from '../../styles/parts';
import type { Span } from '../../text/span';
import { isAmongOtherStates } from '../amongOtherStates';
import {
  actsOf,
  amendedWords,
  changedIn,
  changesOf,
  enactedAfter,
  firstEnacted,
  type Change,
  type Changes,
} from '../changesSince';
import { authorityFix, find } from '../find';
import type { Finding, Fix, Rule, RuleContext } from '../finding';
import { lawYear } from '../lawYear';
import { writtenNumbers, writtenNumbersOf, type WrittenNumber } from '../writtenNumbers';
import { namesText } from '../olderText';
import { revisionFix } from '../revisionOf';
import { stalenessOf, type Staleness } from '../staleness';
import { standingOf, type Standing } from '../standing';
import { citedEdition, copyName, copyYear, editionCited, longDate } from '../wording';

/** Longest range whose sections are looked at one by one. */
const MOST_SECTIONS = 300;

/**
 * An edition is cited, and acts of later years are in the section's history note. That is all that "outdated" can
 * honestly mean: the older text is right where the law of an earlier date governs. With E the year cited and L that of
 * the last act: L < E is the same text; L = E is silent, because many writers give the year of the last amendment; L >
 * E is reported. A year beyond the copy cannot be checked and is said once a document.
 *
 * Where the document says whose day's law it is written under, later acts are of no matter: an
 * edition is held against that year, and a section cited without one is reported where it first
 * stands, since the text that a reader finds is another.
 */
export const amendedSince: Rule = {
  code: 'amended-since',
  styles: ['bluebook', 'connecticut'],
  withoutStyle: true,
  severity: 'information',
  onByDefault: true,
  ofForm: false,
  *check(context) {
    const newest = firstNewer(context);
    if (newest !== undefined) yield newest;
    const law = lawYear(context);
    if (law === undefined) return;
    const said = new Set<string>();
    for (const mention of writtenNumbers(context.snapshot)) {
      if (mention.last || said.has(mention.number)) continue;
      said.add(mention.number);
      const found = mention.member.edition === null ? undated(context, mention, law) : undefined;
      if (found !== undefined) yield found;
    }
  },
  checkNumber(mention, standing, context, tell) {
    const { edition } = mention.member;
    // "(Rev. to 2017)" and "(Supp. 2020)" are chosen on purpose, unless the
    // document says that another day's law is meant.
    if (
      edition === null ||
      mention.last ||
      namesTheCode(edition) ||
      (namesText(edition) && lawYear(context) === undefined)
    )
      return;
    const found = dated(context, mention, standing, edition);
    if (found === undefined) return;
    if (lawYear(context) !== undefined || !isAmongOtherStates(context.snapshot, mention.citation)) tell(found);
  },
};

function cited(statutes: Statutes, { member }: WrittenNumber, standing: Standing): readonly Section[] {
  if (member.through !== null) return statutes.range(member.number, member.through, MOST_SECTIONS);
  return standing.is === 'known' ? [standing.section] : [];
}

/** Acts whose parts are known, and which of them leave alone what is cited. */
function partsChanged(
  { member }: WrittenNumber,
  changed: readonly Change[],
): { readonly words: string; readonly elsewhere: boolean } {
  const [change] = changed;
  if (changed.length !== 1 || change === undefined || member.through !== null) return { words: '', elsewhere: false };
  const known = change.acts.filter(({ part }) => part !== undefined && part !== '');
  const path = member.pinpoint;
  const elsewhere =
    path.length > 0 && member.pinpointThrough === null ? known.filter(({ part }) => !touches(part ?? '', path)) : [];
  const words = known.map(
    (act) =>
      ` ${act.act} changes ${partName(act.part ?? '')}${elsewhere.includes(act) ? `, not the cited ${labelPath(path)}` : ''}.`,
  );
  return { words: words.join(''), elsewhere: elsewhere.length === change.acts.length };
}

/** An edition that is older than the copy, or whose year is not that of the law that the document is written under. */
function dated(
  context: RuleContext,
  mention: WrittenNumber,
  standing: Standing,
  edition: Edition,
): Finding | undefined {
  const { statutes } = context;
  const copy = copyYear(statutes.edition);
  const law = lawYear(context);
  // Until the revision of that year the sections had other numbers: the text cited is another section's.
  if (edition.year < NUMBERED_BY_TITLE) return undefined;
  if (edition.year > copy || (edition.year === copy && law === undefined)) return undefined;
  const [from, to] = law === undefined || edition.year <= law ? [edition.year, law ?? Infinity] : [law, edition.year];
  const changes = changesOf(context, mention.member, () => cited(statutes, mention, standing), from, to);
  const { changed, words } = changes;
  // Acts that are newer than both texts are in neither.
  const newer = changed.some(({ acts }) => acts.some(({ effective }) => effective !== undefined));
  const stale = law === undefined ? textsCompared(context, mention, edition) : undefined;
  // Where a later act may have touched the cited part again, the texts settle that
  // it changed, and not that it reads the same.
  if (stale !== undefined && !(newer && (stale.same || stale.cited?.state === 'same'))) {
    return stale.same
      ? undefined
      : byTexts(
          context,
          mention,
          edition,
          stale,
          { number: mention.number, acts: changes.acts, year: edition.year, copy },
          newer ? ` After both, ${words}.` : '',
        );
  }
  if (changed.length === 0) return undefined;
  return byActs(context, mention, edition, changes, law);
}

/** What the acts between two years tell: that something may have changed. */
function byActs(
  { statutes, asOf }: RuleContext,
  mention: WrittenNumber,
  edition: Edition,
  changes: Changes,
  law: number | undefined,
): Finding {
  const { changed, acts } = changes;
  const related = [{ start: edition.start, end: edition.end, message: 'The year cited' }];
  const data = {
    number: mention.number,
    acts,
    year: edition.year,
    copy: copyYear(statutes.edition),
    ...(asOf == null ? {} : { asOf }),
  };
  const young = law === undefined ? enactedAfter(changed, edition) : undefined;
  if (young !== undefined) {
    const begins = firstEnacted(young.section, young.year, statutes);
    return find(amendedSince, mention.span, `${begins}, after ${citedEdition(edition)}. Check the year.`, {
      related,
      data,
    });
  }
  const { words, elsewhere } = partsChanged(mention, changed);
  // A year in a heading's parenthesis may be a last amendment; the acts after it are the same either way.
  const when =
    asOf == null
      ? `after ${citedEdition(edition)}.${words} Keep the year if you mean the older text.`
      : `between ${citedEdition(edition)} and ${longDate(asOf)}, the date this document is judged by.${words}`;
  return find(amendedSince, mention.span, `${changes.words}, ${when}`, {
    ...(elsewhere ? { severity: 'hint' } : {}),
    related,
    data,
  });
}

/**
 * What the official texts of the year cited and of now say of one section; of a range, and without the texts, nothing.
 */
function textsCompared(
  context: RuleContext,
  { member, number }: WrittenNumber,
  { year }: Edition,
): Staleness | undefined {
  if (member.through !== null) return undefined;
  return stalenessOf(context, number, year, member.pinpointThrough === null ? member.pinpoint : []);
}

/** What the texts of two editions tell: certain, where acts only tell that something may have changed. */
function byTexts(
  { snapshot }: RuleContext,
  { member, number, span }: WrittenNumber,
  edition: Edition,
  stale: Staleness,
  data: Readonly<Record<string, unknown>>,
  since: string,
): Finding {
  const { cited: part, words, to } = stale;
  const name = labelPath(member.pinpoint);
  const head = `§ ${number} reads differently in the official text of ${to} than in that of ${stale.from}: ${words}.${since}`;
  const related = [{ start: edition.start, end: edition.end, message: 'The year cited' }];
  const extras = { related, data: { ...data, to, ...(part === undefined ? {} : { state: part.state }) } };
  if (name === '' || part === undefined)
    return find(amendedSince, span, `${head} Keep the year if you mean the older text.`, extras);
  if (part.state === 'same')
    return find(amendedSince, span, `${head} ${name}, which is cited here, reads the same.`, {
      ...extras,
      severity: 'hint',
    });
  const now =
    part.state === 'moved'
      ? `is now at ${labelPath(part.movedTo)}`
      : part.state === 'removed'
        ? 'is gone'
        : 'reads otherwise';
  return find(
    amendedSince,
    span,
    `${head} ${name}, which is cited here, ${now}. Keep the year if you mean the older text.`,
    {
      ...extras,
      severity: 'warning',
      fixes: () => movedFix(snapshot.text, member.pinpointSpan, part.movedTo),
    },
  );
}

/** Cites the place where the words stand now; none where the labels are not written in brackets alone. */
function movedFix(text: string, span: Span | null, to: readonly string[]): readonly Fix[] {
  const written = span === null ? '' : text.slice(span.start, span.end);
  if (span === null || to.length === 0 || !/^(?:\(\w{1,5}\)\s?)+$/.test(written)) return [];
  const newText = to.map((label) => `(${label})`).join(/\)\s\(/.test(written) ? ' ' : '');
  return [
    authorityFix(`Cite ${labelPath(to)}, where the words are now`, false, {
      start: span.start,
      end: span.end,
      newText,
    }),
  ];
}

/** A section without an edition, whose text of today is another than that of the law's year. */
function undated(context: RuleContext, mention: WrittenNumber, law: number): Finding | undefined {
  const { statutes, snapshot, style, asOf } = context;
  // Of a section that was not there yet, `not-yet-enacted` speaks.
  const changed = changedIn(
    statutes,
    cited(statutes, mention, standingOf(context, mention.number)),
    law,
    Infinity,
  ).filter(({ section }) => section.enacted === null || section.enacted <= law);
  if (changed.length === 0) return undefined;
  const { citation } = mention;
  const message = `${amendedWords(changed)}, after ${longDate(asOf ?? '')}, the date this document is judged by. The current text is not the text of that date.`;
  return find(amendedSince, mention.span, message, {
    fixes: () =>
      revisionFix(statutes, style, citation, citation.name === null ? '' : snapshot.read(citation.name), law),
    data: { number: mention.number, acts: actsOf(changed), asOf: asOf ?? null },
  });
}

/** The first edition that came out after the copy: said once a document. */
function firstNewer({ statutes, snapshot }: RuleContext): Finding | undefined {
  const copy = copyYear(statutes.edition);
  for (const citation of snapshot.reading.citations) {
    if (!namesNewer(citation, copy)) continue;
    for (const { member, last, span } of writtenNumbersOf(citation, snapshot.text)) {
      const { edition } = member;
      if (last || edition === null || edition.year <= copy) continue;
      return find(
        amendedSince,
        span,
        `${editionCited(edition)}, which is newer than the statutes Conncite has. ` +
          `Whether the text has changed cannot be checked against ${copyName(statutes.edition)}.`,
        { data: { year: edition.year, copy } },
      );
    }
  }
  return undefined;
}

/** Nearly never true, and asked of every citation after each key. */
function namesNewer(citation: Citation, copy: number): boolean {
  for (const { edition } of asRead(citation).sections) if (edition !== null && edition.year > copy) return true;
  return false;
}
