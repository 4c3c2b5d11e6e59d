import { labelPlaces } from '../official/pages/labelPlaces';
import type {
  OfficialBody,
  OfficialOrigin,
  OfficialSection,
  OfficialSubsection,
  OfficialText,
} from '../official/pages/officialText';
import { bodiesOf } from '../official/pages/parts';
import { OfficialMemo } from './officialMemo';

/** What the official text says of a label path. */
export type LabelVerdict =
  | { readonly is: 'there' }
  /** Certain: neither the parts as read nor the words have it. `labels` are those of its level, below `above`. */
  | {
      readonly is: 'missing';
      readonly depth: number;
      readonly labels: readonly string[];
      readonly origin: OfficialOrigin;
    }
  /** The parts as read do not have it, and the words do not rule it out. */
  | { readonly is: 'unsure' };

const verdicts = new OfficialMemo<LabelVerdict | undefined>();

/**
 * Whether a section has a part, by its official text: that in force and those printed beside it for a
 * later date. Undefined where the text is not here, is no section in force of its own, or has the label
 * only in words that no part was read from.
 */
export function labelVerdict(
  official: OfficialText | undefined,
  number: string,
  path: readonly string[],
): LabelVerdict | undefined {
  return verdicts.get(official, `${number} ${path.join('/')}`, (text) => {
    const section = text.section(number);
    return section === undefined || !isJudged(section, path[0] ?? '') ? undefined : judge(section, path);
  });
}

/**
 * Several numbers under one heading prove nothing of one label; nor does a section in which no part
 * was read, where its words have the label.
 */
function isJudged(section: OfficialSection, label: string): boolean {
  if (section.status !== 'in force' || section.printed !== section.number || section.body.text === '') return false;
  return (
    section.body.subsections.length > 0 ||
    bodiesOf(section).every(({ text }) => !text.toLowerCase().includes(`(${label.toLowerCase()})`))
  );
}

function judge(section: OfficialSection, path: readonly string[]): LabelVerdict {
  let levels = bodiesOf(section).map((body) => ({
    body,
    parts: body.subsections,
    above: [] as readonly OfficialSubsection[],
  }));
  for (const [depth, label] of path.entries()) {
    const next = levels.map(({ body, parts }) => {
      const above = parts.filter((part) => part.label === label);
      return { body, above, parts: above.flatMap(({ children }) => children) };
    });
    if (next.some(({ above }) => above.length > 0)) {
      levels = next;
      continue;
    }
    // A later text of one subsection has nothing of the others.
    if (section.body.doubtful === true) return { is: 'unsure' };
    const having = levels.filter(({ parts, above }) => depth === 0 || parts.length > 0 || above.length > 0);
    if (
      having.some(
        ({ body, parts, above }) => anywhere(parts, label) || begins(body, depth === 0 ? undefined : above, label),
      )
    )
      return { is: 'unsure' };
    return {
      is: 'missing',
      depth,
      labels: [...new Set(having.flatMap(({ parts }) => parts.map((part) => part.label)))],
      origin: section.origin,
    };
  }
  return { is: 'there' };
}

/** A second list inside one part can hang under the wrong one. */
function anywhere(parts: readonly OfficialSubsection[], label: string): boolean {
  return parts.some((part) => part.label === label || anywhere(part.children, label));
}

/** True where the words have such a label that names no other place. */
function begins(body: OfficialBody, within: readonly OfficialSubsection[] | undefined, label: string): boolean {
  return body.paragraphs.some(({ start, end }, i) =>
    labelPlaces(body.text, start, end, i).some(
      (place) =>
        place.label === label &&
        (within === undefined || within.some((part) => part.start < place.start && place.start < part.end)),
    ),
  );
}
