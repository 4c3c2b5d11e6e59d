import { McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { z } from 'zod';
import type { Questions, ToolName } from '../assistant/answer';
import { TOOLS } from './schemas';

/**
 * Answers the tools. Each gives data that can be written as JSON; what cannot be
 * answered is thrown with words for who asked.
 */
export interface Answers {
  readonly version: string;
  /** @param roots addresses of the folders that the client names; empty where it names none */
  answer<Name extends ToolName>(name: Name, input: Questions[Name], roots: readonly string[]): Promise<object>;
  /** A section's page as plain text; undefined where there is no such section. */
  sectionPage(number: string): Promise<string | undefined>;
}

const INSTRUCTIONS =
  'Conncite checks citations of the Connecticut General Statutes against facts on this computer. Check every draft that cites them, and look a section up before ' +
  'citing it. It does not judge whether a statute supports a sentence, and checks no cases.';

/** Folders as clients name them: one whose folder is no file of this computer may name others that are. */
const ROOTS = z.object({ roots: z.array(z.object({ uri: z.string() })) });

/**
 * What is said of a question that failed: why, where it was not answered as it was put; no
 * inner message else, which may name a file.
 */
function saidOf(error: unknown): string {
  return error instanceof Error && error.name === 'QuestionError'
    ? error.message
    : 'This could not be answered, because of a fault in Conncite or in the client.';
}

/** A server that speaks the Model Context Protocol, not yet connected. */
export function createMcpServer(answers: Answers): McpServer {
  const server = new McpServer(
    { name: 'conncite', title: 'Conncite: Connecticut statute citations', version: answers.version },
    { instructions: INSTRUCTIONS },
  );
  const rootsOf = async (): Promise<string[]> => {
    if (server.server.getClientCapabilities()?.roots === undefined) return [];
    const { roots } = await server.server.request({ method: 'roots/list' }, ROOTS);
    return roots.map(({ uri }) => uri);
  };
  for (const name of Object.keys(TOOLS) as ToolName[]) {
    const { title, description, input } = TOOLS[name];
    const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false, destructiveHint: false };
    server.registerTool(
      name,
      { title, description, inputSchema: z.object(input), annotations },
      async (given: unknown) => {
        try {
          const question = given as Questions[typeof name];
          const answer = await answers.answer(
            name,
            question,
            'path' in question && question.path !== undefined ? await rootsOf() : [],
          );
          return {
            content: [{ type: 'text', text: JSON.stringify(answer) }],
            structuredContent: answer as Record<string, unknown>,
          };
        } catch (error) {
          return {
            isError: true,
            content: [{ type: 'text', text: saidOf(error) }],
          };
        }
      },
    );
  }
  server.registerResource(
    'section',
    new ResourceTemplate('conncite://section/{number}', { list: undefined }),
    {
      title: 'A section of the Connecticut General Statutes',
      description: 'What is known of a section, by its number: conncite://section/53a-70',
      mimeType: 'text/plain',
    },
    async (uri, { number }) => {
      const page = await answers.sectionPage(String(number));
      if (page === undefined) throw new Error(`There is no § ${String(number).slice(0, 40)}.`);
      return { contents: [{ uri: uri.href, mimeType: 'text/plain', text: page }] };
    },
  );
  return server;
}

/**
 * Serves over standard input and output until the client ends it.
 * @param ended settles when the client closes its end of the pipe, which the transport does not tell
 */
export async function serveMcp(answers: Answers, ended: Promise<unknown>): Promise<void> {
  const server = createMcpServer(answers);
  await server.connect(new StdioServerTransport());
  await ended;
  await server.close();
}
