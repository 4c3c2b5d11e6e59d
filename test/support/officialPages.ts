/** Pages with the markup of the official ones, whose words are made up. */

export interface FakeBlock {
  /** "Sec. 99a-1. Definitions."; markup is kept. */
  readonly heading: string;
  readonly anchor: string;
  /** First paragraph stands with the heading; those that begin with "<" are kept as they are. */
  readonly text: readonly string[];
  readonly source?: readonly string[];
  readonly history?: readonly string[];
  readonly crossReferences?: readonly string[];
  readonly annotations?: readonly string[];
  /** Markup before the block: parts. */
  readonly before?: string;
}

export interface FakeChapter {
  readonly number: string;
  readonly name: string;
  readonly title: string;
  readonly blocks: readonly FakeBlock[];
  readonly supplement?: number;
  readonly article?: boolean;
}

export function pageNameOf(number: string, article = false): string {
  const digits = /^\d+/.exec(number)?.[0] ?? '';
  return `${article ? 'art' : 'chap'}_${digits.padStart(3, '0')}${number.slice(digits.length).toLowerCase()}.htm`;
}

export function titleName(number: string): string {
  const digits = /^\d+/.exec(number)?.[0] ?? '';
  return `title_${digits.padStart(2, '0')}${number.slice(digits.length)}.htm`;
}

function classed(name: string, lines: readonly string[] = []): string[] {
  return lines.map((line, i) => `<p class="${name}${i === 0 ? '-first' : ''}">${line}</p>`);
}

function head(description: string, number: string): string[] {
  return [
    '<!DOCTYPE html>',
    '<html lang="en-US">',
    '<head>',
    '<meta charset="utf-8"/>',
    `<meta name="Description" content="${description}"/>`,
    `<meta name="Number" content="${number}"/>`,
    `<title>${description}</title>`,
    '<style type="text/css" media="screen"><!--',
    'p.source { color: #996600; } span.catchln { font-weight: bold; }',
    '--></style>',
    '</head>',
    '<body>',
  ];
}

function crlf(lines: readonly string[]): string {
  return `${lines.join('\r\n')}\r\n`;
}

export function chapterPage(chapter: FakeChapter): string {
  const word = chapter.article === true ? 'ARTICLE' : 'CHAPTER';
  const lines = head(
    `Chapter ${chapter.number} - ${chapter.name}`,
    chapter.article === true ? `ARTICLE ${chapter.number}` : chapter.number,
  );
  lines.push(
    `<div id="${pageNameOf(chapter.number, chapter.article)}" lang="en-US">`,
    `<h2 class="chap-no">${word} ${chapter.number}</h2>`,
    `<h2 class="chap-name">${chapter.name.toUpperCase()}</h2>`,
    '<h4 class="chap_toc_hd" id="TOC">Table of Contents</h4>',
  );
  if (chapter.supplement !== undefined) {
    lines.push(
      '<br/><h4>',
      `<a target="_blank" href ="/${chapter.supplement - 1}/pub/titles.htm">Note: This ${chapter.supplement} Supplement is intended to be used in conjunction with the General Statutes of Connecticut, revised to January 1, ${chapter.supplement - 1}.</a>`,
      '<h4/>',
      '<br/>',
    );
  }
  for (const block of chapter.blocks)
    lines.push(`<p class="toc_catchln"><a href="#${block.anchor}">${block.heading}</a></p>`);
  lines.push('<hr class="chaps_pg_bar"/>');
  for (const block of chapter.blocks) {
    if (block.before !== undefined) lines.push(block.before);
    const [first = '', ...rest] = block.text;
    lines.push(`<p><span class="catchln" id="${block.anchor}">${block.heading}</span> ${first}</p>`);
    lines.push(...rest.map((text) => (text.startsWith('<') ? text : `<p>${text}</p>`)));
    lines.push(
      ...classed('source', block.source),
      ...classed('history', block.history),
      ...classed('cross-ref', block.crossReferences),
      ...classed('annotation', block.annotations),
    );
    lines.push(
      '<table class="nav_tbl">',
      '<tr>',
      '<td><a class="nav_link" href="#TOC">(Return to Chapter<br/>Table of Contents)</a></td>',
      `<td><a class="nav_link" href="${titleName(chapter.title)}">(Return to<br/>List of Chapters)</a></td>`,
      '<td><a class="nav_link" href="titles.htm">(Return to<br/>List of Titles)</a></td>',
      '</tr>',
      '</table>',
    );
  }
  lines.push('</div>', '</body>', '</html>');
  return crlf(lines);
}

export function titlePage(number: string, name: string, chapters: readonly FakeChapter[]): string {
  const lines = head(`Title ${number} - ${name}`, number);
  lines.push(
    `<div id="${titleName(number)}" lang="en-US">`,
    `<h1 class="title-no">TITLE ${number}</h1>`,
    `<h1 class="title-name">${name.toUpperCase()}</h1>`,
    '<br/>',
    '<table style="width:80%">',
  );
  for (const chapter of chapters) {
    const page = pageNameOf(chapter.number, chapter.article);
    lines.push(
      '<tr>',
      `<td class="left_40pct"><a class="toc_ch_link" href="${page}">${chapter.article === true ? 'Article' : 'Chapter'} ${chapter.number}</a> <span class="toc_rng_secs">Secs.</span></td>`,
      `<td><a class="toc_ch_link" href="${page}">${chapter.name}</a></td>`,
      '</tr>',
    );
  }
  lines.push(
    '<tr>',
    '<td class="left_40pct">&#160;</td>',
    '<td></td>',
    '</tr>',
    '<tr>',
    '<td class="left_40pct"><a class="toc_ch_link" href="titles.htm">(Return to List of Titles)</a></td>',
    '<td></td>',
    '</tr>',
    '</table>',
    '</div>',
    '</body>',
    '</html>',
  );
  return crlf(lines);
}

export function titlesPage(
  revision: number,
  supplement: number | null,
  titles: readonly { readonly number: string; readonly name: string }[],
): string {
  const note =
    supplement === null
      ? ''
      : `<br /><h4><a target="_blank" href="/${supplement}/sup/titles.htm">Note: Readers should refer to the ${supplement} Supplement, revised to January 1, ${supplement}, for later versions.</a></h4>`;
  const rows = titles.map(
    ({ number, name }) =>
      `<tr style="vertical-align:top">\r\n<td class="left_38pct"><a href="${titleName(number)}"><span class="toc_ttl_desig">Title ${number}</span></a> <span class="toc_rng_chaps">Chapters<br />(Secs. ${number}-1)</span></td>\r\n<td><a href="${titleName(number)}"><span class="toc_ttl_name">${name}</span></a></td>\r\n</tr>`,
  );
  return `\ufeff${crlf([
    '<!DOCTYPE html>',
    '<html lang="en-US">',
    '<head>',
    '<title>General Statutes of Connecticut - Titles</title>',
    '</head>',
    '<body>',
    '<div id="titles.htm" lang="en-US">',
    `<h2><i>Revised to January 1, ${revision}</i></h2>`,
    note,
    '<hr class="titles_pg_bar" />',
    '<table style="width:80%">',
    ...rows,
    '</table>',
    '</div>',
    '</body>',
    '</html>',
  ])}`;
}
