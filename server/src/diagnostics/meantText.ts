import { citedYear } from '../analysis/citedYear';
import type { CitedSection } from '../citations/citation';
import { olderEdition } from '../official/pages/editions';
import type { RuleContext } from './finding';
import { isOlderText } from './olderText';

/** Which text of a section a citation means. */
export interface MeantText {
  /** Year of an older edition that is here; undefined for the newest text. */
  readonly edition: number | undefined;
  /**
   * True where a later text may be meant as well: a publisher's volume of a year has that year's acts, and so has the
   * law of a day in it; only "Rev. to" and "Supp." name the edition itself.
   */
  readonly orLater: boolean;
}

/** The text whose words a citation means; undefined where that is an older one which is not on this machine. */
export function meantText(context: RuleContext, member: CitedSection): MeantText | undefined {
  const edition = olderEdition(
    context.official,
    member.number,
    citedYear(context.snapshot, member, context.asOf ?? null),
  );
  if (edition !== undefined) {
    const named = member.edition;
    return {
      edition,
      orLater: named === null || (named.revision === null && (named.supplement === null || named.publisher !== null)),
    };
  }
  const known = context.statutes.find(member.number);
  return known !== undefined && isOlderText(context, member, known)
    ? undefined
    : { edition: undefined, orLater: false };
}
