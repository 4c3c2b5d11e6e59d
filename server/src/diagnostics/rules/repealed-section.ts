import { withinWords } from '../../facts/goneAround';
import { lastYearOfLaw, stateWord } from '../../facts/status';
import type { ActEntry, Section } from '../../facts/statutes';
import { authorityFix, find } from '../find';
import type { Finding, Fix, Rule, RuleContext } from '../finding';
import { lawYear } from '../lawYear';
import { namesText, supplementNamed } from '../olderText';
import type { WrittenNumber } from '../writtenNumbers';
import { isSaidOfNumber, isToldOfEvents, isToldOfYear, tellsOfOldNumbers } from '../said';
import { gluedMarkOfGone, isGone } from '../standing';
import { citesTitleOf, withTitleLetter } from '../lostTitleLetter';
import { suffixAsLabel, type SuffixAsLabel } from '../suffixAsLabel';
import { actName, CITE_LAW_IN_FORCE, copyName, copyYear, longDate, sectionName, UNLESS_EARLIER } from '../wording';
import { isOneOf } from '../../styles/registry';

/**
 * Repealed law cited as law in force, or a number of which the code says only that it is no law any more. Silent where
 * the writer says so ("repealed", "former § 53a-53"), where the sentence speaks of a year in which it was law, where
 * the document is written under the law of a day before the repeal, and where the writer chose an earlier revision or
 * supplement that had the section ("(Rev. to 2003)"). Where only an earlier year is named, that law may well be meant,
 * and the finding says so more softly.
 */
export const repealedSection: Rule = {
  code: 'repealed-section',
  styles: null,
  severity: 'error',
  onByDefault: true,
  ofForm: false,
  checkNumber(mention, standing, context, tell) {
    // Most sections are in force: the words around the number are looked at only where it is gone.
    if (standing.is !== 'known' || !isGone(standing) || isSaidOfNumber(context, mention)) return;
    const { section } = standing;
    // A range of which both ends went by one act is told once.
    if (mention.last && goneTogether(context, mention, section)) return;
    if (isRangeOfLetters(context, mention, section) || isExtentOfChapter(context, mention, section)) return;
    if (section.status === 'repealed' && (wasLaw(context, mention, section) || isOfYear(context, mention, section)))
      return;
    const isTold = (now: RuleContext): boolean =>
      gluedMarkOfGone(now, mention) === undefined && !tellsOfOldNumbers(now.snapshot);
    if (section.status !== 'repealed') {
      tell(gone(context, mention, section), isTold);
      return;
    }
    // "§§ 22a-105 and 22-106": which is meant hangs on the rest of the document.
    const lettered = withTitleLetter(context.statutes, mention.number);
    for (const meant of [undefined, ...lettered])
      tell(
        repealed(context, mention, section, meant),
        (now) => isTold(now) && citesTitleOf(now.snapshot, lettered) === meant,
      );
  },
};

function goneTogether({ statutes }: RuleContext, { member }: WrittenNumber, last: Section): boolean {
  const first = statutes.find(member.number);
  const [one, other] = [first, last].map((section) => section && statutes.acts(section).at(-1));
  return first?.status === last.status && one !== undefined && one.act === other?.act;
}

/**
 * "Section 10-233 (a-n)", "31-71 a-i": the sections with these letters, which are in force where the number alone is
 * not.
 */
function isRangeOfLetters({ snapshot, statutes }: RuleContext, mention: WrittenNumber, section: Section): boolean {
  const after = snapshot.text.slice(mention.span.end, mention.span.end + 12);
  const [, from, to] = /^ ?(?:\((?=.{3,5}\)))?([a-z]) ?[-–] ?([a-z])(?![\w-])/.exec(after) ?? [];
  return [from, to].every(
    (letter) => letter !== undefined && statutes.find(section.number + letter)?.status === 'in force',
  );
}

/** "Chapter 926, §§ 52-573 to 52-598a": the first and the last number of a chapter, whatever became of them. */
function isExtentOfChapter({ snapshot }: RuleContext, { member }: WrittenNumber, section: Section): boolean {
  const start = member.numberSpan?.start;
  if (member.through === null || start === undefined) return false;
  return OF_CHAPTER.exec(snapshot.text.slice(Math.max(0, start - 150), start))?.[1] === section.chapter;
}

