/**
 * Pandoc's documents as data, as `pandoc -t json` prints them and filters take them: nodes with a type and contents.
 * What a node of a type that is not known here holds stays as it is.
 */
export interface Node {
  readonly t: string;
  c?: unknown;
}

export interface PandocDocument {
  readonly 'pandoc-api-version': readonly number[];
  readonly meta: Readonly<Record<string, Node>>;
  readonly blocks: Node[];
}

/** A document that cannot be read, said to a person. */
export class PandocError extends Error {
  override readonly name = 'PandocError';
}

/** Versions of the format that have the same tables and the same inlines: those of pandoc 2.10 to 3.x. */
const MAJOR = 1;
const [OLDEST, NEWEST] = [21, 23];

/** Identifier, classes, and keys with values. */
export const NO_ATTRIBUTES = ['', [], []] as const;

/**
 * Reads what pandoc hands a filter.
 * @throws PandocError where it is something else, or of a version that is not known
 */
export function readDocument(text: string): PandocDocument {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new PandocError(
      'standard input is not a document of Pandoc; call this as a filter ("pandoc --filter conncite-pandoc") or give it what "pandoc -t json" prints',
    );
  }
  if (!isObject(value) || !Array.isArray(value.blocks) || !isObject(value.meta))
    throw new PandocError('standard input is JSON, but not a document of Pandoc');
  const version = value['pandoc-api-version'];
  const [major, minor] = Array.isArray(version) ? (version as unknown[]) : [];
  if (typeof major !== 'number' || typeof minor !== 'number')
    throw new PandocError(
      'the document does not say the version of its format (pandoc-api-version); Pandoc 2.10 or newer is needed',
    );
  const said = `${major}.${minor}`;
  if (major < MAJOR || (major === MAJOR && minor < OLDEST))
    throw new PandocError(
      `the document's format is ${said}, and ${MAJOR}.${OLDEST} is the oldest that is read; use Pandoc 2.10 or newer`,
    );
  if (major > MAJOR || minor > NEWEST)
    throw new PandocError(
      `the document's format is ${said}, and this Conncite knows none newer than ${MAJOR}.${NEWEST}; use a newer Conncite`,
    );
  if (isDeeperThan(value, DEEPEST_DATA))
    throw new PandocError('the document is nested more deeply than any document is');
  return value as unknown as PandocDocument;
}

/**
 * Lists and objects in each other, metadata's too; a table in a cell in a list takes sixty.
 * What writes them goes as deep as they do.
 */
const DEEPEST_DATA = 2000;

function isDeeperThan(value: unknown, most: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? (Object.values(one) as unknown[]) : []));
  }
  return false;
}

export function isNode(value: unknown): value is Node {
  return isObject(value) && typeof value.t === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Types of nodes that stand in running text. */
const INLINES = new Set([
  'Str',
  'Emph',
  'Underline',
  'Strong',
  'Strikeout',
  'Superscript',
  'Subscript',
  'SmallCaps',
  'Quoted',
  'Cite',
  'Code',
  'Space',
  'SoftBreak',
  'LineBreak',
  'Math',
  'RawInline',
  'Link',
  'Image',
  'Note',
  'Span',
]);

export function isInline(node: Node): boolean {
  return INLINES.has(node.t);
}

/** The inlines that an inline holds; undefined where it holds none. A note holds blocks. */
export function inlinesIn({ t, c }: Node): Node[] | undefined {
  switch (t) {
    case 'Emph':
    case 'Underline':
    case 'Strong':
    case 'Strikeout':
    case 'Superscript':
    case 'Subscript':
    case 'SmallCaps':
      return nodes(c);
    case 'Quoted':
    case 'Cite':
    case 'Link':
    case 'Span':
      return nodes((c as unknown[] | undefined)?.[1]);
    default:
      return undefined;
  }
}

/** The text that a node holds; empty where it holds something else. */
export function wordIn(content: unknown): string {
  return typeof content === 'string' ? content : '';
}

/** A list of nodes; undefined for anything else. */
export function nodes(value: unknown): Node[] | undefined {
  return Array.isArray(value) && value.every(isNode) ? value : undefined;
}

/** A raw piece of a format: its name, and the text; undefined for other nodes. */
export function rawOf({ t, c }: Node): { readonly format: string; readonly text: string } | undefined {
  if (t !== 'RawBlock' && t !== 'RawInline') return undefined;
  const [format, text] = Array.isArray(c) ? (c as unknown[]) : [];
  return typeof format === 'string' && typeof text === 'string' ? { format, text } : undefined;
}

/** Plain words as inlines. */
export function words(text: string): Node[] {
  return text
    .split(' ')
    .flatMap((word, k) => [...(k === 0 ? [] : [{ t: 'Space' }]), ...(word === '' ? [] : [{ t: 'Str', c: word }])]);
}
