import { changeName, effectiveWords } from '../analysis/changeWords';
import type { Citation, CitedSection } from '../citations/citation';
import type { RuleContext, Severity } from '../diagnostics/finding';
import { labelVerdict } from '../diagnostics/officialLabels';
import { isOlderText } from '../diagnostics/olderText';
import { changeSince, isOpenWhosePart, labelList } from '../diagnostics/parts';
import { isSaidToBeOld } from '../diagnostics/renumbered';
import { isSaidOfNumber } from '../diagnostics/said';
import { actName, longDate, malformedWords, pinpointText } from '../diagnostics/wording';
import { likelyNumbers } from '../facts/likelyNumbers';
import type { Section, StructureNode } from '../facts/statutes';
import { decimalsOf } from './decimals';
import type { Outcome, Resolved } from './record';
import { listed } from '../code/words';

/** What is said of one part of a citation: the words of its verdict, how much they matter, and the same as data. */
export interface Assessment {
  readonly words: readonly string[];
  readonly outcome: Outcome;
  readonly severity: Severity | null;
  readonly resolved: Omit<Resolved, 'quotation'> | null;
}

const MOST_NEAREST = 3;
/** So many acts are named; data has all. */
const MOST_ACTS = 3;

/** Judges a section, or the range that begins with it, as one citation cites it. */
export function assessSection(context: RuleContext, citation: Citation, member: CitedSection): Assessment {
  const { statutes } = context;
  const section = statutes.find(member.number);
  const base = {
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
  if (citation.kind === 'former') return assessFormer(context, member.number, base);
  if (section === undefined) return assessUnknown(context, member, base);
  const standing = asSaid(context, citation, member, standingOf(context, member, section));
  const acts = amendments(context, member, section);
  const amended =
    acts.length === 0
      ? amendedSince(context, member, section)
      : [`amended after the cited edition (${listedActs(acts)})`];
  const pinpoint = assessPinpoint(context, citation, member, section);
  const last = assessLast(context, member);
  const decimals = assessDecimals(context, member);
  const parts = [standing, pinpoint, ...[last, decimals].filter((part) => part !== undefined)];
  const severities = [...parts.map(({ severity }) => severity), acts.length === 0 ? null : ('information' as const)];
  return {
    words: [...standing.words, ...amended, ...pinpoint.words, ...(last?.words ?? []), ...(decimals?.words ?? [])],
    outcome: worst([...parts.map(({ outcome }) => outcome), acts.length === 0 ? 'found' : 'attention']),
    severity: gravest(severities),
    resolved: {
      ...base,
      status: standing.status,
      pinpointFound: pinpoint.found,
      amendedBy: acts,
      successors: section.successor?.numbers ?? [],
    },
  };
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

/** A chapter or title. */
export function assessDivision({ statutes }: RuleContext, division: 'chapter' | 'title', number: string): Assessment {
  const known = division === 'chapter' ? statutes.chapter(number) : statutes.title(number);
  const resolved = {
    number,
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

type Base = Omit<Resolved, 'quotation'>;

function assessFormer({ statutes }: RuleContext, number: string, base: Base): Assessment {
  const heirs = statutes.findFormer(number).map((heir) => heir.number);
  const successors = heirs.length > 0 ? heirs : (statutes.find(number)?.successor?.numbers ?? []);
  const words =
    successors.length > 0
      ? [`former number, now ${sections(successors)}`]
      : base.exists
        ? [`former number: ${base.status ?? ''}`]
        : ['no such former number is in the facts'];
  const known = successors.length > 0 || base.exists;
  return {
    words,
    outcome: known ? 'found' : 'unsure',
    severity: known ? null : 'hint',
    resolved: { ...base, successors },
  };
}

function assessUnknown(context: RuleContext, member: CitedSection, base: Base): Assessment {
  const { statutes, official } = context;
  // An official text newer than the facts may have the number.
  const text = official?.section(member.number);
  if (text !== undefined) {
    return {
      words: [`found in the official text, ${text.status}; the facts are older`],
      outcome: text.status === 'in force' ? 'found' : 'wrong',
      severity: text.status === 'in force' ? null : 'error',
      resolved: { ...base, exists: true, status: text.status, heading: text.catchline },
    };
  }
  const made = statutes.changesOf(member.number).find(({ what }) => what === 'new');
  if (made !== undefined) {
    const words = `added by ${made.act}, § ${made.section}, effective ${longDate(made.effective)}; not yet in the printed code`;
    const isLaw = made.effective <= context.today;
    return {
      words: [isLaw ? words : `not yet in force: ${words}`],
      outcome: isLaw ? 'attention' : 'wrong',
      severity: isLaw ? 'information' : 'error',
      resolved: { ...base, exists: true, status: isLaw ? 'in force' : 'not yet in force' },
    };
  }
  const heirs = statutes.findFormer(member.number).map(({ number }) => number);
  if (heirs.length > 0) {
    return {
      words: [`no section has this number today: it is the former number of ${sections(heirs)}`],
      outcome: 'wrong',
      severity: 'error',
      resolved: { ...base, status: 'transferred', successors: heirs },
    };
  }
  const nearest = statutes.nearest(member.number, MOST_NEAREST).map(({ number }) => number);
  return {
    words: [`no such section${nearest.length === 0 ? '' : ` (nearest: ${nearestWords(nearest)})`}`],
    outcome: 'wrong',
    severity: 'error',
    resolved: { ...base, nearest },
  };
}

interface Standing extends Pick<Assessment, 'words' | 'outcome' | 'severity'> {
  readonly status: string;
}

function standingOf({ today, statutes }: RuleContext, member: CitedSection, section: Section): Standing {
  const wrong = (status: string, words: string): Standing => ({
    status,
    words: [words],
    outcome: 'wrong',
    severity: 'error',
  });
  const last = statutes.acts(section).at(-1);
  switch (section.status) {
    case 'in force':
      if (section.effective !== null && section.effective > today)
        return wrong('not yet in force', `not yet in force: it takes effect on ${longDate(section.effective)}`);
      return { status: 'in force', words: ['found, in force'], outcome: 'found', severity: null };
    case 'repealed': {
      if (section.effective !== null && section.effective > today) {
        return {
          status: 'in force',
          words: [`found, in force; repealed effective ${longDate(section.effective)}`],
          outcome: 'attention',
          severity: 'information',
        };
      }
      const by = last === undefined || section.inRange ? '' : ` (last act: ${actName(last)})`;
      const older = member.year !== null && last !== undefined && member.year <= last.year;
      const words = `repealed${by}`;
      return older
        ? {
            status: 'repealed',
            words: [`${words}; the ${member.year} edition is cited`],
            outcome: 'attention',
            severity: 'information',
          }
        : wrong('repealed', words);
    }
    case 'transferred': {
      const to =
        section.successor === null
          ? ''
          : section.successor.through === null
            ? sections(section.successor.numbers)
            : `§§ ${section.successor.numbers[0] ?? ''} to ${section.successor.through}`;
      return wrong('transferred', to === '' ? 'transferred to another number' : `transferred to ${to}`);
    }
    case 'reserved':
      return wrong('reserved', 'reserved: no statute has been codified at this number');
    default:
      return wrong(section.status, `${section.status}: no statute is in force at this number`);
  }
}

const GONE: ReadonlySet<string> = new Set([
  'repealed',
  'transferred',
  'reserved',
  'obsolete',
  'unknown',
  'transferred or repealed',
]);

/** Law that is gone is no fault where the sentence says so itself; a person sees whether it does. */
function asSaid(context: RuleContext, citation: Citation, member: CitedSection, standing: Standing): Standing {
  if (standing.outcome !== 'wrong' || !GONE.has(standing.status)) return standing;
  const mention = { citation, span: member.numberSpan ?? citation };
  if (!isSaidOfNumber(context, mention) && !isSaidToBeOld(context, mention)) return standing;
  return {
    ...standing,
    words: standing.words.map((words) => `${words}, as its sentence seems to say`),
    outcome: 'attention',
    severity: 'information',
  };
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

/** What acts passed since the edition of the facts did to a section that is cited without a year: a reader of the volume has older words. */
function amendedSince({ statutes }: RuleContext, member: CitedSection, section: Section): readonly string[] {
  if (member.year !== null || member.through !== null || section.status !== 'in force') return [];
  const acts = statutes
    .acts(section)
    .filter(({ effective }) => effective !== undefined)
    .map(actName);
  return acts.length === 0 ? [] : [`amended since the printed volume (${listedActs(acts)})`];
}

/** The last number of a range. */
function assessLast(
  context: RuleContext,
  member: CitedSection,
): Pick<Assessment, 'words' | 'outcome' | 'severity'> | undefined {
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
function assessDecimals(
  { snapshot }: RuleContext,
  member: CitedSection,
): Pick<Assessment, 'words' | 'outcome' | 'severity'> | undefined {
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

interface PinpointAssessment extends Pick<Assessment, 'words' | 'outcome' | 'severity'> {
  readonly found: boolean | null;
}

/** Whether the section has the cited subsection: certain by the official text; by the facts only that it has it. */
function assessPinpoint(
  context: RuleContext,
  citation: Citation,
  member: CitedSection,
  section: Section,
): PinpointAssessment {
  const nothing: PinpointAssessment = { words: [], outcome: 'found', severity: null, found: null };
  if (member.pinpoint.length === 0 || section.status !== 'in force') return nothing;
  const cannot = (why: string): PinpointAssessment => ({
    words: [`pinpoint could not be checked${why.startsWith(':') ? '' : ' '}${why}`],
    outcome: 'unsure',
    severity: 'hint',
    found: null,
  });
  if (isOlderText(context, member, section)) return cannot('in the current text: an earlier edition is cited');
  const paths = member.pinpointThrough === null ? [member.pinpoint] : [member.pinpoint, member.pinpointThrough];
  const verdicts = paths.map((path) => ({ path, verdict: labelVerdict(context.official, section.number, path) }));
  const missing = verdicts.find(({ verdict }) => verdict?.is === 'missing');
  if (missing?.verdict?.is === 'missing') {
    if (isOpenWhosePart(citation, member))
      return cannot(`: ${pinpointText(missing.path)} may be cited of § ${citation.sections[0]?.number ?? ''} alone`);
    const since = changeSince(context.today, section, missing.path);
    if (since !== undefined)
      return cannot(
        `in the official text: ${changeName(since)}, ${effectiveWords(since)}, amended the section after that text`,
      );
    const { labels, depth } = missing.verdict;
    const has = `${depth === 0 ? 'it' : pinpointText(missing.path.slice(0, depth))} has ${labels.length === 0 ? 'no labeled parts' : labelList(labels)}`;
    return {
      words: [`pinpoint not found: there is no ${pinpointText(missing.path)} in § ${section.number} (${has})`],
      outcome: 'wrong',
      severity: 'error',
      found: false,
    };
  }
  const unknown = verdicts.flatMap(({ path, verdict }) =>
    verdict === undefined ? (unknownPart(section.structure, path) ?? []) : [],
  );
  if (unknown.length === 0 && verdicts.every(({ verdict }) => verdict?.is !== 'unsure')) {
    const by = verdicts.some(({ verdict }) => verdict === undefined)
      ? ' in the facts; not compared with the official text'
      : '';
    return { words: [`pinpoint found${by}`], outcome: 'found', severity: null, found: true };
  }
  const [first] = unknown;
  const among =
    first === undefined || first.labels.length === 0
      ? ''
      : `; ${first.above === '' ? 'the facts list only' : `under ${first.above} the facts list only`} ${labelList(first.labels)}`;
  return cannot(
    context.official?.has(section.number) === true
      ? ': the official text does not show it clearly'
      : `without the official text${among}`,
  );
}

interface UnknownPart {
  /** Labels above the first that is not known: "(a)", or "". */
  readonly above: string;
  /** Those known beside it. */
  readonly labels: readonly string[];
}

/** The first label of a path that the facts do not have; undefined where they have all. */
function unknownPart(level: readonly StructureNode[], path: readonly string[]): UnknownPart | undefined {
  let nodes = level;
  for (const [depth, label] of path.entries()) {
    const node = nodes.find((one) => one.label === label);
    if (node === undefined) return { above: pinpointText(path.slice(0, depth)), labels: nodes.map((one) => one.label) };
    nodes = node.children;
  }
  return undefined;
}

function listedActs(acts: readonly string[]): string {
  return acts.length <= MOST_ACTS ? listed(acts) : `${acts.length} acts, the last ${acts.at(-1) ?? ''}`;
}

function sections(numbers: readonly string[]): string {
  const shown = numbers.length > 5 ? [...numbers.slice(0, 5), `${numbers.length - 5} more`] : numbers;
  return `${numbers.length > 1 ? '§§' : '§'} ${listed(shown)}`;
}

function nearestWords(numbers: readonly string[]): string {
  return listed(
    numbers.map((number) => `§ ${number}`),
    'or',
  );
}

function headingOf(section: Section | undefined): string | null {
  const heading = section?.catchline.replace(/\.\s*$/, '') ?? '';
  return heading === '' ? null : heading;
}

const OUTCOMES: readonly Outcome[] = ['found', 'unsure', 'attention', 'wrong'];
const SEVERITIES: readonly (Severity | null)[] = [null, 'hint', 'information', 'warning', 'error'];

export function worst(outcomes: readonly Outcome[]): Outcome {
  return OUTCOMES[Math.max(0, ...outcomes.map((outcome) => OUTCOMES.indexOf(outcome)))] ?? 'found';
}

export function gravest(severities: readonly (Severity | null)[]): Severity | null {
  return SEVERITIES[Math.max(0, ...severities.map((severity) => SEVERITIES.indexOf(severity)))] ?? null;
}
