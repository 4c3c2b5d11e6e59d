import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { TableOptions } from '../../analysis/authorities/marker';
import type { Snapshot } from '../../analysis/snapshot';
import { judgedStyle } from '../../analysis/styleOf';
import { updateTableInSteps } from '../../features/tableOfAuthorities';
import type { Settings } from '../../settings/read';
import { inSlices } from '../../text/inSlices';
import type { Handler } from '../context';
import { offsetOf, toTextEdits } from '../convert';
import { contentModified } from '../guard';
import { TABLE_OF_AUTHORITIES } from '../messages';

const UNSAFE =
  'A table of authorities cannot go there; it would change how the rest of the document is read. Put the cursor in another paragraph.';

export const tableOfAuthoritiesHandler: Handler = {
  handle({ guard, documents, openSet }) {
    guard.answer(TABLE_OF_AUTHORITIES, async (params) => {
      const { snapshot, statutes, settings } = await openSet(params.uri);
      const cursor = params.position === undefined ? null : offsetOf(snapshot, params.position);
      const made = await inSlices(updateTableInSteps(snapshot, statutes, optionsOf(settings, snapshot), cursor));
      if (!documents.isNewest(snapshot)) throw contentModified();
      const { outcome, entries } = made;
      if (outcome === 'unsafe') throw new ResponseError(ErrorCodes.InvalidParams, UNSAFE);
      return { version: snapshot.version, edits: toTextEdits(made.made), outcome, entries };
    });
  },
};

/** A style that the document declares or shows of itself need not stand in the table's marker. */
function optionsOf(settings: Settings, snapshot: Snapshot): TableOptions {
  const style = judgedStyle(snapshot, settings.style);
  return {
    style: style === judgedStyle(snapshot, 'auto') ? null : style,
    passim: settings.tableOfAuthorities.passim,
    subsections: settings.tableOfAuthorities.subsections,
  };
}
