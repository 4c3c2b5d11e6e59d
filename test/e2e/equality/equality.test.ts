import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Library from '../../../server/src/index';
import type * as LibraryOfNode from '../../../server/src/index.node';
import { LineIndex, type Range } from '../../../server/src/text/lineIndex';
import { browserServer, DIST, editorServer, printed, TODAY, type Server } from './engines';
import { fixtures, type Fixture } from './fixtures';

/** Judgment by the style that a document shows, and by each that can be set. */
const STYLES = ['auto', 'bluebook', 'connecticut', 'legislative'] as const;
type Style = (typeof STYLES)[number];

const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'] as const;

/** A citation as a client of the protocol sees it in the outline: where it is, and where its members are. */
type Cited = readonly [citation: Range, members: readonly Range[]];
type Found = readonly [code: string, severity: string, message: string, range: Range];

interface Answer {
  readonly citations: readonly Cited[];
  readonly findings: readonly Found[];
}

interface Symbol {
  readonly range: Range;
  readonly children?: readonly Symbol[];
}
interface Problem {
  readonly code: string;
  readonly severity: number;
  readonly message: string;
  readonly range: Range;
}

/** What the outline leaves out: an Id. that stands for nothing of ours. */
const isListed = (citation: {
  sections: readonly object[];
  act: unknown;
  division: unknown;
  malformed?: unknown;
}): boolean =>
  citation.sections.length > 0 ||
  (citation.malformed !== undefined && !(Array.isArray(citation.malformed) && citation.malformed.length === 0)) ||
  citation.act !== null ||
  citation.division !== null;

/**
 * All that a server says of the fixtures: the answers to compare with other engines, and
 * the raw ones to compare with another server.
 */
async function ofServer(
  server: Server,
  all: readonly Fixture[],
  style: Style,
): Promise<{ answers: Answer[]; raw: unknown[] }> {
  await server.notify('workspace/didChangeConfiguration', { settings: { conncite: { style } } });
  const answers: Answer[] = [];
  const raw: unknown[] = [];
  for (const { name, language, text } of all) {
    const textDocument = { uri: `file:///fixtures/${style}/${name}` };
    await server.notify('textDocument/didOpen', {
      textDocument: { ...textDocument, languageId: language, version: 1, text },
    });
    const [symbols, report, links] = await Promise.all([
      server.request<Symbol[]>('textDocument/documentSymbol', { textDocument }),
      server.request<{ items: Problem[] }>('textDocument/diagnostic', { textDocument }),
      server.request<unknown>('textDocument/documentLink', { textDocument }),
    ]);
    const places =
      style === 'auto'
        ? symbols.flatMap(({ range, children = [] }) => [range, ...children.map((child) => child.range)])
        : [];
    const asked = await Promise.all(
      places.flatMap(({ start }) => [
        server.request<unknown>('textDocument/hover', { textDocument, position: start }),
        server.request<unknown>('textDocument/definition', { textDocument, position: start }),
      ]),
    );
    const fixes = await server.request<unknown>('textDocument/codeAction', {
      textDocument,
      range: new LineIndex(text).rangeOf({ start: 0, end: text.length }),
      context: { diagnostics: [] },
    });
    await server.notify('textDocument/didClose', { textDocument });
    answers.push({
      citations: symbols.map(({ range, children = [] }) => [range, children.map((child) => child.range)]),
      findings: report.items.map((item) => [item.code, SEVERITIES[item.severity] ?? '', item.message, item.range]),
    });
    raw.push({ symbols, report: { ...report, resultId: '' }, links, asked, fixes });
  }
  return { answers, raw };
}

interface JsonCitation {
  readonly sections: readonly { start: number; end: number }[];
  readonly range: Range;
  readonly act: unknown;
  readonly division: unknown;
}
interface JsonFinding {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly range: Range;
}

async function ofCommand(folder: string, all: readonly Fixture[], style: Style): Promise<Answer[]> {
  const names = all.map(({ name }) => name);
  const options = style === 'auto' ? [] : ['--style', style];
  const [cites, check] = await Promise.all([
    printed<{ citations: JsonCitation[] }[]>(folder, ['cites', '--format', 'json', ...names]),
    printed<{ diagnostics: JsonFinding[] }[]>(folder, ['check', '--format', 'json', ...options, ...names]),
  ]);
  assert.equal(cites.length, all.length);
  assert.equal(check.length, all.length);
  return all.map(({ text }, i) => {
    const lines = new LineIndex(text);
    return {
      citations: (cites[i]?.citations ?? [])
        .filter(isListed)
        .map(({ range, sections }) => [range, membersOf(sections, lines)]),
      findings: (check[i]?.diagnostics ?? []).map(({ code, severity, message, range }) => [
        code,
        severity,
        message,
        range,
      ]),
    };
  });
}

/** One member is the citation itself. */
function membersOf(sections: readonly { start: number; end: number }[], lines: LineIndex): Range[] {
  return sections.length > 1 ? sections.map(({ start, end }) => lines.rangeOf({ start, end })) : [];
}

async function ofLibrary(all: readonly Fixture[], style: Style): Promise<Answer[]> {
  const [{ read, diagnose }, { loadCatalogue }] = await Promise.all([
    import(pathToFileURL(path.join(DIST, 'index.mjs')).href) as Promise<typeof Library>,
    import(pathToFileURL(path.join(DIST, 'node.mjs')).href) as Promise<typeof LibraryOfNode>,
  ]);
  const statutes = await loadCatalogue();
  return all.map(({ text, language }) => {
    const document = read(text, { language });
    return {
      citations: document.citations
        .filter(isListed)
        .map((citation) => [document.rangeOf(citation), membersOf(citation.sections, new LineIndex(text))]),
      findings: diagnose(document, statutes, { style, today: TODAY }).map((finding) => [
        finding.code,
        finding.severity,
        finding.message,
        document.rangeOf(finding),
      ]),
    };
  });
}

/** Says which text differs before it says how. */
function same(actual: readonly unknown[], expected: readonly unknown[], all: readonly Fixture[]): void {
  assert.equal(actual.length, all.length);
  // The worker's objects are of another global scope; as data they are compared.
  const data = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  all.forEach(({ name }, i) => {
    assert.deepEqual(data(actual[i]), data(expected[i]), name);
  });
}

describe('one engine everywhere', function () {
  this.timeout(120_000);
  const all = fixtures();
  let folder: string;
  let editor: Server | undefined;
  let browser: Server | undefined;

  before(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'conncite-equality-'));
    for (const { name, text } of all) fs.writeFileSync(path.join(folder, name), text);
    editor = await editorServer();
    browser = await browserServer();
  });

  after(async () => {
    await editor?.end();
    await browser?.end();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  for (const style of STYLES) {
    describe(`style ${style}`, () => {
      let expected: Awaited<ReturnType<typeof ofServer>>;

      before(async () => {
        expected = await ofServer(editor!, all, style);
      });

      it('has something to compare', () => {
        assert.ok(all.length > 100);
        assert.ok(expected.answers.flatMap(({ citations }) => citations).length > all.length / 2);
        assert.ok(expected.answers.flatMap(({ findings }) => findings).length > 50);
      });

      it('the browser says what the editor says, to the letter', async () => {
        same((await ofServer(browser!, all, style)).raw, expected.raw, all);
      });

      it('the command line finds and judges what the editor does', async () => {
        same(await ofCommand(folder, all, style), expected.answers, all);
      });

      it('the library finds and judges what the editor does', async () => {
        same(await ofLibrary(all, style), expected.answers, all);
      });
    });
  }
});
