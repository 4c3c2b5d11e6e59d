import type { Prose } from '../markup/prose';
import type { Reading } from './citation';

export function recognize(prose: Prose): Reading {
  void prose;
  return { authorities: [], citations: [] };
}
