import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../../../package.json';
import { createSnapshot } from '../analysis/createSnapshot';
import { answerQuestion, type DocumentQuestion, type DocumentRead } from '../assistant/answer';
import { QuestionError, type Law } from '../assistant/law';
import { readCited } from '../assistant/readCited';
import { sectionPage } from '../features/pages/sectionPage';
import { pageForTerminal } from '../features/pages/terminal';
import { markupFor } from '../markup/registry';
import type { Answers } from '../mcp/serve';
import { LONGEST_DOCUMENT } from '../settings/bounds';
import { openOfficial, openStatutes } from './catalogue';
import { today } from './options';
import { snapshotOf } from './read';
import { OK, type Terminal } from './terminal';
import { readSource, UnreadableError } from './source';

/** `conncite mcp`: answers assistants over standard input and output until the client ends it. @returns exit status */
export async function mcp(terminal: Terminal): Promise<number> {
  const { serveMcp } = await import('../mcp/serve');
  await serveMcp(await answersOf(terminal), once(process.stdin, 'end'));
  return OK;
}

/** The answers of this machine. @throws CatalogueError where the facts cannot be read */
export async function answersOf(terminal: Terminal): Promise<Answers> {
  const statutes = await openStatutes(terminal);
  const official = await openOfficial(terminal);
  const law = (): Law => {
    const day = today();
    return { statutes: statutes.on(day), official, today: day, version };
  };
  return {
    version,
    answer: (name, input, roots) => answerQuestion(name, input, (question) => read(question, roots, terminal), law()),
    sectionPage(number) {
      const { statutes: now, today: day } = law();
      const cited = readCited(number, undefined).number;
      const exists = now.find(cited) !== undefined || official?.has(cited) === true;
      return Promise.resolve(exists ? pageForTerminal(sectionPage(cited, now, day, { official })) : undefined);
    },
  };
}

async function read(
  { text, path: file, language }: DocumentQuestion,
  roots: readonly string[],
  terminal: Terminal,
): Promise<DocumentRead> {
  if ((text === undefined) === (file === undefined))
    throw new QuestionError('Give the document’s text or its path, one of the two.');
  if (text !== undefined) {
    if (text.length > LONGEST_DOCUMENT)
      throw new QuestionError(`The text is longer than ${LONGEST_DOCUMENT / 1e6} million characters; divide it.`);
    const markup = markupFor(language ?? 'plaintext');
    const snapshot = createSnapshot('text:', 0, markup.languages[0] ?? 'plaintext', text);
    return {
      snapshot,
      document: { file: 'text', sha256: createHash('sha256').update(text).digest('hex'), office: null },
    };
  }
  const allowed = await inRoots(file ?? '', roots);
  try {
    const source = await readSource(allowed, terminal);
    const snapshot = snapshotOf(source, source.text, language);
    return {
      snapshot,
      document: {
        file: file ?? '',
        sha256: createHash('sha256').update(source.bytes).digest('hex'),
        office: source.office,
      },
    };
  } catch (error) {
    if (error instanceof UnreadableError)
      throw new QuestionError(`${file ?? ''} cannot be read: ${error.message}`, { cause: error });
    throw error;
  }
}

/**
 * The real path of a file, where it lies in one of the folders that the client names; links are followed first.
 * @throws QuestionError otherwise, in the same words whether or not there is such a file
 */
async function inRoots(file: string, roots: readonly string[]): Promise<string> {
  if (roots.length === 0)
    throw new QuestionError('This client names no folders, so no file is read; give the text instead.');
  for (const root of roots) {
    if (!root.startsWith('file:')) continue;
    try {
      const folder = await realpath(fileURLToPath(root));
      const real = await realpath(path.resolve(folder, file));
      const inside = path.relative(folder, real);
      // A pipe would be waited for, and a device never end.
      const isFile = (await stat(real)).isFile();
      if (isFile && inside !== '' && !/^\.\.(?:[/\\]|$)/.test(inside) && !path.isAbsolute(inside)) return real;
    } catch {
      // No such file there: another folder may have it.
    }
  }
  throw new QuestionError(`${file} is not a file in a folder that this client has opened.`);
}
