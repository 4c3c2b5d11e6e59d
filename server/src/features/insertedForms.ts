import type { Snapshot } from '../analysis/snapshot';
import { labelPath } from '../code/labels';
import { readWith } from '../edits/trial';
import { WORD } from '../edits/marks';
import { characterAt, characterBefore } from '../text/charKinds';
import type { Edit } from '../text/edit';
import { overlaps, type Span } from '../text/span';
import type { Steps } from '../text/steps';

/** What a person chose to cite. */
interface Chosen {
  readonly number: string;
  /** Labels outermost first. */
  readonly pinpoint: readonly string[];
}

/**
 * The forms that cite what was chosen where they are put in: after the name of another law ("A.R.S.") a
 * short form cites that law. Where none is read at all (in code, in a comment), and where places overlap,
 * every form is given: nothing can be told there.
 * @param places source stretches in whose place the citation comes, none of them for a citation that goes nowhere yet
 */
export function* formsThatCite<Form extends { readonly text: string }>(
  snapshot: Snapshot,
  places: readonly Span[],
  chosen: Chosen,
  forms: readonly Form[],
): Steps<readonly Form[]> {
  const sorted = [...places].sort((a, b) => a.start - b.start || a.end - b.end);
  if (sorted.length === 0 || sorted.some((one, k) => k > 0 && overlaps(sorted[k - 1] as Span, one))) return forms;
  const good: Form[] = [];
  for (const form of forms) {
    yield;
    const edits = sorted.map((place) => ({ ...place, newText: apart(snapshot.text, place, form.text) }));
    if (citesAtEach(yield* readWith(snapshot, edits), edits, chosen)) good.push(form);
  }
  return good.length === 0 ? forms : good;
}

/** The citation with the blanks that a person has still to type between it and a word that it touches. */
function apart(text: string, { start, end }: Span, citation: string): string {
  const [before, after] = [characterBefore(text, start), characterAt(text, end)];
  return `${WORD.test(before) ? ' ' : ''}${citation}${WORD.test(after) ? ' ' : ''}`;
}

/** @param edits sorted */
function citesAtEach({ reading }: Snapshot, edits: readonly Edit[], { number, pinpoint }: Chosen): boolean {
  let longer = 0;
  return edits.every(({ start, end, newText }) => {
    const place = { start: start + longer, end: start + longer + newText.length };
    longer += newText.length - (end - start);
    const here = reading.citations.flatMap(({ sections }) =>
      sections.filter(({ numberSpan }) => numberSpan !== null && overlaps(place, numberSpan)),
    );
    const [only, more] = here;
    return more === undefined && only?.number === number && labelPath(only.pinpoint) === labelPath(pinpoint);
  });
}
