/**
 * Directives whose content is prose; the argument of `TITLED` is prose too. That of any other directive is left out.
 */
export const TITLED = new Set([
  'admonition',
  'topic',
  'sidebar',
  'rubric',
  'note',
  'warning',
  'attention',
  'caution',
  'danger',
  'error',
  'hint',
  'important',
  'tip',
  'seealso',
  'centered',
  'table',
  'epigraph',
  'highlights',
  'pull-quote',
  'line-block',
  'glossary',
  'versionadded',
  'versionchanged',
  'deprecated',
]);
export const CONTENT = new Set([
  'container',
  'compound',
  'figure',
  'list-table',
  'class',
  'rst-class',
  'cssclass',
  'header',
  'footer',
  'hlist',
  'only',
]);
/** Those of the first list that are quotations. */
export const QUOTATIONS = new Set(['epigraph', 'highlights', 'pull-quote']);
