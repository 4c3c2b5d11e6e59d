import type { OfficialBody, OfficialSection, OfficialSubsection } from './officialText';

/**
 * Parts of a body with a label path, in order; a compact, whose labels begin anew, may have several. Empty for no path.
 */
export function partsAt(body: OfficialBody, path: readonly string[]): readonly OfficialSubsection[] {
  let level = body.subsections;
  let found: readonly OfficialSubsection[] = [];
  for (const label of path) {
    found = level.filter((part) => part.label === label);
    level = found.flatMap((part) => part.children);
  }
  return found;
}

/** The texts of a section: as it is, and as acts will have it. */
export function bodiesOf({ body, later }: OfficialSection): readonly OfficialBody[] {
  return [body, ...later.map((version) => version.body)];
}
