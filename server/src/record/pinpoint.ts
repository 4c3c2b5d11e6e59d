import { changeName, effectiveWords } from '../analysis/changeWords';
import type { Citation, CitedSection } from '../citations/citation';
import { labelPath } from '../code/labels';
import type { RuleContext } from '../diagnostics/finding';
import { labelVerdict, type LabelVerdict } from '../diagnostics/officialLabels';
import { isOlderText } from '../diagnostics/olderText';
import { changeSince, isOpenWhosePart, labelList } from '../diagnostics/parts';
import type { Section, StructureNode } from '../facts/statutes';
import type { Verdict } from './verdict';

export interface PinpointVerdict extends Verdict {
  /** Null where it could not be checked. */
  readonly found: boolean | null;
}

/** One of the label paths that a pinpoint cites, and what the official text says of it. */
interface Judged {
  readonly path: readonly string[];
  readonly verdict: LabelVerdict | undefined;
}

/** Whether the section has the cited subsection: certain by the official text; by the facts only that it has it. */
export function assessPinpoint(
  context: RuleContext,
  citation: Citation,
  member: CitedSection,
  section: Section,
): PinpointVerdict {
  if (member.pinpoint.length === 0 || section.status !== 'in force')
    return { words: [], outcome: 'found', severity: null, found: null };
  if (isOlderText(context, member, section)) return notChecked(' in the current text: an earlier edition is cited');
  const paths = member.pinpointThrough === null ? [member.pinpoint] : [member.pinpoint, member.pinpointThrough];
  const judged = paths.map((path) => ({ path, verdict: labelVerdict(context.official, section.number, path) }));
  for (const { path, verdict } of judged)
    if (verdict?.is === 'missing') return missing(context, citation, member, section, path, verdict);
  return byFacts(context, section, judged);
}

/** @param why words that follow "could not be checked" */
function notChecked(why: string): PinpointVerdict {
  return { words: [`pinpoint could not be checked${why}`], outcome: 'unsure', severity: 'hint', found: null };
}

/** Of a label path that the official text does not have. */
function missing(
  { today }: RuleContext,
  citation: Citation,
  member: CitedSection,
  section: Section,
  path: readonly string[],
  { labels, depth }: Extract<LabelVerdict, { is: 'missing' }>,
): PinpointVerdict {
  if (isOpenWhosePart(citation, member))
    return notChecked(`: ${labelPath(path)} may be cited of § ${citation.sections[0]?.number ?? ''} alone`);
  const since = changeSince(today, section, path);
  if (since !== undefined)
    return notChecked(
      ` in the official text: ${changeName(since)}, ${effectiveWords(since)}, amended the section after that text`,
    );
  const whole = depth === 0 ? 'it' : labelPath(path.slice(0, depth));
  const has = `${whole} has ${labels.length === 0 ? 'no labeled parts' : labelList(labels)}`;
  return {
    words: [`pinpoint not found: there is no ${labelPath(path)} in § ${section.number} (${has})`],
    outcome: 'wrong',
    severity: 'error',
    found: false,
  };
}

/** Of label paths that the official text has, or says nothing of. */
function byFacts({ official }: RuleContext, section: Section, judged: readonly Judged[]): PinpointVerdict {
  const unknown = judged.flatMap(({ path, verdict }) =>
    verdict === undefined ? (unknownPart(section.structure, path) ?? []) : [],
  );
  if (unknown.length === 0 && judged.every(({ verdict }) => verdict?.is !== 'unsure')) {
    const isCompared = judged.every(({ verdict }) => verdict !== undefined);
    const by = isCompared ? '' : ' in the facts; not compared with the official text';
    return { words: [`pinpoint found${by}`], outcome: 'found', severity: null, found: true };
  }
  if (official?.has(section.number) === true) return notChecked(': the official text does not show it clearly');
  const [first] = unknown;
  if (first === undefined || first.labels.length === 0) return notChecked(' without the official text');
  const where = first.above === '' ? 'the facts list only' : `under ${first.above} the facts list only`;
  return notChecked(` without the official text; ${where} ${labelList(first.labels)}`);
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
    if (node === undefined) return { above: labelPath(path.slice(0, depth)), labels: nodes.map((one) => one.label) };
    nodes = node.children;
  }
  return undefined;
}
