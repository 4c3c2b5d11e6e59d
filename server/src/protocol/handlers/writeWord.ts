import { createSnapshot } from '../../analysis/createSnapshot';
import { commentTask, markTask, trackTask } from '../../features/wordTasks';
import { officeKindOf } from '../../office/officeKind';
import type { Handler } from '../context';
import { fromBase64, readOfficeFile, toBase64 } from '../givenDocument';
import { judge } from '../../settings/judge';
import { WRITE_WORD, type WriteWordResult } from '../messages';
import { settingsOf } from '../opened';

/**
 * Makes a copy of a Word document with marks, tracked changes or comments. The client writes it where the person says.
 */
export const writeWordHandler: Handler = {
  handle(context) {
    const { guard, catalogue, official, ports } = context;
    guard.answer(WRITE_WORD, async ({ uri, name, bytes, write }, token) => {
      const refused = (reason: string): WriteWordResult => ({ reason, bytes: '', made: 0, passedOver: 0, table: null });
      const given = fromBase64(bytes);
      if (ports.writeWord === undefined)
        return refused(
          'Word documents cannot be written in the browser; use Conncite in VS Code on a computer, or its command line',
        );
      if (officeKindOf(given, name) !== 'word') return refused('it is not a Word document (.docx)');
      // A table that was made before repeats the citations.
      const bare = write === 'marks' ? await ports.writeWord(given, { kind: 'unmark' }) : { written: { bytes: given } };
      if ('reason' in bare) return refused(bare.reason);
      const document = await readOfficeFile(bare.written.bytes, name, ports, token);
      if ('reason' in document) return refused(document.reason);
      const [statutes, settings] = [await catalogue.read(), await settingsOf(context, uri)];
      if (statutes === null) return refused('the facts about the General Statutes could not be read');
      const snapshot = createSnapshot(uri, 0, 'plaintext', document.prose.source, document.prose);
      const today = ports.today();
      const findings =
        write === 'marks' ? [] : judge(snapshot, { statutes, settings, official: official(), today }).findings;
      const task =
        write === 'marks'
          ? markTask(snapshot, statutes, {
              style: settings.style === 'auto' ? null : settings.style,
              subsections: settings.tableOfAuthorities.subsections,
            })
          : write === 'fixes'
            ? trackTask(snapshot, findings, today)
            : commentTask(snapshot, findings, today);
      const answer = await ports.writeWord(bare.written.bytes, task);
      if ('reason' in answer) return refused(answer.reason);
      const { written } = answer;
      return {
        reason: null,
        bytes: toBase64(written.bytes),
        made: written.made,
        passedOver: written.passedOver,
        table: written.table,
      };
    });
  },
};
