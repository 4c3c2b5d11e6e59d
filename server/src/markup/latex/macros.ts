/** Control symbols (a backslash and one mark) as read; those not here are left out. */
export const SYMBOLS: Readonly<Record<string, string>> = {
  '&': '&', '%': '%', '$': '$', '#': '#', '_': '_', '{': '{', '}': '}', ' ': ' ', '\n': '\n', '\r': '\n', '\t': ' ',
  ',': '\u2009', ';': ' ', ':': ' ', '>': ' ',
};

/** Combining characters of the accents, by their control symbol. */
export const ACCENTS: Readonly<Record<string, string>> = {
  "'": '\u0301', '`': '\u0300', '^': '\u0302', '"': '\u0308', '~': '\u0303', '=': '\u0304', '.': '\u0307',
};

/** Control words that stand for characters. */
export const WORDS: Readonly<Record<string, string>> = {
  S: '§', textsection: '§', P: '¶', textparagraph: '¶', pilcrow: '¶',
  ldots: '\u2026', dots: '\u2026', textellipsis: '\u2026', textendash: '\u2013', textemdash: '\u2014', texthyphen: '-',
  textquotedblleft: '\u201C', textquotedblright: '\u201D', textquoteleft: '\u2018', textquoteright: '\u2019', lq: '\u2018', rq: '\u2019',
  textquotedbl: '"', textquotesingle: "'", guillemotleft: '«', guillemotright: '»', guillemetleft: '«', guillemetright: '»',
  nobreakspace: '\u00A0', thinspace: '\u2009', quad: ' ', qquad: ' ', enspace: ' ', enskip: ' ', space: ' ', hfill: ' ', newline: '\n', linebreak: '\n',
  textbackslash: '\\', textasciitilde: '~', textasciicircum: '^', textunderscore: '_', textbar: '|', textless: '<', textgreater: '>', textdollar: '$',
  textbraceleft: '{', textbraceright: '}', slash: '/', textbullet: '\u2022', textperiodcentered: '·', textdegree: '°', textnumero: '\u2116',
  dag: '\u2020', textdagger: '\u2020', ddag: '\u2021', textdaggerdbl: '\u2021', copyright: '©', textcopyright: '©', textregistered: '®',
  texttrademark: '\u2122', pounds: '£', textsterling: '£', ss: 'ß', ae: 'æ', AE: 'Æ', oe: '\u0153', OE: '\u0152', o: 'ø', O: 'Ø', l: '\u0142',
  L: '\u0141', aa: 'å', AA: 'Å', i: '\u0131', and: ' ',
};

/** Control words whose arguments are no prose, with the number of arguments. `OBJECTS` leave an object, `SILENT` nothing. */
export const OBJECTS: Readonly<Record<string, number>> = {
  ref: 1, eqref: 1, pageref: 1, autoref: 1, nameref: 1, cref: 1, Cref: 1, vref: 1, cpageref: 1, labelcref: 1, url: 1, path: 1, nolinkurl: 1,
  includegraphics: 1, input: 1, include: 1, subfile: 1, import: 2, bibliography: 1, addbibresource: 1, gls: 1, Gls: 1, glspl: 1, acrshort: 1,
  acrlong: 1, acrfull: 1, ac: 1, ensuremath: 1, lstinputlisting: 1, includepdf: 1, rule: 2,
};

export const SILENT: Readonly<Record<string, number>> = {
  label: 1, index: 1, nocite: 1, vspace: 1, hspace: 1, setlength: 2, addtolength: 2, setcounter: 2, addtocounter: 2, stepcounter: 1,
  refstepcounter: 1, pagestyle: 1, thispagestyle: 1, pagenumbering: 1, bibliographystyle: 1, usepackage: 1, documentclass: 1, color: 1,
  definecolor: 3, hypersetup: 1, newenvironment: 3, renewenvironment: 3, DeclareMathOperator: 2, hyphenation: 1, fontsize: 2, selectlanguage: 1,
  pdfbookmark: 2, addcontentsline: 3, markboth: 2, markright: 1, footnotemark: 0, textcolor: 1, colorbox: 1, href: 1, hyperref: 0, raisebox: 1,
  parbox: 1, makebox: 0, framebox: 0, geometry: 1, hypertarget: 1, hyperlink: 1, foreignlanguage: 1, multicolumn: 2, multirow: 2, cline: 1, tag: 1,
  newtheorem: 2, graphicspath: 1, crefname: 3, todo: 1, newcounter: 1, setmainfont: 1, fancyhead: 1, fancyfoot: 1, linespread: 1, 
  phantom: 1, hphantom: 1, vphantom: 1, citationindex: 1, usetikzlibrary: 1, marginnote: 1, setstretch: 1, titleformat: 5, titlespacing: 4,
};

/** Control words that end what stands before them. */
export const BREAKS = new Set(['par', 'item', 'newpage', 'clearpage', 'cleardoublepage', 'pagebreak', 'hline', 'toprule', 'midrule', 'bottomrule',
  'tabularnewline', 'maketitle', 'tableofcontents', 'bigskip', 'medskip', 'smallskip', 'bibitem', 'cr']);

export const HEADINGS = new Set(['part', 'chapter', 'section', 'subsection', 'subsubsection', 'paragraph', 'subparagraph', 'title', 'frametitle', 'addsec',
  'addchap']);
export const NOTES = new Set(['footnote', 'footnotetext', 'endnote', 'thanks', 'sidenote', 'pagenote']);
export const ASIDES = new Set(['caption', 'author', 'date', 'subtitle', 'marginpar', 'abstract']);
export const QUOTATIONS = new Set(['blockquote', 'blockcquote', 'textquote']);
export const DEFINITIONS = new Set(['newcommand', 'renewcommand', 'providecommand', 'DeclareRobustCommand', 'newcommandx']);

/** Environments whose content is no prose. */
export const CODE = new Set(['verbatim', 'Verbatim', 'BVerbatim', 'LVerbatim', 'lstlisting', 'minted', 'alltt', 'filecontents', 'comment', 'equation',
  'align', 'alignat', 'flalign', 'gather', 'multline', 'eqnarray', 'displaymath', 'math', 'tikzpicture', 'luacode', 'asy']);
export const QUOTES = new Set(['quote', 'quotation', 'displayquote', 'displaycquote', 'quoting', 'verse']);

/** Environments with arguments that are no prose. */
export const ARGUMENTS: Readonly<Record<string, number>> = {
  tabular: 1, array: 1, tabularx: 2, tabulary: 2, longtable: 1, tabu: 1, minipage: 1, multicols: 1, wrapfigure: 2, thebibliography: 1, list: 2,
  spacing: 1, adjustwidth: 2, displaycquote: 1, otherlanguage: 1, tblr: 1,
};

/** True for the many control words that cite a bibliography: \cite, \citep, \parencite, \autocites. */
export function isCite(name: string): boolean {
  return name.length < 24 && name.toLowerCase().includes('cite');
}
