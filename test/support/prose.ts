import assert from 'node:assert/strict';
import { BLOCK, OBJECT } from '../../server/src/markup/prose';
import { markupFor } from '../../server/src/markup/registry';

/**
 * A source, the prose it reads as (`□` an object, `¦` a block's end), and words of
 * the prose with the source they come from.
 */
export interface Case {
  readonly source: string;
  readonly text: string;
  readonly spans?: readonly (readonly [prose: string, source: string])[];
}

export function show(text: string): string {
  return text.replaceAll(OBJECT, '□').replaceAll(BLOCK, '¦');
}

/** Registers a test a case. */
export function checkCases(language: string, cases: readonly Case[]): void {
  for (const { source, text, spans } of cases) {
    it(`reads ${JSON.stringify(source)}`, () => {
      const prose = markupFor(language).read(source);
      assert.equal(show(prose.text), text);
      for (const [words, slice] of spans ?? []) {
        const at = prose.text.indexOf(words);
        assert.ok(at >= 0, words);
        assert.equal(source.slice(prose.toSource(at), prose.toSourceEnd(at + words.length)), slice);
      }
    });
  }
}

/** Zones as `kind order:words`. */
export function zonesOf(language: string, source: string): string[] {
  const prose = markupFor(language).read(source);
  return prose.zones.map(
    (zone) =>
      `${zone.kind}${zone.order === undefined ? '' : ` ${zone.order}`}:${show(prose.text.slice(zone.start, zone.end))}`,
  );
}
