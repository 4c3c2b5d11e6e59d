import { declarationsOf } from '../../analysis/declarations';
import { find } from '../find';
import type { Rule } from '../finding';

/** What a document says of its law or its style, in front matter or a comment, and nobody can read. */
export const unreadableDeclaration: Rule = {
  code: 'unreadable-declaration',
  styles: null,
  severity: 'warning',
  onByDefault: true,
  ofForm: false,
  *check({ snapshot }) {
    for (const said of declarationsOf(snapshot).unreadable) yield find(unreadableDeclaration, said, said.message);
  },
};
