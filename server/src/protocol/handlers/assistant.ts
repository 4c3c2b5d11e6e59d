import { version } from '../../../../package.json';
import { answerQuestion, type ToolName } from '../../assistant/answer';
import { QuestionError } from '../../assistant/law';
import type { Handler } from '../context';
import { readGiven } from '../givenDocument';
import { ASSISTANT } from '../messages';

const TOOLS: readonly string[] = [
  'check_citations',
  'get_section',
  'search_statutes',
  'format_citation',
  'verify_document',
] satisfies ToolName[];

/** Answers an assistant's question that the client hands on. */
export const assistantHandler: Handler = {
  handle({ guard, catalogue, official, ports }) {
    guard.answer(ASSISTANT, async ({ tool, input, document }, token) => {
      const statutes = await catalogue.read();
      if (statutes === null) return { reason: 'The facts about the General Statutes could not be read.', answer: null };
      if (!TOOLS.includes(tool)) return { reason: `There is no tool ${tool.slice(0, 40)}.`, answer: null };
      const today = ports.today();
      try {
        const answer = await answerQuestion(
          tool as ToolName,
          input as never,
          async ({ text, language }) => {
            if (document === null) throw new QuestionError('Give the document’s text or its path, one of the two.');
            const named =
              text === undefined || language === undefined ? document : { ...document, languageId: language };
            const read = await readGiven(named, ports, token);
            if ('reason' in read) throw new QuestionError(`${document.name} cannot be read: ${read.reason}`);
            const { snapshot, office, sha256 } = read;
            return { snapshot, document: { file: document.name, sha256, office } };
          },
          { statutes: statutes.on(today), official: official(), today, version },
        );
        return { reason: null, answer };
      } catch (error) {
        if (error instanceof QuestionError) return { reason: error.message, answer: null };
        throw error;
      }
    });
  },
};
