import {
  EventEmitter,
  l10n,
  languages,
  LanguageStatusSeverity,
  window,
  workspace,
  type Disposable,
  type LanguageStatusItem,
} from 'vscode';
import type { StatusParams } from '../../server/src/protocol/messages';
import { documentsIn } from './languages';
import { PAGE_LANGUAGE } from './pageFormat';
import { STYLES } from './styles';
import { INSTALL_STATUTES, RESTART_SERVER, SHOW_OUTPUT, STATUTES_STATUS } from './commands/names';

/** How much of the official text is here. */
const TEXT: Readonly<Record<Exclude<StatusParams['official'], 'unavailable'>, () => string>> = {
  whole: () => l10n.t('Official text installed'),
  chapters: () => l10n.t('Official text of some chapters installed'),
  none: () => l10n.t('Official text not installed'),
};

/** How the server is. */
export type ServerState = 'starting' | 'running' | 'stopped';

/**
 * The items under `{ }` in the status bar: findings, style, edition and official text for the
 * document in front, or why there is no help.
 */
export class Status implements Disposable {
  readonly #findings = item('1', 'Conncite');
  readonly #style = item('2', l10n.t('Conncite: Citation Style'));
  readonly #edition = item('3', l10n.t('Conncite: Edition of the Statutes'));
  readonly #text = item('4', l10n.t('Conncite: Official Text'));
  readonly #scope = item('5', l10n.t('Conncite: Folder'));
  readonly #known = new Map<string, StatusParams>();
  readonly #watcher: Disposable;
  readonly #changed = new EventEmitter<void>();
  readonly #judged = new EventEmitter<StatusParams>();
  /** Told what the server says of a document. */
  readonly onDidJudge = this.#judged.event;
  /** Told when the server has judged a document anew, or has started or ended. */
  readonly onDidChange = this.#changed.event;
  #here: ReturnType<typeof documentsIn> = [];
  /** Of the document judged last: it is the same for all, and for pages, which are not judged. */
  #lastEdition: Pick<StatusParams, 'edition' | 'acts'> | undefined;
  #state: ServerState = 'starting';
  #reason = '';

  constructor() {
    this.#style.command = {
      title: l10n.t('Change'),
      command: 'workbench.action.openSettings',
      arguments: ['conncite.style'],
    };
    this.#scope.text = l10n.t('Only open documents are searched');
    this.#scope.detail = l10n.t('virtual folder');
    this.foldersChanged();
    this.#watcher = window.onDidChangeActiveTextEditor(() => {
      this.#show();
    });
  }

  /** The server's word on one document. */
  update(params: StatusParams): void {
    this.#known.set(params.uri, params);
    this.#lastEdition = params;
    this.#judged.fire(params);
    this.#show();
    this.#changed.fire();
  }

  /** How many citations a document has; 0 where nothing is known of it. */
  citationsIn(uri: string): number {
    return this.#known.get(uri)?.citations ?? 0;
  }

  /** A document was closed: its figures go. */
  forget(uri: string): void {
    this.#known.delete(uri);
  }

  /** The window shows other folders: their documents are ours too, and what cannot be looked through is said. */
  foldersChanged(): void {
    const folders = workspace.workspaceFolders ?? [];
    this.#here = documentsIn(folders);
    for (const part of [this.#findings, this.#edition]) part.selector = this.#here;
    // A page is in no style.
    this.#style.selector = this.#here.filter(({ language }) => language !== PAGE_LANGUAGE);
    // An item without documents is not shown.
    this.#scope.selector = folders.some(({ uri }) => uri.scheme !== 'file') ? this.#here : [];
    this.#show();
  }

  /**
   * `reason` says in a few words why the server is stopped: the item has one line, and its command must stay in sight.
   */
  setState(state: ServerState, reason = ''): void {
    this.#state = state;
    this.#reason = reason;
    if (state !== 'running') this.#known.clear();
    this.#show();
    this.#changed.fire();
  }

  get state(): ServerState {
    return this.#state;
  }

  dispose(): void {
    this.#changed.dispose();
    this.#judged.dispose();
    for (const part of [this.#watcher, this.#findings, this.#style, this.#edition, this.#text, this.#scope])
      part.dispose();
  }

  #show(): void {
    const uri = window.activeTextEditor?.document.uri.toString();
    const known = uri === undefined ? undefined : this.#known.get(uri);
    this.#showFindings(known);
    this.#showStyle(known);
    this.#showText(known);
    const edition = known ?? this.#lastEdition;
    this.#edition.detail = edition?.acts ?? '';
    this.#edition.text =
      edition === undefined
        ? l10n.t('Edition not yet loaded')
        : (edition.edition ?? l10n.t('The statutes could not be read'));
  }

  #showFindings(known: StatusParams | undefined): void {
    const stopped = this.#state === 'stopped';
    this.#findings.busy = this.#state === 'starting';
    this.#findings.severity = stopped ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    this.#findings.command = stopped
      ? { title: l10n.t('Restart'), command: RESTART_SERVER }
      : { title: l10n.t('Show Log'), command: SHOW_OUTPUT };
    this.#findings.text = this.#headline(known);
    this.#findings.detail = stopped ? this.#reason : '';
  }

  #showStyle(known: StatusParams | undefined): void {
    const style = known?.style ?? null;
    this.#style.text = style === null ? l10n.t('No citation style set') : STYLES[style].label;
    this.#style.detail =
      style === null
        ? l10n.t('and none found in the document')
        : known?.detected === true
          ? l10n.t('found in the document')
          : l10n.t('set');
  }

  /** A line of its own: after the edition's name it would be cut off. */
  #showText(known: StatusParams | undefined): void {
    const official = known === undefined || known.official === 'unavailable' ? undefined : known.official;
    this.#text.selector = official === undefined ? [] : this.#here;
    this.#text.text = official === undefined ? '' : TEXT[official]();
    this.#text.command =
      known?.installs !== true
        ? undefined
        : official === 'none'
          ? { title: l10n.t('Install'), command: INSTALL_STATUTES }
          : { title: l10n.t('Status'), command: STATUTES_STATUS };
  }

  #headline(known: StatusParams | undefined): string {
    if (this.#state === 'starting') return l10n.t('Conncite is starting');
    if (this.#state === 'stopped') return l10n.t('Conncite is not running');
    if (window.activeTextEditor?.document.languageId === PAGE_LANGUAGE)
      return l10n.t('Section page: citations here are not checked');
    return known === undefined
      ? l10n.t('Conncite is ready')
      : `${citations(known.citations)}, ${findings(known.findings)}`;
  }
}

/** The editor shows items in the order of their ids. */
function item(id: string, name: string): LanguageStatusItem {
  const made = languages.createLanguageStatusItem(`conncite.${id}`, documentsIn(workspace.workspaceFolders));
  made.name = name;
  return made;
}

function citations(number: number): string {
  return number === 0 ? l10n.t('no citations') : number === 1 ? l10n.t('1 citation') : l10n.t('{0} citations', number);
}

function findings(number: number): string {
  return number === 0 ? l10n.t('no findings') : number === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', number);
}
