import { zipSync, strToU8 } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface WordParts {
  /** Inner XML of the body. */
  readonly body: string;
  /** Inner XML of other parts, by name without its ending: footnotes, endnotes, styles, header1, footer1. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Prefix of the namespace; any will do. */
  readonly prefix?: string;
}

const ROOTS: Readonly<Record<string, string>> = {
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  styles: 'styles',
  header1: 'hdr',
  header2: 'hdr',
  footer1: 'ftr',
};

/** A Word document of given XML, for what writers of such documents do not write of their own accord. */
export function wordDocument({ body, parts = {}, prefix = 'w' }: WordParts): Uint8Array {
  const part = (root: string, inner: string): Uint8Array =>
    strToU8(
      `${HEAD}<w:${root} xmlns:w="${W}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${inner}</w:${root}>`
        .replace(/(<\/?|xmlns:|\s)w:/g, `$1${prefix}:`)
        .replace('xmlns:w=', `xmlns:${prefix}=`),
    );
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`;
  const relationships = (inner: string): Uint8Array =>
    strToU8(`${HEAD}<Relationships xmlns="${RELATIONSHIPS}">${inner}</Relationships>`);
  const names = Object.keys(parts);
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    ),
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relationships(
      names.map((name) => relationship(name, name.replace(/\d/g, ''), `${name}.xml`)).join(''),
    ),
    ...Object.fromEntries(names.map((name) => [`word/${name}.xml`, part(ROOTS[name] ?? name, parts[name] ?? '')])),
  });
}

/** A paragraph of plain text. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`;
}

export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</w:t></w:r>`;
}
