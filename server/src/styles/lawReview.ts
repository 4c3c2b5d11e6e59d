import { isAnnotated } from './annotated';
import { bluebookForm, bluebookName } from './bluebookForm';
import type { Style } from './style';

/**
 * Law reviews: The Bluebook, and the annotated code always with its publisher (12.3.1(d), T1.3):
 * "Conn. Gen. Stat. Ann. § 53a-70 (West 2012)". A year of the annotated code without one has no form here: who
 * published the volume is nothing that can be guessed.
 */
export const lawReview: Style = {
  name: 'law-review',
  title: 'law review style',
  label: 'Law reviews',
  writers: 'Law reviews: the Bluebook, and the annotated code with its publisher',
  example: 'Conn. Gen. Stat. Ann. § 53a-70(a)(1) (West 2012)',
  codeName: 'Conn. Gen. Stat.',
  beforeLabel: '',
  wantsYear: true,
  basis: 'bluebook',
  nameFor: (name) => bluebookName(isAnnotated(name)),
  format(citation, spelling) {
    const annotated = citation.kind === 'full' && (spelling.annotated || isAnnotated(citation.name));
    return annotated && citation.sections.some(({ edition }) => edition !== null && edition.publisher === null)
      ? undefined
      : bluebookForm(citation, spelling);
  },
};
