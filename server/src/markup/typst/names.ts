/** What a function's content is for the prose. */
export const INLINE = 0;
export const BLOCK_LEVEL = 1;
export const NOTE = 2;
export const QUOTATION = 3;
export const HEADING = 4;
/** The call is no prose at all. */
export const OBJECT_CALL = 5;
/** A quotation's marks in running text. */
export const RAISED = 6;

const INLINE_NAMES =
  'emph strong text smallcaps underline overline strike highlight link sub box hide upper lower smartquote';
const OBJECT_NAMES =
  'raw image cite ref bibliography outline counter numbering datetime plugin eval read csv json yaml toml xml cbor regex label query ' +
  'locate measure metadata state calc rgb luma cmyk line rect circle ellipse polygon path curve gradient lorem';

const KINDS = new Map<string, number>([
  ['footnote', NOTE],
  ['quote', QUOTATION],
  ['heading', HEADING],
  ['super', RAISED],
]);
for (const name of INLINE_NAMES.split(' ')) KINDS.set(name, INLINE);
for (const name of OBJECT_NAMES.split(' ')) KINDS.set(name, OBJECT_CALL);

/** Kind of a function's content; a function that is not known makes a block. */
export function kindOf(name: string): number {
  return KINDS.get(name) ?? (name.startsWith('calc.') || name.startsWith('counter') ? OBJECT_CALL : BLOCK_LEVEL);
}

/** Names that stand for characters, with or without a call. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  'sym.section': '§',
  'sym.pilcrow': '¶',
  'sym.dash.en': '\u2013',
  'sym.dash.em': '\u2014',
  'sym.space.nobreak': '\u00A0',
  'sym.space': ' ',
  'sym.space.thin': '\u2009',
  'sym.hyph': '\u2010',
  'sym.hyph.nobreak': '\u2011',
  'sym.amp': '&',
  'sym.dagger': '\u2020',
  'sym.dagger.double': '\u2021',
  'sym.copyright': '©',
  'sym.quote.l.double': '\u201C',
  'sym.quote.r.double': '\u201D',
  'sym.quote.l.single': '\u2018',
  'sym.quote.r.single': '\u2019',
  'sym.bullet': '\u2022',
  'sym.dots.h': '\u2026',
  'sym.slash': '/',
};

/** Calls that move the text on. */
export const SPACES: Readonly<Record<string, string>> = { h: ' ', linebreak: '\n' };

export const STATEMENTS = new Set(['let', 'set', 'show', 'import', 'include', 'return', 'break', 'continue']);
export const CONDITIONS = new Set(['if', 'for', 'while', 'else', 'context']);
