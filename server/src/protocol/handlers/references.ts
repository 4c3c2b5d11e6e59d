import type { Location } from 'vscode-languageserver';
import { entryLine } from '../../features/pages/entryLine';
import { references } from '../../features/references';
import { sectionDocument } from '../../features/textDocumentContent';
import type { Statutes } from '../../facts/statutes';
import type { Handler, ServerContext } from '../context';
import { offsetOf } from '../convert';

/** Most sections of the code that are listed with the documents of the workspace. */
const MOST_SECTIONS = 200;

export const referencesHandler: Handler = {
  capabilities: () => ({ referencesProvider: true }),
  handle(context) {
    const { connection, guard } = context;
    connection.onReferences(
      guard.request('textDocument/references', async ({ textDocument, position }): Promise<Location[]> => {
        const at = await context.open(textDocument.uri);
        const subject = at && references(at.snapshot, offsetOf(at.snapshot, position));
        if (subject === undefined) return [];
        const found = (await Promise.all(subject.keys.map((key) => context.workspace.find(key)))).flat();
        const locations = found.flatMap(({ uri, mentions }) => mentions.map(({ range }) => ({ uri, range })));
        const citing = subject.page === null ? [] : await citingSections(context, subject.page, at?.statutes ?? null);
        return [...withoutDoubles(locations), ...citing];
      }),
    );
  },
};

/** A list that cites two of the authorities asked for is one place. */
function withoutDoubles(locations: readonly Location[]): Location[] {
  const seen = new Set<string>();
  return locations.filter(({ uri, range: { start, end } }) => {
    const key = `${uri}#${start.line}:${start.character}-${end.line}:${end.character}`;
    return !seen.has(key) && seen.add(key).size > 0;
  });
}

/** Where the pages of the sections whose text cites this one say so. */
async function citingSections(context: ServerContext, number: string, statutes: Statutes | null): Promise<Location[]> {
  const numbers = statutes?.citedBy(number).slice(0, MOST_SECTIONS) ?? [];
  const pages = await Promise.all(
    numbers.map(async (citing) => {
      const page = await context.page(citing, [], statutes);
      if (page === undefined) return undefined;
      const line = entryLine(
        sectionDocument(citing, statutes, context.ports.today(), context.pageExtras()).text,
        number,
      );
      return { uri: page.uri, range: { start: { line, character: 0 }, end: { line, character: 0 } } };
    }),
  );
  return pages.filter((page) => page !== undefined);
}
