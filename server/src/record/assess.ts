import type { Citation, CitedSection, OtherCited } from '../citations/citation';
import { numberOf, unitOf } from '../citations/cited';
import type { RuleContext } from '../diagnostics/finding';
import { actName, malformedWords } from '../diagnostics/wording';
import { likelyNumbers } from '../facts/likelyNumbers';
import type { Section } from '../facts/statutes';
import { decimalsOf } from './decimals';
import { assessPinpoint } from './pinpoint';
import { asSaid, standingOf } from './standing';
import { assessFormer, assessUnknown, MOST_NEAREST } from './unknownNumber';
import { gravest, worst, type Assessment, type ResolvedSection, type Verdict } from './verdict';
import { headingOf, listedActs, nearestWords } from './words';

/** Judges a section, or the range that begins with it, as one citation cites it. */
export function assessSection(context: RuleContext, citation: Citation, member: CitedSection): Assessment {
  const section = context.statutes.find(member.number);
  const base = resolvedOf(member, section);
  if (citation.kind === 'former') return assessFormer(context, member.number, base);
  if (section === undefined) return assessUnknown(context, member, base);
  const standing = asSaid(context, citation, member, standingOf(context, member, section));
  const { acts, verdict: amended } = assessAge(context, member, section);
  const pinpoint = assessPinpoint(context, citation, member, section);
  const others = [assessLast(context, member), assessDecimals(context, member)];
  const parts = [standing, amended, pinpoint, ...others.filter((part) => part !== undefined)];
  return {
    words: parts.flatMap(({ words }) => words),
    outcome: worst(parts.map(({ outcome }) => outcome)),
    severity: gravest(parts.map(({ severity }) => severity)),
    resolved: {
      ...base,
      status: standing.status,
      pinpointFound: pinpoint.found,
      amendedBy: acts,
      successors: section.successor?.numbers ?? [],
    },
  };
}

/** As it is cited, before anything is known of it but whether there is such a section. */
function resolvedOf(member: CitedSection, section: Section | undefined): ResolvedSection {
  return {
    number: member.number,
    pinpoint: member.pinpoint,
    pinpointThrough: member.pinpointThrough,
    through: member.through,
    etSeq: member.etSeq,
    year: member.year,
    exists: section !== undefined,
    status: section?.status ?? null,
    heading: headingOf(section),
    pinpointFound: null,
    amendedBy: [],
    nearest: [],
    successors: [],
  };
}

/** What acts did to the section after the edition that is cited, or after the printed volume. */
function assessAge(
  context: RuleContext,
  member: CitedSection,
  section: Section,
): { readonly acts: readonly string[]; readonly verdict: Verdict } {
  const acts = amendments(context, member, section);
  if (acts.length > 0) {
    const words = [`amended after the cited edition (${listedActs(acts)})`];
    return { acts, verdict: { words, outcome: 'attention', severity: 'information' } };
  }
  return { acts, verdict: { words: amendedSince(context, member, section), outcome: 'found', severity: null } };
}

/** A number after the code's name that is none of the code's. */
export function assessMalformed({ statutes }: RuleContext, written: string): Assessment {
  const likely = likelyNumbers(statutes, written, MOST_NEAREST).map(({ number }) => number);
  const meant = likely.length === 0 ? '' : ` Nearest: ${nearestWords(likely)}.`;
  return {
    words: [`could not be verified: ${malformedWords(written)}${meant}`],
    outcome: 'wrong',
    severity: 'error',
    resolved: null,
  };
}

/** A chapter or title: what the facts list, and is no section. */
export function assessUnit({ statutes }: RuleContext, cited: OtherCited): Assessment {
  const { kind: division } = cited;
  const known = unitOf(cited, statutes);
  const resolved = {
    number: numberOf(cited),
    division,
    pinpoint: [],
    pinpointThrough: null,
    through: null,
    etSeq: false,
    year: null,
    exists: known !== undefined,
    status: known === undefined ? null : known.status || null,
    heading: known?.name ?? null,
    pinpointFound: null,
    amendedBy: [],
    nearest: [],
    successors: [],
  };
  if (known === undefined) return { words: [`no such ${division}`], outcome: 'wrong', severity: 'error', resolved };
  return { words: ['found'], outcome: 'found', severity: null, resolved };
}

/** Acts of years after the edition that is cited. */
function amendments({ statutes }: RuleContext, member: CitedSection, section: Section): readonly string[] {
  const { year, through } = member;
  if (year === null || section.status !== 'in force') return [];
  const cited = through === null ? [section] : statutes.range(member.number, through, MOST_OF_RANGE);
  return [
    ...new Set(
      cited.flatMap((one) =>
        statutes
          .acts(one)
          .filter((act) => act.year > year)
          .map(actName),
      ),
    ),
  ];
}

const MOST_OF_RANGE = 300;

/**
 * What acts passed since the edition of the facts did to a section that is cited without a
 * year: a reader of the volume has older words.
 */
function amendedSince({ statutes }: RuleContext, member: CitedSection, section: Section): readonly string[] {
  if (member.year !== null || member.through !== null || section.status !== 'in force') return [];
  const acts = statutes
    .acts(section)
    .filter(({ effective }) => effective !== undefined)
    .map(actName);
  return acts.length === 0 ? [] : [`amended since the printed volume (${listedActs(acts)})`];
}

/** The last number of a range. */
function assessLast(context: RuleContext, member: CitedSection): Verdict | undefined {
  const { through } = member;
  if (through === null) return undefined;
  const section = context.statutes.find(through);
  if (section === undefined)
    return {
      words: [`the last section of the range, § ${through}, does not exist`],
      outcome: 'wrong',
      severity: 'error',
    };
  if (context.statutes.countBetween(member.number, through) === 0)
    return { words: ['the range ends before it begins'], outcome: 'wrong', severity: 'warning' };
  const last = standingOf(context, { ...member, through: null }, section);
  return last.outcome === 'found'
    ? undefined
    : { ...last, words: last.words.map((words) => `the last section of the range, § ${through}, is ${words}`) };
}

/** What looks like decimals of the number, and may be the number of a note. */
function assessDecimals({ snapshot }: RuleContext, member: CitedSection): Verdict | undefined {
  const figure = decimalsOf(snapshot, member);
  if (figure === undefined) return undefined;
  return {
    words: [
      `“.${figure}” directly follows the number: the code has no § ${member.number}.${figure}, and no note ${figure} was found`,
    ],
    outcome: 'unsure',
    severity: 'hint',
  };
}
