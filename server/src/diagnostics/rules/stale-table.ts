import { markedTables } from '../../analysis/authorities/marker';
import { tableEdits } from '../../analysis/authorities/tableOfAuthorities';
import { find, partFix } from '../find';
import type { Rule } from '../finding';

/** A table of authorities that no longer says what the document cites, and where. */
export const staleTable: Rule = {
  code: 'stale-table',
  styles: null,
  severity: 'warning',
  onByDefault: true,
  ofForm: false,
  *check({ snapshot, statutes }) {
    const { tables, alone } = markedTables(snapshot);
    for (const marker of alone) {
      yield find(staleTable, marker, 'This table of authorities is missing its other marker. It cannot be updated.');
    }
    for (const table of tables) {
      const edits = tableEdits(snapshot, statutes, table);
      if (edits.length === 0) continue;
      const line = snapshot.text.indexOf('\n', table.start);
      const marker = {
        start: table.start,
        end:
          table.start +
          snapshot.text.slice(table.start, line < 0 ? table.end : Math.min(line, table.end)).trimEnd().length,
      };
      yield find(
        staleTable,
        marker,
        'This table of authorities is out of date. The document now cites other authorities, or in other places.',
        {
          fixes: () => [partFix('table', 'Update the table of authorities', ...edits)],
        },
      );
    }
  },
};
