import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { createSnapshot } from '../../analysis/createSnapshot';
import { MOST_FINDINGS } from '../../features/diagnostics';
import { officeDocument, placeWords } from '../../office/officeDocument';
import { officeKindOf } from '../../office/officeKind';
import { textAround } from '../../office/textAround';
import type { Handler } from '../context';
import { judge } from '../../settings/judge';
import { LONGEST_DOCUMENT } from '../../settings/bounds';
import type { CheckDocumentMethod, CheckDocumentParams, CheckDocumentResult } from '../messages';

const CHECK_DOCUMENT: CheckDocumentMethod = 'conncite/checkDocument';

/** Checks a Word document or a PDF, which no editor opens as text. */
export const checkDocumentHandler: Handler = {
  capabilities: () => ({}),
  handle({ connection, guard, documents, catalogue, configuration, official, ports }) {
    connection.onRequest(CHECK_DOCUMENT, guard.request(CHECK_DOCUMENT, async ({ uri, name, bytes }: CheckDocumentParams, token): Promise<CheckDocumentResult> => {
      const nothing = { citations: 0, findings: [], notices: [] };
      if (ports.readOffice === undefined) {
        return { ...nothing, reason: 'Word documents and PDF cannot be read in the browser; use Conncite in VS Code on a computer, or its command line' };
      }
      const file = decoded(bytes);
      const kind = officeKindOf(file, name);
      if (kind === undefined) return { ...nothing, reason: 'it is neither a Word document nor a PDF' };
      const reading = new AbortController();
      const listener = token.onCancellationRequested(() => { reading.abort(); });
      const read = await ports.readOffice(file, kind, reading.signal).finally(() => { listener.dispose(); });
      if ('reason' in read) return { ...nothing, reason: read.reason };
      if (read.content.text.length > LONGEST_DOCUMENT) return { ...nothing, reason: 'its text is longer than 10 million characters; the command line "conncite check" reads it' };
      const document = officeDocument(read.content);
      const [statutes, settings] = [await catalogue.read(), await configuration.of(uri)];
      if (documents.version(uri) === undefined) configuration.forget(uri);
      if (statutes === null) return { ...nothing, reason: 'the facts about the General Statutes could not be read' };
      const text = document.prose.source;
      const snapshot = createSnapshot(uri, 0, 'plaintext', text, document.prose);
      const { findings } = judge(snapshot, { statutes, settings, official: official(), today: ports.today() });
      return {
        reason: null, notices: document.notices, citations: snapshot.reading.citations.length,
        findings: findings.slice(0, MOST_FINDINGS).map(({ start, end, severity, code, message }) => ({
          place: placeWords(document.placeAt(start)), ...textAround(text, { start, end }), text: text.slice(start, end), severity, code, message,
        })),
      };
    }));
  },
};

function decoded(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw new ResponseError(ErrorCodes.InvalidParams, 'The bytes are no base64.');
  }
}
