import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import type { Citation } from '../../server/src/citations/citation';

/** A citation as labelled by hand. */
export interface Label {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly sections: readonly {
    readonly number: string;
    readonly pinpoint: readonly string[];
    readonly through: string | null;
    readonly etSeq: boolean;
    readonly year: number | null;
  }[];
  readonly ambiguous?: boolean;
}

/** One labelled text. */
export interface LabelledCase {
  readonly id: string;
  readonly input: string;
  readonly lang: string;
  readonly citations: readonly Label[];
  readonly notes: string;
  readonly debatable?: boolean;
}

/** Kinds that are neither asked for nor held against the reader. */
const FREE = new Set(['former', 'chapter', 'title']);

/** What is compared: place, kind and sections. */
export function essence(c: Label | Citation, text: string): string {
  const sections = c.sections.map(
    (s) =>
      `${s.number}${s.pinpoint.map((p) => `(${p})`).join('')}${s.through === null ? '' : `..${s.through}`}${s.etSeq ? ' et seq.' : ''}${s.year === null ? '' : ` [${s.year}]`}`,
  );
  return `${c.start}-${c.end} ${c.kind} ${JSON.stringify(text.slice(c.start, c.end))} ${sections.join(' | ')}`;
}

/** What is read in a text, and what should be, as comparable lines. An Id. without sections is no citation. */
export function compare(
  input: string,
  lang: string,
  labels: readonly Label[],
): { readonly missed: string[]; readonly extra: string[]; readonly right: number; readonly reported: number } {
  const read = createSnapshot('test:/', 1, lang, input).reading.citations.filter(
    (c) => !FREE.has(c.kind) && !(c.kind === 'id' && c.sections.length === 0),
  );
  const want = new Set(labels.filter((l) => !FREE.has(l.kind)).map((l) => essence(l, input)));
  const got = read.map((c) => essence(c, input));
  const extra = got.filter((g) => !want.has(g));
  const missed = [...want].filter((w) => !got.includes(w));
  return { missed, extra, right: got.length - extra.length, reported: got.length };
}
