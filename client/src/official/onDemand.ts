import { Disposable, l10n, window, workspace, type ExtensionContext } from 'vscode';
import type { MissingTextParams } from '../../../server/src/protocol/messages';
import { messageOf, type Client } from '../client';
import { harmless } from '../harmless';
import { importText, isImporting } from './importing';

const SETTING = 'conncite.statutes.onDemand';
/** Key under which it is remembered that the person wants no more offers. */
const DECLINED = 'conncite.statutes.declined';
const COMMAND = 'conncite.statutes.install';

/** Gets chapters that a person looks at, or offers to: once in a session, and never again once they said no. */
export class OnDemand {
  readonly #client: Client;
  readonly #context: Pick<ExtensionContext, 'globalState'>;
  #offered = false;
  #failed = false;
  #queue: Promise<void> = Promise.resolve();

  constructor(client: Client, context: Pick<ExtensionContext, 'globalState'>) {
    this.#client = client;
    this.#context = context;
  }

  /** Told of a section that was looked at and whose text is not here. */
  missing({ chapter }: MissingTextParams): void {
    const wish = workspace.getConfiguration().get<string>(SETTING, 'ask');
    if (wish === 'always') this.#queue = this.#queue.then(() => this.#get(chapter));
    else if (wish === 'ask' && !this.#offered && !isImporting() && this.#context.globalState.get(DECLINED) !== true)
      void this.#offer(chapter);
  }

  async #offer(chapter: string): Promise<void> {
    this.#offered = true;
    await readingEnds();
    // The hover has a link that gets the chapter; after that, or while it runs, there is nothing to offer.
    if (isImporting()) return;
    const name = /^\d/.test(chapter) ? l10n.t('chapter {0}', chapter) : chapter;
    const [get, always, never] = [l10n.t('Get It'), l10n.t('Always Get Chapters'), l10n.t('Don’t Ask Again')];
    const chosen = await window.showInformationMessage(
      harmless(
        l10n.t(
          'The official text of {0} is not on this computer. Get it from the General Assembly’s site? It is a few hundred kilobytes.',
          name,
        ),
      ),
      get,
      always,
      never,
    );
    if (chosen === never) await this.#context.globalState.update(DECLINED, true);
    if (chosen === always) await workspace.getConfiguration().update(SETTING, 'always', true);
    if (chosen === get || chosen === always) await this.#get(chapter);
  }

  /** After a failure nothing more is asked of the site until the window is opened again. */
  async #get(chapter: string): Promise<void> {
    if (this.#failed) return;
    try {
      await importText(this.#client, COMMAND, [chapter], undefined);
    } catch (error) {
      this.#failed = true;
      const message = messageOf(error);
      this.#client.log.error(`${COMMAND}: ${message}`);
      void window.showWarningMessage(harmless(message));
    }
  }
}

/**
 * Waits until the person goes on: the cursor moves, or another document is shown. The hover that was read is gone then.
 */
function readingEnds(): Promise<void> {
  return new Promise((resolve) => {
    const goesOn = (): void => {
      events.dispose();
      resolve();
    };
    const events = Disposable.from(
      window.onDidChangeTextEditorSelection(goesOn),
      window.onDidChangeActiveTextEditor(goesOn),
    );
  });
}
