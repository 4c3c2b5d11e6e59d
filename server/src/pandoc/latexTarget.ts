import { tableOfAuthorities } from '../analysis/authorities/tableOfAuthorities';
import { latex } from '../analysis/authorities/writers/latex';
import { numbered } from '../analysis/authorities/writers/numbered';
import type { Node } from './document';
import { insert } from './inlines';
import type { Leaf } from './readPandoc';
import type { Target } from './target';

/** What Pandoc writes as the label of a heading just as its identifier says. */
const PLAIN_LABEL = /^[a-z0-9:;.+=-]+$/i;

/**
 * Pages of a list of labels, each once where they follow each other; hyperref, which
 * Pandoc's template loads, can tell them apart.
 */
const PAGES = [
  '\\makeatletter',
  '\\providecommand{\\conncitepages}[1]{\\def\\conncite@last{}\\def\\conncite@between{}\\@for\\conncite@label:=#1\\do{%',
  '  \\ifx\\getpagerefnumber\\@undefined\\let\\conncite@page\\conncite@label\\else\\edef\\conncite@page{\\getpagerefnumber{\\conncite@label}}\\fi',
  '  \\ifx\\conncite@page\\conncite@last\\else\\conncite@between\\pageref{\\conncite@label}\\def\\conncite@between{, }\\let\\conncite@last\\conncite@page\\fi}}',
  '\\makeatother',
];

/**
 * Lines with page numbers: each paragraph that cites gets a label after its first citation; a heading has one already.
 */
export const latexTarget: Target = {
  hasLinks: true,
  apply({ snapshot, statutes, text, options, leafAt }) {
    if (text.tables.length === 0) return [];
    const labels = new Map<Leaf, string>();
    const made: { readonly at: number; readonly leaf: Leaf; readonly label: string }[] = [];
    const labelOf = (leaf: Leaf, at: number): string => {
      let label = labels.get(leaf);
      if (label === undefined) {
        const own = leaf.heading !== null && PLAIN_LABEL.test(leaf.heading);
        label = own ? leaf.heading : `conncite:${labels.size + 1}`;
        labels.set(leaf, label);
        if (!own) made.push({ at, leaf, label });
      }
      return label;
    };
    const { groups } = tableOfAuthorities(snapshot, statutes, options, numbered);
    const lines = latex.table(
      groups.map(({ heading, rows }) => ({
        heading: words(heading),
        rows: rows.map(({ authority, used }) => {
          const found = new Set(
            used.citations.flatMap(({ end }) => {
              const leaf = leafAt(end - 1);
              return leaf === undefined ? [] : [labelOf(leaf, end)];
            }),
          );
          return {
            authority: words(authority),
            places:
              options.passim > 0 && found.size >= options.passim
                ? ['passim']
                : [`\\conncitepages{${[...found].join(',')}}`],
          };
        }),
      })),
    );
    for (const { at, leaf, label } of made.sort((a, b) => b.at - a.at))
      insert(leaf.inlines, at, text.spanOf, raw('RawInline', `\\label{${label}}`));
    return [raw('RawBlock', [...PAGES, ...lines].join('\n'))];
  },
};

/** Plain words as LaTeX writes them. */
function words(text: string): string {
  return latex
    .escape(text)
    .replace(/\u00A0/g, '~')
    .replace(/§ ?/g, (sign) => `\\S${sign.length > 1 ? '~' : '{}'}`);
}

function raw(t: 'RawInline' | 'RawBlock', tex: string): Node {
  return { t, c: ['latex', tex] };
}
