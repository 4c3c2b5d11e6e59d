import { documentYear } from '../../analysis/documentDate';
import type { Snapshot } from '../../analysis/snapshot';
import type { MalformedNumber } from '../../citations/citation';
import { NUMBERED_BY_TITLE } from '../../citations/malformedMembers';
import { OF_THREE_PARTS } from '../../citations/malformedNumber';
import { likelyNumbers } from '../../facts/likelyNumbers';
import type { Section, Statutes } from '../../facts/statutes';
import type { Span } from '../../text/span';
import { authorityFix, find, withSeverity } from '../find';
import type { Finding, Rule } from '../finding';
import { meantInFigures, onlySection } from '../meantInFigures';
import { isSaidToBeWrong } from '../said';
import { gluedMarks } from '../standing';
import { around } from '../typography';
import { malformedWords, sectionName } from '../wording';

const MOST_FIXES = 3;
/** "52-41810": no section has so many figures, and a note's mark may have stuck to one that has fewer. */
const TOO_LONG = /-\d{5,6}$/;
const NUMBERED_THROUGH = /^\d{1,4}[a-z]?$/;
const OLD_YEAR = /\b(?:18\d\d|19(?:[0-4]\d|5[0-7]))\b/;
/** So far around a number its year is looked for. */
const NEAR = 200;

/**
 * The code is named, and what stands after it is not a section number: "Conn. Gen. Stat. § 53-a-70". Nobody can find
 * what is cited. The numbers that may be meant are offered; which of them is, only the writer knows.
 * Until 1958 the sections were numbered through, "§ 257b": silent near a year before that, and where the
 * paper cites the code of such a year.
 */
export const malformedNumber: Rule = {
  code: 'malformed-number',
  styles: null,
  severity: 'error',
  onByDefault: true,
  ofForm: false,
  kinds: ['full', 'prose', 'short'],
  checkCitation({ malformed, name, sign }, context, tell) {
    const { statutes, snapshot } = context;
    const isSpoken = sign?.form === 'word' && name !== null && /^g/.test(snapshot.read(name));
    for (const one of malformed) {
      const { end, written } = one;
      if (isSaidToBeWrong(context, one) || isCutApart(snapshot.text, written, end)) continue;
      if (NUMBERED_THROUGH.test(written) && isOfOldRevision(snapshot, one)) continue;
      if (withOneHyphen(statutes, written) !== undefined && snapshot.kept(doubledHyphens) > MOST_DOUBLED) continue;
      const finding =
        asRange(statutes, one) ??
        asPlain(statutes, one) ??
        asNoted(statutes, one) ??
        asCommercialCode(statutes, one) ??
        (isSpoken && NUMBERED_THROUGH.test(written) ? asSpoken(statutes, one) : asWrong(statutes, one));
      tell(finding, (now) => !(NUMBERED_THROUGH.test(written) && isOfOldDay(now.snapshot)));
    }
  },
};

/** "7-147a-y" is no slip of the number's form: a range is meant, and its last number is to be written out. */
function asRange(statutes: Statutes, { start, end, written }: MalformedNumber): Finding | undefined {
  const range = rangeMeant(statutes, written);
  return range === undefined
    ? undefined
    : find(malformedNumber, { start, end }, `If a range is meant, write out its last number: ${range}.`, {
        severity: 'information',
        fixes: [authorityFix(`Change to ${range}`, false, { start, end, newText: range })],
        data: { written },
      });
}

/** "53--35", "42-ll0b": the one section that is meant is plain. */
function asPlain(statutes: Statutes, { start, end, written }: MalformedNumber): Finding | undefined {
  const hyphened = withOneHyphen(statutes, written);
  const meantPlainly = hyphened ?? meantInFigures(statutes, written);
  const how = hyphened === undefined ? 'in figures' : 'with one hyphen';
  return meantPlainly === undefined
    ? undefined
    : find(malformedNumber, { start, end }, `Write the number ${how}: ${meantPlainly}.`, {
        severity: 'information',
        fixes: [authorityFix(`Change to ${meantPlainly}`, true, { start, end, newText: meantPlainly })],
        data: { written },
      });
}

/** "52-41810": the number is a section's with the mark of a note, as far as can be guessed. */
function asNoted(statutes: Statutes, { start, end, written }: MalformedNumber): Finding | undefined {
  const note = TOO_LONG.test(written) ? gluedMarks(statutes, written).find(({ former }) => !former) : undefined;
  return note === undefined
    ? undefined
    : find(
        malformedNumber,
        { start, end },
        `${malformedWords(written)} Is the ${note.mark} after § ${note.number} a footnote number?`,
        { severity: 'information', data: { written, nearest: [note.number] } },
      );
}

