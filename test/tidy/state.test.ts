import assert from 'node:assert/strict';
import fs from 'node:fs';
import ts from 'typescript';
import { projectFiles } from '../support/projectFiles';

/**
 * What a file keeps from one call to the next, with the reason. What is asked of a document is kept in its snapshot
 * (`Snapshot.kept`), what belongs to a connection in the object that serves it.
 */
const MAY_KEEP: Readonly<Record<string, string>> = {
  'client/src/activate.ts: client': 'one server a window',
  'client/src/commands/checkDocument.ts: kept': 'one collection of problems a window',
  'client/src/commands/verificationRecord.ts: panels': 'open panels of the window',
  'client/src/extractedText.ts: texts': 'open documents of the window',
  'client/src/official/changesView.ts: changes': 'one view a window',
  'client/src/official/changesView.ts: view': 'one view a window',
  'client/src/official/importing.ts: lastReport': 'one import at a time',
  'client/src/official/importing.ts: running': 'one import at a time',
  'client/src/official/state.ts: known': 'what the when clauses of the window were last told',
  'client/src/report.ts: panels': 'open panels of the window',
  'client/src/report.ts: reports': 'open panels of the window',
  'client/src/walkthrough.ts: done': 'steps done in this window',
  'client/src/wordsAfterSign.ts: shown': 'what stands beside the cursor of the window',
  'server/src/citations/candidates.ts: withDollar':
    'made of constant openings at the first text with such a sign, so that a start waits for none of it',
  'server/src/citations/otherLaw/lists.ts: lastWords':
    'made of a constant table at the first document, so that a start waits for none of it',
  'server/src/citations/pinpoint.ts: ALONE': 'one path for each label of one letter, the same for all documents',
  'server/src/diagnostics/codeNames.ts: plainly':
    'what a name reads like, which depends on its letters alone; a hundred at most',
  'server/src/edits/provenEdits.ts: make': 'the constructor, set once by its class and handed to the law alone',
  'server/src/facts/actSearch.ts: texts': 'the text of an open catalogue',
  'server/src/facts/catalogue.ts: searches': 'the search of an open catalogue',
  'server/src/index.ts: snapshots': 'the public document is plain, and leads to its snapshot',
  'server/src/main.browser.ts: official': 'one server a worker',
  'server/src/main.node.ts: official': 'one server a process',
  'server/src/main.node.ts: own': 'one server a process',
  'server/src/official/pages/compareText.ts: kept':
    'pairs of words of a text, which depend on the text alone; six hundred at most',
  'server/src/search/stem.ts: kept':
    'the stem of a word, which depends on its letters alone; a hundred thousand at most',
};

/** Methods that change a list, a set or a map. */
const CHANGING = new Set('set add delete clear push pop shift unshift splice sort reverse fill copyWithin'.split(' '));

const isFunction = (node: ts.Node): boolean =>
  ts.isFunctionLike(node) && !ts.isTypeNode(node) && !ts.isMethodSignature(node);

const isStatic = ({ kind }: ts.ModifierLike): boolean => kind === ts.SyntaxKind.StaticKeyword;
const isFinal = ({ kind }: ts.ModifierLike): boolean => kind === ts.SyntaxKind.ReadonlyKeyword;
const isAssignment = (kind: ts.SyntaxKind): boolean =>
  kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;

/**
 * The names of a file's own values that its functions change: each `let`, and each
 * list, set, map or record that one fills.
 */
function keptIn(name: string, text: string): string[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest);
  const own = new Map<string, boolean>();
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const { flags, declarations } = statement.declarationList;
    for (const { name: declared } of declarations)
      if (ts.isIdentifier(declared)) own.set(declared.text, (flags & ts.NodeFlags.Const) === 0);
  }
  const kept = new Set([...own].filter(([, changes]) => changes).map(([word]) => word));
  const changed = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && own.has(node.text)) kept.add(node.text);
  };
  const visit = (node: ts.Node, inside: boolean): void => {
    if (ts.isClassDeclaration(node))
      for (const member of node.members)
        if (
          ts.isPropertyDeclaration(member) &&
          member.modifiers?.some(isStatic) === true &&
          !member.modifiers.some(isFinal)
        )
          kept.add(member.name.getText(source));
    if (inside && ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      if (CHANGING.has(node.expression.name.text)) changed(node.expression.expression);
    } else if (inside && ts.isBinaryExpression(node) && ts.isElementAccessExpression(node.left)) {
      if (isAssignment(node.operatorToken.kind)) changed(node.left.expression);
    }
    ts.forEachChild(node, (child) => {
      visit(child, inside || isFunction(node));
    });
  };
  // What a statement of the file itself fills is full before anybody calls.
  for (const statement of source.statements) if (!ts.isExpressionStatement(statement)) visit(statement, false);
  return [...kept].sort();
}

describe('state', () => {
  it('is seen in a variable, in what a function fills, and in a field of a class itself', () => {
    const text = [
      'let last = 0; const fixed = new Map(); const filled = new Map<string, number>(); const list: number[] = [];',
      'const table = {}; fixed.set(1, 2); [1].forEach((one) => fixed.set(one, one)); for (const one of [1]) fixed.set(one, 1);',
      'export function f(): void { filled.set("a", 1); const own = new Set(); own.add(1); }',
      'const g = (): void => { list.push(1); table["a"] ??= 1; }; class C { static count = 0; static readonly most = 1; }',
    ].join('\n');
    assert.deepEqual(keptIn('a.ts', text), ['count', 'filled', 'last', 'list', 'table']);
  });

  it('is kept where it stands in the table, with a reason, and nowhere else', () => {
    const found = projectFiles()
      .filter((file) => /^(?:server|client)\/src\/.*\.ts$/.test(file))
      .flatMap((file) => keptIn(file, fs.readFileSync(file, 'utf8')).map((name) => `${file}: ${name}`));
    assert.deepEqual(found.sort(), Object.keys(MAY_KEEP).sort());
  });
});
