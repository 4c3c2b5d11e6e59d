/**
 * A place in a report's text that leads to a place of a document: UTF-16 columns of one
 * line of the report, zero-based like the place.
 */
export interface ReportLink {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly uri: string;
  readonly at: { readonly line: number; readonly character: number };
}

/** A report as Markdown, with the places that it leads to: addresses stay out of the text. */
export interface Report {
  readonly text: string;
  readonly links: readonly ReportLink[];
}

/** A link below the report. */
interface Foot {
  readonly words: string;
  readonly href: string;
}

/**
 * A report as an HTML page without script or network, in the editor's own colors.
 * @param report the Markdown that reports are written in: headings, paragraphs, lists,
 * quotations, `**`, backticks, and backslashes;
 *   whatever else stands there is shown as it stands
 * @param hrefOf address of a link
 */
export function reportPage(report: Report, hrefOf: (link: ReportLink) => string, foot: Foot): string {
  const lines = report.text.split('\n');
  const body: string[] = [];
  let inList = false;
  let part = '';
  for (const [number, line] of lines.entries()) {
    const [sign = ''] = /^(?:#{1,3}|[->]) /.exec(line) ?? [];
    if (inList !== (sign === '- ')) body.push(inList ? '</ul>' : '<ul>');
    inList = sign === '- ';
    const links = report.links.filter((link) => link.line === number);
    if (sign === '## ') part = plainWords(line.slice(sign.length));
    const words = inlineHtml(line, sign.length, links, (link) => attributesOf(line, link, part, hrefOf));
    const tag = sign === '' ? 'p' : (TAGS[sign] ?? `h${sign.length - 1}`);
    if (words !== '') body.push(`<${tag}>${words}</${tag}>`);
  }
  if (inList) body.push('</ul>');
  const title = escape(plainWords(lines[0]?.replace(/^# /, '') ?? ''));
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body.join('\n')}
</main>
<footer><p><a href="${escape(foot.href)}">${escape(foot.words)}</a></p></footer>
</body>
</html>
`;
}

/** Address of a link, and its name for those who hear it in a list of links: "Line 5, brief.md". */
function attributesOf(line: string, link: ReportLink, part: string, hrefOf: (link: ReportLink) => string): string {
  const name = part === '' ? '' : ` aria-label="${escape(`${plainWords(line.slice(link.start, link.end))}, ${part}`)}"`;
  return `href="${escape(hrefOf(link))}"${name}`;
}

/** The words of a line without the signs before what would be markup. */
function plainWords(line: string): string {
  return line.replace(/\\(?=[^\w\s])/g, '');
}

const TAGS: Readonly<Record<string, string>> = { '- ': 'li', '> ': 'blockquote' };

/** A line from a column on: each sign of its markup as what it means, each link as one. */
function inlineHtml(
  line: string,
  from: number,
  links: readonly ReportLink[],
  attributesFor: (link: ReportLink) => string,
): string {
  let html = '';
  const open: string[] = [];
  const toggle = (tag: string): string => {
    const ends = open.at(-1) === tag;
    if (ends) open.pop();
    else open.push(tag);
    return ends ? `</${tag}>` : `<${tag}>`;
  };
  for (let at = from; at < line.length;) {
    for (const link of links) if (link.start === at) html += `<a ${attributesFor(link)}>`;
    const [token = ''] = /^(?:\\[^\w\s]|\*\*|[\s\S])/.exec(line.slice(at)) ?? [];
    at += token.length;
    const code = open.at(-1) === 'code';
    if (token === '`') html += toggle('code');
    else if (token === '**' && !code) html += toggle('strong');
    else html += escape(token.length === 2 && !code ? token.slice(1) : token);
    for (const link of links) if (link.end === at) html += '</a>';
  }
  return (
    html +
    open
      .reverse()
      .map((tag) => `</${tag}>`)
      .join('')
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

const STYLE = `
body { color: var(--vscode-editor-foreground); font-family: var(--vscode-font-family); font-size: var(--vscode-editor-font-size, 14px); line-height: 1.55; margin: 0 auto; max-width: 52em; padding: 1em 2em 2em; }
h1 { font-size: 1.5em; line-height: 1.25; margin: .4em 0 .6em; }
h2 { border-top: 1px solid var(--vscode-contrastBorder, var(--vscode-editorWidget-border, currentColor)); font-size: 1.1em; margin: 1.4em 0 .5em; padding-top: .7em; }
p { margin: .5em 0; }
ul { margin: .5em 0; padding-left: 1.4em; }
li { margin: .35em 0; }
blockquote { border-left: 3px solid var(--vscode-textBlockQuote-border, currentColor); margin: .6em 0; padding: .1em 0 .1em 1em; }
code { background: none; color: inherit; font-family: var(--vscode-editor-font-family); font-size: .92em; }
a { color: var(--vscode-textLink-foreground); text-decoration: underline; }
a:focus { outline: 2px solid var(--vscode-focusBorder); outline-offset: 1px; }
footer { margin-top: 2em; }
@media print { footer { display: none; } }
`;
