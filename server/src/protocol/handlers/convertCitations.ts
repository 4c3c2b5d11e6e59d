import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { convertInSteps } from '../../features/convertCitations';
import { styles } from '../../styles/registry';
import { inSlices } from '../../text/inSlices';
import type { Handler } from '../context';
import { spanOf, toTextEdits } from '../convert';
import { contentModified } from '../guard';
import { CONVERT_CITATIONS } from '../messages';

/**
 * Writes the citations of a document, or of a part of it, in another style, and says which stay as they are and why.
 */
export const convertCitationsHandler: Handler = {
  handle({ guard, documents, openSet }) {
    guard.answer(CONVERT_CITATIONS, async (params) => {
      if (!Object.hasOwn(styles, params.style))
        throw new ResponseError(ErrorCodes.InvalidParams, 'there is no such style');
      const { snapshot, statutes } = await openSet(params.uri);
      const within = params.range === undefined ? null : spanOf(snapshot, params.range);
      const made = await inSlices(convertInSteps(snapshot, params.style, within, statutes));
      if (!documents.isNewest(snapshot)) throw contentModified();
      return {
        version: snapshot.version,
        edits: toTextEdits(made.made),
        changed: made.changed,
        quoted: made.quoted,
        without: made.without,
        unsure: made.unsure,
        named: made.named,
        left: made.left.map(({ why, ...span }) => ({ why, range: snapshot.lines.rangeOf(span) })),
      };
    });
  },
};
