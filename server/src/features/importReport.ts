import type { ActsOutcome, ImportOutcome, ImportPlan, ImportRequest } from '../official/pages/importing';
import type { OfficialStatus } from '../official/pages/officialText';
import type { CatalogueEdition } from '../facts/statutes';
import { counted, grouped, timeWords } from './wording/importProgress';
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

/** "Official text of the General Statutes revised to January 1, 2025, with the 2026 Supplement: the whole code, ..." */
export function statusSentence({ edition, supplement, read, chapters, sections, whole }: OfficialStatus): string {
  const name =
    edition === null
      ? 'General Statutes, of an edition that the pages do not name'
      : `General Statutes revised to January 1, ${edition}`;
  const over = supplement === null ? '' : `, with the ${supplement} Supplement`;
  return (
    `The official text of the ${name}${over}, is on this computer: ${whole ? 'the whole code' : counted(chapters, 'chapter')}` +
    `${whole ? `, ${counted(chapters, 'chapter')}` : ''} with ${counted(sections, 'section number')}, read on ${dateWords(read)}.`
  );
}

/** What an import came to, in a sentence or two. @param cited how many of the changed sections the workspace cites */
export function outcomeSentence(
  { status, taken, unchanged, refused, changes, acts }: ImportOutcome,
  cited: number,
): string {
  const changed = `The official statutes are up to date: ${counted(changes.length, 'section')} changed; this workspace cites ${cited === 0 ? 'none' : grouped(cited)} of them.`;
  const same = 'The official statutes are up to date: nothing has changed.';
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

/** What reading public acts came to, where lists follow that name those that were not read; "" where none was. */
export function actsOutcomeSentence(acts: ActsOutcome): string {
  return acts.read.length === 0 && acts.refused.length === 0
    ? `No new public acts: the list has ${grouped(acts.listed)}, all of them known.`
    : actsSentences({ ...acts, refused: [] }).join(' ');
}

/** What reading the public acts came to; nothing where none is new. */
function actsSentences(acts: ActsOutcome | undefined): readonly string[] {
  if (acts === undefined) return [];
  const { read, refused, changes } = acts;
  const of = read.length > 1 ? `${read[0] ?? ''} to ${read.at(-1) ?? ''}` : (read[0] ?? '');
  return [
    ...(read.length > 0
      ? [
          `${counted(read.length, 'public act')} (${of}) ${read.length === 1 ? 'was' : 'were'} read by program, with ${counted(changes, 'change')} of the code.`,
        ]
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

/** A list of a report. */
export interface ReportList {
  readonly title: string;
  /** What the list is of, in whole sentences. */
  readonly explained: string;
  readonly lines: readonly string[];
  /** True for what few readers want. */
  readonly minor?: boolean;
}

/**
 * What an import has to list; lists without a line are left out.
 * @param facts edition of the bundled facts; null where they could not be read
 */
export function reportLists(outcome: ImportOutcome, facts: CatalogueEdition | null): readonly ReportList[] {
  const { refused, problems, changes, differences, acts } = outcome;
  const read = facts === null ? '' : ` (${editionWords(facts)}, read ${dateWords(facts.read)})`;
  return [
    {
      title: 'Not taken',
      explained: 'The text that was there before is kept.',
      lines: refused.map(({ name, reason }) => `${name}: ${reason}`),
    },
    {
      title: 'What changed',
      explained: 'Against the official text that was here before.',
      lines: changes.map(
        (change) =>
          `§ ${change.number} ${changeWords(change)}${change.catchline === '' ? '' : `: ${change.catchline}`}`,
      ),
    },
    {
      title: 'Newer than the bundled facts',
      explained: `Where the official text differs from the facts that come with Conncite${read}. The official text controls.`,
      lines: differences.map(({ detail }) => detail),
    },
    ...(acts === undefined ? [] : actsLists(acts)),
    {
      title: 'Errors on the pages',
      explained: 'Where the pages contradict themselves. Nothing was left out because of it.',
      lines: problems,
      minor: true,
    },
  ].filter(({ lines }) => lines.length > 0);
}

/** The same of public acts that were read. */
export function actsLists({ read, refused, problems }: ActsOutcome): readonly ReportList[] {
  return [
    {
      title: 'Public acts read by program',
      explained: 'No person has reviewed what the program read. The act itself controls.',
      lines: read,
      minor: true,
    },
    {
      title: 'Public acts not read',
      explained: 'What was there before is kept. The next run asks for them again.',
      lines: [...refused.map(({ name, reason }) => `${name}: ${reason}`), ...problems],
    },
  ].filter(({ lines }) => lines.length > 0);
}

/**
 * All that an import did, as a Markdown document.
 * @param facts edition of the bundled facts; null where they could not be read
 */
export function importReport(outcome: ImportOutcome, today: string, facts: CatalogueEdition | null): string {
  const { status, taken, unchanged, refused } = outcome;
  return `${[
    '# Official Text of the General Statutes',
    '',
    `${dateWords(today)}. ${statusSentence(status)}`,
    '',
    `- Pages with new or changed sections: ${grouped(taken)}`,
    `- Pages without a change: ${grouped(unchanged)}`,
    `- Pages not taken: ${grouped(refused.length)}`,
    ...reportLists(outcome, facts).flatMap(asMarkdown),
  ].join('\n')}\n`;
}

function asMarkdown({ title, explained, lines }: ReportList): readonly string[] {
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
