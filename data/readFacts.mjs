/**
 * Reads the text files of `data/` and checks every one of them. The first thing wrong ends it, with file, line and what
 * is wrong. What a section number, a structure or a date is, the server's own code says.
 */
import fs from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';
import { checkActsSince, readActs } from './actFiles.mjs';
import { checkRange } from './checkRange.mjs';
import { digestFileName, readDigestFile } from './digestFiles.mjs';
import { FactError } from './factError.mjs';

export { FactError };

const TITLE_COLUMNS = ['title', 'name', 'status'];
const CHAPTER_COLUMNS = ['title', 'chapter', 'name', 'first', 'last', 'status', 'page'];
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
/**
 * "2027-10-01: section 16 of public act 25-33 | (b),(c)": a day, an act, and the
 * parts that it changes where they are known.
 */
const AMENDMENT = String.raw`(?:undated|\d{4}-\d{2}-\d{2}): [^;|]+(?: \| (?:\(\w{1,4}\))+(?:,(?:\(\w{1,4}\))+)*)?`;
const PENDING = new RegExp(`^(?:undated|${AMENDMENT}(?:; ${AMENDMENT})*)$`);

/**
 * The server's reading of numbers, structures and the file's shape, so that build and server cannot
 * disagree; and the columns of the sections.
 */
export async function loadCore() {
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: [
        'export * from "../code/sectionKey"; export * from "./structure"; export * from "./container"; export { GROUP } from "./packedColumn";',
        'export * from "./actChanges"; export { COLUMNS } from "../../../data/factColumns";',
        'export { STATUSES, IN_SUPPLEMENT, TEXT_COLUMNS, SPARSE_COLUMNS } from "./catalogueSection"; export { DITTO } from "./columns";',
      ].join('\n'),
      resolveDir: path.join(import.meta.dirname, '../server/src/facts'),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** @param {string} root folder with the files @param core what `loadCore` gives @returns all facts, in code order */
export function readFacts(root, core) {
  const edition = readEdition(root);
  const titles = readTable(root, 'titles.tsv', TITLE_COLUMNS);
  requireOrder(titles, 'titles.tsv', ({ title }) => core.seriesRank(title), 'title');
  const chapters = readChapters(root, titles, core);
  /** @type {Record<string, any>[]} */
  const sections = readSections(root, titles, chapters, edition, core);
  const byNumber = new Map(sections.map((section, index) => [section.number, index]));
  checkEnds(chapters, byNumber);
  const unprinted = readTable(root, 'unprinted-numbers.tsv', ['number', 'named_by']);
  checkSuccessors(sections, byNumber, unprinted, core);
  const anchors = readTable(root, 'anchors.tsv', ['number', 'anchor']);
  for (const { number, line } of anchors) requireKnown(byNumber, number, 'anchors.tsv', line);
  return {
    edition,
    titles,
    chapters,
    sections,
    byNumber,
    anchors: new Map(anchors.map(({ number, anchor }) => [number, anchor])),
    references: readReferences(root, titles, byNumber),
    changes: readActs(root, (file, columns) => readTable(root, file, columns), { edition, byNumber }),
    digests: readDigests(root, chapters, sections, byNumber),
    use: readUse(root, byNumber),
    names: readNames(root, byNumber),
  };
}

/** Popular names: each with its sections, the one first meant first, and where the name comes from. */
function readNames(root, byNumber) {
  const file = 'popular-names.tsv';
  const rows = readTable(root, file, ['name', 'numbers', 'source']);
  const seen = new Set();
  for (const { name, numbers, source, line } of rows) {
    if (name === '' || numbers === '' || source === '')
      throw new FactError(file, line, 'a name needs sections and a source');
    const key = name.toLowerCase();
    if (seen.has(key)) throw new FactError(file, line, `"${name}" is here twice`);
    seen.add(key);
    for (const number of numbers.split(',')) requireKnown(byNumber, number, file, line);
  }
  return rows;
}

function readText(root, file) {
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(fs.readFileSync(path.join(root, file)));
  } catch (error) {
    throw new FactError(
      file,
      1,
      error.code === 'ENOENT' ? 'the file is missing' : `it cannot be read as UTF-8 text (${error.message})`,
    );
  }
  if (text.includes('\r')) throw new FactError(file, 1, 'lines must end with a line feed alone');
  return text;
}

/**
 * Rows of a table as objects with `line`.
 * @returns {Record<string, any>[]}
 */
