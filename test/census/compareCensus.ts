/**
 * Holds the comparison of editions against both texts read anew: every section that the newest supplement and the
 * revision before it both have, subsection by subsection. Nothing of our own readers is used for the second reading: it
 * takes paragraphs that begin with (a), (b), (c) in their order, and compares all signs but blanks and stars.
 * `npm run census:compare`; the text is the folder that CONNCITE_LAW names (`public/data` of a copy of
 * UConn-Law-Library/CGS); where there is none, it says so. `--list` prints every disagreement.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compareSections, type ComparedPart } from '../../server/src/official/pages/compareText';
import { LawCopy } from './lawCopy';

interface Copied {
  readonly heading: string;
  readonly kind: string;
  readonly citation: string | null;
  readonly content: { readonly body: readonly string[] };
}

/** A letter's part: its words without blanks, from its own label to the next. */
type Parts = ReadonlyMap<string, string>;

function bodies(folder: string): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const file of readdirSync(folder)) {
    const { sections } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as {
      readonly sections: readonly Copied[];
    };
    for (const { citation, kind, heading, content } of sections) {
      if (
        citation === null ||
        kind !== 'section' ||
        !heading.startsWith('Sec. ') ||
        /See end of section|Note: (?:This|On and after)/.test(heading)
      )
        continue;
      // Two versions under one number are two texts; which of them is meant is not this script's to say.
      if (found.has(citation)) found.set(citation, []);
      else found.set(citation, withoutHeadings(content.body));
    }
  }
  return found;
}

/**
 * After a section's text the copy has the heading of the part that follows, "(F)",
 * "AUTOMOBILE CLUB LICENSES", and cross references.
 */
function withoutHeadings(body: readonly string[]): readonly string[] {
  const heading = body.findIndex((line, i) => i > 0 && /^(?:PART )?(?:\([A-Z]\)|[IVX]+)\**$/.test(line));
  const own = heading < 0 ? body : body.slice(0, heading);
  const last = own.findLastIndex((line) => !/^\(?See (?:also )?(?:Secs?\.|chapter)/.test(line));
  return own.slice(0, last + 1);
}

/**
 * Undefined where the paragraphs are not those of a section with plain subsections,
 * or labels could be read in two ways.
 */
function partsOf(body: readonly string[]): Parts | undefined {
  const parts = new Map<string, string>();
  let next = 'a'.charCodeAt(0);
  for (const paragraph of body) {
    const label = /^\(([a-z])\) /.exec(paragraph)?.[1];
    if (label !== undefined && label.charCodeAt(0) === next) {
      parts.set(label, bare(paragraph.slice(3)));
      next++;
    } else if (parts.size === 0) return undefined;
    else {
      const last = String.fromCharCode(next - 1);
      // A form, a table, a part's heading or the text that comes later may follow; so may clauses with a small letter.
      if (/^(?:\*|See|STATE|Article|PART|\(\*)/i.test(paragraph) || label !== undefined || /\s{3}/.test(paragraph))
        return undefined;
      parts.set(last, (parts.get(last) ?? '') + bare(paragraph));
    }
  }
  return parts.size === 0 ? undefined : parts;
}

function bare(words: string): string {
  return words.replace(/[\s*]/g, '');
}

/** False for what stands in place of a section that is no law: "Section 2-33b is repealed, effective July 1, 2025." */
function isLaw(body: readonly string[]): boolean {
  return !/^(?:Sections? \S+(?: l+)? (?:is|are) repealed|Reserved for future use|Transferred to|Repealed|Obsolete)/.test(
    body[0] ?? '',
  );
}

/**
 * What our comparison may say of a part, by both texts: what was moved has gone
 * from its label, and another may stand there.
 */
function agrees({ state, movedTo }: ComparedPart, label: string, before: Parts, after: Parts): boolean {
  const [old, now] = [before.get(label), after.get(label)];
  switch (state) {
    case 'same':
      return old !== undefined && old === now;
    case 'changed':
      return old !== undefined && now !== undefined && old !== now;
    case 'added':
      return now !== undefined && old !== now;
    case 'removed':
      return old !== undefined && old !== now && ![...after.values()].includes(old);
    case 'moved':
      return old !== undefined && old !== now && (movedTo.length > 1 || after.has(movedTo[0] ?? ''));
  }
}

function main(list: boolean): void {
  const folder = process.env['CONNCITE_LAW'];
  if (folder === undefined || folder === '' || !existsSync(path.join(folder, 'supplements'))) {
    process.stdout.write(
      'SKIPPED: CONNCITE_LAW names no copy of the code, so that no comparison was held against it.\n',
    );
    return;
  }
  const [whole, revision] = [new LawCopy(folder), new LawCopy(folder, false)];
  const year = Math.max(...readdirSync(path.join(folder, 'supplements')).map(Number).filter(Number.isInteger));
  const [old, now] = [
    bodies(path.join(folder, 'chapters')),
    bodies(path.join(folder, 'supplements', String(year), 'chapters')),
  ];
  let [pairs, wholes, unread, seen, agreed] = [0, 0, 0, 0, 0];
  const wrong: string[] = [];
  for (const [number, body] of now) {
    const [before, after] = [partsOf(old.get(number) ?? []), partsOf(body)];
    const name = number.replace(/^42a-(\d)a-/, '42a-$1A-');
    const parts = compareSections(revision.section(name), whole.section(name));
    if (!old.has(number)) continue;
    pairs++;
    const first = old.get(number) ?? [];
    const reads = !isLaw(first)
      ? 'added'
      : !isLaw(body)
        ? 'removed'
        : bare(first.join('')) === bare(body.join(''))
          ? 'same'
          : 'changed';
    if (parts[0]?.state === reads) wholes++;
    else wrong.push(`${number}\t${parts[0]?.state ?? ''}`);
    if (before === undefined || after === undefined) {
      unread++;
      continue;
    }
    const labels = new Set([...before.keys(), ...after.keys()]);
    for (const label of labels) {
      const own = parts.filter(({ pinpoint }) => pinpoint.length === 1 && pinpoint[0] === label);
      seen++;
      // What a moved part left for is told where it stood before.
      const taken = parts.some(
        ({ state, movedTo }) => state === 'moved' && movedTo.length === 1 && movedTo[0] === label,
      );
      if (own.length > 0 ? own.every((part) => agrees(part, label, before, after)) : taken && after.has(label))
        agreed++;
      else
        wrong.push(
          `${number}(${label})\t${own.map(({ state, movedTo }) => `${state}${movedTo.length > 0 ? ` to ${movedTo.join(' ')}` : ''}`).join(' and ') || 'no such part'}`,
        );
    }
  }
  process.stdout.write(
    `${pairs} sections in both texts, ${wholes} of them the same or changed as the second reading has them; ${pairs - unread} with plain subsections, of whose ${seen} parts ${agreed} are compared as the second reading has them.\n`,
  );
  if (list) process.stdout.write(`${wrong.join('\n')}\n`);
  if (wrong.length > 0) process.exitCode = 1;
}

main(process.argv.includes('--list'));
