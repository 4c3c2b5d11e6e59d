/** Made-up texts for the benchmark; the same text every time. */

const SENTENCES = [
  'The court held that the defendant had failed to preserve the claim for review and that the record was inadequate.',
  'Nothing in the charge, read as a whole, misled the jury about the burden that the state bore on each element of the crime.',
  'The trial judge found the witness credible, and an appellate tribunal does not retry the facts or pass upon credibility.',
  'Counsel had notice of the hearing, appeared at it, and raised no objection until after the verdict had been accepted.',
  'The plaintiff alleges that the town received the notice within ninety days and did nothing about the broken walk.',
];

/** Every form that a brief in one style has; a handful of findings a page, as in a real one. */
const CITATIONS = [
  'Conn. Gen. Stat. Ann. § 53a-192a(a) (West 2025).',
  'Conn. Gen. Stat. § 53a-70(a)(2).',
  'See Conn. Gen. Stat. §§ 53a-35a, 53a-41.',
  'Conn. Gen. Stat. § 54-193(a)(1)(A).',
  'Conn. Gen. Stat. § 46b-38a (2021).',
  'He relied on § 53a-192a(a).',
  'It falls under section 53a-192 of the general statutes.',
  'Conn. Gen. Stat. §§ 54-250 to 54-254 (2019).',
  'Id.',
  'Conn. Gen. Stat. §§ 14-227a, -227b and -227g.',
  'See subdivision (2) of subsection (a) of section 53a-70.',
  'Conn. Gen. Stat. § 31-71b et seq. (2023).',
];

export type Density = 'dense' | 'sparse';
export type Markup = 'plaintext' | 'markdown' | 'latex' | 'html';

function paragraph(k: number, density: Density, markup: Markup): string {
  const parts: string[] = [];
  for (let s = 0; s < 5; s++) {
    parts.push(SENTENCES[(k + s) % SENTENCES.length] ?? '');
    // About a citation every 200 characters, or one a page of 3,000.
    if (density === 'dense' ? s % 2 === 0 || s === 3 : s === 0 && k % 5 === 0)
      parts.push(dress(CITATIONS[(k * 5 + s) % CITATIONS.length] ?? '', markup));
  }
  const text = parts.join(' ');
  switch (markup) {
    case 'markdown':
      return k % 12 === 0
        ? `## Part ${k}\n\n${text}\n`
        : k % 7 === 0
          ? `> ${text}\n`
          : k % 5 === 0
            ? `- ${text}\n- *${SENTENCES[0] ?? ''}*\n`
            : `${text}\n`;
    case 'latex':
      return k % 12 === 0 ? `\\section{Part ${k}}\n\n${text}\n` : `${text}\n`;
    case 'html':
      return k % 12 === 0
        ? `<h2>Part ${k}</h2>\n<p class="body">${text}</p>\n`
        : `<p>${text} <a href="https://example.org/a/b?c=${k}">more</a></p>\n`;
    default:
      return `${text}\n`;
  }
}

function dress(citation: string, markup: Markup): string {
  switch (markup) {
    case 'markdown':
      return citation === 'Id.' ? '*Id.*' : citation;
    case 'latex':
      return citation
        .replaceAll('§§ ', '\\S\\S~')
        .replaceAll('§ ', '\\S~')
        .replace('Conn. Gen. Stat.', 'Conn.\\ Gen.\\ Stat.')
        .replace(/^Id\.$/, '\\textit{Id.}');
    case 'html':
      return citation.replaceAll('§', '&sect;').replace(/^Id\.$/, '<em>Id.</em>');
    default:
      return citation;
  }
}

/** A text of about `size` UTF-16 units, as a file read from disk is held (one flat string). */
export function textOf(size: number, density: Density, markup: Markup): string {
  const parts: string[] = [];
  let length = 0;
  for (let k = 0; length < size; k++) {
    const p = `${paragraph(k, density, markup)}\n`;
    parts.push(p);
    length += p.length;
  }
  return Buffer.from(parts.join('')).toString();
}
