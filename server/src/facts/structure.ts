import { Char } from '../text/char';
import type { StructureNode } from './statutes';

/**
 * Reads the catalogue's notation of a structure: "a(1(A,B,C),2(A,B),3),b,c" means (a)(1)(A) ... (c).
 * @returns undefined where the text breaks the notation
 */
export function parseStructure(text: string): readonly StructureNode[] | undefined {
  if (text === '') return [];
  let at = 0;

  function list(): StructureNode[] | undefined {
    const nodes: StructureNode[] = [];
    for (;;) {
      const start = at;
      while (at < text.length && isLabel(text.charCodeAt(at))) at++;
      if (at === start) return undefined;
      const label = text.slice(start, at);
      let children: StructureNode[] | undefined = [];
      if (text[at] === '(') {
        at++;
        children = list();
        if (children === undefined || text[at] !== ')') return undefined;
        at++;
      }
      nodes.push({ label, children });
      if (text[at] !== ',') return nodes;
      at++;
    }
  }

  const nodes = list();
  return at === text.length ? nodes : undefined;
}

/** Digits and letters. */
function isLabel(code: number): boolean {
  return (
    (code >= Char.Digit0 && code <= Char.Digit9) ||
    (code >= Char.CapitalA && code <= Char.CapitalZ) ||
    (code >= Char.SmallA && code <= Char.SmallZ)
  );
}
