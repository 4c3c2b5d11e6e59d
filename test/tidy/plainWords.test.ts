import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/**
 * Words that have stood in what people read and must not come back: each is not American legal
 * English, or says the thing around a corner.
 */
const GONE: readonly RegExp[] = [
  /\bbehind\b/i,
  /\bmend(?:s|ed|ing)?\b/i,
  /\bpass(?:ed|es) over\b/i,
  /\bwithout a thought\b/i,
  /\bslips? (?:of|on)\b/i,
  /\bleads? nowhere\b/i,
  /\bnumber of today\b/i,
  /\bis no (?:day|text|number|date|JSON|file|year|citation|part)\b/i,
  /\bin order\.$/i,
  /\bno law stands\b/i,
  /\bstands? (?:at|behind|under|twice|elsewhere|below)\b/i,
  /\bthe sign\b/i,
  /\banew\b/i,
  /\bkept apart\b/i,
  /\bbackwards\b/i,
  /\bIt goes on\b/,
  /\ba proof for\b/i,
  /\btells of\b/i,
  /\bfor want of\b/i,
  /\bheaped\b/i,
  /\bso that one\b/i,
  /\bis another one\b/i,
  /\b(?:this|your) machine\b/i,
  /\bof its own accord\b/i,
  /\bgo(?:es)? together\b/i,
  /\bgo(?:es)? on (?:there|where)\b/i,
  /\bshare of the disk\b/i,
  /\bmay not be (?:read|written)\b/i,
  /\bcolours?\b/i,
];
/**
 * An act's section as source notes print it, for “P.A. 21-103, § 3” as the courts cite it. Of
 * pages only data/README.md speaks of the notes.
 */
const AS_IN_NOTES = /\b[PS]\.A\. [\d-]+, S\. \d/;
const PAGES = [
  'README.md',
  'RULES.md',
  'SETTINGS.md',
  'SUPPORT.md',
  'ARCHITECTURE.md',
  'ASSISTANTS.md',
  'SECURITY.md',
  'CONTRIBUTING.md',
  'RELEASING.md',
  'CHANGELOG.md',
  'data/README.md',
  'client/media/walkthrough/brief.md',
];

const wrongIn = (text: string, gone = GONE): string[] => gone.flatMap((words) => words.exec(text)?.[0] ?? []);

/** Sentences of a source, two words or more, that a person may read. */
function sentences(file: string): string[] {
  const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) ||
      node.kind === ts.SyntaxKind.TemplateHead ||
      node.kind === ts.SyntaxKind.TemplateMiddle ||
      node.kind === ts.SyntaxKind.TemplateTail;
    if (isText) {
      const { text } = node as ts.StringLiteralLike;
      if (/[a-z’'],? [a-z]{2}/i.test(text)) found.push(text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const sourcesOf = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join(folder, file));

describe('the words that people read', () => {
  it('are plain in every message of the server and the client', () => {
    const found = ['server/src', 'client/src']
      .flatMap(sourcesOf)
      .flatMap((file) =>
        sentences(file).flatMap((text) =>
          wrongIn(text, [...GONE, AS_IN_NOTES]).map((words) => `${file}: “${words}” in “${text.trim()}”`),
        ),
      );
    assert.deepEqual(found, []);
  });

  it('are plain in the manifest and its settings', () => {
    const texts = Object.entries(JSON.parse(fs.readFileSync('package.nls.json', 'utf8')) as Record<string, string>);
    assert.deepEqual(
      texts.flatMap(([key, text]) => wrongIn(text).map((words) => `${key}: “${words}”`)),
      [],
    );
  });

  for (const page of PAGES) {
    it(`are plain in ${page}`, () => {
      const gone = page === 'data/README.md' ? GONE : [...GONE, AS_IN_NOTES];
      const found = fs
        .readFileSync(page, 'utf8')
        .split('\n')
        .flatMap((line, k) => wrongIn(line, gone).map((words) => `${page}:${k + 1}: “${words}”`));
      assert.deepEqual(found, []);
    });
  }
});
