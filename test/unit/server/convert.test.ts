import assert from 'node:assert/strict';
import {
  DiagnosticSeverity,
  DiagnosticTag,
  SymbolKind,
  SymbolTag,
  type ClientCapabilities,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver';
import { createSnapshot } from '../../../server/src/analysis/createSnapshot';
import { noEdits } from '../../../server/src/edits/provenEdits';
import type { OfferedAction } from '../../../server/src/features/codeAction';
import type { Problem } from '../../../server/src/features/diagnostics';
import type { OutlineEntry } from '../../../server/src/features/documentSymbol';
import { clientFlags, type ClientFlags } from '../../../server/src/protocol/clientFlags';
import {
  IGNORE,
  offsetOf,
  spanOf,
  toCodeAction,
  toDiagnostic,
  toDocumentLink,
  toDocumentSymbol,
  toSymbolInformation,
  toWorkspaceEdit,
} from '../../../server/src/protocol/convert';

const URI = 'file:///brief.txt';
const snapshotOf = (text: string): ReturnType<typeof createSnapshot> => createSnapshot(URI, 3, 'plaintext', text);
const flagsOf = (capabilities: ClientCapabilities): ClientFlags => clientFlags({ capabilities });
const PLAIN = flagsOf({});
const onLine = (line: number, start: number, end: number): Range => ({
  start: { line, character: start },
  end: { line, character: end },
});

describe('a place in a document', () => {
  const TEXT = 'ab\r\ncd\n\nef';
  for (const [line, character, offset] of [
    [0, 0, 0],
    [0, 2, 2],
    [0, 3, 2],
    [0, 99, 2],
    [0, -1, 0],
    [1, 0, 4],
    [1, -5, 4],
    [1, 2, 6],
    [1, 3, 6],
    [2, 0, 7],
    [2, 1, 7],
    [3, 1, 9],
    [3, 2, 10],
    [3, 3, 10],
    [4, 0, 10],
    [99, 1, 10],
    [-1, 1, 0],
    [Number.NaN, 1, 0],
  ] as const) {
    it(`is in the text, and on its line: line ${line}, character ${character}`, () => {
      assert.equal(offsetOf(snapshotOf(TEXT), { line, character }), offset);
    });
  }

  it('is before the line’s end, where the text ends with an empty line', () => {
    assert.equal(offsetOf(snapshotOf('ab\n'), { line: 1, character: 0 }), 3);
    assert.equal(offsetOf(snapshotOf('ab\n'), { line: 0, character: 9 }), 2);
    assert.equal(offsetOf(snapshotOf(''), { line: 0, character: 0 }), 0);
  });

  it('begins a span, in whichever order a client names its ends', () => {
    const [start, end] = [
      { line: 0, character: 1 },
      { line: 1, character: 1 },
    ];
    assert.deepEqual(spanOf(snapshotOf(TEXT), { start, end }), { start: 1, end: 5 });
    assert.deepEqual(spanOf(snapshotOf(TEXT), { start: end, end: start }), { start: 1, end: 5 });
  });
});

describe('an entry of the outline', () => {
  const entry = (kind: OutlineEntry['kind'], more: Partial<OutlineEntry> = {}): OutlineEntry => ({
    name: 'name',
    detail: 'detail',
    kind,
    span: { start: 0, end: 4 },
    selection: { start: 1, end: 2 },
    deprecated: false,
    children: [],
    ...more,
  });
  const snapshot = snapshotOf('abcdef');
  for (const [kind, symbol, name, detail] of [
    ['citation', SymbolKind.Number, 'name detail', ''],
    ['division', SymbolKind.Number, 'name detail', ''],
    ['subsection', SymbolKind.String, 'name detail', ''],
    ['list', SymbolKind.Number, 'name', 'detail'],
    ['otherLaw', SymbolKind.Number, 'name', 'detail'],
    ['heading', SymbolKind.String, 'name', 'detail'],
  ] as const) {
    it(`says in its name what searches should find, and elsewhere the rest: ${kind}`, () => {
      assert.deepEqual(toDocumentSymbol(snapshot, entry(kind)), {
        name,
        detail,
        kind: symbol,
        range: onLine(0, 0, 4),
        selectionRange: onLine(0, 1, 2),
        children: [],
      });
      assert.deepEqual(toSymbolInformation(snapshot, entry(kind)), [
        { name: 'name detail', kind: symbol, location: { uri: URI, range: onLine(0, 0, 4) } },
      ]);
    });
  }

  it('is marked where its section is law no more, and has no blank at its end where there is no detail', () => {
    const { tags, name } = toDocumentSymbol(snapshot, entry('citation', { deprecated: true, detail: '' }));
    assert.deepEqual([tags, name], [[SymbolTag.Deprecated], 'name']);
  });

  it('is followed by its children where a client takes no tree, each with the name of what holds it', () => {
    const leaf = entry('citation', { name: 'leaf', detail: '' });
    const tree = entry('list', { name: 'root', children: [entry('heading', { name: 'twig', children: [leaf] })] });
    assert.deepEqual(
      toSymbolInformation(snapshot, tree).map(({ name, containerName }) => [name, containerName]),
      [
        ['root detail', undefined],
        ['twig detail', 'root'],
        ['leaf', 'twig'],
      ],
    );
  });
});

describe('a finding', () => {
  const snapshot = snapshotOf('abcdef\nghi');
  const problem = (more: Partial<Problem> = {}): Problem => ({
    start: 1,
    end: 3,
    code: 'et-seq',
    severity: 'error',
    message: 'wrong',
    href: 'https://x',
    related: [],
    tag: null,
    data: { version: 3 },
    ...more,
  });
  const BARE = { range: onLine(0, 1, 3), severity: 1, code: 'et-seq', source: 'Conncite', message: 'wrong' };
  const RELATED = [{ message: 'here', start: 7, end: 8 }];

  for (const [severity, is] of [
    ['error', DiagnosticSeverity.Error],
    ['warning', DiagnosticSeverity.Warning],
    ['information', DiagnosticSeverity.Information],
    ['hint', DiagnosticSeverity.Hint],
  ] as const) {
    it(`is as grave as its rule says: ${severity}`, () => {
      assert.equal(toDiagnostic(snapshot, problem({ severity }), PLAIN).severity, is);
    });
  }

  it('has nothing that a client does not take', () => {
    assert.deepEqual(toDiagnostic(snapshot, problem({ related: RELATED, tag: 'deprecated' }), PLAIN), BARE);
  });

  for (const [what, can, more, given] of [
    ['the page of its rule', { codeDescriptionSupport: true }, {}, { codeDescription: { href: 'https://x' } }],
    ['what it needs to be fixed', { dataSupport: true }, {}, { data: { version: 3 } }],
    [
      'places that belong to it',
      { relatedInformation: true },
      { related: RELATED },
      { relatedInformation: [{ message: 'here', location: { uri: URI, range: onLine(1, 0, 1) } }] },
    ],
    ['no empty list of such places', { relatedInformation: true }, {}, {}],
    [
      'its tag',
      { tagSupport: { valueSet: [DiagnosticTag.Unnecessary, DiagnosticTag.Deprecated] } },
      { tag: 'deprecated' },
      { tags: [DiagnosticTag.Deprecated] },
    ],
    [
      'its other tag',
      { tagSupport: { valueSet: [DiagnosticTag.Unnecessary] } },
      { tag: 'unnecessary' },
      { tags: [DiagnosticTag.Unnecessary] },
    ],
    [
      'no tag that the client does not know',
      { tagSupport: { valueSet: [DiagnosticTag.Unnecessary] } },
      { tag: 'deprecated' },
      {},
    ],
    [
      'no tag where it has none',
      { tagSupport: { valueSet: [DiagnosticTag.Unnecessary, DiagnosticTag.Deprecated] } },
      {},
      {},
    ],
  ] as const) {
    it(`has ${what} where the client takes it`, () => {
      const flags = flagsOf({ textDocument: { publishDiagnostics: can as never } });
      assert.deepEqual(toDiagnostic(snapshot, problem(more), flags), { ...BARE, ...given });
    });
  }
});

describe('an offer for a finding', () => {
  const snapshot = snapshotOf('abcdef');
  const offer = (more: Partial<OfferedAction>): OfferedAction => ({
    title: 'title',
    finding: {} as OfferedAction['finding'],
    made: noEdits(snapshot),
    setting: null,
    ignores: false,
    preferred: true,
    ...more,
  });
  const none = { documentChanges: [{ textDocument: { uri: URI, version: 3 }, edits: [] }] };
  const rich = flagsOf({
    workspace: { workspaceEdit: { documentChanges: true } },
    textDocument: { codeAction: { isPreferredSupport: true } },
  });
  const removed = [{ message: 'x' }] as Diagnostic[];
  for (const [what, more, flags, diagnostics, is] of [
    ['edits', {}, rich, [], { kind: 'quickfix', edit: none, isPreferred: true }],
    [
      'edits for an old client',
      {},
      PLAIN,
      removed,
      { kind: 'quickfix', edit: { changes: { [URI]: [] } }, diagnostics: removed },
    ],
    ['edits that are one of several', { preferred: false }, rich, [], { kind: 'quickfix', edit: none }],
    ['edits that silence', { ignores: true, preferred: false }, rich, [], { kind: IGNORE, edit: none }],
    [
      'a value for a setting',
      { setting: { name: 'ignore.sections', value: '53a-1' }, ignores: true, preferred: false },
      rich,
      [],
      { kind: IGNORE, command: { title: 'title', command: 'add', arguments: [URI, 'ignore.sections', '53a-1'] } },
    ],
    [
      'two editions side by side',
      { made: null, compare: { number: '53a-1', year: 2023 }, preferred: false },
      rich,
      [],
      {
        kind: 'quickfix',
        command: { title: 'title', command: 'conncite.compareEditions', arguments: ['53a-1', 2023] },
      },
    ],
  ] as const) {
    it(`is handed on as the client takes it: ${what}`, () => {
      assert.deepEqual(toCodeAction(snapshot, offer(more), [...diagnostics], 'add', flags), { title: 'title', ...is });
    });
  }

  it('names the version of the document that its edits are for', () => {
    assert.deepEqual(toWorkspaceEdit(noEdits(snapshot), rich), none);
  });
});

describe('a link', () => {
  for (const [tooltipSupport, tooltip] of [
    [true, { tooltip: 'words' }],
    [false, {}],
  ] as const) {
    it(`${tooltipSupport ? 'says where it leads' : 'says nothing'} where the client ${tooltipSupport ? 'shows that' : 'does not show it'}`, () => {
      const link = { start: 1, end: 3, target: { address: 'https://x' }, tooltip: 'words' };
      const flags = flagsOf({ textDocument: { documentLink: { tooltipSupport } } });
      assert.deepEqual(toDocumentLink(snapshotOf('abcdef'), link, flags), { range: onLine(0, 1, 3), ...tooltip });
    });
  }
});
