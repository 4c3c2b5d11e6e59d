import { languages, LanguageStatusSeverity, window, type Disposable, type LanguageStatusItem } from 'vscode';
import type { StatusParams } from '../../server/src/protocol/messages';
import { DOCUMENTS } from './languages';

const STYLES: Readonly<Record<NonNullable<StatusParams['style']>, string>> = {
  bluebook: 'Bluebook',
  connecticut: 'Connecticut courts',
  legislative: 'Legislative drafting',
};

/** How the server is. */
export type ServerState = 'starting' | 'running' | 'stopped';

/** The item under `{ }` in the status bar: findings, style and edition for the document in front, or why there is no help. */
export class Status implements Disposable {
  readonly #item: LanguageStatusItem;
  readonly #known = new Map<string, StatusParams>();
  readonly #watcher: Disposable;
  #state: ServerState = 'starting';
  #reason = '';

  constructor() {
    this.#item = languages.createLanguageStatusItem('conncite', DOCUMENTS);
    this.#item.name = 'Conncite';
    this.#watcher = window.onDidChangeActiveTextEditor(() => { this.#show(); });
    this.#show();
  }

  /** The server's word on one document. */
  update(params: StatusParams): void {
    this.#known.set(params.uri, params);
    this.#show();
  }

  /** A document was closed: its figures go. */
  forget(uri: string): void {
    this.#known.delete(uri);
  }

  /** `reason` says in a sentence why the server is stopped. */
  setState(state: ServerState, reason = ''): void {
    this.#state = state;
    this.#reason = reason;
    if (state !== 'running') this.#known.clear();
    this.#show();
  }

  dispose(): void {
    this.#watcher.dispose();
    this.#item.dispose();
  }

  #show(): void {
    const item = this.#item;
    item.busy = this.#state === 'starting';
    item.severity = this.#state === 'stopped' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    item.command = this.#state === 'stopped'
      ? { title: 'Restart', command: 'conncite.restartServer' }
      : { title: 'Show Output', command: 'conncite.showOutput' };
    if (this.#state === 'starting') {
      item.text = 'Starting';
      item.detail = 'Reading the statutes';
    } else if (this.#state === 'stopped') {
      item.text = 'Not running';
      item.detail = this.#reason;
    } else {
      const uri = window.activeTextEditor?.document.uri.toString();
      const known = uri === undefined ? undefined : this.#known.get(uri);
      item.text = known === undefined ? 'Ready' : `${count(known.citations, 'citation')}, ${count(known.findings, 'finding')}`;
      item.detail = known === undefined ? '' : details(known);
    }
  }
}

function details(known: StatusParams): string {
  const style = known.style === null ? 'No citation style is set' : `Style: ${STYLES[known.style]}`;
  return `${style}. ${known.edition ?? 'The statutes could not be read'}`;
}

function count(number: number, what: string): string {
  return `${number === 0 ? 'no' : number} ${what}${number === 1 ? '' : 's'}`;
}
