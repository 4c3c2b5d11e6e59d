import type { CodeName } from '../citations/citation';

/** True for a name of the annotated code, which is a publisher's: "Conn. Gen. Stat. Ann.", "C.G.S.A.". */
export function isAnnotated(name: CodeName | null): boolean {
  return name !== null && /A(?:nn|nnotated)?\.?$/.test(name.form);
}
