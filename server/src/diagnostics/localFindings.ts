import { paragraphEnd, paragraphStart } from '../analysis/paragraph';
import type { Citation } from '../citations/citation';
import { asRead } from '../citations/movedCitation';
import { sameMoved } from '../citations/same';
import { sharedEnds } from '../markup/sharedEnds';
import { citationJudge, type Hear } from './citationJudge';
import { find } from './find';
import type { Finding, Fix, Proviso, Rule, RuleContext } from './finding';
import type { OfficialStatus } from '../official/pages/officialText';
import type { Steps } from '../text/steps';

interface Heard {
  readonly rule: Rule;
  readonly finding: Finding;
  readonly provided: Proviso | undefined;
}

/** What the rules that judge citations one by one found in one version of a document. */
interface Judged {
  readonly context: RuleContext;
  readonly rules: readonly Rule[];
  /** Of the official text: another one is another text. */
  readonly status: OfficialStatus | undefined;
  /** By place of the citation; most have none. */
  readonly heard: readonly (readonly Heard[] | undefined)[];
}

/**
 * Keeps, for one document, what was last found at each citation, so that the next
 * version is judged only where it differs.
 */
export class JudgedBefore {
  last: Judged | undefined;
}

/** Words around a citation that a rule may look at, in prose characters; it never looks beyond the paragraph. */
const REACH = 400;
const NOTHING: readonly Heard[] = [];
/** Citations and members judged in one step. */
const STEP = 1024;

/**
 * Asks the rules that judge citations one by one. What was found at a citation that stands as it stood, in a paragraph
 * that has not changed, is not asked again; fixes are made from this version in any case.
 * @param before what is known of an earlier version, brought up to date when the last step is done; nothing
 * where it is judged under other rules or law
 */
export function* judgeCitations(
  rules: readonly Rule[],
  context: RuleContext,
  before: JudgedBefore,
  hear: Hear,
): Steps<void> {
  const { citations } = context.snapshot.reading;
  const same = before.last === undefined ? undefined : unchanged(before.last, rules, context);
  const heard: (readonly Heard[] | undefined)[] = new Array<readonly Heard[] | undefined>(citations.length);
  let now: readonly Heard[] = NOTHING;
  const judge = citationJudge(rules, context, (rule, finding, provided) => {
    now = [...now, { rule, finding, provided }];
  });
  let judged = 0;
  // By place: pairs of place and citation would be an object more for each, at every key.
  for (let k = 0; k < citations.length; k++) {
    const citation = citations[k] as Citation;
    // A list may have a thousand members, each of which is judged.
    judged += 1 + asRead(citation).cites.length;
    if (judged >= STEP) {
      judged = 0;
      yield;
    }
    const known = same?.(citation, k);
    now = known ?? NOTHING;
    if (known === undefined) judge(citation);
    if (now.length === 0) continue;
    heard[k] = now;
    for (const { rule, finding, provided } of now) hear(rule, finding, provided);
  }
  // A store is opened for a document that cites something, and for no other.
  const status = citations.length === 0 ? undefined : context.official?.status();
  before.last = { context, rules, status, heard };
}

/** Gives what was found at a citation before, in this version's offsets; undefined where it must be judged. */
function unchanged(
  last: Judged,
  rules: readonly Rule[],
  context: RuleContext,
): ((citation: Citation, k: number) => readonly Heard[] | undefined) | undefined {
  if (!sameGrounds(last, rules, context)) return undefined;
  const [was, is] = [last.context.snapshot, context.snapshot];
  const [old, count] = [was.reading.citations, is.reading.citations.length];
  const shared = sharedEnds(was.prose, is.prose);
  const headEnd = is.prose.toSource(paragraphStart(is.prose.text, Math.max(0, shared.head - REACH)));
  const tailStart = is.prose.toSource(
    paragraphEnd(is.prose.text, Math.min(is.prose.text.length, is.prose.text.length - shared.tail + REACH)),
  );
  const by = is.text.length - was.text.length;
  return (citation, k) => {
    const isBefore = citation.end <= headEnd;
    if (!isBefore && citation.start < tailStart) return undefined;
    const at = isBefore ? k : k - count + old.length;
    const moved = isBefore ? 0 : by;
    const other = old[at];
    if (other === undefined || !sameMoved(other, citation, moved)) return undefined;
    const heard = last.heard[at];
    if (heard === undefined) return NOTHING;
    return heard.map(({ rule, finding, provided }) => ({
      rule,
      finding: again(rule, finding, moved, citation, context),
      provided,
    }));
  };
}

function sameGrounds(last: Judged, rules: readonly Rule[], context: RuleContext): boolean {
  const { statutes, official, style, today, asOf, snapshot } = last.context;
  return (
    statutes === context.statutes &&
    official === context.official &&
    last.status === context.official?.status() &&
    style === context.style &&
    today === context.today &&
    asOf === context.asOf &&
    snapshot.uri === context.snapshot.uri &&
    snapshot.languageId === context.snapshot.languageId &&
    snapshot.prose.identical === context.snapshot.prose.identical &&
    last.rules.length === rules.length &&
    last.rules.every((rule, k) => rule === rules[k])
  );
}

/**
 * The finding in this version: its fixes are asked for anew, since they may follow what the rest of the document does.
 */
function again(rule: Rule, finding: Finding, by: number, citation: Citation, context: RuleContext): Finding {
  const { message, severity, related, tag, data } = finding;
  const span = { start: finding.start + by, end: finding.end + by };
  return find(rule, span, message, {
    severity,
    ...(related === undefined
      ? {}
      : { related: related.map((place) => ({ ...place, start: place.start + by, end: place.end + by })) }),
    ...(tag === undefined ? {} : { tag }),
    ...(data === undefined ? {} : { data }),
    fixes: () => fixesOf(rule, { ...span, message }, citation, context),
  });
}

function fixesOf(
  rule: Rule,
  { start, end, message }: Pick<Finding, 'start' | 'end' | 'message'>,
  citation: Citation,
  context: RuleContext,
): readonly Fix[] {
  let fixes: readonly Fix[] = [];
  citationJudge([rule], context, (_, finding) => {
    if (finding.start === start && finding.end === end && finding.message === message) fixes = finding.fixes;
  })(citation);
  return fixes;
}
