import type { Edition } from '../citations/citation';
import type { CatalogueEdition, Section, Statutes } from '../facts/statutes';
import { composeCitation } from '../styles/compose';
import { format } from '../styles/format';
import { STYLE_NAMES, styles, type StyleName } from '../styles/registry';
import { PLAIN, type Spelling } from '../styles/style';

/** One way to cite a section. */
export interface CitationForm {
  readonly style: StyleName;
  /** "Bluebook style". */
  readonly styleTitle: string;
  readonly kind: 'full' | 'short';
  readonly text: string;
}

/**
 * A section in every form of every style, the form of `preferred` first: full and short, each text once. Bluebook's
 * full form bears the year of the edition of the facts; a section that the facts lack is cited without one.
 * @param pinpoint labels outermost first
 * @param dated false for a document that cites the law in force without a year
 */
export function citationForms(
  number: string,
  pinpoint: readonly string[],
  statutes: Statutes | null,
  preferred: StyleName | null,
  spelling: Spelling = PLAIN,
  dated = true,
): readonly CitationForm[] {
  const section = statutes?.find(number);
  const edition = statutes === null || section === undefined ? null : editionOf(section, statutes.edition);
  const names = STYLE_NAMES;
  const ordered = [...names.filter((name) => name === preferred), ...names.filter((name) => name !== preferred)];
  const seen = new Set<string>();
  return ordered.flatMap((style) =>
    (['full', 'short'] as const).flatMap((kind): CitationForm[] => {
      const hasYear = dated && styles[style].wantsYear && kind === 'full';
      const cited = { number, pinpoint, edition: hasYear ? edition : null };
      const text = format(composeCitation(kind, cited), style, spelling);
      if (text === undefined || seen.has(text)) return [];
      seen.add(text);
      return [{ style, styleTitle: styles[style].title, kind, text }];
    }),
  );
}

/** The volume in which a section stands: that of the revision, or the supplement that replaced its text. */
function editionOf(
  section: Section,
  edition: CatalogueEdition,
): Pick<Edition, 'year' | 'publisher' | 'revision' | 'supplement'> {
  const supplement = section.inSupplement ? edition.supplement : null;
  return { year: supplement ?? edition.revision, publisher: null, revision: null, supplement };
}