function readTable(root, file, columns) {
  const lines = readText(root, file).split('\n');
  if (lines.pop() !== '') throw new FactError(file, lines.length + 1, 'the last line must end with a line feed');
  if (lines[0] !== columns.join('\t')) throw new FactError(file, 1, `the columns must be: ${columns.join(', ')}`);
  return lines.slice(1).map((text, i) => {
    const values = text.split('\t');
    const line = i + 2;
    if (values.length !== columns.length)
      throw new FactError(file, line, `${values.length} columns instead of ${columns.length}`);
    for (const value of values) {
      if (value !== value.trim()) throw new FactError(file, line, `white space at an end of "${value}"`);
      if (/\p{Cc}/u.test(value)) throw new FactError(file, line, 'a control character');
    }
    return { ...Object.fromEntries(columns.map((column, c) => [column, values[c]])), line, file };
  });
}

function readEdition(root) {
  const file = 'edition.json';
  let edition;
  try {
    edition = JSON.parse(readText(root, file));
  } catch (error) {
    if (error instanceof FactError) throw error;
    throw new FactError(file, 1, `it is no JSON (${error.message})`);
  }
  const { revision, supplement, actsThrough, read } = edition;
  const years = [revision, actsThrough, ...(supplement === null ? [] : [supplement])];
  if (!years.every(Number.isInteger) || !/^\d{4}-\d{2}$/.test(read)) {
    throw new FactError(
      file,
      1,
      'it needs the years revision, supplement (or null) and actsThrough, and the month read',
    );
  }
  const acts = checkActsSince(edition.acts, (what) => {
    throw new FactError(file, 1, what);
  });
  return { revision, supplement, actsThrough, read, acts };
}

function requireOrder(rows, file, rank, what) {
  let before = -1;
  for (const row of rows) {
    const now = rank(row);
    if (now < 0) throw new FactError(file, row.line, `"${row[what]}" is no ${what}`);
    if (now <= before) throw new FactError(file, row.line, `${what} ${row[what]} is twice here or out of order`);
    before = now;
  }
}

function readChapters(root, titles, core) {
  const file = 'chapters.tsv';
  const rows = readTable(root, file, CHAPTER_COLUMNS);
  const known = new Map(titles.map(({ title }, place) => [title, place]));
  const seen = new Set();
  let before = -1;
  for (const row of rows) {
    const place = known.get(row.title);
    if (place === undefined) throw new FactError(file, row.line, `there is no title ${row.title}`);
    if (place < before) throw new FactError(file, row.line, `the titles are out of order`);
    before = place;
    if (seen.has(row.chapter)) throw new FactError(file, row.line, `chapter ${row.chapter} is twice here`);
    seen.add(row.chapter);
    if (!/^(?:Article |Former chapter )?\d+(?:[a-z]{1,3}|[A-Z])?(?:-\d+[a-z]?)?$/.test(row.chapter))
      throw new FactError(file, row.line, `"${row.chapter}" is no chapter`);
    for (const end of [row.first, row.last]) {
      if (core.sectionKey(end) === undefined) throw new FactError(file, row.line, `"${end}" is no section number`);
    }
  }
  return rows;
}

function readSections(root, titles, chapters, edition, core) {
  const titleOfChapter = new Map(chapters.map(({ chapter, title }) => [chapter, title]));
  const editions = [
    String(edition.revision),
    ...(edition.supplement === null ? [] : [`${edition.supplement} supplement`]),
  ];
  const sections = [];
  for (const { title } of titles) {
    const file = `sections/title-${title}.tsv`;
    let before = '';
    for (const row of readTable(root, file, core.COLUMNS)) {
      const fail = (what) => {
        throw new FactError(file, row.line, what);
      };
      const key = core.sectionKey(row.number);
      if (key === undefined || core.seriesRank(key.series) < 0) fail(`"${row.number}" is no section number`);
      if (core.titleOfSeries(key.series) !== title) fail(`${row.number} is no number of title ${title}`);
      if (before !== '' && core.compareNumbers(before, row.number) >= 0)
        fail(`${row.number} is twice here or out of order (after ${before})`);
      before = row.number;
      if (titleOfChapter.get(row.chapter) !== title) fail(`title ${title} has no chapter ${row.chapter}`);
      if (!core.STATUSES.includes(row.status))
        fail(`"${row.status}" is no status; there are: ${core.STATUSES.join(', ')}`);
      if (row.successor !== '' && row.status !== 'transferred') fail(`only a transferred section has a successor`);
      if (core.parseStructure(row.structure) === undefined) fail(`the structure "${row.structure}" cannot be read`);
      if (!editions.includes(row.edition)) fail(`"${row.edition}" is no edition; there are: ${editions.join(', ')}`);
      if (row.effective !== '' && !DATE.test(row.effective)) fail(`"${row.effective}" is no date`);
      if (row.pending !== '' && !PENDING.test(row.pending)) fail(`"${row.pending}" is no pending amendment`);
      for (const number of numbersIn(row.formerly))
        if (core.sectionKey(number) === undefined) fail(`"${number}" is no section number`);
      checkRange(row, core, fail);
      sections.push({ ...row, title, series: key.series, key: key.key });
    }
  }
  return sections;
}

