/** The messages of the client, for translators: what the build writes as `dist/l10n/bundle.l10n.json`. */
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const SOURCES = path.resolve(import.meta.dirname, '../src');

/**
 * Every message that the client shows by `l10n.t`, in English, sorted; key and value are the same.
 * @returns {Record<string, string>}
 * @throws {Error} where a message is put together in the program: a translator sees
 * only what stands in the source as it is
 */
export function messages() {
  const found = new Set();
  for (const name of fs
    .readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))) {
    const source = ts.createSourceFile(
      name,
      fs.readFileSync(path.join(SOURCES, name), 'utf8'),
      ts.ScriptTarget.ES2022,
      true,
    );
    const visit = (node) => {
      if (ts.isCallExpression(node) && node.expression.getText(source) === 'l10n.t') {
        const [message] = node.arguments;
        if (message === undefined || !ts.isStringLiteralLike(message))
          throw new Error(`client/src/${name}: l10n.t takes a plain string`);
        found.add(message.text);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return Object.fromEntries([...found].sort().map((message) => [message, message]));
}

/** Writes the English bundle into a folder, and the translations that lie here beside it. */
export function writeBundles(folder) {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'bundle.l10n.json'), `${JSON.stringify(messages(), null, 2)}\n`);
  for (const file of fs.readdirSync(import.meta.dirname).filter((name) => /^bundle\.l10n\..+\.json$/.test(name))) {
    fs.copyFileSync(path.join(import.meta.dirname, file), path.join(folder, file));
  }
}
