import { compareNumbers } from '../server/src/code/sectionKey';
import { digestFileName, writeDigestFile, type DigestRecord } from './digestFiles.mjs';
import type { Facts } from './readFacts.mjs';

/**
 * Files of summaries that change where sections now stand in another chapter, by name, with their new text; ""
 * is a file that holds no summary any more.
 * @param facts as they were @param chapterOf a section's chapter from now on; undefined where it is what it was
 * @param titleOf the title of a chapter from now on
 */
export function moveDigests(
  facts: Facts,
  chapterOf: (number: string) => string | undefined,
  titleOf: (chapter: string) => string,
): ReadonlyMap<string, string> {
  const before = new Map(facts.sections.map(({ number, chapter, title }) => [number, { chapter, title }]));
  const byFile = new Map<string, { readonly chapter: string; readonly records: DigestRecord[] }>();
  const stale = new Set<string>();
  for (const record of facts.digests.values()) {
    const old = before.get(record.number);
    if (old === undefined) continue;
    const chapter = chapterOf(record.number) ?? old.chapter;
    const place = chapter === old.chapter ? old : { chapter, title: titleOf(chapter) };
    const file = digestFileName(place);
    if (place !== old) stale.add(file).add(digestFileName(old));
    const own = byFile.get(file) ?? { chapter, records: [] };
    own.records.push(record);
    byFile.set(file, own);
  }
  return new Map(
    [...stale].map((file) => {
      const own = byFile.get(file);
      if (own === undefined) return [file, ''];
      const records = own.records.sort((a, b) => compareNumbers(a.number, b.number));
      return [file, writeDigestFile(own.chapter, usualEdition(records), records)];
    }),
  );
}

/** The edition that most of the summaries of a file have. */
export function usualEdition(records: readonly Pick<DigestRecord, 'edition'>[]): string {
  const counts = new Map<string, number>();
  for (const { edition } of records) counts.set(edition, (counts.get(edition) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
