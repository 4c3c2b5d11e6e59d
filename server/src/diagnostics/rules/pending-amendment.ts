import type { Snapshot } from '../../analysis/snapshot';
import type { CitedSection } from '../../citations/citation';
import { partsOfChange, touches } from '../../facts/partsOfChange';
import type { PendingAmendment, Section } from '../../facts/statutes';
import { pendingActsInWords } from '../../facts/pendingActs';
import { changeName, partName } from '../../analysis/changeWords';
import { namesAct } from '../../analysis/namedActs';
import { listed } from '../../code/words';
import type { Span } from '../../text/span';
import { find } from '../find';
import type { Finding, Rule, RuleContext } from '../finding';
import { lawYear } from '../lawYear';
import { around } from '../typography';
import { placesWritten } from '../writtenNumbers';
import { longDate } from '../wording';

/**
 * A section of which the code prints two versions, one of them not in effect when the copy was made. Judged by today,
 * or by the day whose law the document is written under: when the date has passed, the amended text is the law. Silent
 * where an edition before the amendment is cited, `amended-since` speaks there; where a part is cited that the act
 * leaves alone, and where a section is cited whole that the act has amended by now; where the act is of a later year
 * than that law; where the document names the act itself, or one that came later; and where it cites the section as
 * amended, by whatever act.
 */
export const pendingAmendment: Rule = {
  code: 'pending-amendment',
  styles: null,
  severity: 'hint',
  onByDefault: true,
  ofForm: false,
  ofSection: true,
  checkNumber(mention, standing, context, tell) {
    if (standing.is !== 'known') return;
    const { section } = standing;
    const { edition, etSeq, through } = mention.member;
    // A range or "et seq." names an act or a chapter, and not the section that it begins with.
    if (etSeq || through !== null) return;
    const year = edition?.year;
    if (year !== undefined && section.lastAmended !== null && section.lastAmended > year) return;
    if (section.pending.every((one) => isElsewhere(one, mention.member, section, context.today))) return;
    if (isEntry(context.snapshot, mention.citation)) return;
    const ofParts = mention.member.pinpoint.length === 0 && section.pending.every((one) => partOf(one) !== undefined);
    const told = toldOnce(section, context);
    const { start, end, trailer } = mention.citation;
    const { before, after } = around(context.snapshot, { start, end: trailer?.end ?? end }, 100);
    if (told === null || AS_AMENDED.test(after.slice(0, 60)) || (ofParts && AS_AUTHORITY.test(before))) return;
    tell(
      find(pendingAmendment, mention.span, told.message, { data: told.data }),
      (now) => !told.amendments.every((named) => isKnown(now.snapshot, named)) && !(ofParts && isPassing(now, section)),
    );
  },
};

/** "adopted pursuant to Chapter 124, § 8-2": by that section something is done, whatever one of its parts says. */
const AS_AUTHORITY =
  /\b(?:pursuant to|in (?:accordance|conformity|harmony) with|under(?: the)? authority of|by (?:authority|virtue) of|authorized (?:by|under|in)|as (?:outlined|provided|set forth|stated) in|(?:set forth|stated) in|authority to [^.;]{1,60}, see)\s(?:the\s)?(?:provisions\sof\s)?(?:[Cc]hapter\s\d{1,3}[a-z]?,?\s)?(?:of\s)?(?:the\s)?$/;

/** Among so many sections one that is cited once is cited in passing. */
const MANY_SECTIONS = 2;

/** True for a section that a paper on many names once: that some part of it will change is nothing to that paper. */
function isPassing({ snapshot }: RuleContext, { number }: Section): boolean {
  const written = placesWritten(snapshot);
  return written.get(number)?.length === 1 && written.size > MANY_SECTIONS;
}

/** The parts that an amendment changes; undefined where none are known. */
function partOf({ change, part = change?.part }: PendingAmendment): string | undefined {
  return part !== undefined && partsOfChange(part) !== undefined ? part : undefined;
}

/** A section of so many parts is a list, and one of them is nothing that whoever cites the section must mean. */
const MANY_PARTS = 12;

/**
 * True for an act that is known to change other parts of the section than the one cited, or one of very many; and for
 * one that has taken effect, where the section is named without a part: whoever names it so is told what will be.
 */
function isElsewhere(
  amendment: PendingAmendment,
  { pinpoint, pinpointThrough }: CitedSection,
  { structure }: Section,
  today: string,
): boolean {
  const { effective } = amendment;
  if (pinpoint.length === 0 && isDated(effective) && effective <= today) return true;
  const part = partOf(amendment);
  if (part === undefined) return false;
  if (pinpoint.length === 0) return structure.length >= MANY_PARTS;
  const paths = pinpointThrough === null ? [pinpoint] : numbered(pinpoint, pinpointThrough);
  return paths.length > 0 && !paths.some((path) => touches(part, path));
}

/** No range of labels that is looked through is longer. */
const LONGEST_RANGE = 100;

/** The paths of a range of numbers, "(7) to (16)"; none where its labels are others. */
function numbered(from: readonly string[], to: readonly string[]): readonly (readonly string[])[] {
  const [first, last] = [from.at(-1), to.at(-1)].map((label) => (/^\d+$/.test(label ?? '') ? Number(label) : NaN));
  if (first === undefined || last === undefined || from.length !== to.length || !(last - first < LONGEST_RANGE))
    return [];
  const count = Math.max(0, last - first + 1);
  return Array.from({ length: count }, (_, k) => [...from.slice(0, -1), String(first + k)]);
}

/**
 * True for an entry of a list of references, "C.G.S. § 10-253", "§ 10-253 School privileges", with another above or
 * below it: its line says nothing of the section.
 */
