import { latexTarget } from './latexTarget';
import { nativeTarget } from './nativeTarget';
import type { Target } from './target';
import { wordTarget } from './wordTarget';

/** Targets by the names of Pandoc's formats. Only a list. */
const TARGETS: Readonly<Record<string, Target>> = { docx: wordTarget, latex: latexTarget, beamer: latexTarget };

/** @param format as Pandoc names it to a filter; extensions ("html+smart") say nothing here */
export function targetFor(format: string): Target {
  const name = /^[a-z0-9_]*/.exec(format)?.[0] ?? '';
  return Object.hasOwn(TARGETS, name) ? (TARGETS[name] ?? nativeTarget) : nativeTarget;
}
