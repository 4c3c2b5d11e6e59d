/**
 * The summaries' files, one a chapter (`digests/title-53a/chapter-952.md`): this is their one reader and their one
 * writer. What is written is read back as it was, and what is read is written back byte for byte.
 */
import { FactError } from './factError.mjs';

const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const LABEL = /^(?:\([0-9a-z]+\))+$/i;
const CONFIRMED = ['one source', 'two sources', 'unverified'];
/** Lines of a record that have a name, in the order in which they are written, and the property of each. */
const NAMED = {
  Edition: 'edition',
  Effective: 'effective',
  'Repealed by': 'repealedBy',
  'Confirmed by': 'confirmedBy',
  Source: 'sources',
  Note: 'note',
};
const NAMED_LINE = new RegExp(`^(${Object.keys(NAMED).join('|')}): (.+)$`);

/**
 * Name of a chapter's file below `data/`: "digests/title-53a/chapter-952.md".
 * @param {{ title: string, chapter: string }} place
 */
export function digestFileName({ title, chapter }) {
  return `digests/title-${title}/${chapterWords(chapter).toLowerCase().replaceAll(' ', '-')}.md`;
}

/** "Chapter 952"; "Article 9" and "Former chapter 58" say what they are. */
function chapterWords(chapter) {
  return /^\d/.test(chapter) ? `Chapter ${chapter}` : chapter;
}

/**
 * @param {string} text the file's text @param {string} file its name below `data/`, for errors
 * @param {string} chapter the chapter whose file it is
 * @returns its records in the order of the file, each with `number` and the `line` of its heading
 * @throws FactError at the first line that is wrong
 */
export function readDigestFile(text, file, chapter) {
  const lines = text.split('\n');
  const fail = (i, what) => {
    throw new FactError(file, i + 1, what);
  };
  if (lines.at(-1) !== '') fail(lines.length - 1, 'the last line must end with a line feed');
  if (lines[0] !== `# ${chapterWords(chapter)}`) fail(0, `the first line must be "# ${chapterWords(chapter)}"`);
  const [, edition] =
    /^Edition: (.+)$/.exec(lines[2] ?? '') ??
    fail(2, 'the third line must say of which edition the summaries are ("Edition: ...")');
  const records = [];
  let state;
  for (let i = 3; i < lines.length; i++) {
    const line = lines[i];
    if (line === '') continue;
    const failHere = (what) => fail(i, what);
    if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(line) || line !== line.trim())
      failHere('a control character or another mark that ends a line, or white space at an end');
    if (line.startsWith('## ')) {
      if (state !== undefined) finish(state.record, file);
      const record = newRecord(line.slice(3), edition, i + 1);
      state = { record, part: record };
      records.push(record);
    } else if (state === undefined) {
      failHere('before a summary there must be its section ("## 53a-192a")');
    } else {
      readRecordLine(state, line, failHere);
    }
  }
  if (state === undefined) fail(0, 'it has no summary');
  finish(state.record, file);
  return records;
}

function newRecord(number, edition, line) {
  return {
    number,
    line,
    edition,
    summary: '',
    gists: [],
    note: null,
    effective: null,
    repealedBy: null,
    confirmedBy: null,
    sources: [],
    pending: [],
  };
}

function finish({ number, line, summary, pending }, file) {
  if (summary === '') throw new FactError(file, line, `${number} has no summary`);
  for (const { by, changes, gists } of pending) {
    if (changes === '' && gists.length === 0)
      throw new FactError(file, line, `${number}: of the amendment by ${by} nothing is said`);
  }
}

/** `state.part` is the record, or the amendment below it that the line belongs to. */
function readRecordLine(state, line, fail) {
  const { record } = state;
  if (line.startsWith('### ')) {
    const [, effective, by] =
      /^### Amendment from (\S+): (.+)$/.exec(line) ?? fail('the heading must be "### Amendment from DATE: ACT"');
    if (!DATE.test(effective)) fail(`"${effective}" is no date`);
    state.part = { effective, by, changes: '', gists: [] };
    record.pending.push(state.part);
  } else if (line.startsWith('- ')) {
    const colon = line.indexOf(': ');
    const label = line.slice(2, colon);
    if (colon < 0 || !LABEL.test(label)) fail('a gist must be "- (a)(1): sentence"');
    if (state.part.gists.some((gist) => gist.label === label)) fail(`${label} is twice here`);
    state.part.gists.push({ label, gist: line.slice(colon + 2) });
  } else if (line.startsWith('#')) {
    fail('a heading must be "## " and a section number, or "### Amendment from DATE: ACT"');
  } else {
    const [, name, value] = NAMED_LINE.exec(line) ?? [];
    if (name !== undefined) readNamed(record, name, value, fail);
    else if (state.part === record) record.summary = joined(record.summary, line);
    else state.part.changes = joined(state.part.changes, line);
  }
}

function joined(before, line) {
  return before === '' ? line : `${before} ${line}`;
}

function readNamed(record, name, value, fail) {
  if (name === 'Effective' && !DATE.test(value)) fail(`"${value}" is no date`);
  if (name === 'Confirmed by' && !CONFIRMED.includes(value)) fail(`"Confirmed by" must be ${CONFIRMED.join(', ')}`);
  if (name === 'Source') {
    if (!/^https?:\/\/\S+$/.test(value)) fail('a source must be an address');
    record.sources.push(value);
  } else {
    record[NAMED[name]] = value;
  }
}

/**
 * @param {string} chapter the chapter whose file it is @param {string} edition the edition of those that name no other
 * @param records in code order, as `readDigestFile` gives them
 * @returns the file's text
 */
export function writeDigestFile(chapter, edition, records) {
  const lines = [`# ${chapterWords(chapter)}`, '', `Edition: ${edition}`];
  for (const record of records) {
    lines.push('', `## ${record.number}`);
    const named = Object.entries(NAMED)
      .flatMap(([name, property]) => [record[property] ?? []].flat().map((value) => [name, value]))
      .filter(([name, value]) => name !== 'Edition' || value !== edition)
      .map(([name, value]) => `${name}: ${value}`);
    const note = named.filter((line) => line.startsWith('Note: '));
    const facts = named.filter((line) => !line.startsWith('Note: '));
    for (const part of [facts, [record.summary], gistLines(record.gists), note])
      if (part.length > 0) lines.push('', ...part);
    for (const { effective, by, changes, gists } of record.pending) {
      lines.push('', `### Amendment from ${effective}: ${by}`);
      for (const part of [changes === '' ? [] : [changes], gistLines(gists)])
        if (part.length > 0) lines.push('', ...part);
    }
  }
  return `${lines.join('\n')}\n`;
}

function gistLines(gists) {
  return gists.map(({ label, gist }) => `- ${label}: ${gist}`);
}
