import type { Block, Inline } from '../wording/richText';

/** Longest list in a hover. */
export const LISTED = 8;

export const NO_FACTS = 'The facts about the statutes could not be read, so nothing more can be said.';

export function paragraph(...content: Inline[]): Block {
  return { paragraph: content };
}
