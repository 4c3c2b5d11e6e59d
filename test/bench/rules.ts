import fs from 'node:fs';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import { diagnose } from '../../server/src/diagnostics/diagnose';
import { rules } from '../../server/src/diagnostics/registry';
import { openCatalogue } from '../../server/src/facts/openCatalogue';
import { figure, medians, type Figure } from './measure';
import { textOf } from './texts';

/** Reading with every rule on, against reading alone. */
export function allRules(): Figure[] {
  const statutes = openCatalogue(fs.readFileSync('dist/catalogue.bin'));
  const on = Object.fromEntries(rules.map((rule) => [rule.code, rule.severity]));
  const figures: Figure[] = [];
  for (const [label, size, runs] of [
    ['100 KB', 100_000, 40],
    ['1 MB', 1_000_000, 10],
  ] as const) {
    const text = textOf(size, 'dense', 'markdown');
    const [judged, read] = medians(
      runs,
      () =>
        diagnose(
          {
            snapshot: createSnapshot('bench:/', 1, 'markdown', text),
            statutes,
            style: 'bluebook',
            today: '2026-01-01',
          },
          { rules: on },
        ).length,
      () => createSnapshot('bench:/', 1, 'markdown', text).reading.citations.length,
    );
    figures.push(figure(`all rules markdown dense ${label}`, 'ms', judged, read));
  }
  return figures;
}
