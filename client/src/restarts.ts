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
const WITHIN_MS = 180_000;

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

  error(_error: Error, _message: unknown, count: number | undefined): ErrorHandlerResult {
    return { action: count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.#crashes = [...this.#crashes.filter((time) => now - time < WITHIN_MS), now];
    this.#hasRun ||= this.#status.state === 'running';
    if (this.#crashes.length <= MOST) {
      this.#tell();
      this.#status.setState('starting');
      return { action: CloseAction.Restart };
    }
    this.#status.setState('stopped', l10n.t('it stopped {0} times in a row', this.#crashes.length));
    this.#giveUp();
    return {
      action: CloseAction.DoNotRestart,
      message: `The server ended ${this.#crashes.length} times within three minutes.`,
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
      'Conncite stopped {0} times within three minutes and was not restarted. An open document may be too large; close the largest before you restart.',
      this.#crashes.length,
    );
    void window.showErrorMessage(harmless(message), restart, output).then((chosen) => {
      if (chosen === restart) this.#remedies.restart();
      else if (chosen === output) this.#remedies.showOutput();
    });
  }
}
