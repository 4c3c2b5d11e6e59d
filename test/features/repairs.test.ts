import assert from 'node:assert/strict';
import type { Finding, Fix } from '../../server/src/diagnostics/finding';
import { codeAction } from '../../server/src/features/codeAction';
import { diagnostics, MOST_FINDINGS } from '../../server/src/features/diagnostics';
import { documentOf } from '../support/features';

function fix(title: string, preferred = false): Fix {
  return { title, edits: [{ start: 0, end: 1, newText: 'x' }], preferred, changesAuthority: false };
}

function finding(start: number, end: number, fixes: readonly Fix[] = [], over: Partial<Finding> = {}): Finding {
  return { start, end, code: 'unknown-section', severity: 'error', message: 'There is none.', fixes, ...over };
}

describe('quick fixes', () => {
  it('come with the preferred one first, and only one is preferred', () => {
    const found = codeAction([finding(0, 5, [fix('a'), fix('b', true)]), finding(3, 8, [fix('c', true)])], { start: 4, end: 4 });
    assert.deepEqual(found.map((repair) => [repair.fix.title, repair.preferred]), [['b', true], ['c', false], ['a', false]]);
  });

  it('are five at most', () => {
    const many = Array.from({ length: 9 }, (_, i) => fix(String(i)));
    assert.equal(codeAction([finding(0, 5, many)], { start: 0, end: 0 }).length, 5);
  });

  it('are those of findings that the selection touches', () => {
    const found = [finding(0, 5, [fix('a')]), finding(7, 9, [fix('b')]), finding(20, 25, [fix('c')])];
    const titles = (start: number, end: number): string[] => codeAction(found, { start, end }).map((repair) => repair.fix.title);
    assert.deepEqual(titles(5, 5), ['a']);
    assert.deepEqual(titles(6, 6), []);
    assert.deepEqual(titles(0, 30), ['a', 'b', 'c']);
  });
});

describe('diagnostics', () => {
  it('say where the rule is explained and hold version and fix', () => {
    const { snapshot } = documentOf('§ 53a-7000');
    const [problem] = diagnostics(snapshot, [finding(2, 10, [fix('Change')], { tag: 'deprecated', data: { number: '53a-7000' } })]);
    assert.match(problem?.href ?? '', /^https:\/\/.*\/RULES\.md#unknown-section$/);
    assert.equal(problem?.tag, 'deprecated');
    assert.deepEqual(problem.data, { number: '53a-7000', version: 1, fix: { title: 'Change', edits: [{ start: 0, end: 1, newText: 'x' }] } });
  });

  it('are bounded, and never on our own pages', () => {
    const many = Array.from({ length: MOST_FINDINGS + 5 }, () => finding(0, 1));
    assert.equal(diagnostics(documentOf('x').snapshot, many).length, MOST_FINDINGS);
    assert.deepEqual(diagnostics(documentOf('x', 'conncite-section').snapshot, many), []);
  });
});
