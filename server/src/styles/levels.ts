/** Names of the levels of a Connecticut section, outermost first, told by the kind of their labels. */
export type LevelName = 'subsection' | 'subdivision' | 'subparagraph' | 'clause' | 'subclause';

const ORDER: readonly LevelName[] = ['subsection', 'subdivision', 'subparagraph', 'clause', 'subclause'];

/**
 * The level that `label` names after the levels `above` it: (a) subsection, (1) subdivision, (A) subparagraph, (i)
 * clause, (I) subclause. A section may begin at subdivisions. Undefined for a label that fits none below.
 */
export function levelOf(label: string, above: LevelName | undefined): LevelName | undefined {
  const first = above === undefined ? 0 : ORDER.indexOf(above) + 1;
  return ORDER.slice(first).find((name) => fits(label, name));
}

function fits(label: string, name: LevelName): boolean {
  switch (name) {
    case 'subsection':
      return /^[a-z]{1,3}$/.test(label);
    case 'subdivision':
      return /^\d{1,3}$/.test(label);
    case 'subparagraph':
      return /^[A-Z]{1,3}$/.test(label);
    case 'clause':
      return /^[ivx]{1,5}$/.test(label);
    case 'subclause':
      return /^[IVX]{1,5}$/.test(label);
  }
}

/** Level names of a path, outermost first; undefined where a label fits none. */
export function levelsOf(path: readonly string[]): LevelName[] | undefined {
  const names: LevelName[] = [];
  for (const label of path) {
    const name = levelOf(label, names.at(-1));
    if (name === undefined) return undefined;
    names.push(name);
  }
  return names;
}

/**
 * "subdivision (2) of subsection (a)": smallest first, as the General Assembly
 * drafts. Undefined where a label fits no level.
 */
export function inLevels(path: readonly string[]): string | undefined {
  const names = levelsOf(path);
  return names
    ?.map((name, i) => `${name} (${path[i] ?? ''})`)
    .reverse()
    .join(' of ');
}
