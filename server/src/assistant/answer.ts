import type { Snapshot } from '../analysis/snapshot';
import type { StyleName } from '../diagnostics/finding';
import { checkCitations } from './checkCitations';
import { getSection } from './getSection';
import type { Law } from './law';
import { checkedQuestion } from './questions';
import { formatCitation, searchLaw, verifyDocument, type DocumentGiven } from './otherAnswers';

/** A document in a question: its text, or a file that the front may read. */
export interface DocumentQuestion {
  readonly text?: string | undefined;
  readonly path?: string | undefined;
  readonly language?: string | undefined;
  readonly asOf?: string | undefined;
}

export interface SectionQuestion {
  readonly number: string;
  readonly pinpoint?: string | undefined;
  /** Year of a revision or supplement whose words are asked for. */
  readonly edition?: number | undefined;
}

/** What an assistant may ask, by the tools' names. */
export interface Questions {
  readonly check_citations: DocumentQuestion & { readonly style?: StyleName | undefined };
  readonly get_section: SectionQuestion;
  readonly search_statutes: { readonly query: string; readonly limit?: number | undefined };
  readonly format_citation: Omit<SectionQuestion, 'edition'> & { readonly style?: StyleName | undefined };
  readonly verify_document: DocumentQuestion;
}
export type ToolName = keyof Questions;

/** A document as the front has read it. */
export interface DocumentRead {
  readonly snapshot: Snapshot;
  readonly document: DocumentGiven;
}

/** Reads a question's document. @throws QuestionError where it cannot, or must not */
export type ReadDocument = (question: DocumentQuestion) => Promise<DocumentRead>;

const FOUND = 10;

const ANSWERS: {
  readonly [Name in ToolName]: (input: Questions[Name], read: ReadDocument, law: Law) => Promise<object> | object;
} = {
  async check_citations(input, read, law) {
    const { snapshot, document } = await read(input);
    return checkCitations(snapshot, document.office, { style: input.style, asOf: input.asOf }, law);
  },
  async verify_document(input, read, law) {
    const { snapshot, document } = await read(input);
    return verifyDocument(snapshot, document, input.asOf, law);
  },
  get_section: ({ number, pinpoint, edition }, _read, law) => getSection(number, pinpoint, law, edition),
  search_statutes: ({ query, limit }, _read, law) => searchLaw(query, limit ?? FOUND, law),
  format_citation: ({ number, pinpoint, style }, _read, law) => formatCitation(number, pinpoint, style, law),
};

/**
 * Answers a question of an assistant with data that can be written as JSON.
 * @throws QuestionError where it cannot be answered as it was put
 */
export async function answerQuestion<Name extends ToolName>(
  name: Name,
  input: Questions[Name],
  read: ReadDocument,
  law: Law,
): Promise<object> {
  return ANSWERS[name](checkedQuestion(input), read, law);
}
