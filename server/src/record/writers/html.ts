import { allSteps, type Steps } from '../../text/steps';
import type { NotChecked, RecordedCitation, VerificationRecord } from '../record';
import {
  antecedentWords,
  headingLines,
  headRows,
  NO_CITATION,
  NO_OTHER,
  notCheckedByKind,
  purposeWords,
  SIGNATURE_LINES,
  SUBTITLE,
  TITLE,
  totalRows,
  verdictParts,
} from './words';

/**
 * Address that leads to a place of the document; undefined where none can.
 * @param start UTF-16 offset of the document's text
 */
export type LinkTo = (start: number) => string | undefined;

/**
 * A record as one HTML file without script or network, made to be printed on Letter paper.
 * @param linkTo for rows that lead to their places
 */
export function recordHtml(record: VerificationRecord, linkTo: LinkTo = () => undefined): string {
  return allSteps(recordHtmlInSteps(record, linkTo));
}

/** Rows written in one step. */
const STEP = 256;

/** As `recordHtml`, in steps between which others may be let in. */
export function* recordHtmlInSteps(record: VerificationRecord, linkTo: LinkTo = () => undefined): Steps<string> {
  const { head, citations, notChecked, totals } = record;
  const rows = yield* written(citations, (citation, k) => row(citation, k + 1, linkTo));
  const lists: string[] = [];
  for (const [kind, ones] of notCheckedByKind(notChecked))
    lists.push(list(kind, yield* written(ones, (one) => item(one, linkTo))));
  const name = head.title ?? head.file;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(`${TITLE}: ${name}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header>
<h1>${TITLE}</h1>
<p class="subtitle">${SUBTITLE}</p>
${purposeWords(record)
  .map((words) => `<p class="purpose">${printed(words)}</p>`)
  .join('\n')}
<table class="head">
${headRows(head)
  .map(([row, words]) => `<tr><th scope="row">${escape(row)}</th><td>${printed(words)}</td></tr>`)
  .join('\n')}
</table>
</header>
<section>
<h2>Citations</h2>
${rows.length === 0 ? `<p>${NO_CITATION}</p>` : table(rows)}
</section>
<section>
<h2>Not checked</h2>
${lists.length === 0 ? `<p>${NO_OTHER}</p>` : lists.join('\n')}
</section>
<section class="end">
<h2>Totals</h2>
<table class="totals">
${totalRows(totals)
  .map(([row, count]) => `<tr><th scope="row">${escape(row)}</th><td>${count}</td></tr>`)
  .join('\n')}
</table>
<div class="signature">
${SIGNATURE_LINES.map((line) => `<p>${escape(line)}</p>`).join('\n')}
</div>
</section>
</main>
</body>
</html>
`;
}

function* written<T>(ones: readonly T[], write: (one: T, k: number) => string): Steps<readonly string[]> {
  const lines: string[] = [];
  for (const [k, one] of ones.entries()) {
    if (k % STEP === STEP - 1) yield;
    lines.push(write(one, k));
  }
  return lines;
}

function table(rows: readonly string[]): string {
  return `<table class="citations">
<thead><tr><th scope="col">No.</th><th scope="col">As cited, and where</th><th scope="col">Result</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

function row(citation: RecordedCitation, number: number, linkTo: LinkTo): string {
  const id =
    citation.antecedent === null
      ? ''
      : `<br><span class="about">${printed(antecedentWords(citation.antecedent))}</span>`;
  const headings = headingLines(citation).map((line) => `<br><span class="about">${printed(line)}</span>`);
  const { mark, words } = verdictParts(citation);
  return (
    `<tr class="${citation.outcome}"><td class="number">${number}</td>` +
    `<td>${linked(citation, linkTo)}<br><span class="about">${printed(citation.place.words)}</span>${id}</td>` +
    `<td>${mark === '' ? '' : `<strong>${mark}</strong>`}${printed(words)}${headings.join('')}</td></tr>`
  );
}

function list(kind: string, items: readonly string[]): string {
  return `<h3>${escape(kind)}</h3>\n<ul>\n${items.join('\n')}\n</ul>`;
}

function item(one: NotChecked, linkTo: LinkTo): string {
  return `<li><span class="box"></span>${linked(one, linkTo)} <span class="about">${printed(one.place.words)}</span></li>`;
}

/**
 * Words that lead to their place, which a list of a page's links names too: the same citation may stand there often.
 */
function linked({ words, start, place }: Pick<NotChecked, 'words' | 'start' | 'place'>, linkTo: LinkTo): string {
  const address = linkTo(start);
  if (address === undefined) return printed(words);
  return `<a href="${escape(address)}" aria-label="${escape(`${words}, ${place.words}`)}">${printed(words)}</a>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words of the page, escaped; a sign stays on the line of its number, and the words are as they were. */
function printed(text: string): string {
  return escape(text).replace(SIGN_WITH_NUMBER, '<span class="joint">$&</span>');
}

const SIGN_WITH_NUMBER = /§ \d[\w-]{0,20}/g;

function escape(text: string): string {
  return text.replace(UNPRINTABLE, ' ').replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);
}

/** What no HTML may hold, and marks of ours that stand for no letter. */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|[\u2029\uFFFC]/gu;

const STYLE = `
:root { color-scheme: light; }
body { background: #fff; color: #111; font: 11pt/1.4 Georgia, "Times New Roman", serif; margin: 0 auto; max-width: 7.5in; padding: .5in; }
h1 { font-size: 17pt; margin: 0; text-align: center; }
.subtitle { margin: 0 0 14pt; text-align: center; }
h2 { border-bottom: 1px solid #111; font-size: 13pt; margin: 20pt 0 6pt; }
h3 { font-size: 11pt; margin: 10pt 0 2pt; }
.purpose { margin: 0 0 6pt; }
table { border-collapse: collapse; width: 100%; }
th, td { overflow-wrap: anywhere; padding: 3pt 6pt; text-align: left; vertical-align: top; }
.head th { font-weight: bold; white-space: nowrap; width: 1%; }
.head td { font-variant-numeric: tabular-nums; }
.citations thead { display: table-header-group; }
.citations th { border-bottom: 1px solid #111; white-space: nowrap; }
.citations td { border-bottom: 1px solid #bbb; }
.citations td:nth-child(2) { width: 42%; }
.citations tr, li { break-inside: avoid; }
.number { color: #444; text-align: right; white-space: nowrap; width: 1%; }
.joint { white-space: nowrap; }
.about { color: #444; font-size: 9.5pt; }
tr.wrong td:last-child { border-left: 4px solid #a00; }
tr.attention td:last-child { border-left: 4px solid #b60; }
tr.unsure td:last-child { border-left: 4px dotted #666; }
tr.found td:last-child { padding-left: 10px; }
ul { list-style: none; margin: 0; padding: 0; }
li { padding: 1pt 0 1pt 18pt; text-indent: -18pt; }
.box { border: 1px solid #111; display: inline-block; height: 8pt; margin-right: 9pt; width: 8pt; }
.totals { width: auto; }
.totals td { text-align: right; }
.totals th { font-weight: normal; }
.signature { margin-top: 24pt; width: 4in; }
.signature p { border-top: 1px solid #111; margin: 26pt 0 0; padding: 3pt 6pt; }
.end { break-inside: avoid; }
a { color: #124; }
@media screen and (max-width: 480px) {
  body { padding: 10px; }
  table { table-layout: fixed; }
  th, td { padding: 3pt; }
  .head th, .citations th { white-space: normal; }
  .head th { width: 32%; }
  .citations th:first-child { width: 2.2em; }
  .signature, .totals { width: 100%; }
}
@page { margin: .9in; size: letter; }
@media print { body { max-width: none; padding: 0; } a { color: inherit; text-decoration: none; } }
`;