/** The heading of the chapter may stand between. */
const OF_CHAPTER =
  /\bch(?:apter|\.)\s(\d{1,3}[a-z]{0,2})(?:[,:;(]?\s{1,3}|\s\S\s[^§\d]{0,100}\s)(?:c\.?g\.?s\.?\s|conn\.\sgen\.\sstat\.\s)?(?:§§?|secs?\.?|sections?)\s?$/i;

/**
 * A number of which the code says no more than that there is no law under it. Who names
 * an edition may mean the law of that year.
 */
function gone({ statutes }: RuleContext, mention: WrittenNumber, section: Section): Finding {
  const what = section.status === 'obsolete' ? 'is obsolete' : `was ${stateWord(section.status)}`;
  const open = section.status === 'obsolete' ? '' : ', and the code does not say which';
  const year = mention.member.edition?.year;
  // The code prints the letter in italics, and a copy may lose it: "§ 10-264" for § 10-264l.
  const twin = year === undefined ? statutes.find(`${section.number}l`) : undefined;
  const inL = twin?.status === 'in force' ? twin : undefined;
  const advice =
    year !== undefined
      ? `Keep it if you mean the law of ${year}.`
      : inL === undefined
        ? 'Cite the law that is in force.'
        : `Did you mean § ${inL.number}, which ends in the letter l?`;
  return find(
    repealedSection,
    mention.span,
    `Section ${mention.number} ${what} in ${copyName(statutes.edition)}${open}. ${advice}`,
    {
      severity: year === undefined && inL === undefined ? 'warning' : 'information',
      tag: 'deprecated',
      fixes:
        inL === undefined
          ? []
          : [authorityFix(`Cite ${sectionName(inL)}`, false, { ...mention.span, newText: inL.number })],
      data: { number: mention.number },
    },
  );
}

/**
 * True where the document is written under the law of a day before the repeal took effect or, where
 * that day is not known, of no later year than the last act, which repealed the section: in that
 * very year it may have been the law still.
 */
function wasLaw(context: RuleContext, mention: WrittenNumber, section: Section): boolean {
  const law = lawYear(context);
  if (mention.member.edition !== null) return isOfTextNamed(context, mention, section);
  const act = context.statutes.acts(section).at(-1);
  const year = law ?? supplementNamed(context.snapshot, mention.citation);
  if (year === undefined) return false;
  if (law !== undefined && section.effective !== null) return context.today < section.effective;
  const last = lastYearOfLaw(section) ?? act?.year;
  return last !== undefined && year <= last;
}

/** True where the sentence speaks of a year in which the section was law, and no day's law is asked for. */
function isOfYear(context: RuleContext, mention: WrittenNumber, section: Section): boolean {
  if (mention.member.edition !== null || lawYear(context) !== undefined) return false;
  const last = lastYearOfLaw(section) ?? context.statutes.acts(section).at(-1)?.year;
  return last !== undefined && isToldOfYear(context, mention, last);
}

/** True where the writer chose a revision or supplement that has the section, and no day's law is asked for. */
function isOfTextNamed(context: RuleContext, { member }: WrittenNumber, section: Section): boolean {
  const { edition } = member;
  if (edition === null || !namesText(edition) || lawYear(context) !== undefined) return false;
  const last = lastYear(section, context.statutes.acts(section).at(-1), edition.revision !== null);
  return last !== undefined && edition.year <= last && edition.year < copyYear(context.statutes.edition);
}

/** @param meant what may be meant by a number whose title lost its letter */
function repealed(context: RuleContext, mention: WrittenNumber, section: Section, meant?: Section): Finding {
  const { statutes } = context;
  const year = mention.member.edition?.year;
  const act = statutes.acts(section).at(-1);
  const last = lastYear(section, act, mention.member.edition?.revision != null);
  const through = lastYear(section, act, true);
  const older = year !== undefined && year < copyYear(statutes.edition) && (last === undefined || year <= last);
  const by = act === undefined ? '' : ` (last act ${historyOf(mention.number, section)}: ${actName(act)})`;
  const next = mention.member.etSeq ? nextInForce(context, section) : undefined;
  const suffix = suffixOf(context, mention);
  const instead = suffix ?? letteredTitle(mention, meant);
  const advice =
    next !== undefined
      ? `The first section in force that follows is § ${next.number}.`
      : older
        ? `Keep it if you mean the law of ${year}.`
        : adviceOnGone(context, section, act, instead?.words);
  return find(
    repealedSection,
    mention.span,
    act?.effective === undefined
      ? `${repealOf(mention.number, section)}${by}. ${advice} Checked against ${copyName(statutes.edition)}.`
      : `§ ${mention.number} was repealed in ${act.year} (${actName(act)}). ${advice}`,
    {
      // "§§ 3-56a to 3-76", as the code has it itself: the rest is law.
      severity:
        older || next !== undefined || mention.last || isOfEvents(context, mention, section, act)
          ? 'information'
          : 'error',
      tag: 'deprecated',
      fixes:
        next !== undefined
          ? [authorityFix(`Cite ${sectionName(next)}`, false, { ...mention.span, newText: next.number })]
          : instead !== undefined
            ? [instead.fix]
            : bluebookFix(context, mention, section, act),
      data: dataOf(mention, act, through, suffix),
    },
  );
}

function suffixOf(context: RuleContext, mention: WrittenNumber): SuffixAsLabel | undefined {
  return isSetApart(context, mention) ? undefined : suffixAsLabel(context, mention.member);
}

function letteredTitle(
  { span }: WrittenNumber,
  meant: Section | undefined,
): Pick<SuffixAsLabel, 'words' | 'fix'> | undefined {
  return (
    meant && {
      words: `Did you mean § ${meant.number}?`,
      fix: authorityFix(`Cite ${sectionName(meant)}`, false, { ...span, newText: meant.number }),
    }
  );
}

/** The history of a section, or the one that the code prints for all of a range: its last act may be another's. */
function historyOf(cited: string, { number, inRange, printedRange }: Section): string {
  if (cited !== number) return 'in their history';
  return inRange && printedRange !== null ? `for §§ ${printedRange}` : 'in its history';
}

/** @param meant what may be meant instead, as a sentence */
function adviceOnGone(context: RuleContext, section: Section, act?: ActEntry, meant?: string): string {
  const unless = isOfLate(context, section, act) ? UNLESS_EARLIER : undefined;
  return [meant, CITE_LAW_IN_FORCE, unless].filter((words) => words !== undefined).join(' ');
}

/** True for a repeal of late where events of a year before are told nearby: the law of their day may govern. */
function isOfEvents(context: RuleContext, mention: WrittenNumber, section: Section, act?: ActEntry): boolean {
  const last = lastYear(section, act, true);
  return last !== undefined && isOfLate(context, section, act) && isToldOfEvents(context, mention, last);
}

/** Events of so many years ago may be before a court. */
const OF_LATE = 3;

/** True for a repeal of which the law before may still govern what somebody writes about. */
function isOfLate({ today }: RuleContext, { effective }: Section, act?: ActEntry): boolean {
  const day = act?.effective ?? effective;
  return day !== null && Number(day.slice(0, 4)) + OF_LATE >= Number(today.slice(0, 4));
}

function dataOf(
  { number, member }: WrittenNumber,
  act?: ActEntry,
  through?: number,
  suffix?: SuffixAsLabel,
): NonNullable<Finding['data']> {
  return {
    number,
    ...(act === undefined ? {} : { act: act.act, year: act.year }),
    ...(through === undefined ? {} : { inForceThrough: through }),
    ...(member.edition === null ? {} : { edition: member.edition.year }),
    ...(suffix === undefined ? {} : { meantSince: suffix.since }),
  };
}

/** "§ 17a-10 (c)": after a blank, as the courts write it, a label is one and no suffix. */
function isSetApart({ snapshot }: RuleContext, { span }: WrittenNumber): boolean {
  return /^\s/.test(snapshot.text.slice(span.end, span.end + 1));
}

/** "§ 33-396 was repealed effective January 1, 1997"; the range of a number that the code prints only inside one. */
function repealOf(number: string, section: Section): string {
  if (number !== section.number) return withinWords(number, section);
  const { effective } = section;
  return `§ ${number} ${effective === null ? 'is repealed' : `was repealed effective ${longDate(effective)}`}`;
}

/** "et seq." after a repealed number still leads to law: to the sections in force of the same chapter that follow. */
function nextInForce({ statutes }: RuleContext, { index, chapter, title }: Section): Section | undefined {
  return statutes.sectionsOf(chapter, title).find((next) => next.index > index && next.status === 'in force');
}

/**
 * Bluebook 12.7: "Conn. Gen. Stat. § 53a-53 (repealed 1973)". Only where the parenthesis can stand at the citation's
 * end; not where the repeal took effect in another year than that of its act; and not for a section of a printed
 * range, whose common note may end with an act that repealed another of them.
 */
function bluebookFix({ style }: RuleContext, mention: WrittenNumber, section: Section, act?: ActEntry): Fix[] {
  if (style === null || !isOneOf(style, ['bluebook']) || act === undefined || section.inRange) return [];
  const { year } = act;
  if (section.effective !== null && !section.effective.startsWith(String(year))) return [];
  const { citation, member } = mention;
  if (mention.last || member.edition !== null || member.end !== citation.end || citation.kind === 'id') return [];
  const edit = { start: citation.end, end: citation.end, newText: ` (repealed ${year})` };
  return [{ title: `Say “(repealed ${year})”`, edits: [edit], preferred: false, changesAuthority: false }];
}

/** So many years after its passage an act may take effect. */
const LATEST_EFFECT = 2;

/**
 * Last year whose edition has a section in force. Where the day of the repeal is not known: the history note of a
 * repealed section ends with the act that repealed it; an edition holds the acts of the years before it. Who names a
 * revision has chosen it, and an act may have taken effect after the revision of its year.
 */
function lastYear(section: Section, act: ActEntry | undefined, revised: boolean): number | undefined {
  const known = lastYearOfLaw(section);
  return known !== undefined || act === undefined ? known : act.year + (revised ? LATEST_EFFECT : 0);
}
