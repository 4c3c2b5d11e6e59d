import type {
  ActsOutcome,
  ImportOutcome,
  ImportPlan,
  ImportProgress,
  ImportRequest,
} from '../official/pages/importing';
import type { OfficialStatus } from '../official/pages/officialText';
import type { CatalogueEdition } from '../facts/statutes';
import { changeWords } from './wording/changes';
import { dateWords } from './wording/dates';
import { editionWords } from './wording/section';

/** Lines of a list in the report; a first import has thousands of differences, and nobody reads on. */
const MOST_LINES = 500;

/** A question before anything is read. */
export interface Question {
  readonly question: string;
  /** Addresses, amount, time and place, in paragraphs. */
  readonly detail: string;
}

export function importQuestion(plan: ImportPlan, request: ImportRequest): Question {
  const { addresses, more, pages, resumed, seconds, megabytes, folder } = plan;
  const site = request.kind !== 'files';
  const shown =
    addresses.length > 6
      ? [...addresses.slice(0, 5), `and ${counted(addresses.length - 5, 'page')} more there`]
      : addresses;
  return {
    question:
      'edition' in request && request.edition !== undefined
        ? `Install the ${request.edition} edition of the General Statutes beside the newest?`
        : QUESTIONS[request.kind],
    detail: [
      site
        ? 'Conncite will read pages of the General Assembly’s site, one after the other, over a verified connection:'
        : 'Conncite will read the official pages that are saved here:',
      [
        ...shown,
        more
          ? `and the pages that ${addresses.length === 1 ? 'it leads' : 'they lead'} to: about ${grouped(pages)} in all.`
          : `${counted(pages, 'page')} ${site ? 'at most' : 'in all'}.`,
      ].join('\n'),
      ...(resumed > 0 ? [`${counted(resumed, 'page')} are already here from the last run, which resumes.`] : []),
      `Time: about ${timeWords(seconds)}. Disk: about ${megabytes} MB in ${folder}.`,
      `${site ? 'Nothing of your documents is sent. ' : 'Nothing is read from the network. '}You can go on working, and cancel at any time: the installed text stays as it is until everything is read.`,
    ].join('\n\n'),
  };
}

const QUESTIONS: Readonly<Record<ImportRequest['kind'], string>> = {
  code: 'Install the official text of the General Statutes?',
  chapters: 'Get the official text of the chapter?',
  update: 'Update the official text of the General Statutes?',
  files: 'Install the official text from saved pages?',
};

/** Title of the work while it is done. */
export const PROGRESS_TITLE = 'Official statutes';

export function progressWords({ done, total, name, secondsLeft }: ImportProgress): string {
  const left = secondsLeft === null || secondsLeft === 0 ? '' : `, about ${timeWords(secondsLeft)} left`;
  return `${grouped(done)} of ${grouped(total)}${left}: ${name}`;
}

/** "Official text of the General Statutes revised to January 1, 2025, with the 2026 Supplement: the whole code, ..." */
export function statusSentence({ edition, supplement, read, chapters, sections, whole }: OfficialStatus): string {
  const name =
    edition === null
      ? 'General Statutes, of an edition that the pages do not name'
      : `General Statutes revised to January 1, ${edition}`;
  const over = supplement === null ? '' : `, with the ${supplement} Supplement`;
  return (
    `The official text of the ${name}${over}, is on this machine: ${whole ? 'the whole code' : counted(chapters, 'chapter')}` +
    `${whole ? `, ${counted(chapters, 'chapter')}` : ''} with ${counted(sections, 'section number')}, read on ${dateWords(read)}.`
  );
}

