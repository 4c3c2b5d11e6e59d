/**
 * A brief of ten pages as LibreOffice's own document in one file (OpenDocument, flat XML): with footnotes, endnotes, a
 * table, a text frame, tracked changes, a comment, a content control, a link and a page header. Its words are made up.
 */

const NAMESPACES = [
  ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
  ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
  ['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
  ['table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
  ['draw', 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'],
  ['fo', 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
  ['svg', 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['xlink', 'http://www.w3.org/1999/xlink'],
  ['loext', 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0'],
]
  .map(([prefix, name]) => `xmlns:${prefix!}="${name!}"`)
  .join(' ');

/** It stands on every page, and is not marked. */
export const HEADER = 'State v. Doe, General Statutes § 53a-8';

/** No citation and no number stands in it. */
const FILLER =
  'The trial court heard the witnesses over three days and took the matter under advisement. Counsel for both parties addressed the meaning of the words, ' +
  'their place in the whole, and the purpose that the legislature gave them. The record shows no objection to the charge as it was given, and the parties agree on what was said. ';

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function p(inner: string, style = 'Text_20_body'): string {
  return `<text:p text:style-name="${style}">${inner}</text:p>`;
}

function heading(text: string): string {
  return `<text:h text:style-name="Heading_20_1" text:outline-level="1">${escape(text)}</text:h>`;
}

let notes = 0;
function note(kind: 'footnote' | 'endnote', text: string): string {
  const id = ++notes;
  return `<text:note text:id="n${id}" text:note-class="${kind}"><text:note-citation>${id}</text:note-citation><text:note-body>${p(escape(text), 'Footnote')}</text:note-body></text:note>`;
}

const emphasis = (text: string): string => `<text:span text:style-name="T1">${escape(text)}</text:span>`;

/** Paragraphs of filler, each with what it says first. */
function argument(...sentences: readonly string[]): string {
  return sentences.map((sentence) => p(`${sentence} ${FILLER.repeat(2)}`) + p(FILLER)).join('');
}

const CHANGE = (id: string, kind: 'insertion' | 'deletion', inner = ''): string =>
  `<text:changed-region text:id="${id}"><text:${kind}><office:change-info>` +
  `<dc:creator>A. Colleague</dc:creator><dc:date>2026-11-01T09:00:00</dc:date></office:change-info>${inner}</text:${kind}></text:changed-region>`;

function body(): string {
  return [
    `<text:tracked-changes>${CHANGE('c1', 'insertion')}${CHANGE('c2', 'deletion', p('General Statutes § 53a-59.'))}</text:tracked-changes>`,
    p('BRIEF OF THE DEFENDANT', 'Title'),
    p('[Table of Authorities]'),
    '<text:p text:style-name="P1"/>',
    heading('I. Statement of the Case'),
    argument(
      `The defendant was charged under General Statutes § 53a-70 (a) (1).${note('footnote', 'See also General Statutes § 53a-65 (2), which defines the term.')} The state relied on General Statutes § 53a-71.`,
      `A second count rested on General Statutes §§ 53a-35a and 53a-41. ${emphasis('Id.')} The third count rested on General Statutes § 53a-72a.`,
      `The rule is in General Statutes § 54-86f (a).${note('footnote', 'The rule applies to every witness. General Statutes § 54-86e.')} It is old.`,
    ),
    heading('II. The Governing Statutes'),
    argument(
      'A court may impose conditions under General Statutes §53a-30 (a). The list is long.',
      `Probation is defined in <text:change-start text:change-id="c1"/>General Statutes § 53a-28 (b)<text:change-end text:change-id="c1"/>. It was <text:change text:change-id="c2"/>amended.`,
      `Under <text:a xlink:type="simple" xlink:href="https://example.org/">General Statutes § 53a-29</text:a>, the term is short. General Statutes § 53a-32.`,
      `The statute <office:annotation office:name="a1"><dc:creator>A. Colleague</dc:creator><dc:date>2026-11-01T09:00:00</dc:date>${p('Check this.')}</office:annotation>General Statutes § 53a-33<office:annotation-end office:name="a1"/> says so.`,
      `In ${emphasis('State')} v. ${emphasis('Doe')}, the court read <loext:content-control loext:alias="Statute">General Statutes § 53a-45 (a)</loext:content-control> as written.`,
    ),
    heading('III. Argument'),
    argument(
      `No intent was shown. General Statutes § 53a-3 (11).${note('endnote', 'Compare General Statutes § 53a-5, on the mental state.')} The burden is the state's under General Statutes § 53a-12 (a).`,
      'The defense is in General Statutes § 53a-19 (a), and its limit in § 53a-19 (b). Public Acts 2021, No. 21-103, changed neither.',
      'General Statutes § 53a-16 applies too. So does General Statutes § 53a-70 (a) (1).',
    ),
    `<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/><table:table-row>
      <table:table-cell office:value-type="string">${p('Murder')}</table:table-cell><table:table-cell office:value-type="string">${p('General Statutes § 53a-54a (a)')}</table:table-cell></table:table-row><table:table-row>
      <table:table-cell office:value-type="string">${p('Manslaughter')}</table:table-cell><table:table-cell office:value-type="string">${p('General Statutes § 53a-55; General Statutes § 53a-56.')}</table:table-cell></table:table-row></table:table>`,
    p(
      `<draw:frame draw:style-name="fr1" text:anchor-type="paragraph" svg:width="8cm" svg:height="2cm" draw:name="F"><draw:text-box>${p('Framed: General Statutes § 53a-60 (a).')}</draw:text-box></draw:frame>${FILLER}`,
    ),
    argument(
      `The sentence was within General Statutes § 53a-36 (1).${note('footnote', 'General Statutes § 53a-37. See also General Statutes § 53a-70 (a) (1).')}`,
      'A fine may follow under General Statutes § 53a-44. General Statutes § 53a-46a governs otherwise.',
      'Restitution is in General Statutes § 53a-28 (c). General Statutes § 54-91a asks for a report, and General Statutes § 54-91c for a hearing.',
    ),
    heading('IV. Conclusion'),
    argument(
      'The judgment should be reversed. General Statutes § 54-95. General Statutes § 53a-90 does not apply, and General Statutes § 53a-9999 is no law.',
      'General Statutes § 51-197b and General Statutes § 52-263 give the court its power. Conn. Gen. Stat. § 53a-41 closes the matter.',
    ),
  ].join('\n');
}

/** The brief, as the text of an `.fodt` file. */
export function brief(): string {
  notes = 0;
  const paragraphStyle = (name: string, more: string): string =>
    `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="Standard">${more}</style:style>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:style style:name="Standard" style:family="paragraph" style:class="text"><style:text-properties style:font-name="Liberation Serif" fo:font-size="12pt"/></style:style>
${paragraphStyle('Text_20_body', '<style:paragraph-properties fo:line-height="150%" fo:margin-bottom="0.2cm"/>')}${paragraphStyle('Footnote', '<style:text-properties fo:font-size="10pt"/>')}${paragraphStyle('Title', '<style:text-properties fo:font-size="18pt"/>')}
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1"/>
</office:styles>
<office:automatic-styles>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:break-before="page"/></style:style>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="fr1" style:family="graphic"><style:graphic-properties style:wrap="none" fo:border="0.5pt solid #000000"/></style:style>
<style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="21.59cm" fo:page-height="27.94cm" fo:margin-top="2.54cm" fo:margin-bottom="2.54cm" fo:margin-left="2.54cm" fo:margin-right="2.54cm"/><style:header-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-bottom="0.3cm"/></style:header-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1"><style:header>${p(HEADER, 'Standard')}</style:header></style:master-page></office:master-styles>
<office:body><office:text>${body()}</office:text></office:body></office:document>
`;
}