/** "42-9-610": an article and a number after the title, whose letter was left out. */
const ARTICLE_OF_42 = /^42-(\d{1,2}a?)-(\d{3,4}[a-z]?)$/i;

function asCommercialCode(statutes: Statutes, { start, end, written }: MalformedNumber): Finding | undefined {
  const [, article = '', rest = ''] = ARTICLE_OF_42.exec(written) ?? [];
  const section = statutes.find(`42a-${article.toUpperCase()}-${rest.toLowerCase()}`);
  return section === undefined
    ? undefined
    : find(
        malformedNumber,
        { start, end },
        `${written} is not a section number. The Uniform Commercial Code is title 42a. Did you mean § ${section.number}?`,
        {
          fixes: () => [authorityFix(`Cite ${sectionName(section)}`, false, { start, end, newText: section.number })],
          data: { written, nearest: [section.number] },
        },
      );
}

/**
 * "... by state general statutes section 210 the dates ...": a name in small letters before a number without a title
 * may end a sentence that a machine wrote down, and the number be another paper's.
 */
function asSpoken(statutes: Statutes, one: MalformedNumber): Finding {
  return withSeverity(asWrong(statutes, one), 'information');
}

function asWrong(statutes: Statutes, { start, end, written }: MalformedNumber): Finding {
  const likely = likelyNumbers(statutes, written, MOST_FIXES);
  return find(malformedNumber, { start, end }, `${malformedWords(written)}${meant(written, likely)}`, {
    fixes: () =>
      likely.map((section) =>
        authorityFix(`Cite ${sectionName(section)}`, false, { start, end, newText: section.number }),
      ),
    data: { written, nearest: likely.map((section) => section.number) },
  });
}

/**
 * "§ 12-l l 7a": a scan sets the figures of a number apart; "§§ 54- offender's": another column stands beside the one
 * in which the number breaks. What it is can only be guessed.
 */
function isCutApart(text: string, written: string, end: number): boolean {
  const after = text.slice(end, end + 8);
  return (
    (/[lI]$/.test(written) && /^ (?:[lI1](?: ?\d{1,3}[a-z]?)?|\d{2,3}[a-z]?)\b/.test(after)) ||
    (/^\d{1,2}[a-e]?$/.test(written) && /^- {1,3}[a-z]{2}/.test(after))
  );
}

/** "7-147a to 7-147y" for "7-147a-y", "7-324 to 7-339" for "7-324-339", where one chapter has both. */
function rangeMeant(statutes: Statutes, written: string): string | undefined {
  const [, stem = '', from = '', to = ''] =
    /^(\d{1,2}[a-e]?-\d{1,4})([a-z])-([a-z])$/.exec(written) ??
    /^(\d{1,2}[a-e]?-)(\d{1,4})-(\d{1,4})$/.exec(written) ??
    [];
  const [first, last] = [from, to].map((end) => statutes.find(stem + end));
  const isRange = first !== undefined && first.chapter === last?.chapter && first.index < last.index;
  return isRange ? `${first.number} to ${last.number}` : undefined;
}

/** "53-35" for "53--35". */
function withOneHyphen(statutes: Statutes, written: string): string | undefined {
  return onlySection(statutes, written, written.replace('--', '-'));
}

/** A copy that has more such numbers writes every dash so. */
const MOST_DOUBLED = 3;

function doubledHyphens({ prose }: Snapshot): number {
  return prose.text.match(/\d--\d/g)?.length ?? 0;
}

/** The one number that may be meant, as a sentence; what is a title, a chapter, or a regulation is told as that. */
function meant(written: string, [only, ...others]: readonly Section[]): string {
  const isOfElse = NUMBERED_THROUGH.test(written) || OF_THREE_PARTS.test(written);
  return only === undefined || others.length > 0 || isOfElse ? '' : ` Did you mean § ${only.number}?`;
}

/** True for a paper of a day on which the sections were numbered through, or that cites the code of such a day. */
function isOfOldDay(snapshot: Snapshot): boolean {
  const year = documentYear(snapshot);
  return (year !== undefined && year < NUMBERED_BY_TITLE) || snapshot.kept(citesOldRevision);
}

/** "(Cum. Sup. 1955, § 3230d)", "General Statutes, Rev. 1930". */
const OLD_REVISION = /\b(?:Cum\. Supp?\.|Rev(?:\.|ision)(?: of)?),? (?:18\d\d|19(?:[0-4]\d|5[0-7]))\b/;

function citesOldRevision({ prose }: Snapshot): boolean {
  return OLD_REVISION.test(prose.text);
}

function isOfOldRevision(snapshot: Snapshot, span: Span): boolean {
  const { before, after } = around(snapshot, span, NEAR);
  return OLD_YEAR.test(`${before} ${after}`);
}
