import type { Snapshot } from '../analysis/snapshot';
import type { OfficialText } from '../official/pages/officialText';
import type { Statutes } from '../facts/statutes';
import { labelsOfSection, levelWord, type Label } from './typing/labels';
import { typedAt } from './typing/typed';
import { pinpointWords } from './wording/pinpoint';
import { catchlineOf } from './wording/section';
import { capital } from '../code/words';
import { labelPath } from '../code/labels';

/** A section's levels as far as they are typed. */
export interface Signature {
  /** "§ 53a-192a(a)(1)(A | B | C)" */
  readonly label: string;
  readonly documentation: string;
  /** Each level: its place in the label, and what it says. */
  readonly levels: readonly { readonly start: number; readonly end: number; readonly documentation: string }[];
  /** Place of the level being typed. */
  readonly active: number;
}

/** Longest list of labels shown for one level. */
const SHOWN = 12;

/**
 * The levels of the section whose pinpoint is being typed at a source offset;
 * undefined where none is, or none is known.
 */
export function signatureHelp(
  snapshot: Snapshot,
  offset: number,
  {
    statutes,
    official,
    today,
  }: { readonly statutes: Statutes; readonly official?: OfficialText | undefined; readonly today: string },
): Signature | undefined {
  const typed = typedAt(snapshot.text, offset);
  if (typed?.kind !== 'pinpoint') return undefined;
  const cited = snapshot
    .citationAt(typed.numberAt)
    ?.citation.sections.find(({ numberSpan }) => numberSpan?.start === typed.numberAt);
  const section = cited === undefined ? undefined : statutes.find(cited.number);
  if (section === undefined) return undefined;
  const labels = labelsOfSection(section, statutes, official, today);
  const says = new Map(labels.map((label) => [labelPath(label.pinpoint), label.says]));
  const head = labelPath(typed.path);
  const here = labels.filter(
    ({ pinpoint }) => pinpoint.length === typed.path.length + 1 && labelPath(pinpoint.slice(0, -1)) === head,
  );
  if (here.length === 0) return undefined;
  let label = `§ ${section.number}`;
  const levels = typed.path.map((part, depth) => {
    const path = typed.path.slice(0, depth + 1);
    const start = label.length;
    label += `(${part})`;
    return { start, end: label.length, documentation: sentence(path, says.get(labelPath(path))) };
  });
  const start = label.length;
  const names = here.map(({ pinpoint }) => pinpoint.at(-1) ?? '');
  label += `(${names.length > SHOWN ? [...names.slice(0, SHOWN - 1), '…', names.at(-1) ?? ''].join(' | ') : names.join(' | ')})`;
  const exact = here.find(({ pinpoint }) => pinpoint.at(-1) === typed.label);
  const documentation = exact === undefined ? listed(here) : sentence(exact.pinpoint, exact.says);
  return {
    label,
    documentation: catchlineOf(section, 200),
    levels: [...levels, { start, end: label.length, documentation }],
    active: typed.path.length,
  };
}

/** What each label of a level says, a line each; where none says anything, how many there are. */
function listed(labels: readonly Label[]): string {
  const said = labels.filter(({ says }) => says !== '').slice(0, SHOWN);
  if (said.length > 0) return said.map(({ pinpoint, says }) => `(${pinpoint.at(-1) ?? ''}) ${says}`).join('\n');
  const level = levelWord(labels[0]?.pinpoint ?? []);
  return labels.length === 1 ? `The only ${level}.` : `One of ${labels.length} ${level}s.`;
}

function sentence(path: readonly string[], gist: string | undefined): string {
  const words = pinpointWords(path);
  const name = capital(words);
  return gist === undefined || gist === '' ? name : `${name}: ${gist}`;
}