function isEntry(snapshot: Snapshot, citation: Span): boolean {
  const { before, after } = around(snapshot, citation, LONGEST_ENTRY);
  const [own = '', next = ''] = after.split(/[\r\n\u2029]+/);
  const lines = before.split(/[\r\n\u2029]+/);
  const [above = '', begun = ''] = lines.slice(-2);
  return (
    lines.length > 1 &&
    /^[ \t#*>•-]*$/.test(begun) &&
    NAME_ALONE.test(own.trim()) &&
    (CITES.test(above) || CITES.test(next))
  );
}

const LONGEST_ENTRY = 160;
const NAME_ALONE = /^(?:[-–—:.,]{0,2}\s{0,40}[A-Z“"][^.;]{0,90})?[.;,]?$/;
const CITES = /^[ \t#*>•-]*(?:§|(?:Conn(?:ecticut)?|C\.G|CGS|Gen|Sec|P\.A|Public Act)\b|\d+ (?:U\.S|C\.F))/;

const AS_AMENDED =
  /^\)?\s?,?\s(?:as\s(?:(?:it )?may be |(?:it may be )?(?:hereafter |from time to time )|heretofore )?(?:amended|revised)\b(?! by| in| effective)|and any (?:subsequent|future) amendments)/;

/** True where whoever wrote a document names the acts of an amendment, or a later one. */
function isKnown(snapshot: Snapshot, { acts, later }: NamedActs): boolean {
  const isNamed = (number: string): boolean => namesAct(snapshot, number);
  return (acts.length > 0 && acts.every(isNamed)) || later.some(isNamed);
}

/** What is told of a section wherever it is cited. */
interface Told {
  readonly message: string;
  readonly data: NonNullable<Finding['data']>;
  readonly amendments: readonly NamedActs[];
}

/** Numbers of an amendment's acts, "25-44", and of those that amended the section after it took effect. */
interface NamedActs {
  readonly acts: readonly string[];
  readonly later: readonly string[];
}

/** A brief cites the same section many times. */
function toldOnce(section: Section, context: RuleContext): Told | null {
  const known = context.snapshot.kept(noSections);
  if (known.context !== context) {
    known.context = context;
    known.told.clear();
  }
  let told = known.told.get(section);
  if (told === undefined) known.told.set(section, (told = toldOf(section, context)));
  return told;
}

/** Filled as sections are met, while a document is judged once. */
function noSections(): { context: RuleContext | undefined; readonly told: Map<Section, Told | null> } {
  return { context: undefined, told: new Map() };
}

/** Null where nothing is pending. */
function toldOf(section: Section, context: RuleContext): Told | null {
  const { today } = context;
  const pending = section.pending.filter((amendment) => isPassed(amendment, lawYear(context)));
  if (pending.length === 0) return null;
  return {
    message: pending.map((amendment) => sentence(section, amendment, today)).join(' '),
    amendments: pending.map((amendment) => ({
      acts: actsIn(amendment.by),
      later: amendment.effective <= today ? laterActs(section, today).flatMap(actsIn) : [],
    })),
    data: {
      number: section.number,
      amendments: pending.map(({ effective, by }) => ({
        effective,
        by,
        inEffect: isDated(effective) ? effective <= today : null,
      })),
    },
  };
}

function actsIn(words: string): readonly string[] {
  return words.match(/\b\d{2}-\d{1,3}\b/g) ?? [];
}

/** False for an act that was passed after the year whose law the document is written under. */
function isPassed({ by }: PendingAmendment, law: number | undefined): boolean {
  const passed = /\b(\d{2})-\d/.exec(by)?.[1];
  return law === undefined || passed === undefined || 2000 + Number(passed) <= law;
}

/** Two sections print an amendment of which the facts name neither act nor date. */
function isDated(effective: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(effective);
}

function sentence(section: Section, amendment: PendingAmendment, today: string): string {
  if (!isDated(amendment.effective)) {
    const by = amendment.by === '' ? '' : `, as amended by ${pendingActsInWords(amendment.by)},`;
    return (
      `The code prints two texts of § ${section.number}. One${by} was not in effect when this copy was made; ` +
      `${by === '' ? 'its act and date are' : 'its date is'} not known here. Check the official text.`
    );
  }
  const date = longDate(amendment.effective);
  const { change } = amendment;
  if (change !== undefined) {
    const repeals = change.what === 'repealed' && change.part === '';
    const part = partName(change.part);
    const later = laterActs(section, today);
    const present = repeals ? 'it' : 'the present text';
    const text = later.length === 0 ? present : `${present}, as amended by ${listed(later)},`;
    return `§ ${section.number} is ${repeals ? 'repealed' : 'amended'} from ${date} (${amendment.by})${part === '' ? '' : `, in ${part}`}; until then ${text} is the law.`;
  }
  const within = amendment.part === undefined ? '' : `, in ${partName(amendment.part)}`;
  return amendment.effective <= today
    ? `§ ${section.number} was amended effective ${date}${within}. ${nowWords(section, amendment, today)}; ` +
        'the facts used here may show the earlier text.'
    : `§ ${section.number} will be amended effective ${date}${within}. Until then the present text is the law (${pendingActsInWords(amendment.by)}).`;
}

/** What is the law now that the day of a printed amendment has come: later acts may have amended the section too. */
function nowWords(section: Section, { by }: PendingAmendment, today: string): string {
  const acts = pendingActsInWords(by);
  const later = laterActs(section, today);
  return later.length === 0
    ? `The amended text (${acts}) is now the law`
    : `The amended text (${acts}) has taken effect, and ${listed(later)} amended the section too`;
}

function laterActs({ changes }: Section, today: string): readonly string[] {
  return [...new Set(changes.filter(({ effective }) => effective <= today).map(changeName))];
}
