import { isSection, numberOf } from '../../server/src/citations/cited';
import type { Authority } from '../../server/src/citations/citation';

/**
 * A reading as one short line a citation, for tables: `full "C.G.S. § 8-30g" 8-30g`; pinpoints in brackets, ranges as
 * `8-1..8-9`, years as `{2021}`, members parted by ` | `, other authorities as `<practice-book "Practice Book § 1-1">`.
 */
export function notation(authorities: readonly Authority[], source: string): string[] {
  return authorities.map((a) => {
    const text = JSON.stringify(source.slice(a.start, a.end));
    if (a.kind === 'foreign') return `<${a.source} ${text}>`;
    const cites = a.cites.map((s) => {
      if (s.kind === 'act')
        return `${s.type} ${s.number} of ${String(s.year)}${s.session === null ? '' : `, ${s.session}`}${s.sections.length > 0 ? ` § ${s.sections.join(', ')}` : ''}`;
      if (!isSection(s)) return numberOf(s);
      const labels = s.pinpoint.map((p) => `(${p})`).join('');
      const labelRange = s.pinpointThrough === null ? '' : `-${s.pinpointThrough.map((p) => `(${p})`).join('')}`;
      return `${s.number}${labels}${labelRange}${s.through === null ? '' : `..${s.through}`}${s.etSeq ? ' et seq.' : ''}${s.year === null ? '' : ` {${String(s.year)}}`}`;
    });
    cites.push(...a.malformed.map(({ written }) => `malformed ${written}`));
    return `${a.kind} ${text} ${cites.join(' | ')}${a.ambiguous ? ' ambiguous' : ''}`;
  });
}
