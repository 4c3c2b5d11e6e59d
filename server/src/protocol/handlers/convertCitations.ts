import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { convertCitations } from '../../features/convertCitations';
import { styles } from '../../styles/registry';
import type { Handler } from '../context';
import { spanOf, toTextEdits } from '../convert';
import { CONVERT_CITATIONS } from '../messages';

export const convertCitationsHandler: Handler = {
  capabilities: () => ({}),
  handle({ guard, openSet }) {
    guard.answer(CONVERT_CITATIONS, async (params) => {
      if (!Object.hasOwn(styles, params.style))
        throw new ResponseError(ErrorCodes.InvalidParams, 'there is no such style');
      const { snapshot, statutes } = await openSet(params.uri);
      const made = convertCitations(
        snapshot,
        params.style,
        params.range === undefined ? null : spanOf(snapshot, params.range),
        statutes,
      );
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
