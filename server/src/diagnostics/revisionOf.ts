import type { Citation } from '../citations/citation';
import type { Statutes } from '../facts/statutes';
import type { StyleName } from '../styles/registry';
import { isOwnName } from './codeNames';
import { formFix } from './find';
import type { Fix } from './finding';

/** The volume that printed a section as it stood in a year. */
type Volume = { readonly kind: 'revision' | 'supplement'; readonly year: number };

/** Full revisions bear odd years since then. */
const FIRST_OF_SERIES = 1975;

/**
 * The volume in which a section's text of a year stands: the revision of that odd year, or of the one before with the
 * Supplement of the year laid over it, which holds what the year before changed. Undefined where an act of the year
 * itself leaves open which text was the law on a day of it.
 */
function volumeOf(statutes: Statutes, number: string, year: number): Volume | undefined {
  const section = statutes.find(number);
  if (section === undefined || year < FIRST_OF_SERIES || (section.enacted !== null && section.enacted >= year))
    return undefined;
  const years = new Set(statutes.acts(section).map((act) => act.year));
  if (years.has(year)) return undefined;
  if (year % 2 === 1) return { kind: 'revision', year };
  return years.has(year - 1) ? { kind: 'supplement', year } : { kind: 'revision', year: year - 1 };
}

/**
 * Names the volume with the text of a year in a full citation that names none:
 * "General Statutes (Rev. to 2017) § 53a-122", "Conn. Gen. Stat. § 53a-122 (2017)". None where the volumes of its
 * sections differ or the style has no form.
 * @param name the code's name as it is read
 */
export function revisionFix(
  statutes: Statutes,
  style: StyleName | null,
  citation: Citation,
  name: string,
  year: number,
): Fix[] {
  if (style === null || style === 'legislative' || citation.kind !== 'full' || citation.name === null) return [];
  if (
    !isOwnName(name, style) ||
    /Ann\.?$/i.test(name) ||
    citation.sections.some((member) => member.edition !== null || member.through !== null)
  )
    return [];
  const [first, ...others] = citation.sections.map((member) => volumeOf(statutes, member.number, year));
  if (first === undefined || others.some((other) => other?.kind !== first.kind || other.year !== first.year)) return [];
  const said =
    first.kind === 'supplement'
      ? `Supp. ${first.year}`
      : style === 'connecticut'
        ? `Rev. to ${first.year}`
        : String(first.year);
  const at = style === 'connecticut' ? citation.name.end : citation.end;
  return [
    formFix(`Name the revision: ${style === 'connecticut' ? 'General Statutes ' : ''}(${said})`, {
      start: at,
      end: at,
      newText: ` (${said})`,
    }),
  ];
}
