import {
  CancellationTokenSource,
  commands,
  env,
  EventEmitter,
  l10n,
  window,
  workspace,
  type Disposable,
  type TextDocument,
  type TextEditor,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
} from 'vscode';
import { AUTHORITIES, type AuthoritiesParams, type AuthoritiesResult } from '../../../server/src/protocol/messages';
import { messageOf, type Client } from '../client';
import { registerAll } from '../commands/registry';
import { LANGUAGES, schemesIn } from '../languages';
import { PAGE_LANGUAGE } from '../pageFormat';
import type { Status } from '../status';
import { itemOf } from './items';
import { childrenOf, placeAt, textOf, treeOf, type Node, type TitleNode } from './nodes';

const VIEW = 'conncite.authorities';
const NOTHING: AuthoritiesResult = { more: false, titles: [] };
/** A burst of news about documents is one reason to ask. */
const WAIT_MS = 150;

/** What the empty view says: the manifest's `viewsWelcome` ask for it by name. */
type State = 'loading' | 'full' | 'noDocument' | 'nothing' | 'filteredOut' | 'stopped';

/**
 * The view of authorities in the side bar: what the document in front cites, or all documents, by title, section and
 * subsection. It asks the server only while it can be seen.
 */
export class AuthoritiesView implements TreeDataProvider<Node>, Disposable {
  readonly #client: Client;
  readonly #status: Status;
  readonly #view: TreeView<Node>;
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #parts: { dispose(): unknown }[];
  #document: TextDocument | undefined;
  #result = NOTHING;
  #roots: readonly TitleNode[] = [];
  #workspace = false;
  #filter = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #follow: ReturnType<typeof setTimeout> | undefined;
  /** Answers to all but the newest question come too late. */
  #asked = 0;
  #reading: CancellationTokenSource | undefined;

