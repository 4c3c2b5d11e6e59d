import assert from 'node:assert/strict';
import { markupFor } from '../../../server/src/markup/registry';
import { type Case, checkCases, zonesOf } from '../../support/prose';

const N = '\u00A0';
const CASES: readonly Case[] = [
  {
    source: 'by Conn.\\ Gen.\\ Stat.\\ \\S~53a-192a(a) as',
    text: `by Conn. Gen. Stat. §${N}53a-192a(a) as`,
    spans: [[`Conn. Gen. Stat. §${N}53a-192a(a)`, 'Conn.\\ Gen.\\ Stat.\\ \\S~53a-192a(a)']],
  },
  {
    source: '\\S\\S~53a-35a, 53a-41. \\S 5 \\S{} 6 \\textsection\\ 7',
    text: `§§${N}53a-35a, 53a-41. §5 § 6 § 7`,
    spans: [
      ['§§', '\\S\\S'],
      ['§5', '\\S 5'],
    ],
  },
  {
    source: '\\textit{Conn. Gen. Stat.} \\S\\ 10-153d governs; \\emph{Id.}\\ \\S~10-153f(c) adds',
    text: `Conn. Gen. Stat. § 10-153d governs; Id. §${N}10-153f(c) adds`,
    spans: [
      ['Conn. Gen. Stat. § 10-153d', 'Conn. Gen. Stat.} \\S\\ 10-153d'],
      [`Id. §${N}10-153f(c)`, 'Id.}\\ \\S~10-153f(c)'],
    ],
  },
  { source: 'stood.\\footnote{See \\S~5 [f].} next', text: `stood.¦See §${N}5 [f].¦ next` },
  { source: '\\section*{On \\S{} 5}\nText', text: '¦On § 5¦\nText' },
  { source: '7-433b \\& 7-433c a & b \\\\ c\\\\[2pt]d', text: '7-433b & 7-433c a ¦ b ¦ c\nd' },
  { source: "``a'' `b' c's 1--2 a---b 53a-70 x\\,y \\% \\$5 \\_", text: "“a” ‘b' c's 1–2 a—b 53a-70 x\u2009y % $5 _" },
  { source: 'a % § 1\n   b\nc%\nd', text: 'a b\ncd' },
  { source: 'a % note\n\nb', text: 'a ¦\n\nb' },
  { source: '100\\% sure % not', text: '100% sure ' },
  { source: 'x $§ 5$ $$a$$ \\(b\\) \\[c\\] $\\S$ 5 \\$1 and \\$2 $open', text: 'x □ □ □ □ § 5 $1 and $2 $open' },
  { source: 'a \\cite[p.~5]{k} \\ref{s} \\url{http://x.y/\\_z} http://a.b.', text: 'a □ □ □ □.' },
  {
    source: 'a\\label{x} \\index{Conn. Gen. Stat. § 5}b \\href{http://x.y}{\\S~5} \\textcolor{red}{c} \\vspace{1em}d',
    text: `a b §${N}5 c d`,
  },
  { source: '\\verb|§ 1| \\verb+a|b+ \\lstinline{x} \\begin{verbatim}\n\\S 5\n\\end{verbatim} y', text: '□ □ □ □ y' },
  { source: '\\begin{itemize}\n\\item a\n\\item[(b)] c\n\\end{itemize}', text: '¦\n¦a\n¦[(b)] c\n¦' },
  { source: '\\begin{tabular}{ll} \\S~1 & \\S~2 \\\\ \\hline\\end{tabular}', text: `¦ §${N}1 ¦ §${N}2 ¦ ¦¦` },
  { source: 'General Statutes\\\\\n  \\S~1 and\\\\\n\nnext', text: `General Statutes\n§${N}1 and\n\n\nnext` },
  { source: '\\begin{equation*}x\\end{equation*}\\begin{minted}[a]{b}c\\end{minted}', text: '□□' },
  {
    source:
      '\\documentclass{a}\n\\newcommand{\\cgs}{Conn.\\ Gen.\\ Stat.}\n\\title{no}\n\\begin{document}\n\\cgs~\\S~1-1 \\cgs\\ x\n\\end{document}\nno',
    text: `¦no¦\nConn. Gen. Stat.${N}§${N}1-1 Conn. Gen. Stat. x\n`,
    spans: [[`Conn. Gen. Stat.${N}§${N}1-1`, '\\cgs~\\S~1-1']],
  },
  { source: '\\newcommand{\\x}[1]{#1} \\renewcommand\\y{z} \\def\\w#1{§ 1}a\\y b', text: '  azb' },
  {
    source: 'caf\\\'e na\\"{\\i}ve \\enquote{q} a\\-b \\LaTeX{} is \\unknown{kept}',
    text: 'café naıve “q” ab  is kept',
  },
  { source: 'a\\textsuperscript{1} 1\\textsuperscript{st}', text: 'a 1st' },
  { source: 'a\\iffalse § 1 \\ifx\\a\\b § 2\\fi § 3\\fi b \\iffalse c\\else d\\fi e \\iffalse open', text: 'ab de ' },
  {
    source: '\\iffalse\n\\title{§ 1}\n\\fi\n\\title{On \\S~2}\n\\begin{document}a\\end{document}',
    text: `¦On §${N}2¦a`,
  },
  {
    source: '\\newcommand{\\cgs}[1]{Conn.\\ Gen.\\ Stat.\\ \\S~#1}\\cgs{53a-70}(a), \\cgs {5}.',
    text: `Conn. Gen. Stat. §${N}53a-70(a), Conn. Gen. Stat. §${N}5.`,
    spans: [
      [`Conn. Gen. Stat. §${N}53a-70(a)`, '\\cgs{53a-70}(a)'],
      ['53a-70', '53a-70'],
    ],
  },
  {
    source: '\\newcommand{\\at}[2]{General Statutes \\S~#1 (#2) now}\\at{5-1}{\\emph{a}}, \\at{6}',
    text: `General Statutes §${N}5-1 (a) now, 6`,
  },
  { source: '\\newcommand{\\x}[2]{#2 #1}\\newcommand{\\y}[1]{#1 #1}\\x{1}{2} \\y{3}', text: '2 1 3 3' },
  {
    source: '\\newcommand{\\at}[2]{\\S~#2(#1)}See \\at{a}{53a-70}.',
    text: `See §${N}53a-70(a).`,
    spans: [[`§${N}53a-70(a)`, '\\at{a}{53a-70}']],
  },
  { source: '\\newcommand{\\z}[1][a]{(#1)}\\z{4} \\z[b] \\z', text: '(a)4 (b) (a)' },
  {
    source: '\\newcommand{\\cgs}[2][C.G.S.]{#1 \\S~#2}\\cgs{5-1} \\cgs[Conn.\\ Gen.\\ Stat.]{5-2}.',
    text: `C.G.S. §${N}5-1 Conn. Gen. Stat. §${N}5-2.`,
    spans: [['5-2', '5-2']],
  },
  { source: '\\def\\cgs#1{C.G.S. \\S~#1}\\def\\g{G.S.}\\cgs{5-1} \\g{} \\S~2', text: `C.G.S. §${N}5-1 G.S. §${N}2` },
  {
    source: '\\def\\g{G.S.}\\newcommand{\\x}[1]{\\g~\\S~#1}\\newcommand{\\y}{\\x{1}}\\x{5} \\y.',
    text: `G.S.${N}§${N}5 1.`,
  },
  { source: '\\def\\x#1.{\\S~#1}\\x 5.', text: '5.' },
  {
    source:
      '\\def\\g{G.S.}\n\\NewDocumentCommand{\\cgs}{s O{\\S} m o}{\\IfBooleanTF{#1}{\\g}{C.G.S.} #2~#3\\IfValueT{#4}{ (#4)}}\\begin{document}' +
      '\\cgs{5-1} \\cgs*{5-2} \\cgs[sec.]{5-3}[a] \\cgs{5-4} [sic]\\end{document}',
    text: `C.G.S. §${N}5-1 G.S. §${N}5-2 C.G.S. sec.${N}5-3 (a) C.G.S. §${N}5-4 [sic]`,
    spans: [
      ['5-1', '5-1'],
      [`C.G.S. sec.${N}5-3 (a)`, '\\cgs[sec.]{5-3}[a]'],
    ],
  },
  { source: '\\NewDocumentCommand\\x{r()m}{#2}\\x{5}\\newcommand{\\y}[1]{#1', text: '5#1' },
  { source: '{unclosed \\emph{b', text: 'unclosed b' },
  { source: 'a } b \\cite{open', text: 'a  b □open' },
  { source: '\\', text: '' },
];

describe('LaTeX', () => {
  checkCases('latex', CASES);

  const zones: readonly (readonly [string, readonly string[]])[] = [
    ['a\\footnote{one \\emph{x}} b\\footnote{two}', ['note 1:one x', 'note 2:two']],
    ['\\begin{quote}\nq\n\\end{quote}', ['quotation:\nq\n']],
    ['\\section[short]{Long \\S~5}\\subsection{B}', ['heading:Long §\u00A05', 'heading:B']],
    ['\\begin{quotation}open', ['quotation:open']],
    ['\\blockquote{q}', ['quotation:q']],
    ['\\footnote{never closed', ['note 1:never closed']],
  ];
  for (const [source, expected] of zones) {
    it(`finds the zones of ${source}`, () => {
      assert.deepEqual(zonesOf('latex', source), expected);
    });
  }

  it('records comments, in the preamble too', () => {
    const source = '% one\n\\documentclass{a}\\% no\n\\begin{document}a % two\r\nb\\end{document}';
    const { comments } = markupFor('latex').read(source);
    assert.deepEqual(
      comments.map(({ start, end, text }) => [source.slice(start, end), text]),
      [
        ['% one', ' one'],
        ['% two', ' two'],
      ],
    );
  });
});
