import fs from 'node:fs';
import path from 'node:path';
import { MARKUPS } from '../../../server/src/markup/registry';

/** A text that every engine is given under the same name. */
export interface Fixture {
  /** File name, whose ending tells its markup. */
  readonly name: string;
  readonly language: string;
  readonly text: string;
}

const FOLDER = path.resolve('test/fixtures');

/** Every document under `test/fixtures`, and the text of every labelled case. */
export function fixtures(): Fixture[] {
  const files = fs.readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).sort();
  const documents = files.flatMap((file) => {
    const markup = MARKUPS.find(({ extensions }) => extensions.includes(path.extname(file)));
    if (markup === undefined) return [];
    return [
      {
        name: file.replaceAll(path.sep, '-'),
        language: markup.languages[0] ?? '',
        text: fs.readFileSync(path.join(FOLDER, file), 'utf8'),
      },
    ];
  });
  const cases = fs
    .readFileSync(path.join(FOLDER, 'citations/cases.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { id, lang, input } = JSON.parse(line) as { id: string; lang: string; input: string };
      const ending = MARKUPS.find(({ languages }) => languages.includes(lang))?.extensions[0] ?? '';
      return { name: `case-${id}${ending}`, language: lang, text: input };
    });
  return [...documents, ...cases];
}
