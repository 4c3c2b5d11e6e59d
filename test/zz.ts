import fs from 'node:fs';
import { documentYear } from '../server/src/analysis/documentDate';
import { snapshotOf } from './support/check';
for (const f of process.argv.slice(2)) {
  const t = fs.readFileSync(f, 'utf8');
  const s = snapshotOf(t, f.endsWith('.md') ? 'markdown' : 'plaintext');
  const y = documentYear(s);
  const years = [...t.matchAll(/\b(?:19|20)\d\d\b/g)].map(m=>m[0]);
  const last = years.sort().at(-1);
  console.log(`${f.slice(-10)}\t${y}\t${last}`);
}
