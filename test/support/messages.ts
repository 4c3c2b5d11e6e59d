import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.join(__dirname, '../..');
/** Where the manifest's `l10n` says that translations lie. A translation is a copy of it, `bundle.l10n.fr.json`, with other values. */
export const BUNDLE = path.join(ROOT, 'client/l10n/bundle.l10n.json');

/** Every message that the client shows by `l10n.t`, in English, sorted: key and value of the bundle are the same. */
export function messages(): Readonly<Record<string, string>> {
  const found = new Set<string>();
  const folder = path.join(ROOT, 'client/src');
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))) {
    const source = ts.createSourceFile(name, fs.readFileSync(path.join(folder, name), 'utf8'), ts.ScriptTarget.ES2022, true);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText(source) === 'l10n.t') {
        const [message] = node.arguments;
        // A translator sees only what stands in the source as it is.
        if (message === undefined || !ts.isStringLiteralLike(message)) throw new Error(`${name}: l10n.t takes a plain string`);
        found.add(message.text);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return Object.fromEntries([...found].sort().map((message) => [message, message]));
}

export function bundleText(): string {
  return `${JSON.stringify(messages(), null, 2)}\n`;
}
