import type { IgnoreRules } from './ignoreRules';

/**
 * True where the innermost folder that says anything of a path leaves it out, as in git.
 * @param rules outermost first
 */
export function isIgnored(rules: readonly IgnoreRules[], full: string, isFolder: boolean): boolean {
  for (let i = rules.length - 1; i >= 0; i--) {
    const said = rules[i]?.ignores(full, isFolder);
    if (said !== undefined) return said;
  }
  return false;
}