  constructor(client: Client, status: Status) {
    this.#client = client;
    this.#status = status;
    this.#view = window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: true });
    this.#parts = [
      this.#view,
      this.#changed,
      this.#view.onDidChangeVisibility(() => {
        this.#schedule();
      }),
      status.onDidChange(() => {
        this.#schedule();
      }),
      window.onDidChangeActiveTextEditor((editor) => {
        this.#show(editor);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        this.#followCursor(textEditor);
      }),
      workspace.onDidCloseTextDocument((document) => {
        if (document === this.#document) this.#forget();
      }),
      ...registerAll(client, {
        'conncite.refreshAuthorities': () => this.#load(),
        'conncite.showAuthoritiesOfFile': () => this.#setWorkspace(false),
        'conncite.showAuthoritiesOfWorkspace': () => this.#setWorkspace(true),
        'conncite.filterAuthorities': (_client, words) => this.#askFilter(words),
        'conncite.clearAuthoritiesFilter': () => {
          this.#setFilter('');
        },
        'conncite.copyAuthority': (_client, node) => this.#copy(node),
        'conncite.openAuthority': (_client, node) => this.#open(node),
      }),
    ];
    this.#show(window.activeTextEditor);
  }

  getChildren(node?: Node): Node[] {
    return [...(node === undefined ? this.#roots : childrenOf(node))];
  }

  getParent(node: Node): Node | undefined {
    return node.parent;
  }

  getTreeItem(node: Node): TreeItem {
    return itemOf(node, this.#workspace);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#follow);
    for (const part of this.#parts) part.dispose();
  }

  /** Follows the person to another document, unless it is none of ours or one of our pages: then the last one stays. */
  #show(editor: TextEditor | undefined): void {
    if (editor === undefined || !isBrief(editor.document) || editor.document === this.#document) return;
    this.#document = editor.document;
    this.#schedule();
  }

  #forget(): void {
    this.#document = undefined;
    this.#show(window.activeTextEditor);
    this.#schedule();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (!this.#view.visible) return;
    this.#timer = setTimeout(() => void this.#load(), WAIT_MS);
  }

  async #load(): Promise<void> {
    const mine = ++this.#asked;
    if (this.#status.state !== 'running') {
      this.#take(NOTHING, this.#status.state === 'stopped' ? 'stopped' : 'loading');
      return;
    }
    if (!this.#workspace && this.#document === undefined) {
      this.#take(NOTHING, 'noDocument');
      return;
    }
    const params: AuthoritiesParams =
      this.#workspace || this.#document === undefined ? {} : { uri: this.#document.uri.toString() };
    this.#reading?.cancel();
    const reading = new CancellationTokenSource();
    this.#reading = reading;
    try {
      const result = await window.withProgress({ location: { viewId: VIEW } }, () =>
        this.#client.request(AUTHORITIES, params, reading.token),
      );
      if (mine === this.#asked) this.#take(result);
    } catch (error) {
      // A document that changes while it is read is told of again.
      this.#client.log.debug(`${AUTHORITIES}: ${messageOf(error)}`);
    } finally {
      reading.dispose();
    }
  }

  #take(result: AuthoritiesResult, state?: State): void {
    this.#result = result;
    this.#roots = treeOf(result, this.#filter);
    const shown = state ?? (this.#roots.length > 0 ? 'full' : result.titles.length > 0 ? 'filteredOut' : 'nothing');
    this.#view.description = this.#workspace
      ? l10n.t('all documents')
      : (this.#document?.uri.path.split('/').at(-1) ?? '');
    this.#view.message = [
      ...(this.#filter === '' || shown !== 'full' ? [] : [l10n.t('Filtered by “{0}”.', this.#filter)]),
      ...(result.more ? [l10n.t('Not all documents are shown.')] : []),
    ].join(' ');
    void commands.executeCommand('setContext', 'conncite.authorities.state', shown);
    void commands.executeCommand(
      'setContext',
      'conncite.authorities.shown',
      shown === 'full' || shown === 'filteredOut',
    );
    this.#changed.fire(undefined);
    const editor = window.activeTextEditor;
    if (editor !== undefined) this.#followCursor(editor);
  }

  #setWorkspace(on: boolean): Promise<void> {
    this.#workspace = on;
    void commands.executeCommand('setContext', 'conncite.authorities.workspace', on);
    // Given by name, the command finds the view shut.
    void commands.executeCommand(`${VIEW}.focus`);
    return this.#load();
  }

  async #askFilter(words: unknown): Promise<void> {
    const typed =
      typeof words === 'string'
        ? words
        : await window.showInputBox({
            title: l10n.t('Filter Authorities'),
            value: this.#filter,
            prompt: l10n.t('Words of the number, heading, status, text, or problem'),
          });
    if (typed !== undefined) this.#setFilter(typed.trim());
  }

  #setFilter(words: string): void {
    this.#filter = words;
    void commands.executeCommand('setContext', 'conncite.authorities.filtered', words !== '');
    this.#take(
      this.#result,
      this.#result.titles.length === 0 && this.#document === undefined && !this.#workspace ? 'noDocument' : undefined,
    );
  }

  async #copy(node: unknown): Promise<void> {
    const chosen = isNode(node) ? node : this.#view.selection[0];
    if (chosen === undefined) return;
    await env.clipboard.writeText(textOf(chosen));
    window.setStatusBarMessage(l10n.t('Copied: {0}', textOf(chosen)), 4000);
  }

  async #open(node: unknown): Promise<void> {
    const chosen = isNode(node) ? node : this.#view.selection[0];
    if (chosen?.kind === 'pinpoint')
      await this.#client.openSection(chosen.parent.authority.number ?? '', chosen.labelPath);
    else if (chosen?.kind === 'authority' && chosen.authority.number !== null)
      await this.#client.openSection(chosen.authority.number, '');
  }

  /** Shows the citation at the cursor in the tree, without taking the keyboard from the text. */
  #followCursor(editor: TextEditor): void {
    clearTimeout(this.#follow);
    if (!this.#view.visible || editor !== window.activeTextEditor) return;
    this.#follow = setTimeout(() => {
      const { line, character } = editor.selection.active;
      const node = placeAt(this.#roots, editor.document.uri.toString(), line, character);
      if (node === undefined || this.#view.selection[0]?.id === node.id) return;
      this.#view.reveal(node, { select: true, focus: false }).then(undefined, (error: unknown) => {
        // The tree may have been made anew meanwhile.
        this.#client.log.debug(`${VIEW}: ${messageOf(error)}`);
      });
    }, WAIT_MS);
  }
}

function isBrief({ languageId, uri }: TextDocument): boolean {
  return (
    languageId !== PAGE_LANGUAGE &&
    LANGUAGES.some((language) => language === languageId) &&
    schemesIn(workspace.workspaceFolders).includes(uri.scheme)
  );
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'kind' in value && 'id' in value;
}
