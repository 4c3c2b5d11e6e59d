import { repeatedInTable } from '../../analysis/authorities/repeatedRows';
import { createSnapshot } from '../../analysis/createSnapshot';
import { MOST_FINDINGS } from '../../features/diagnostics';
import { placeWords } from '../../office/officeDocument';
import { textAround } from '../../office/textAround';
import type { Handler } from '../context';
import { fromBase64, readOfficeFile } from '../givenDocument';
import { judge } from '../../settings/judge';
import { CHECK_DOCUMENT } from '../messages';
import { settingsOf } from '../opened';

/** Checks a Word document or a PDF, which no editor opens as text. */
export const checkDocumentHandler: Handler = {
  handle(context) {
    const { guard, catalogue, official, ports } = context;
    guard.answer(CHECK_DOCUMENT, async ({ uri, name, bytes }, token) => {
      const nothing = { citations: 0, findings: [], notices: [] };
      const document = await readOfficeFile(fromBase64(bytes), name, ports, token);
      if ('reason' in document) return { ...nothing, reason: document.reason };
      const [statutes, settings] = [await catalogue.read(), await settingsOf(context, uri)];
      if (statutes === null) return { ...nothing, reason: 'the facts about the General Statutes could not be read' };
      const text = document.prose.source;
      const snapshot = createSnapshot(uri, 0, 'plaintext', text, document.prose);
      const { findings } = judge(snapshot, { statutes, settings, official: official(), today: ports.today() });
      return {
        reason: null,
        notices: document.notices,
        citations: snapshot.reading.citations.length - repeatedInTable(snapshot).size,
        findings: findings.slice(0, MOST_FINDINGS).map(({ start, end, severity, code, message }) => ({
          place: placeWords(document.placeAt(start)),
          ...textAround(text, { start, end }),
          text: text.slice(start, end),
          severity,
          code,
          message,
        })),
      };
    });
  },
};
