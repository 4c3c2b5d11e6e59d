import type { SignatureHelp } from 'vscode-languageserver';
import { isPage } from '../../features/pages/address';
import { signatureHelp } from '../../features/signatureHelp';
import type { Handler } from '../context';
import { offsetOf } from '../convert';

/** The labels that a section has at the level that is being typed. */
export const signatureHelpHandler: Handler = {
  capabilities: () => ({ signatureHelpProvider: { triggerCharacters: ['('], retriggerCharacters: [')'] } }),
  handle(context) {
    const { connection, guard } = context;
    connection.onSignatureHelp(
      guard.request('textDocument/signatureHelp', async ({ textDocument, position }): Promise<SignatureHelp | null> => {
        const at = await context.open(textDocument.uri);
        if (at === undefined || at.statutes === null || isPage(at.snapshot.uri, at.snapshot.languageId)) return null;
        const found = signatureHelp(at.snapshot, offsetOf(at.snapshot, position), {
          statutes: at.statutes,
          official: context.official(),
          today: context.ports.today(),
        });
        if (found === undefined) return null;
        const parameters = found.levels.map(({ start, end, documentation }) => ({
          label: context.flags().signatureOffsets ? ([start, end] as [number, number]) : found.label.slice(start, end),
          documentation,
        }));
        return {
          signatures: [{ label: found.label, documentation: found.documentation, parameters }],
          activeSignature: 0,
          activeParameter: found.active,
        };
      }),
    );
  },
};
