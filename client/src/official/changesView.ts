import {
  commands,
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
  type Disposable,
  type TreeDataProvider,
  type TreeView,
} from 'vscode';
import {
  OPEN_SECTION,
  type ChangedCitationsResult,
  type ChangedSectionItem,
} from '../../../server/src/protocol/messages';
import { toRange } from '../applyEdits';

const VIEW = 'conncite.changes';
/** The view stands in the side bar once there is something in it. */
const SHOWN = 'conncite.changes.shown';

type Place = ChangedSectionItem['places'][number];
type Node =
  | { readonly kind: 'section'; readonly section: ChangedSectionItem }
  | { readonly kind: 'place'; readonly place: Place; readonly section: ChangedSectionItem };

const ICONS: Readonly<Record<ChangedSectionItem['kind'], ThemeIcon>> = {
  amended: new ThemeIcon('edit', new ThemeColor('gitDecoration.modifiedResourceForeground')),
  repealed: new ThemeIcon('circle-slash', new ThemeColor('gitDecoration.deletedResourceForeground')),
  added: new ThemeIcon('add', new ThemeColor('gitDecoration.addedResourceForeground')),
  renumbered: new ThemeIcon('arrow-right', new ThemeColor('gitDecoration.renamedResourceForeground')),
  removed: new ThemeIcon('circle-slash', new ThemeColor('gitDecoration.deletedResourceForeground')),
  other: new ThemeIcon('circle-outline'),
};

/** Sections that have changed, and below each the places that cite it. */
class Changes implements TreeDataProvider<Node> {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #sections: readonly ChangedSectionItem[] = [];

  show(sections: readonly ChangedSectionItem[]): void {
    this.#sections = sections;
    this.#changed.fire(undefined);
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) return this.#sections.map((section) => ({ kind: 'section', section }));
    return node.kind === 'section'
      ? node.section.places.map((place) => ({ kind: 'place', place, section: node.section }))
      : [];
  }

  getParent(node: Node): Node | undefined {
    return node.kind === 'place' ? { kind: 'section', section: node.section } : undefined;
  }

  getTreeItem(node: Node): TreeItem {
    return node.kind === 'section' ? sectionItem(node.section) : placeItem(node.place, node.section);
  }
}

let changes: Changes | undefined;
let view: TreeView<Node> | undefined;

/** Gives the list its place in the side bar. */
export function registerChanges(): Disposable {
  const provider = new Changes();
  const made = window.createTreeView(VIEW, { treeDataProvider: provider, showCollapseAll: true });
  [changes, view] = [provider, made];
  return made;
}

/** Shows the list, and the side bar with it. */
export async function showChanges({ message, sections }: ChangedCitationsResult): Promise<void> {
  changes?.show(sections);
  if (view !== undefined) view.message = message;
  await commands.executeCommand('setContext', SHOWN, true);
  await commands.executeCommand(`${VIEW}.focus`);
}

function sectionItem({ number, kind, change, catchline, places }: ChangedSectionItem): TreeItem {
  const item = new TreeItem(`§ ${number}`, TreeItemCollapsibleState.Expanded);
  item.id = number;
  item.description = catchline === '' ? change : `${change} · ${catchline}`;
  const cited = places.length === 1 ? l10n.t('cited in 1 place') : l10n.t('cited in {0} places', places.length);
  item.tooltip = [`§ ${number} ${change}; ${cited}`, ...(catchline === '' ? [] : [catchline])].join('\n');
  item.accessibilityInformation = { label: item.tooltip.replace('\n', '; ') };
  item.iconPath = ICONS[kind];
  item.contextValue = 'section';
  return item;
}

function placeItem({ uri, range, excerpt }: Place, { number }: ChangedSectionItem): TreeItem {
  const file = Uri.parse(uri, true);
  const item = new TreeItem(excerpt, TreeItemCollapsibleState.None);
  item.id = `${number} ${uri} ${range.start.line} ${range.start.character}`;
  item.description = `${workspace.asRelativePath(file)}:${range.start.line + 1}`;
  item.iconPath = new ThemeIcon('location');
  item.tooltip = `${excerpt}\n${item.description}`;
  item.command = {
    title: '',
    command: 'vscode.open',
    arguments: [file, { selection: toRange(range), preserveFocus: true }],
  };
  return item;
}

/** Opens the page of a section of the list. */
export async function openChangedSection(node: unknown): Promise<void> {
  const chosen = (node as Node | undefined) ?? view?.selection[0];
  if (chosen !== undefined) await commands.executeCommand(OPEN_SECTION, chosen.section.number, '');
}
