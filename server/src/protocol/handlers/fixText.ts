import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { createSnapshot, readInSteps } from '../../analysis/createSnapshot';
import { convertInSteps } from '../../features/convertCitations';
import { fixDocument } from '../../settings/judge';
import { styles } from '../../styles/registry';
import { inSlices } from '../../text/inSlices';
import type { Handler } from '../context';
import { toTextEdits } from '../convert';
import { FIX_TEXT } from '../messages';
import { settingsOf } from '../opened';

/** Labels and numbers of one citation stand so close. */
const NEAR = 30;

export const fixTextHandler: Handler = {
  handle(context) {
    const { guard, catalogue, ports } = context;
    guard.answer(FIX_TEXT, async ({ uri, languageId, text, style }) => {
      if (typeof text !== 'string' || typeof languageId !== 'string')
        throw new ResponseError(ErrorCodes.InvalidParams, 'text and languageId are needed');
      const snapshot = createSnapshot(uri, 0, languageId, text);
      if (style !== undefined) {
        if (!Object.hasOwn(styles, style)) throw new ResponseError(ErrorCodes.InvalidParams, 'there is no such style');
        await inSlices(readInSteps(snapshot));
        const { made } = await inSlices(convertInSteps(snapshot, style, null, await catalogue.read()));
        return { edits: toTextEdits(made.joined(NEAR)) };
      }
      const [statutes, settings] = [await catalogue.read(), await settingsOf(context, uri)];
      return {
        edits: toTextEdits(
          fixDocument(snapshot, { statutes, settings, official: context.official(), today: ports.today() }).made.joined(
            NEAR,
          ),
        ),
      };
    });
  },
};
