import type { Section, StructureNode } from '../../statutes/statutes';
import { find } from '../find';
import type { Rule, RuleContext } from '../finding';
import { lawYear } from '../lawYear';
import { listed, pinpointText } from '../wording';

/**
 * A pinpoint that the section does not seem to have. The facts know a section's labels by a reading by rule, right for nearly
 * all and a proof for none, so this is a hint; and text cited from an earlier edition may have had other labels.
 */
export const unknownSubsection: Rule = {
  code: 'unknown-subsection', styles: null, severity: 'hint', onByDefault: true, ofForm: false,
  *check(context) {
    for (const citation of context.snapshot.reading.citations) {
      if (citation.kind === 'former') continue;
      for (const member of citation.sections) {
        const span = member.pinpointSpan;
        if (span === null || span.start < citation.start || span.end > citation.end) continue;
        const section = context.statutes.find(member.number);
        if (section?.status !== 'in force' || isOlderText(section, member.edition?.year ?? lawYear(context))) continue;
        for (const path of member.pinpointThrough === null ? [member.pinpoint] : [member.pinpoint, member.pinpointThrough]) {
          const message = missing(context, section, path);
          if (message === undefined) continue;
          yield find(unknownSubsection, span, message, { data: { number: section.number, pinpoint: path } });
          break;
        }
      }
    }
  },
};

function isOlderText(section: Section, year: number | undefined): boolean {
  return year !== undefined && section.lastAmended !== null && year <= section.lastAmended;
}

/** The message for the first label of `path` that is not there; undefined where all are. */
function missing(context: RuleContext, section: Section, path: readonly string[]): string | undefined {
  let level = section.structure;
  let shown = '';
  for (const [depth, label] of path.entries()) {
    const node = level.find((child) => child.label === label);
    if (node === undefined) {
      // A second list inside one subsection can hang under the wrong parent in the facts.
      if (depth > 0 && anywhere(level, label)) return undefined;
      return sentence(context, section, path, shown, level);
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
  context: RuleContext, section: Section, path: readonly string[], shown: string, level: readonly StructureNode[],
): string {
  const place = `§ ${section.number}${shown}`;
  const labels = level.map((node) => `(${node.label})`);
  const known =
    labels.length === 0
      ? `${place} has no labelled parts that are known here`
      : `the parts of ${place} that are known here are ${labels.length > 12 ? `${labels[0] ?? ''} to ${labels.at(-1) ?? ''}` : listed(labels)}`;
  return (
    `No ${pinpointText(path)} is known in § ${section.number}: ${known}. ` +
    `The structure was read by rule from the edition of ${context.statutes.edition.revision}; check the text.`
  );
}
