import type { CodeLens } from 'vscode-languageserver';
import { COMPARE_EDITIONS } from '../../features/commands';
import { codeLens, codeLensTitle } from '../../features/codeLens';
import { compareWords } from '../../features/wording/official';
import type { Handler } from '../context';
import { SHOW_REFERENCES, type ShowReferencesArguments } from '../messages';
import { lineRange, numberOf } from './sectionItem';

/** How often the section of a heading is cited, counted when its line is shown, and the editions to compare it with. */
export const codeLensHandler: Handler = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),
  handle(context) {
    const { connection, guard, documents } = context;
    connection.onCodeLens(
      guard.request('textDocument/codeLens', async ({ textDocument }): Promise<CodeLens[]> => {
        const snapshot = await documents.read(textDocument.uri);
        const official = context.flags().commands.has(COMPARE_EDITIONS) ? context.official() : undefined;
        return snapshot === undefined
          ? []
          : codeLens(snapshot, official).map(({ line, number, compare }) => ({
              range: lineRange(line),
              ...(compare === undefined
                ? { data: { number, uri: textDocument.uri } }
                : {
                    command: {
                      title: compareWords(compare.other),
                      command: COMPARE_EDITIONS,
                      arguments: [number, compare.older],
                    },
                  }),
            }));
      }),
    );
    connection.onCodeLensResolve(
      guard.request('codeLens/resolve', async (lens): Promise<CodeLens> => {
        const number = numberOf(lens.data);
        if (number === undefined) return lens;
        const [count, statutes] = await Promise.all([context.workspace.count(number), context.catalogue.read()]);
        const sections = statutes?.citedBy(number).length ?? 0;
        const title = codeLensTitle(count, sections);
        const { uri } = lens.data as { readonly uri?: unknown };
        // Without a command of the client's it is a line to read.
        if (!context.flags().commands.has(SHOW_REFERENCES) || typeof uri !== 'string' || count.places + sections === 0)
          return { ...lens, command: { title, command: '' } };
        const args: ShowReferencesArguments = [uri, lens.range.start.line, lens.range.start.character];
        return { ...lens, command: { title, command: SHOW_REFERENCES, arguments: [...args] } };
      }),
    );
  },
};
