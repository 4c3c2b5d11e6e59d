import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openCatalogue } from '../../server/src/facts/openCatalogue';
import type { Statutes } from '../../server/src/facts/statutes';

const ROOT = resolve(__dirname, '../..');
const BUILT = join(ROOT, 'out/test/catalogue.bin');
/** What the built file is made of. */
const INPUTS = ['data', 'server/src/facts'];

let bytes: Uint8Array | undefined;
let statutes: Statutes | undefined;

/** The catalogue of this working copy, made anew where its facts have changed since it was last made. */
export function loadCatalogue(): Statutes {
  return (statutes ??= openCatalogue(catalogueBytes()));
}

/** Its file. Do not write into it. */
export function catalogueBytes(): Uint8Array {
  if (bytes !== undefined) return bytes;
  if (!existsSync(BUILT) || statSync(BUILT).mtimeMs < newest()) {
    mkdirSync(join(ROOT, 'out/test'), { recursive: true });
    execFileSync(process.execPath, [join(ROOT, 'data/build.mjs'), BUILT], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return (bytes = readFileSync(BUILT));
}

function newest(): number {
  const times = INPUTS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => statSync(join(ROOT, folder, file)).mtimeMs,
    ),
  );
  return Math.max(...times);
}
