/**
 * Reads what acts passed since the edition change: `acts/2026.tsv`, one file a year, and `acts/undone.tsv`. The first
 * thing wrong ends it, with file, line and what is wrong.
 */
import fs from 'node:fs';
import path from 'node:path';
import { FactError } from './factError.mjs';

export const ACT_COLUMNS = ['number', 'part', 'act', 'act_section', 'what', 'effective', 'applies'];
export const UNDONE_COLUMNS = ['act', 'act_section', 'by'];
const SESSION = String.raw`(?:[A-Z][a-z]+(?: \d{1,2})? Sp\. Sess\. )?`;
const ACT = new RegExp(String.raw`^${SESSION}P\.A\. (\d{2})-([1-9]\d{0,2})$`);
const BY = new RegExp(String.raw`^${SESSION}P\.A\. \d{2}-[1-9]\d{0,2}(?:, § [1-9]\d{0,2})?$`);
const ACT_SECTION = /^[1-9]\d{0,2}$/;
const LABELS = String.raw`(?:\([0-9A-Za-z]{1,6}\))+`;
/** "(a)", "(a),(b)", "(a)(139) to (a)(148)", or "part" where the act names no label. */
const PART = new RegExp(String.raw`^(?:part|${LABELS}(?: to ${LABELS})?(?:,${LABELS}(?: to ${LABELS})?)*)$`);
const DATE = /^(\d{4}-\d{2}-\d{2})( passage)?$/;
/** Acts say of law to come that it holds in so many years, not in more. */
const YEARS_AHEAD = 10;

/**
 * @param {string} root folder of the facts
 * @param {(file: string, columns: readonly string[]) => object[]} table reads a
 * table below `root`, its rows with `line`
 * @param {{ edition: object, byNumber: ReadonlyMap<string, number> }} facts
 * @returns the changes as `parseChange` gives them, in the order of acts; those
 * whose acts the edition holds are left out
 */
export function readActs(root, table, { edition, byNumber }) {
  if (!fs.existsSync(path.join(root, 'acts'))) return [];
  const files = fs.readdirSync(path.join(root, 'acts')).sort();
  const undone = files.includes('undone.tsv') ? readUndone(table('acts/undone.tsv', UNDONE_COLUMNS)) : new Map();
  const changes = [];
  for (const name of files) {
    if (name === 'undone.tsv') continue;
    const file = `acts/${name}`;
    const year = Number(/^(20\d\d)\.tsv$/.exec(name)?.[1]);
    if (Number.isNaN(year)) throw new FactError(file, 1, 'a file of acts is named by their year, 2026.tsv');
    const read = readYear(table(file, ACT_COLUMNS), file, year, byNumber);
    if (year > edition.actsThrough)
      changes.push(
        ...read.map((change) => ({ ...change, undoneBy: undone.get(keyOf(change.act, change.section)) ?? '' })),
      );
  }
  return changes;
}

function readYear(rows, file, year, byNumber) {
  const seen = new Map();
  let before = { act: '', number: 0, section: 0 };
  return rows.map((row) => {
    const fail = (what) => {
      throw new FactError(file, row.line, what);
    };
    const [, yy, number] = ACT.exec(row.act) ?? fail(`"${row.act}" is no public act; it is written P.A. 26-32`);
    if (2000 + Number(yy) !== year) fail(`${row.act} is no act of ${year}`);
    if (!ACT_SECTION.test(row.act_section)) fail(`"${row.act_section}" is no section of an act`);
    checkWhat(row, byNumber, fail);
    const [, effective, passage] =
      DATE.exec(row.effective) ?? fail(`"${row.effective}" is no date; it is 2026-10-01 or 2026-05-26 passage`);
    if (!isDay(effective)) fail(`there is no day ${effective}`);
    if (Number(effective.slice(0, 4)) < year || Number(effective.slice(0, 4)) > year + YEARS_AHEAD)
      fail(`${effective} is no date for an act of ${year}`);
    const key = [row.number, row.part, row.act, row.act_section, row.what].join('\t');
    if (seen.has(key)) fail(`the same change stands in line ${seen.get(key)}`);
    seen.set(key, row.line);
    const session = row.act.replace(/P\.A\. .*/, '');
    const now = { act: session, number: Number(number), section: Number(row.act_section) };
    if (session === before.act && (now.number - before.number || now.section - before.section) < 0)
      fail(`${row.act}, § ${row.act_section}, is out of order: lines stand by act and section`);
    before = now;
    return {
      number: row.number === '-' ? '' : row.number,
      part: row.part,
      act: row.act,
      section: row.act_section,
      what: row.what,
      effective,
      fromPassage: passage !== undefined,
      applies: row.applies,
      undoneBy: '',
      byProgram: false,
    };
  });
}

function checkWhat({ number, part, what }, byNumber, fail) {
  if (!['amended', 'repealed', 'new'].includes(what)) fail(`"${what}" must be amended, repealed or new`);
  if (number === '-') {
    if (what !== 'new') fail(`only new law has no number: name the section that is ${what}`);
    if (part === '') fail('new law without a number needs words that say what it is about');
    return;
  }
  if (what !== 'new' && !byNumber.has(number)) fail(`there is no section ${number}`);
  if (what === 'new' && byNumber.has(number))
    fail(`section ${number} exists: it is amended, or the new law has no number yet ("-")`);
  if (part !== '' && !PART.test(part))
    fail(`the part "${part}" must be labels such as (a), (a)(1), (a),(b) or (c) to (g)`);
}

function readUndone(rows) {
  const file = 'acts/undone.tsv';
  const undone = new Map();
  for (const { act, act_section: section, by, line } of rows) {
    if (!ACT.test(act) || !ACT_SECTION.test(section))
      throw new FactError(file, line, `"${act}" and "${section}" are no act and section of it`);
    if (!BY.test(by)) throw new FactError(file, line, `"${by}" is no act; it is written P.A. 26-100, § 68`);
    if (undone.has(keyOf(act, section))) throw new FactError(file, line, `${act}, § ${section}, is twice here`);
    undone.set(keyOf(act, section), by);
  }
  return undone;
}

function keyOf(act, section) {
  return `${act} ${section}`;
}

function isDay(iso) {
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === iso;
}

/**
 * How far acts are known, as edition.json says it.
 * @param acts its member `acts`
 * @param {(what: string) => never} fail
 */
export function checkActsSince(acts, fail) {
  if (acts === null || acts === undefined) return null;
  const { through, session, read } = acts;
  if (
    !ACT.test(through ?? '') ||
    typeof session !== 'string' ||
    !/^20\d\d [\w ]+ session$/.test(session) ||
    !/^\d{4}-\d{2}$/.test(read ?? '')
  ) {
    fail('"acts" needs through (P.A. 26-151), session (2026 regular session) and the month read');
  }
  return { through, session, read };
}
