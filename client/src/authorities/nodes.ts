import type {
  AuthoritiesResult,
  AuthorityItem,
  AuthorityPlace,
  AuthorityTitle,
} from '../../../server/src/protocol/messages';

/** A node of the tree. `parent` leads back up, so that the editor's place can be shown. */
export type Node = TitleNode | AuthorityNode | PinpointNode | PlaceNode;

export interface TitleNode {
  readonly kind: 'title';
  readonly id: string;
  readonly parent: undefined;
  readonly title: AuthorityTitle;
  readonly children: readonly AuthorityNode[];
}

export interface AuthorityNode {
  readonly kind: 'authority';
  readonly id: string;
  readonly parent: TitleNode;
  readonly authority: AuthorityItem;
  readonly places: readonly AuthorityPlace[];
  readonly children: readonly (PinpointNode | PlaceNode)[];
}

export interface PinpointNode {
  readonly kind: 'pinpoint';
  readonly id: string;
  readonly parent: AuthorityNode;
  readonly labelPath: string;
  readonly children: readonly PlaceNode[];
}

export interface PlaceNode {
  readonly kind: 'place';
  readonly id: string;
  readonly parent: AuthorityNode | PinpointNode;
  readonly place: AuthorityPlace;
}

/**
 * The tree of what the server tells, with only those authorities whose words, or one of whose places, have all words of
 * `filter`. Places where a section is cited as a whole stand before those of its subsections.
 */
export function treeOf(result: AuthoritiesResult, filter: string): readonly TitleNode[] {
  const words = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return result.titles.map((title) => titleNode(title, words)).filter((node) => node.children.length > 0);
}

function titleNode(title: AuthorityTitle, words: readonly string[]): TitleNode {
  const children: AuthorityNode[] = [];
  const node: TitleNode = { kind: 'title', id: title.label, parent: undefined, title, children };
  for (const authority of title.authorities)
    if (matches(authority, title, words)) children.push(authorityNode(authority, node));
  return node;
}

function matches(authority: AuthorityItem, title: AuthorityTitle, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const places = authority.pinpoints.flatMap((pinpoint) => pinpoint.places);
  const text = [
    title.label,
    title.detail,
    authority.label,
    authority.detail,
    authority.state,
    ...places.flatMap(({ excerpt, problems }) => [excerpt, ...problems.map(({ message }) => message)]),
  ]
    .join(' ')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

function authorityNode(authority: AuthorityItem, parent: TitleNode): AuthorityNode {
  const children: (PinpointNode | PlaceNode)[] = [];
  const places = authority.pinpoints.flatMap((pinpoint) => pinpoint.places);
  const node: AuthorityNode = {
    kind: 'authority',
    id: `${parent.id}/${authority.label}/${authority.detail}`,
    parent,
    authority,
    places,
    children,
  };
  for (const pinpoint of authority.pinpoints) {
    if (pinpoint.labelPath === '') children.push(...pinpoint.places.map((place) => placeNode(place, node)));
    else children.push(pinpointNode(pinpoint, node));
  }
  return node;
}

function pinpointNode({ labelPath, places }: AuthorityItem['pinpoints'][number], parent: AuthorityNode): PinpointNode {
  const children: PlaceNode[] = [];
  const node: PinpointNode = { kind: 'pinpoint', id: `${parent.id}/${labelPath}`, parent, labelPath, children };
  children.push(...places.map((place) => placeNode(place, node)));
  return node;
}

function placeNode(place: AuthorityPlace, parent: AuthorityNode | PinpointNode): PlaceNode {
  const { line, character } = place.range.start;
  return { kind: 'place', id: `${parent.id}/${place.uri}/${line}:${character}`, parent, place };
}

export function childrenOf(node: Node): readonly Node[] {
  return node.kind === 'place' ? [] : node.children;
}

/** The place of the tree at which a document's line and character lie. */
export function placeAt(nodes: readonly Node[], uri: string, line: number, character: number): PlaceNode | undefined {
  for (const node of nodes) {
    if (node.kind !== 'place') {
      const found = placeAt(node.children, uri, line, character);
      if (found !== undefined) return found;
    } else if (node.place.uri === uri && holds(node.place.range, line, character)) return node;
  }
  return undefined;
}

function holds({ start, end }: AuthorityPlace['range'], line: number, character: number): boolean {
  const afterStart = line > start.line || (line === start.line && character >= start.character);
  return afterStart && (line < end.line || (line === end.line && character <= end.character));
}

/** A node as text: an authority with its places, a title with its authorities. */
export function textOf(node: Node): string {
  switch (node.kind) {
    case 'title':
      return node.children.map((child) => headOf(child)).join('\n');
    case 'authority':
      return [
        headOf(node),
        ...node.places.map(({ range, excerpt }) => `  line ${range.start.line + 1}: ${excerpt}`),
      ].join('\n');
    case 'pinpoint':
      return `${node.parent.authority.label}${node.labelPath}`;
    case 'place':
      return node.place.excerpt;
  }
}

function headOf({ authority }: AuthorityNode): string {
  const { label, detail, state } = authority;
  return `${label}${detail === '' ? '' : `, ${detail}`}${state === '' ? '' : ` (${state})`}`;
}
