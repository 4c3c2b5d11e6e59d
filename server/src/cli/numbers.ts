import { createSnapshot } from '../analysis/createSnapshot';
import { UsageError } from './terminal';
import { shown } from './words';

/**
 * Normal numbers that an argument of a command names: "53a-192a", "53a-192a(a)",
 * "§§ 53a-35a, 53a-41", "Conn. Gen. Stat. § 1-1".
 * @throws UsageError where it names none
 */
export function numbersOf(arg: string): string[] {
  const bare = /^\d/.test(arg.trim()) ? `§ ${arg.trim()}` : arg;
  const { citations } = createSnapshot('argument:', 0, 'plaintext', bare).reading;
  const numbers = citations.flatMap((citation) =>
    citation.sections.flatMap((s) => (s.through === null ? [s.number] : [s.number, s.through])),
  );
  if (numbers.length === 0) throw new UsageError(`"${shown(arg)}" names no section; write a number such as 53a-192a`);
  return [...new Set(numbers)];
}
