import { unzipSync, type Unzipped } from 'fflate';
import { Parser } from 'htmlparser2';
import { OfficeError } from './officeDocument';

/** Where a part of a package leads. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: "officeDocument", "footnotes", "header". */
  readonly type: string;
  /** Name of the part in the package, without a slash before it. */
  readonly target: string;
}

/** A package of Open Packaging Conventions (ISO/IEC 29500-2): a zip of XML parts that name each other. */
export interface Package {
  /** Text of a part, or undefined where there is none. */
  text(name: string): string | undefined;
  relationshipsOf(name: string): readonly Relationship[];
}

/** More text than any brief has; a small file may claim to unpack to gigabytes. */
const MOST_BYTES = 200_000_000;

/** Elements in each other: a table in a cell in a table takes six. */
const DEEPEST = 1000;

/**
 * Opens the parts that hold text; pictures and fonts are left packed.
 * @throws OfficeError where it is damaged or too large
 */
export function openPackage(bytes: Uint8Array): Package {
  let size = 0;
  let parts: Unzipped;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels)$|^mimetype$/i.test(name)) return false;
        size += originalSize;
        if (size > MOST_BYTES) throw new OfficeError('it is too large to be read');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof OfficeError) throw error;
    throw new OfficeError('it is damaged: its parts cannot be unpacked', { cause: error });
  }
  const byName = new Map(Object.entries(parts).map(([name, content]) => [name.toLowerCase(), content]));
  const text = (name: string): string | undefined => {
    const content = byName.get(name.toLowerCase());
    return content === undefined ? undefined : decodeXml(content);
  };
  return {
    text,
    relationshipsOf(name) {
      const slash = name.lastIndexOf('/');
      const folder = name.slice(0, slash + 1);
      const xml = text(`${folder}_rels/${name.slice(slash + 1)}.rels`);
      return xml === undefined ? [] : relationships(xml, folder);
    },
  };
}

function decodeXml(content: Uint8Array): string {
  const wide =
    content[0] === 0xff && content[1] === 0xfe
      ? 'utf-16le'
      : content[0] === 0xfe && content[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(wide).decode(content);
}

function relationships(xml: string, folder: string): Relationship[] {
  const found: Relationship[] = [];
  parseXml(xml, {
    open(name, attributes) {
      const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
      if (
        !/(?:^|:)Relationship$/.test(name) ||
        id === undefined ||
        type === undefined ||
        target === undefined ||
        mode === 'External'
      )
        return;
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolve(folder, target) });
    },
  });
  return found;
}

/** "../a/b.xml" from "word/" is "a/b.xml". */
function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = folder.split('/').filter((part) => part !== '');
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** What reading XML tells; `start` and `end` are the UTF-16 offsets of the tag or the raw text, [start, end). */
export interface XmlHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>, start: number, end: number): void;
  close?(name: string, start: number, end: number): void;
  text?(text: string, start: number, end: number): void;
}

/**
 * Reads XML front to back.
 * @throws OfficeError where it ends before its root does, or has elements in each other without end
 */
export function parseXml(xml: string, handler: XmlHandler): void {
  let depth = 0;
  const state = { whole: false };
  const mark = xml.startsWith('\uFEFF') ? 1 : 0;
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > DEEPEST)
          throw new OfficeError('it is damaged: a part of it is nested more deeply than any document is');
        handler.open?.(name, attributes, parser.startIndex + mark, parser.endIndex + mark + 1);
      },
      onclosetag(name, implied) {
        depth--;
        if (depth === 0) state.whole = !implied;
        handler.close?.(name, parser.startIndex + mark, parser.endIndex + mark + 1);
      },
      ontext: (text) => handler.text?.(text, parser.startIndex + mark, parser.endIndex + mark + 1),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml.slice(mark));
  parser.end();
  if (!state.whole) throw new OfficeError('it is damaged: a part of it is cut off');
}
