/**
 * Text with a little form, as data. Facts and words of a document enter as plain strings and are escaped on the way
 * out, so that nothing in them can become Markdown, HTML or a command.
 */
export type Inline =
  | string
  | { readonly strong: string }
  | { readonly emphasis: string }
  /** `address` must begin with one of `SCHEMES`; any other is written as its label alone. */
  | { readonly label: string; readonly address: string };

export type Block =
  | { readonly paragraph: readonly Inline[] }
  /** `depths`: the level of each item, 0 for the outermost, at most one below the one before; left out: all 0. */
  | { readonly list: readonly (readonly Inline[])[]; readonly depths?: readonly number[] };
export type RichText = readonly Block[];

/** Word joiner: it has no width, and no address goes across it. */
const JOINER = '\u2060';

const SCHEMES = ['https:', 'command:'];

/** One line without control characters and without the marks that turn the direction of writing. */
export function oneLine(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- these are what must not pass
      .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
      .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
      .trim()
  );
}

/**
 * A string as Markdown that shows exactly that string. Escapes what any dialect takes as
 * markup, and no more, so that it reads well raw.
 */
export function escapeMarkdown(text: string): string {
  return (
    oneLine(text)
      .replace(/[\\`*_[\]<>&~|$]/g, '\\$&')
      // Bare addresses become links in GitHub's dialect, some readers' even after a
      // backslash; a joiner without width parts them.
      .replace(/:(?=\/\/)|www(?=\.)/gi, `$&${JOINER}`)
      .replace(/@/g, `${JOINER}@`)
      // Heading, list, quotation and rule marks count at the start of a line only.
      .replace(/^(?:[#+=-]|\d+(?=[.)]))/, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`))
  );
}

function markdownInline(inline: Inline): string {
  if (typeof inline === 'string') {
    // Spaces at the seams between pieces are ours and must stay.
    const [before = '', after = ''] = [/^ */.exec(inline)?.[0], /\S( +)$/.exec(inline)?.[1]];
    return before + escapeMarkdown(inline) + after;
  }
  if ('strong' in inline) return `**${escapeMarkdown(inline.strong)}**`;
  if ('emphasis' in inline) return `*${escapeMarkdown(inline.emphasis)}*`;
  if (!SCHEMES.some((scheme) => inline.address.startsWith(scheme))) return escapeMarkdown(inline.label);
  const address = inline.address.replace(/[\s()<>\\"]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return `[${escapeMarkdown(inline.label)}](${address})`;
}

/** As Markdown (CommonMark). */
export function markdown(text: RichText): string {
  return text
    .map((block) =>
      'list' in block
        ? block.list
            .map((item, i) => `${'  '.repeat(block.depths?.[i] ?? 0)}- ${item.map(markdownInline).join('')}`)
            .join('\n')
        : block.paragraph.map(markdownInline).join(''),
    )
    .join('\n\n');
}

function plainInline(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  if ('strong' in inline) return oneLine(inline.strong);
  if ('emphasis' in inline) return oneLine(inline.emphasis);
  return inline.address.startsWith('https:') ? `${oneLine(inline.label)} (${inline.address})` : '';
}

/** As plain text; commands are left out, since plain text cannot run them. */
export function plainText(text: RichText): string {
  return text
    .map((block) =>
      'list' in block
        ? block.list
            .map((item, i) => `${'  '.repeat(block.depths?.[i] ?? 0)}- ${item.map(plainInline).join('')}`)
            .join('\n')
        : block.paragraph.map(plainInline).join(''),
    )
    .filter((part) => part.trim() !== '')
    .join('\n');
}