function numbersIn(text) {
  return text === '' ? [] : text.split(',');
}

function checkEnds(chapters, byNumber) {
  for (const { first, last, line } of chapters) {
    requireKnown(byNumber, first, 'chapters.tsv', line);
    requireKnown(byNumber, last, 'chapters.tsv', line);
  }
}

function requireKnown(byNumber, number, file, line) {
  if (!byNumber.has(number)) throw new FactError(file, line, `there is no section ${number}`);
}

/** A successor is a number of the code, or listed as one that the code does not print. */
function checkSuccessors(sections, byNumber, unprinted, core) {
  const allowed = new Map(unprinted.map((row) => [row.number, row]));
  for (const row of unprinted) {
    if (byNumber.has(row.number))
      throw new FactError('unprinted-numbers.tsv', row.line, `the code has a section ${row.number}`);
    for (const by of numbersIn(row.named_by)) requireKnown(byNumber, by, 'unprinted-numbers.tsv', row.line);
  }
  for (const { successor, line, file } of sections) {
    if (successor === '') continue;
    for (const number of successor.split(/,| to /)) {
      if (core.sectionKey(number) === undefined)
        throw new FactError(file, line, `the successor "${number}" is no section number`);
      if (!byNumber.has(number) && !allowed.has(number))
        throw new FactError(file, line, `the successor ${number} does not exist`);
    }
  }
}

/** Edges [from, to] in code order of the citing sections. */
function readReferences(root, titles, byNumber) {
  const edges = [];
  const files = new Set(fs.readdirSync(path.join(root, 'cross-references')));
  for (const { title } of titles) {
    const name = `title-${title}.tsv`;
    if (!files.delete(name)) continue;
    const file = `cross-references/${name}`;
    let before = -1;
    for (const { number, cites, line } of readTable(root, file, ['number', 'cites'])) {
      requireKnown(byNumber, number, file, line);
      const from = byNumber.get(number);
      if (from <= before) throw new FactError(file, line, `${number} is twice here or out of order`);
      before = from;
      for (const cited of cites.split(',')) {
        requireKnown(byNumber, cited, file, line);
        edges.push([from, byNumber.get(cited)]);
      }
    }
  }
  for (const stray of files) throw new FactError(`cross-references/${stray}`, 1, 'no title has this file');
  return edges;
}

/** Court citations of sections by number; only share.mjs asks for them. */
function readUse(root, byNumber) {
  const file = 'use.tsv';
  const rows = readTable(root, file, ['number', 'court_citations']);
  for (const { number, line } of rows) requireKnown(byNumber, number, file, line);
  requireOrder(rows, file, ({ number }) => byNumber.get(number), 'number');
  return new Map(
    rows.map(({ number, court_citations: count, line }) => {
      if (!/^[1-9]\d*$/.test(count)) throw new FactError(file, line, `"${count}" is no count`);
      return [number, Number(count)];
    }),
  );
}

/** Records of the digests' files by number, in code order. */
function readDigests(root, chapters, sections, byNumber) {
  const digests = new Map();
  const files = new Set(
    fs
      .readdirSync(path.join(root, 'digests'), { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/')),
  );
  for (const { title, chapter } of chapters) {
    const file = digestFileName({ title, chapter });
    if (!files.delete(file)) continue;
    let before = -1;
    for (const record of readDigestFile(readText(root, file), file, chapter)) {
      const { number, line } = record;
      requireKnown(byNumber, number, file, line);
      const index = byNumber.get(number);
      if (sections[index].chapter !== chapter)
        throw new FactError(file, line, `${number} stands in chapter ${sections[index].chapter}`);
      if (index <= before) throw new FactError(file, line, `${number} is twice here or out of order`);
      before = index;
      digests.set(number, record);
    }
  }
  for (const stray of files) throw new FactError(stray, 1, 'no chapter has this file');
  return digests;
}
