import { partName } from '../../analysis/changeWords';
import { actKey } from '../../code/actKey';
import { actInWords } from '../../code/actSections';
import type { ActEntry, Section, SectionStatus, Statutes } from '../../facts/statutes';
import { dateWords } from '../wording/dates';
import { isRevision } from '../wording/section';
import type { PageLine } from './page';
import { fact, item, paragraph, part } from './pageLines';

/** Acts passed since the edition that the official text does not name. */
export function actsSince(section: Section, printed: readonly ActEntry[], statutes: Statutes): readonly ActEntry[] {
  const held = new Set(printed.map(({ act }) => actKey(act)));
  return statutes.acts(section).filter(({ act, effective }) => effective !== undefined && !held.has(actKey(act)));
}

function actWords(act: ActEntry): string {
  const named = actInWords(act);
  if (act.effective !== undefined)
    return `${named} (${act.year}; effective ${dateWords(act.effective)}${partName(act.part ?? '') === '' ? '' : `; ${partName(act.part ?? '')}`})`;
  return named.includes(String(act.year)) ? named : `${named} (${act.year})`;
}

/** The first act of the source line: the one that made the section, or the revision that took it in. */
export function enactedFact(acts: readonly ActEntry[]): PageLine[] {
  const first = acts[0];
  if (first === undefined) return [];
  return [fact(isRevision(first.act) ? 'Carried forward from' : 'Enacted', actWords(first))];
}

/** Of a section in force what changed it since it was made; of another number all acts. */
export function history(acts: readonly ActEntry[], status: SectionStatus): PageLine[] {
  if (acts.length === 0) return [];
  if (status !== 'in force') return [part('Acts, oldest first'), ...acts.map((act) => item(actWords(act)))];
  const later = acts.slice(1);
  return later.length === 0
    ? [part('Amendments'), paragraph('None in its source line.')]
    : [part(`Amendments (${later.length})`), ...later.map((act) => item(actWords(act)))];
}
