import type { Snapshot } from '../../analysis/snapshot';
import { changeName, effectiveWords } from '../../analysis/changeWords';
import { asRead } from '../../citations/movedCitation';
import { labelPath } from '../../code/labels';
import type { OfficialOrigin } from '../../official/pages/officialText';
import type { Section, StructureNode } from '../../facts/statutes';
import { find, type FindingExtras } from '../find';
import type { Rule, RuleContext } from '../finding';
import { labelLeftOut } from '../labelLeftOut';
import { labelVerdict } from '../officialLabels';
import { isOlderText } from '../olderText';
import { changeSince, isOpenWhosePart, labelList } from '../parts';
import { isInHistoryNote } from '../said';
import { isSaidToBeOld } from '../renumbered';
import { suffixAsLabel } from '../suffixAsLabel';
import { actName, copyName, textName } from '../wording';

/**
 * A pinpoint that the section does not have. With the official text it is an error, and the labels that exist are
 * named. Without it a warning where the outermost label is not among those of the facts, which agree there with the
 * text of nearly every section (RULES.md has the count), and a hint farther in or where an amendment is pending: the
 * facts are a reading by rule, and no proof. Text cited from an earlier edition may have had other labels. Silent where
 * the label is of a part that the document cites by its whole path elsewhere.
 */
export const unknownSubsection: Rule = {
  code: 'unknown-subsection',
  styles: null,
  severity: 'warning',
  onByDefault: true,
  ofForm: false,
  kinds: ['full', 'short', 'prose', 'id'],
  checkCitation(citation, context, tell) {
    let told = -1;
    for (const member of citation.sections) {
      const span = member.pinpointSpan;
      if (span === null || span.start < citation.start || span.end > citation.end || isOpenWhosePart(citation, member))
        continue;
      // "Subdivisions (2) and (3)" stand in one place.
      if (span.start === told) continue;
      const section = context.statutes.find(member.number);
      if (section?.status !== 'in force' || isOlderText(context, member, section)) continue;
      const { pinpoint, pinpointThrough } = member;
      const found =
        missing(context, section, pinpoint) ??
        (pinpointThrough === null ? undefined : missing(context, section, pinpointThrough));
      if (found === undefined || isInHistoryNote(context, span) || isSaidToBeOld(context, { citation })) continue;
      told = span.start;
      const { path, message, extras } = found;
      const suffix = suffixAsLabel(context, member);
      const meant =
        suffix === undefined ? labelLeftOut(context, section, member) : { words: suffix.words, fixes: [suffix.fix] };
      tell(
        find(unknownSubsection, span, meant === undefined ? message : `${message} ${meant.words}`, {
          ...extras,
          ...(meant === undefined ? {} : { fixes: meant.fixes }),
          data: { number: section.number, pinpoint: path },
        }),
        (now) => !isOfPartNamed(now.snapshot, section, path),
      );
    }
  },
};

/**
 * True where a document that cites "§ 5-270 (g)" calls a part of that by its own label alone: "subdivisions (2) and (3)
 * of § 5-270".
 */
function isOfPartNamed(snapshot: Snapshot, section: Section, [label]: readonly string[]): boolean {
  const holders = section.structure.filter(({ children }) => children.some((child) => child.label === label));
  if (holders.length === 0) return false;
  const cited = snapshot.kept(outermostLabels).get(section.number);
  return holders.some((holder) => cited?.has(holder.label) === true);
}

/** The outermost labels that a document cites of each section. */
function outermostLabels({ reading }: Snapshot): ReadonlyMap<string, ReadonlySet<string>> {
  const labels = new Map<string, Set<string>>();
  for (const citation of reading.citations) {
    for (const { number, pinpoint } of asRead(citation).sections) {
      const [first] = pinpoint;
      if (first === undefined) continue;
      const known = labels.get(number) ?? new Set();
      labels.set(number, known.add(first));
    }
  }
  return labels;
}

interface Missing {
  /** Labels of which one is not there. */
  readonly path: readonly string[];
  readonly message: string;
  readonly extras: FindingExtras;
}

