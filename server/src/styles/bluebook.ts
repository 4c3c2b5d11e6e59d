import { isAnnotated } from './annotated';
import { bluebookForm, bluebookName } from './bluebookForm';
import type { Style } from './style';

/**
 * The Bluebook (T1.3, 3.3, 12): "Conn. Gen. Stat. § 53a-70(a)(2) (2025)". Lists by commas, ranges by "to" because the
 * numbers carry hyphens, never "et seq.". Acts are cited there by page, which a citation by number does not tell.
 */
export const bluebook: Style = {
  name: 'bluebook',
  title: 'Bluebook style',
  label: 'Bluebook',
  writers: 'The Bluebook',
  example: 'Conn. Gen. Stat. § 53a-70(a)(1) (2025)',
  codeName: 'Conn. Gen. Stat.',
  beforeLabel: '',
  wantsYear: true,
  nameFor: (name) => bluebookName(isAnnotated(name)),
  format: bluebookForm,
};
