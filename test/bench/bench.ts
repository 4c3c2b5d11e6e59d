import { cpus } from 'node:os';
import { data } from './data';
import { library } from './library';
import type { Figure } from './measure';
import { protocol } from './protocol';
import { recognition } from './recognition';
import { allRules } from './rules';
import { sizes } from './sizes';
import { start } from './start';
import { workspace } from './workspace';

const GROUPS: Readonly<Record<string, () => Figure[] | Promise<Figure[]>>> = {
  recognition,
  rules: allRules,
  protocol,
  start,
  data,
  library,
  workspace,
  sizes,
};

function table(figures: readonly Figure[]): string {
  const rows = figures.map((f) => [
    f.name,
    String(f.value),
    f.unit,
    f.floor === null ? '' : String(f.floor),
    f.ratio === null ? '' : f.ratio < 1 ? `1/${(1 / f.ratio).toFixed(1)}` : f.ratio.toFixed(2),
  ]);
  const head = ['figure', 'value', 'unit', 'floor', 'ratio'];
  const widths = head.map((h, k) => Math.max(h.length, ...rows.map((r) => r[k]?.length ?? 0)));
  const line = (r: readonly string[]): string => `| ${r.map((c, k) => c.padEnd(widths[k] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((w) => '-'.repeat(w))), ...rows.map(line)].join('\n');
}

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const json = words.includes('--json');
  const groups = words.filter((w) => w in GROUPS);
  const figures: Figure[] = [];
  for (const name of groups.length > 0 ? groups : Object.keys(GROUPS)) {
    if (!json) console.error(`${name} ...`);
    figures.push(...((await GROUPS[name]?.()) ?? []));
  }
  if (json) console.log(JSON.stringify(figures, null, 1));
  else
    console.log(
      `${table(figures)}\n\nNode ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}. Median of several runs; a ratio compares with the floor of the same run.`,
    );
}

void main();
