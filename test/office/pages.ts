import { usedAuthorities } from '../../server/src/analysis/authorities/uses';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import { nameOf } from '../../server/src/citations/cited';
import { officeDocument } from '../../server/src/office/officeDocument';
import { readPdf } from '../../server/src/office/readPdf';

/** Pages of each section by its name: "§ 53a-70". */
export type PagesBySection = Readonly<Record<string, readonly number[]>>;

/**
 * A PDF as our reader reads it: the rows of its table of authorities, and the pages
 * on which its sections are cited elsewhere.
 * @param header words of the page header, which cites on every page
 */
export async function pagesOf(
  pdf: Uint8Array,
  header: string,
): Promise<{ readonly table: PagesBySection; readonly cited: PagesBySection; readonly pages: number }> {
  const content = await readPdf(pdf);
  const { placeAt } = officeDocument(content);
  const table: Record<string, number[]> = {};
  // The table and the header are blanked, so that each place stays where it is.
  const text = content.text
    .replaceAll(header, ' '.repeat(header.length))
    .split('\n')
    .map((line) => {
      // A row of a table: what is cited, dots, and pages.
      const dots = line.indexOf('...');
      const pages = line.slice(line.lastIndexOf('.') + 1);
      if (dots < 0 || /[^\d, ]/.test(pages)) return line;
      const number = line.slice(0, dots).split(/\s/).at(-1) ?? '';
      table[`§ ${number}`] = unique(pages.split(',').map(Number));
      return ' '.repeat(line.length);
    })
    .join('\n');
  const cited: Record<string, number[]> = {};
  for (const { cited: authority, citations } of usedAuthorities(
    createSnapshot('file:///a.pdf', 0, 'plaintext', text),
    null,
  )) {
    if (authority.kind !== 'act')
      cited[nameOf(authority)] = unique(citations.map(({ end }) => placeAt(end - 1).page ?? 0));
  }
  return { table, cited, pages: content.places.at(-1)?.page ?? 0 };
}

function unique(pages: readonly number[]): number[] {
  return [...new Set(pages)].sort((a, b) => a - b);
}
