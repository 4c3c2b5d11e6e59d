import { repeatedInTable } from '../../analysis/authorities/repeatedRows';
import { createSnapshot } from '../../analysis/createSnapshot';
import { MOST_FINDINGS } from '../../features/diagnostics';
import { judge } from '../../settings/judge';
import type { Handler } from '../context';
import { CHECK_TEXT } from '../messages';
import { settingsOf } from '../opened';

/** Checks a text that the client has read from a file: its findings alone, and nothing of it is kept. */
export const checkTextHandler: Handler = {
  handle(context) {
    const { guard, catalogue, official, ports } = context;
    guard.answer(CHECK_TEXT, async ({ uri, languageId, text }) => {
      const [statutes, settings] = [await catalogue.read(), await settingsOf(context, uri)];
      const snapshot = createSnapshot(uri, 0, languageId, text);
      const citations = snapshot.reading.citations.length - repeatedInTable(snapshot).size;
      const { findings } = judge(snapshot, { statutes, settings, official: official(), today: ports.today() });
      return {
        citations,
        findings: findings.slice(0, MOST_FINDINGS).map(({ start, severity, code, message }) => ({
          start: snapshot.lines.positionAt(start),
          severity,
          code,
          message,
        })),
      };
    });
  },
};
