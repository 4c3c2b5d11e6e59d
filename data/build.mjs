/**
 * Makes the one compact file of `data/` that the server opens: `node data/build.mjs [FILE]`, by default
 * dist/catalogue.bin. Its shape is that of server/src/facts/container.ts and openCatalogue.ts.
 */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { loadCore, readFacts } from './readFacts.mjs';

const LINE_END = '\n';

/**
 * Reads, checks and packs the facts, and writes the file whole or not at all.
 * @param {string} outFile where the file goes
 * @param {string} [root] folder of the facts
 */
export async function buildCatalogue(outFile, root = import.meta.dirname) {
  const core = await loadCore();
  const bytes = packFacts(readFacts(root, core), core);
  fs.mkdirSync(path.dirname(outFile), { recursive: true });
  // Beside its place first: who reads meanwhile has the old file or the new one.
  const draft = `${outFile}.${process.pid}.draft`;
  fs.writeFileSync(draft, bytes);
  fs.renameSync(draft, outFile);
}

/** The file's bytes. */
export function packFacts(facts, core) {
  const { sections, chapters } = facts;
  const placeOfChapter = new Map(chapters.map(({ chapter }, place) => [chapter, place]));
  const blocks = {
    numbers: words(keySteps(sections)),
    chapterOf: new Uint8Array(Uint16Array.from(sections, ({ chapter }) => placeOfChapter.get(chapter)).buffer),
    flags: Uint8Array.from(
      sections,
      ({ status, edition }) =>
        core.STATUSES.indexOf(status) | (edition.endsWith('supplement') ? core.IN_SUPPLEMENT : 0),
    ),
    acts: text(facts.changes.map((change) => core.changeLine(change))),
    citesFrom: words(facts.references.map(([from]) => from)),
    citesStep: words(facts.references.map(([from, to]) => to - from)),
    titles: text(facts.titles.map(({ title, name, status }) => [title, name, status].join('\t'))),
    chapters: text(
      chapters.map((row) => [row.title, row.chapter, row.name, row.first, row.last, row.status, row.page].join('\t')),
    ),
    names: text(facts.names.map(({ name, numbers }) => `${name}\t${numbers}`)),
  };
  for (const column of core.TEXT_COLUMNS) {
    blocks[column] = text(
      sections.map((section, i) =>
        section[column] !== '' && i > 0 && section[column] === sections[i - 1][column] ? core.DITTO : section[column],
      ),
    );
  }
  for (const column of core.SPARSE_COLUMNS) {
    const rows = sections
      .map((section, index) => [index, sparseText(facts, section, column)])
      .filter(([, value]) => value !== '');
    blocks[`${column}Rows`] = words(rows.map(([index]) => index));
    blocks[column] = text(rows.map(([, value]) => value));
  }
  Object.assign(blocks, digestBlocks(facts, core.GROUP));
  return core.packContainer({ edition: facts.edition, series: seriesOf(sections) }, blocks);
}

function sparseText(facts, section, column) {
  return column === 'anchor' ? (facts.anchors.get(section.number) ?? '') : section[column];
}

/** Summaries, compressed in groups as server/src/facts/packedColumn.ts opens them. */
function digestBlocks({ digests, byNumber }, group) {
  const records = [...digests.values()].sort((a, b) => byNumber.get(a.number) - byNumber.get(b.number));
  const lines = records.map(digestLine);
  const packed = [];
  for (let i = 0; i < lines.length; i += group)
    packed.push(deflateRawSync(lines.slice(i, i + group).join(LINE_END), { level: 9 }));
  let end = 0;
  return {
    digestRows: words(records.map(({ number }) => byNumber.get(number))),
    digestEnds: words(packed.map(({ length }) => (end += length))),
    digests: new Uint8Array(Buffer.concat(packed)),
  };
}

/** What the server knows of a summary: who confirmed it, and where it was read, stays in the files. */
function digestLine({ summary, gists, note, edition, effective, repealedBy, pending }) {
  return JSON.stringify({ summary, gists, note, edition, effective, repealedBy, pending });
}

/** Steps between keys repeat, keys do not, and the package is compressed. */
function keySteps(sections) {
  return sections.map(({ key, series }, i) =>
    i > 0 && sections[i - 1].series === series ? key - sections[i - 1].key : key,
  );
}

function seriesOf(sections) {
  return sections.flatMap(({ series }, i) => (i > 0 && sections[i - 1].series === series ? [] : [[series, i]]));
}

function words(values) {
  return new Uint8Array(Uint32Array.from(values).buffer);
}

function text(lines) {
  return new TextEncoder().encode(lines.map((line) => line + LINE_END).join(''));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const out = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '../dist/catalogue.bin'));
  try {
    await buildCatalogue(out);
  } catch (error) {
    if (error.name !== 'FactError') throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
