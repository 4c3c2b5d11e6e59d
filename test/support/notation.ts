import type { Authority } from '../../server/src/citations/citation';

/**
 * A reading as one short line a citation, for tables: `full "C.G.S. § 8-30g" 8-30g`; pinpoints in brackets, ranges as `8-1..8-9`,
 * years as `{2021}`, members parted by ` | `, other authorities as `<practice-book "Practice Book § 1-1">`.
 */
export function notation(authorities: readonly Authority[], source: string): string[] {
  return authorities.map((a) => {
    const text = JSON.stringify(source.slice(a.start, a.end));
    if (a.kind === 'foreign') return `<${a.source} ${text}>`;
    if (a.act !== null) {
      const { type, year, number, session, sections, others = [] } = a.act;
      const more = others.map((other) => ` | ${other.type} ${other.number} of ${String(other.year)}${other.session === null ? '' : `, ${other.session}`}${other.sections.length > 0 ? ` § ${other.sections.join(', ')}` : ''}`).join('');
      return `act ${text} ${type} ${number} of ${String(year)}${session === null ? '' : `, ${session}`}${sections.length > 0 ? ` § ${sections.join(', ')}` : ''}${more}`;
    }
    if (a.division !== null) return `${a.kind} ${text} ${[a.division, ...a.moreDivisions].join(' | ')}`;
    const sections = a.sections.map((s) => {
      const labels = s.pinpoint.map((p) => `(${p})`).join('');
      const labelRange = s.pinpointThrough === null ? '' : `-${s.pinpointThrough.map((p) => `(${p})`).join('')}`;
      return `${s.number}${labels}${labelRange}${s.through === null ? '' : `..${s.through}`}${s.etSeq ? ' et seq.' : ''}${s.year === null ? '' : ` {${String(s.year)}}`}`;
    });
    sections.push(...a.malformed.map(({ written }) => `malformed ${written}`));
    return `${a.kind} ${text} ${sections.join(' | ')}${a.ambiguous ? ' ambiguous' : ''}`;
  });
}