/** What is said of the first label of `path` that is not there; undefined where all are. */
function missing(context: RuleContext, section: Section, path: readonly string[]): Missing | undefined {
  const verdict = labelVerdict(context.official, section.number, path);
  if (verdict?.is === 'there') return undefined;
  if (verdict?.is === 'missing') {
    const message = certain(section, path, verdict.depth, verdict.labels, verdict.origin);
    const since = changeSince(context.today, section, path);
    return since === undefined
      ? { path, message, extras: { severity: 'error' } }
      : {
          path,
          message: `${message} ${changeName(since)}, ${effectiveWords(since)}, amended the section after that and may have added it: check the act.`,
          extras: { severity: 'hint' },
        };
  }
  if (changeSince(context.today, section, path) !== undefined) return undefined;
  return byFacts(context, section, path);
}

function certain(
  section: Section,
  path: readonly string[],
  depth: number,
  labels: readonly string[],
  origin: OfficialOrigin,
): string {
  const place = labelPath(path.slice(0, depth));
  const has = labels.length === 0 ? 'no labeled parts' : labelList(labels);
  return `There is no ${labelPath(path.slice(0, depth + 1))} in § ${section.number}. ${depth === 0 ? 'It' : place} has ${has} (${textName(origin)}).`;
}

function byFacts(context: RuleContext, section: Section, path: readonly string[]): Missing | undefined {
  // The labels are those of the text before an amendment whose day has come.
  if (section.pending.some(({ effective }) => effective !== '' && effective <= context.today)) return undefined;
  let level = section.structure;
  let shown = '';
  let depth = -1;
  for (const label of path) {
    depth++;
    // A line in capitals has them in its labels too: "§ 21A-278(B)".
    const shouted = depth === 0 && /^[A-Z]$/.test(label) ? label.toLowerCase() : label;
    const node = level.find((child) => child.label === label) ?? level.find((child) => child.label === shouted);
    if (node === undefined) {
      // A second list inside one subsection can hang under the wrong parent in the facts.
      if (depth > 0 && anywhere(level, label)) return undefined;
      // The uniform acts have letters below numbers, "42a-2-314(2)(c)", and the
      // reading by rule takes no notice of those.
      if (/^[a-z]$/.test(label) && /^\d/.test(path[depth - 1] ?? '')) return undefined;
      // No section's outermost label is a capital: the levels above were left out, "the statute (§ 47a-15 (B))".
      if (depth === 0 && /^[A-Z]$/.test(label) && !level.some((child) => child.label === label.toLowerCase()))
        return undefined;
      const sure = depth === 0 && section.pending.length === 0 && !anywhere(level, label);
      return {
        path,
        message: sentence(context, section, path, { depth, shown, level }),
        extras: sure ? {} : { severity: 'hint' },
      };
    }
    level = node.children;
    shown += `(${label})`;
  }
  return undefined;
}

function anywhere(level: readonly StructureNode[], label: string): boolean {
  return level.some((node) => node.label === label || anywhere(node.children, label));
}

function sentence(
  context: RuleContext,
  section: Section,
  path: readonly string[],
  { depth, shown, level }: { readonly depth: number; readonly shown: string; readonly level: readonly StructureNode[] },
): string {
  const missing = `${shown}${labelPath(path.slice(depth, depth + 1))}`;
  const place = `§ ${section.number}`;
  const known =
    level.length === 0
      ? `No labeled parts are known in ${place}${shown}, so no ${missing}.`
      : `No ${missing} is known in ${place}. The known parts of ${place}${shown} are ${labelList(level.map(({ label }) => label))}.`;
  const older = depth === 0 ? relabeled(context, section, path[0] ?? '') : '';
  return (
    `${known}${older} The labels were read by a program from ${copyName(context.statutes.edition)}; ` +
    'it may have missed some. Check the text.'
  );
}

/** Where a letter is cited of a section with numbers, or the reverse: the act that may have changed the labels. */
function relabeled({ statutes }: RuleContext, section: Section, label: string): string {
  const isNumber = (one: string): boolean => /^\d/.test(one);
  const act = statutes.acts(section).at(-1);
  const same = section.structure.some((node) => isNumber(node.label) === isNumber(label));
  if (same || anywhere(section.structure, label) || section.structure.length < 2 || act === undefined) return '';
  return ` The section was last amended by ${actName(act)}; an older text may have had other labels.`;
}
