import { MARKUPS } from '../markup/registry';

/** What the help of each command says after its options. Every example runs: a test gives them to the parser. */

export const EXAMPLES = `
Examples:
  conncite check brief.md                       what is wrong with its citations
  conncite check brief.docx                     a Word document, footnotes included
  conncite check .                              all documents below this folder
  conncite check --fix "briefs/**/*.tex"        fix everything that is safe to fix automatically
  conncite cites brief.md                       list every citation with its section's heading
  conncite verify --output record.html brief.md a record of what was checked, to print and sign
  conncite toa brief.md                         a table of the statutes it cites
  conncite show 53a-192a                        read about a section
  conncite compare 53a-40e --from 2019          what changed in a section since an edition
  conncite check --language markdown - < notes

Reads ${MARKUPS.map(({ title }) => title).join(', ')},
Word documents (.docx) and PDF with text.
In a folder, all of these but PDF are read; what .gitignore excludes is skipped.
Colors appear in a terminal only; NO_COLOR=1 turns them off.

Run "conncite help COMMAND" for details.`;

const OFFICE = `
In a Word document or a PDF, a place is given in words (paragraph, note, heading; page and line), and offsets count in the
text extracted from it: body, footnotes, endnotes, headers, with an empty line between paragraphs.`;

export const CITES_HELP = `
Each line has the place, the words, their normal form and the section's heading. With --format json the answer is one
array, an entry for each file, with offsets in UTF-16 code units.
${OFFICE}

Examples:
  conncite cites brief.md
  conncite cites --format json brief.md notes.tex
  conncite cites --language latex - < chapter`;

export const CHECK_HELP = `
Settings are those of the editor, without "conncite." before them. They are read from the nearest .conncite.json, or
package.json with a key "conncite", in the document's folder or above it, and options override them:
  { "style": "connecticut", "diagnostics": { "rules": { "amended-since": "off", "symbol-spacing": "warning" } } }

Exit status: 0 nothing found at or above --fail-on, 1 something found, 2 incorrect usage or a file that cannot be read.
${OFFICE} A Word document is never changed; --output names a copy
that gets the fixes as tracked changes (--fix) or the findings as comments (--comments).

Examples:
  conncite check brief.md
  conncite check --fail-on warning --style connecticut briefs/
  conncite check --as-of 2023-10-01 brief.md         judge by the law of that date
  conncite check --rule amended-since=off --rule symbol-spacing=warning brief.md
  conncite check --fix brief.md                      never changes which section is cited
  conncite check --fix brief.docx --output fixed.docx          fixes as tracked changes, to accept in Word
  conncite check --comments brief.docx --output reviewed.docx  findings as comments
  conncite check --watch .                           again whenever a document is saved
  conncite check --format sarif . > conncite.sarif   for code scanning
  conncite check --format github .                   marks lines of a pull request`;

export const VERIFY_HELP = `
The record lists every citation of the General Statutes with what it cites and the result, and other authorities that were found but not
checked; it ends with totals and lines for name, date and signature. The same document gives the same bytes on the
same day; --hour adds the hour. JSON is one object for one document, and an array where several are named.

Exit status: 0 nothing found at or above --fail-on, 1 something found, 2 incorrect usage or a file that cannot be read. Errors are
sections that do not exist, repealed, transferred and reserved sections, and subsections that the official text does not have;
warnings are quotations that differ; information is an amendment after the cited edition; hints are what could not be checked.
${OFFICE}

Examples:
  conncite verify brief.md
  conncite verify --output record.html brief.docx
  conncite verify --output record.docx brief.pdf
  conncite verify --format json --fail-on warning brief.tex`;

export const MCP_HELP = `
An assistant starts this command and asks it to check citations, look up and search sections, write citations and make verification
records. Nothing leaves the computer; files are read only in folders that the client has opened. ASSISTANTS.md explains how to set
up clients.

Examples:
  conncite mcp`;

export const SHOW_HELP = `
Prints the law's own words where the official text is on this computer (conncite statutes install), and otherwise a summary; the page
says which.

Exit status: 0 all are known, 1 a number is not in the code, 2 an argument is not a section number.

Examples:
  conncite show 53a-192a
  conncite show "53a-192a(a)" 54-102a
  conncite show --annotations 53a-24
  conncite show "Conn. Gen. Stat. §§ 53a-35a, 53a-41"`;

export const COMPARE_HELP = `
Both editions must be on this computer ("conncite statutes install --edition 2019"); a revision and its supplement are two. With
--format json the answer is an object (an array for several sections): number, from, to, and parts, each with its pinpoint, its
state (same, changed, added, removed, moved) and, for a part whose words now have another label, movedTo.

Exit status: 0 done, 2 an edition is not on this computer, or neither has the section.

Examples:
  conncite compare 53a-40e --from 2025
  conncite compare 53a-40e --from 2019 --to 2025 --format json`;

export const TOA_HELP = `
Prints the statutes and acts that a document cites, in the code's order, with the headings and notes where it cites them,
in the document's own markup. --in-place writes them between the two lines that mark a table in the document, or prints
those lines where there are none; run it again when the document has changed.

--format text prints the table of any document in plain text, for places where links do not work: numbers of headings ("II.A"), notes,
and lines of the file where a heading has no number.

--mark writes a copy of a Word document in which each citation of the General Statutes is marked for Word's own table of
authorities, with the table in place of a paragraph [Table of Authorities]; Ctrl+A and F9 in Word fill in the pages.

Examples:
  conncite toa brief.md
  conncite toa --in-place brief.md
  conncite toa --style bluebook --passim 0 brief.tex
  conncite toa --format text --subsections brief.md
  conncite toa --output table.docx brief.docx
  conncite toa --mark brief.docx --output filed.docx
  conncite toa --mark --subsections brief.docx --output filed.docx`;

export const PANDOC_HELP = `
Reads Pandoc's JSON from standard input and writes it again. In HTML, PDF and most other formats each citation becomes a link to
the official page of its section; in docx it is marked for Word's table of authorities. Between the two lines that mark a table
of authorities (see "conncite help toa"), or in place of a paragraph [Table of Authorities], comes the table: with links to
headings, in docx and LaTeX with page numbers. Pandoc 2.10 or newer is needed.

Examples:
  pandoc --filter conncite-pandoc brief.md -o brief.html
  pandoc --filter conncite-pandoc brief.md -o brief.docx
  pandoc -t json brief.md | conncite pandoc latex | pandoc -f json -o brief.pdf

In Quarto, in the document's front matter:
  filters: [conncite-pandoc]`;

export const COMPLETION_HELP = `
Examples:
  conncite completion bash      in ~/.bashrc:  source <(conncite completion bash)
  conncite completion zsh       in ~/.zshrc, after compinit:  source <(conncite completion zsh)
  conncite completion fish      in ~/.config/fish/config.fish:  conncite completion fish | source`;
