import {
  MessageType,
  ShowMessageNotification,
  WorkDoneProgressReporter,
  type CancellationToken,
  type ExecuteCommandParams,
} from 'vscode-languageserver';
import type { Handler, ServerContext } from '../context';
import { readArguments, requestOf } from '../official/arguments';
import { changedCitationsResult } from '../official/changes';
import { CANNOT, planOf, removeText, result, runImport, statusOf, WHERE } from '../official/run';
import {
  CHAPTERS,
  IMPORT_PLAN,
  STATUTES_COMMANDS,
  type ChangedCitationsResult,
  type StatutesCommand,
  type StatutesResult,
} from '../messages';

/** The commands that keep the official text on this machine. */
export const executeCommandHandler: Handler = {
  capabilities: (_flags, ports) =>
    ports.library === undefined
      ? {}
      : { executeCommandProvider: { commands: [...STATUTES_COMMANDS], workDoneProgress: true } },
  handle(context) {
    const { connection, guard, ports } = context;
    connection.onExecuteCommand((params, token, reporter) => {
      // The library takes the client's token for itself, and makes a progress that shows nothing where there was none.
      const progress = WorkDoneProgressReporter.isNullInstance(reporter) ? undefined : reporter;
      return guard.request('workspace/executeCommand', async (given: ExecuteCommandParams) => {
        const command = STATUTES_COMMANDS.find((one) => one === given.command);
        if (command === undefined) return null;
        const answer = await execute(context, command, given, progress, token);
        // A client that has asked by itself tells the outcome by itself.
        if (!readArguments(given.arguments).confirmed) tell(context, answer);
        return answer;
      })(params, token);
    });
    guard.answer(IMPORT_PLAN, async ({ command, arguments: words, edition }) => {
      if (ports.library === undefined) return { kind: 'failed', message: CANNOT };
      if (!isImport(command)) return { kind: 'failed', message: 'There is nothing to read.' };
      const request = requestOf(command, readArguments([...words, { edition }]));
      return request === undefined
        ? { kind: 'failed', message: WHERE }
        : planOf(context, await ports.library(), request);
    });
    guard.answer(CHAPTERS, async () => {
      const statutes = await context.catalogue.read();
      if (statutes === null) return { chapters: [] };
      const official = context.official();
      return {
        chapters: statutes.titles().flatMap((title) =>
          statutes.chapters(title.number).map(({ number, name, first }) => ({
            number,
            name,
            title: title.number,
            titleName: title.name,
            installed: official?.has(first) ?? false,
          })),
        ),
      };
    });
  },
};

async function execute(
  context: ServerContext,
  command: StatutesCommand,
  params: ExecuteCommandParams,
  progress: WorkDoneProgressReporter | undefined,
  token: CancellationToken,
): Promise<StatutesResult | ChangedCitationsResult> {
  const { ports } = context;
  // The official text is known once the facts were read.
  await context.catalogue.read();
  if (ports.library === undefined)
    return command === 'conncite.statutes.changes'
      ? { message: CANNOT, sections: [] }
      : result(context, 'failed', CANNOT);
  const importer = await ports.library();
  const given = readArguments(params.arguments);
  if (isImport(command)) {
    const request = requestOf(command, given);
    return request === undefined
      ? result(context, 'failed', WHERE)
      : runImport(context, importer, request, given, progress, token);
  }
  switch (command) {
    case 'conncite.statutes.status':
      return statusOf(context, importer);
    case 'conncite.statutes.remove':
      return removeText(context, importer, given);
    case 'conncite.statutes.changes':
      return changedCitationsResult(context, importer);
  }
}

function isImport(
  command: StatutesCommand,
): command is 'conncite.statutes.install' | 'conncite.statutes.installFrom' | 'conncite.statutes.update' {
  return (
    command === 'conncite.statutes.install' ||
    command === 'conncite.statutes.installFrom' ||
    command === 'conncite.statutes.update'
  );
}

function tell({ connection, guard }: ServerContext, answer: StatutesResult | ChangedCitationsResult): void {
  const type = 'kind' in answer && answer.kind === 'failed' ? MessageType.Error : MessageType.Info;
  void guard.run('window/showMessage', () =>
    connection.sendNotification(ShowMessageNotification.type, { type, message: answer.message }),
  );
}
