import { isDay } from '../analysis/declarations';
import { languageNamed, MARKUPS } from '../markup/registry';
import { QuestionError } from './law';

/** What an assistant hands over, as it comes: a client may not have held it against what the tools take. */
type Input = Readonly<Record<string, unknown>>;

const WORDS = ['text', 'path', 'language', 'asOf', 'number', 'pinpoint', 'query', 'style'] as const;

/**
 * A question whose words are words, whose day the calendar has, and whose language is named as the readers name it.
 * @throws QuestionError otherwise
 */
export function checkedQuestion<Question extends object>(question: Question): Question {
  const input = question as Input;
  for (const name of WORDS) {
    if (input[name] !== undefined && typeof input[name] !== 'string') throw new QuestionError(`${name} must be text.`);
  }
  const { asOf, language, limit } = input as {
    readonly asOf?: string;
    readonly language?: string;
    readonly limit?: unknown;
  };
  if (limit !== undefined && !(Number.isInteger(limit) && Number(limit) > 0))
    throw new QuestionError('limit must be a whole number greater than 0.');
  if (asOf !== undefined && !isDay(asOf))
    throw new QuestionError(`asOf must be a date (YYYY-MM-DD): ${asOf.slice(0, 20)} is not valid.`);
  if (language === undefined) return question;
  const known = languageNamed(language);
  if (known === undefined)
    throw new QuestionError(
      `Unknown language ${language.slice(0, 40)}. Known: ${MARKUPS.map(({ languages }) => languages[0] ?? '').join(', ')}.`,
    );
  return { ...question, language: known };
}
