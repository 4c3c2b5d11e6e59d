import { l10n, window } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  type CloseHandlerResult,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient';
import { harmless } from './harmless';
import type { Status } from './status';

/** Crashes after which it is not started again, and within which time. */
const MOST = 4;
const WITHIN_MINUTES = 10;

/** What the person may do about a server that keeps ending. */
export interface Remedies {
  restart(): void;
  showOutput(): void;
}

/** Starts a crashed server again, but not for ever; tells the person once of either. */
export class Restarts implements ErrorHandler {
  readonly #status: Status;
  readonly #remedies: Remedies;
  #crashes: number[] = [];
  #told = false;
  /** True once a server was at work: one that never starts is told of by the status item alone. */
  #hasRun = false;

  constructor(status: Status, remedies: Remedies) {
    this.#status = status;
    this.#remedies = remedies;
  }

  /**
   * A message could not be sent or read. Where the server ended, `closed` is called too, but on a
   * busy computer only after many messages: a client that gives up here would never ask `closed`,
   * and so never restart the server nor tell of it.
   */
  error(): ErrorHandlerResult {
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.#crashes = [...this.#crashes.filter((time) => now - time < WITHIN_MINUTES * 60_000), now];
    this.#hasRun ||= this.#status.state === 'running';
    if (this.#crashes.length <= MOST) {
      this.#tell();
      this.#status.setState('starting');
      return { action: CloseAction.Restart, handled: true };
    }
    this.#status.setState('stopped', l10n.t('it stopped {0} times in a row', this.#crashes.length));
    this.#giveUp();
    return {
      action: CloseAction.DoNotRestart,
      handled: true,
      message: `The server ended ${this.#crashes.length} times within ${WITHIN_MINUTES} minutes.`,
    };
  }

  #tell(): void {
    if (this.#told || !this.#hasRun) return;
    this.#told = true;
    void window.showWarningMessage(
      l10n.t('Conncite stopped unexpectedly and was restarted. Your documents were not changed.'),
    );
  }

  #giveUp(): void {
    if (!this.#hasRun) return;
    const [restart, output] = [l10n.t('Restart'), l10n.t('Show Log')];
    const message = l10n.t(
      'Conncite stopped {0} times within {1} minutes and was not restarted. An open document may be too large; close the largest before you restart.',
      this.#crashes.length,
      WITHIN_MINUTES,
    );
    void window.showErrorMessage(harmless(message), restart, output).then((chosen) => {
      if (chosen === restart) this.#remedies.restart();
      else if (chosen === output) this.#remedies.showOutput();
    });
  }
}
