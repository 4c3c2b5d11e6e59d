import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { messages } from '../../client/l10n/messages.mjs';

const CLIENT = 'client/src';
const manifestTexts = JSON.parse(fs.readFileSync('package.nls.json', 'utf8')) as Record<string, string>;

/** Calls whose words only the log keeps. */
const LOGGED = /(?:\.log\.|\.)(?:trace|debug|info|warn|error)$/;
/** Citations are the same in every language, and so is the name of the report. */
const SAME_EVERYWHERE = /Conn\. Gen\. Stat\.|General Statutes §|of the general statutes|^Citation Check$/;

/** Elements of a page and its style are no sentences; their words come from `l10n.t`. */
const MARKUP = /<[a-z!/]|\{ [a-z-]+: /;

/** Outcomes and kinds that programs compare. */
function isName({ parent }: ts.Node, source: ts.SourceFile): boolean {
  return (
    ts.isCaseClause(parent) ||
    (ts.isBinaryExpression(parent) && /===|!==|\.contextValue =/.test(parent.getText(source)))
  );
}

/** Sentences of a source that a person may read and no translator sees: two words or more outside of `l10n.t`. */
function untranslated(file: string): string[] {
  const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isCallExpression(node) &&
      (node.expression.getText(source) === 'l10n.t' || LOGGED.test(node.expression.getText(source)))
    )
      return;
    // What the library is told to say of a server that it gives up on goes to the log.
    if (ts.isPropertyAssignment(node) && node.name.getText(source) === 'message') return;
    if (ts.isLiteralTypeNode(node) || (ts.isStringLiteral(node) && isName(node, source))) return;
    if (
      ts.isStringLiteralLike(node) ||
      node.kind === ts.SyntaxKind.TemplateHead ||
      node.kind === ts.SyntaxKind.TemplateMiddle ||
      node.kind === ts.SyntaxKind.TemplateTail
    ) {
      const { text } = node as ts.StringLiteralLike;
      if (/[a-z’'],? [a-z]{2}/i.test(text) && !SAME_EVERYWHERE.test(text) && !MARKUP.test(text))
        found.push(`${path.basename(file)}: ${text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('what people read', () => {
  it('goes through the bundles of translations', () => {
    const files = fs
      .readdirSync(CLIENT, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => path.join(CLIENT, file));
    assert.deepEqual(files.flatMap(untranslated), []);
  });

  it('has no word of programmers', () => {
    const words =
      /\b(?:server|workspace|token|regex|regular expression|JSON|null|undefined|boolean|UTF-?8|exception|stack|protocol|LSP|client|bytes?|base64|parse[drs]?|URI|async|cache|worker|thread|process|daemon|CLI|API|string|array)\b/i;
    const exempt = /^(?:config\.|token\.)/;
    const said = [
      ...Object.keys(messages()),
      ...Object.entries(manifestTexts)
        .filter(([key]) => !exempt.test(key))
        .map(([, text]) => text.replace(/\]\([^)]*\)/g, ']')),
    ];
    assert.deepEqual(
      said.filter((text) => words.test(text)),
      [],
    );
  });

  it('names commands by verb, in the style of titles, each by a name of its own', () => {
    const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
      contributes: {
        commands: { command: string; title: string; category: string }[];
        menus: { commandPalette: { command: string; when: string }[] };
      };
    };
    const hidden = new Set(
      manifest.contributes.menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command),
    );
    const titles = manifest.contributes.commands
      .filter(({ command }) => !hidden.has(command))
      .map(({ title }) => manifestTexts[title.replaceAll('%', '')] ?? '');
    const VERBS =
      /^(?:Check|Clear|Compare|Convert|Copy|Filter|Get|Go|Ignore|Insert|Install|Mark|Make|Fix|Open|Refresh|Remove|Restart|Search|Show|Update)\b/;
    assert.deepEqual(
      titles.filter((title) => !VERBS.test(title)),
      [],
    );
    assert.deepEqual(
      titles.filter((title) =>
        /\b(?!a |an |the |of |in |to |by |or |with |from |at |as |and )[a-z]+ /.test(`${title} `),
      ),
      [],
    );
    assert.equal(new Set(titles).size, titles.length);
    assert.deepEqual([...new Set(manifest.contributes.commands.map(({ category }) => category))], ['Conncite']);
  });

  /** Keys that do not exist, and values whose numbers stand for other things than in English. */
  const wrongIn = (translation: Record<string, string>, english: Record<string, string>): string[] => {
    const places = (text = ''): string => (text.match(/\{\d+\}|\(command:[\w.]+\)/g) ?? []).sort().join(' ');
    return Object.entries(translation)
      .filter(([key, text]) => english[key] === undefined || places(text) !== places(english[key]))
      .map(([key]) => key);
  };

  it('is translated under its own keys, with the same places for numbers and commands', () => {
    assert.deepEqual(wrongIn({ 'Line {0}': 'Ligne', 'No such message': 'Rien', Style: 'Style' }, messages()), [
      'Line {0}',
      'No such message',
    ]);
    const pairs = [
      ['.', /^package\.nls\.[\w-]+\.json$/, manifestTexts],
      ['client/l10n', /^bundle\.l10n\.[\w-]+\.json$/, messages()],
    ] as const;
    for (const [folder, name, english] of pairs) {
      for (const file of fs.readdirSync(folder).filter((one) => name.test(one))) {
        assert.deepEqual(
          wrongIn(JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as Record<string, string>, english),
          [],
          file,
        );
      }
    }
  });
});
