import { version } from '../../../../package.json';
import { makeRecordInSteps } from '../../record/makeRecord';
import { recordData } from '../../record/writers/json';
import { inSlices, pause } from '../../text/inSlices';
import type { Handler } from '../context';
import { readGiven, toBase64 } from '../givenDocument';
import { REVEAL_CITED, VERIFICATION_RECORD } from '../messages';
import { settingsOf } from '../opened';

/** Makes the verification record of a document that the client hands over. */
export const verificationRecordHandler: Handler = {
  handle(context) {
    const { guard, catalogue, flags, official, ports } = context;
    guard.answer(VERIFICATION_RECORD, async (params, token) => {
      const { document, checkedAt, notices } = params;
      const hasWord = ports.docx !== undefined;
      const nothing = { page: '', html: '', json: '', word: null, hasWord, extracted: null, citations: 0, wrong: 0 };
      const read = await readGiven(document, ports, token);
      if ('reason' in read) return { ...nothing, reason: read.reason };
      const [statutes, settings] = [await catalogue.read(), await settingsOf(context, document.uri)];
      if (statutes === null) return { ...nothing, reason: 'the facts about the General Statutes could not be read' };
      const { snapshot, office, sha256 } = read;
      const steps = makeRecordInSteps(snapshot, {
        statutes,
        official: official(),
        file: document.name,
        sha256,
        version,
        checkedAt,
        asOf: settings.asOf === '' ? null : settings.asOf,
        office,
        notices,
      });
      const record = await inSlices(steps);
      const { recordHtmlInSteps } = await ports.recordPage();
      const linkTo = (start: number): string => {
        const { line, character } = snapshot.lines.positionAt(start);
        return `command:${REVEAL_CITED}?${encodeURIComponent(JSON.stringify([document.uri, line, character]))}`;
      };
      // A long record takes its time in each of its forms: others are let in between them.
      await pause();
      const page = await inSlices(recordHtmlInSteps(record, linkTo));
      await pause();
      const html = await inSlices(recordHtmlInSteps(record));
      await pause();
      const json = `${JSON.stringify(recordData(record), null, 2)}\n`;
      await pause();
      return {
        reason: null,
        page,
        html,
        json,
        word:
          params.word === true && ports.docx !== undefined
            ? toBase64(await (await ports.docx(flags().docx)).wordRecord(record))
            : null,
        hasWord,
        extracted: office === null ? null : snapshot.text,
        citations: record.totals.citations,
        wrong: record.totals.wrong,
      };
    });
  },
};
