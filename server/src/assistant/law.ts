import type { OfficialText } from '../official/pages/officialText';
import type { Statutes } from '../facts/statutes';
import { factsThrough } from '../analysis/changeWords';
import { editionWords } from '../features/wording/section';

/** What an assistant's question is answered from. */
export interface Law {
  /** As the code stands on `today`. */
  readonly statutes: Statutes;
  readonly official: OfficialText | undefined;
  /** ISO date. */
  readonly today: string;
  /** Version of this program. */
  readonly version: string;
}

/** What every answer says of itself: by which facts it was found, and what they cannot know. */
export interface Basis {
  readonly edition: string;
  /** Official text on this machine; null where there is none, so that quotations and subsections cannot be compared. */
  readonly officialText: string | null;
  readonly limits: string;
}

/** @returns the basis of an answer */
export function basisOf({ statutes, official }: Law): Basis {
  const status = official?.status();
  const of = status === undefined || status.edition === null ? '' : `, revised to January 1, ${status.edition}`;
  return {
    edition: editionWords(statutes.edition),
    officialText:
      status === undefined
        ? null
        : `${status.whole ? 'the whole code' : `${status.chapters} chapters`}${of}, read on ${status.read}`,
    limits: `${factsThrough(statutes.edition)} Whether a statute supports a sentence is not judged here; cases and other law are not checked.`,
  };
}

/** A question that cannot be answered as it was put, in words for who asked. */
export class QuestionError extends Error {
  override readonly name = 'QuestionError';
}
