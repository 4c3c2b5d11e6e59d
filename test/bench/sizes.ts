import fs from 'node:fs';
import zlib from 'node:zlib';
import { figure, type Figure } from './measure';

/** What is shipped: each built file, packed as the package packs it, and the package itself where it has been made. */
export function sizes(): Figure[] {
  const figures = ['extension.js', 'server.js', 'cli.js', 'catalogue.bin']
    .filter((f) => fs.existsSync(`dist/${f}`))
    .flatMap((f) => {
      const bytes = fs.readFileSync(`dist/${f}`);
      return [
        figure(`${f} on disk`, 'KB', bytes.length / 1000),
        figure(`${f} packed`, 'KB', zlib.deflateRawSync(bytes, { level: 9 }).length / 1000),
      ];
    });
  if (fs.existsSync('dist/conncite.vsix'))
    figures.push(figure('conncite.vsix', 'KB', fs.statSync('dist/conncite.vsix').size / 1000));
  return figures;
}
