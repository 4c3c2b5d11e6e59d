import type { TextChange } from '../../official/pages/changes';
import { listed } from '../../code/words';

/** "amended", "renumbered as § 53a-71a", after the section's number. */
export function changeWords({ kind, to }: TextChange): string {
  switch (kind) {
    case 'amended':
    case 'repealed':
    case 'added':
      return kind;
    case 'renumbered':
      return to.length === 0 ? 'renumbered' : `renumbered as ${to.length === 1 ? '§' : '§§'} ${listed(to)}`;
    case 'removed':
      return 'no longer printed';
    case 'other':
      return 'changed';
  }
}