/** What an import came to, in a sentence or two. @param cited how many of the changed sections the workspace cites */
export function outcomeSentence(
  { status, taken, unchanged, refused, changes, acts }: ImportOutcome,
  cited: number,
): string {
  const changed = `The official statutes are up to date: ${counted(changes.length, 'section')} changed; this workspace cites ${cited === 0 ? 'none' : grouped(cited)} of them.`;
  const same = 'The official statutes are as they were: nothing has changed.';
  return [
    changes.length > 0 ? changed : taken === 0 && refused.length === 0 ? same : statusSentence(status),
    ...(refused.length > 0
      ? [
          `${counted(refused.length, 'page')} of ${grouped(taken + unchanged + refused.length)} could not be taken; the report says why.`,
        ]
      : []),
    ...actsSentences(acts),
  ].join(' ');
}

/** What reading the public acts came to; nothing where none is new. */
function actsSentences(acts: ActsOutcome | undefined): readonly string[] {
  if (acts === undefined) return [];
  const { read, refused } = acts;
  const of = read.length > 1 ? `${read[0] ?? ''} to ${read.at(-1) ?? ''}` : (read[0] ?? '');
  return [
    ...(read.length > 0
      ? [`${counted(read.length, 'public act')} (${of}) ${read.length === 1 ? 'was' : 'were'} read by program.`]
      : []),
    ...(refused.length > 0
      ? [
          `${refused[0]?.name ?? ''}${refused.length > 1 ? ` and ${grouped(refused.length - 1)} more` : ''} could not be read; the report says why.`.replace(
            /^./,
            (first) => first.toUpperCase(),
          ),
        ]
      : []),
  ];
}

/** All that an import did, as a Markdown document. @param facts edition of the bundled facts; null where they could not be read */
export function importReport(outcome: ImportOutcome, today: string, facts: CatalogueEdition | null): string {
  const { status, taken, unchanged, refused, problems, changes, differences, acts } = outcome;
  const read = facts === null ? '' : ` (${editionWords(facts)}, read ${dateWords(facts.read)})`;
  return `${[
    '# Official Text of the General Statutes',
    '',
    `${dateWords(today)}. ${statusSentence(status)}`,
    '',
    `- Pages with new or changed sections: ${grouped(taken)}`,
    `- Pages without a change: ${grouped(unchanged)}`,
    `- Pages not taken: ${grouped(refused.length)}`,
    ...list(
      'Not taken',
      'The text that was there before stays.',
      refused.map(({ name, reason }) => `${name}: ${reason}`),
    ),
    ...list(
      'What changed',
      'Against the official text that was here before.',
      changes.map(
        (change) =>
          `§ ${change.number} ${changeWords(change)}${change.catchline === '' ? '' : `: ${change.catchline}`}`,
      ),
    ),
    ...list(
      'Newer than the bundled facts',
      `Where the official text differs from the facts that come with Conncite${read}. The official text is what counts.`,
      differences.map(({ detail }) => detail),
    ),
    ...list(
      'Public acts read by program',
      'Nobody has looked at what the program read; the act itself is what counts.',
      acts?.read ?? [],
    ),
    ...list('Public acts not read', 'What was there before stays, and they are asked for again the next time.', [
      ...(acts?.refused ?? []).map(({ name, reason }) => `${name}: ${reason}`),
      ...(acts?.problems ?? []),
    ]),
    ...list(
      'Errors on the pages',
      'What does not agree within the pages themselves. Nothing was left out for it.',
      problems,
    ),
  ].join('\n')}\n`;
}

function list(title: string, explained: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const left = lines.length - MOST_LINES;
  return [
    '',
    `## ${title} (${grouped(lines.length)})`,
    '',
    explained,
    '',
    ...lines.slice(0, MOST_LINES).map((line) => `- ${line.replace(/\s+/g, ' ')}`),
    ...(left > 0 ? [`- and ${grouped(left)} more`] : []),
  ];
}

/** "40 seconds", "10 minutes". */
export function timeWords(seconds: number): string {
  return seconds < 90 ? counted(Math.max(1, seconds), 'second') : counted(Math.round(seconds / 60), 'minute');
}

function counted(count: number, what: string): string {
  return `${grouped(count)} ${what}${count === 1 ? '' : 's'}`;
}

/** "1,706". */
function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
