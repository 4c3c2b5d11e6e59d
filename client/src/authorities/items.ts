import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { AuthorityPlace } from '../../../server/src/protocol/messages';
import { toRange } from '../applyEdits';
import { severityCount, severityWord } from '../severity';
import type { AuthorityNode, Node, PinpointNode, PlaceNode, TitleNode } from './nodes';

const { Collapsed, Expanded, None } = TreeItemCollapsibleState;

/**
 * How a node is shown. What an icon says stands in words too.
 * @param manyFiles true where places must name their file
 */
export function itemOf(node: Node, manyFiles: boolean): TreeItem {
  switch (node.kind) {
    case 'title':
      return titleItem(node);
    case 'authority':
      return authorityItem(node);
    case 'pinpoint':
      return pinpointItem(node);
    case 'place':
      return placeItem(node, manyFiles);
  }
}

function titleItem(node: TitleNode): TreeItem {
  const item = new TreeItem(node.title.label, Expanded);
  item.id = node.id;
  item.description = node.title.detail;
  item.iconPath = new ThemeIcon('library');
  item.contextValue = 'title';
  const authorities =
    node.children.length === 1 ? l10n.t('1 authority') : l10n.t('{0} authorities', node.children.length);
  item.accessibilityInformation = {
    label: `${[node.title.label, node.title.detail].filter((part) => part !== '').join(', ')}; ${authorities}`,
  };
  return item;
}

function authorityItem(node: AuthorityNode): TreeItem {
  const { label, detail, state, number } = node.authority;
  const item = new TreeItem(label, Collapsed);
  const trouble = troubleWords(node.places);
  item.id = node.id;
  item.description = [state, detail, trouble].filter((part) => part !== '').join(' · ');
  item.iconPath = new ThemeIcon(state === '' ? (problemIcon(node.places) ?? 'law') : 'circle-slash');
  item.contextValue = number === null ? 'other' : 'section';
  const cited =
    node.places.length === 1 ? l10n.t('cited in 1 place') : l10n.t('cited in {0} places', node.places.length);
  item.tooltip = [
    `${label}${detail === '' ? '' : `, ${detail}`}`,
    [state, cited, trouble].filter((part) => part !== '').join('; '),
  ].join('\n');
  item.accessibilityInformation = { label: item.tooltip.replace('\n', '; ') };
  return item;
}

function pinpointItem(node: PinpointNode): TreeItem {
  const item = new TreeItem(node.labelPath, Collapsed);
  const places = node.children.map(({ place }) => place);
  item.id = node.id;
  item.description = [
    places.length === 1 ? l10n.t('1 place') : l10n.t('{0} places', places.length),
    troubleWords(places),
  ]
    .filter((part) => part !== '')
    .join(' · ');
  item.iconPath = new ThemeIcon(problemIcon(places) ?? 'list-tree');
  item.contextValue = 'section pinpoint';
  item.accessibilityInformation = {
    label: `${node.parent.authority.label}${node.labelPath}; ${item.description.replace(' · ', '; ')}`,
  };
  return item;
}

function placeItem({ id, place }: PlaceNode, manyFiles: boolean): TreeItem {
  const item = new TreeItem(place.excerpt, None);
  const uri = Uri.parse(place.uri, true);
  const line = l10n.t('line {0}', place.range.start.line + 1);
  const trouble =
    place.problems.length === 0
      ? ''
      : place.problems.map(({ severity, message }) => `${severityWord(severity)}: ${message}`).join('\n');
  const file = manyFiles ? (uri.path.split('/').at(-1) ?? '') : '';
  item.id = id;
  item.description = [file, line, troubleWords([place])].filter((part) => part !== '').join(' · ');
  item.iconPath = new ThemeIcon(problemIcon([place]) ?? 'location');
  item.tooltip = [place.excerpt, ...(trouble === '' ? [] : [trouble])].join('\n\n');
  item.contextValue = 'place';
  item.accessibilityInformation = {
    label: [file, line, place.excerpt, trouble].filter((part) => part !== '').join('; '),
  };
  item.command = {
    title: l10n.t('Go to Citation'),
    command: 'vscode.open',
    arguments: [uri, { selection: toRange(place.range), preserveFocus: false }],
  };
  return item;
}

const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
const ICONS = { error: 'error', warning: 'warning', information: 'info', hint: 'lightbulb' } as const;

function problemIcon(places: readonly AuthorityPlace[]): string | undefined {
  const worst = SEVERITIES.find((severity) =>
    places.some(({ problems }) => problems.some((problem) => problem.severity === severity)),
  );
  return worst === undefined ? undefined : ICONS[worst];
}

/** "1 error, 2 hints"; "" where nothing is wrong. */
function troubleWords(places: readonly AuthorityPlace[]): string {
  const all = places.flatMap(({ problems }) => problems);
  return SEVERITIES.flatMap((severity) => {
    const count = all.filter((problem) => problem.severity === severity).length;
    return count === 0 ? [] : [severityCount(severity, count)];
  }).join(', ');
}
