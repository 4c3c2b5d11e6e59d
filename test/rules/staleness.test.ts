import assert from 'node:assert/strict';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import { diagnose } from '../../server/src/diagnostics/diagnose';
import type { OfficialText } from '../../server/src/official/pages/officialText';
import { block, officialText } from '../support/officialText';
import { SAMPLE, smallStatutes } from '../support/smallStatutes';

const A = '(a) Each keeper shall light every lamp at dusk and put it out at dawn.';
const B = '(b) A keeper who is absent shall name another keeper in writing before noon.';
const C = '(c) The harbormaster may inspect any lamp at any reasonable hour of the day.';
const relabel = (text: string, label: string): string => text.replace(/^\(\w+\)/, `(${label})`);

/** Two editions of § 53a-192a. */
function editions(before: readonly string[], after: readonly string[]): OfficialText {
  const of = (text: readonly string[]): OfficialText =>
    officialText([
      { number: '952', name: 'Offenses', title: '53a', blocks: [block('53a-192a', 'Trafficking.', text)] },
    ]);
  const [old, now] = [of(before), of(after)];
  return {
    ...now,
    section: (number, year) => (year === 2019 ? old : now).section(number),
    editions: () => [2019, 2026],
  };
}

function found(cited: string, official: OfficialText | undefined): readonly string[] {
  const snapshot = createSnapshot(
    'file:///brief.md',
    0,
    'markdown',
    `Conn. Gen. Stat. Ann. § 53a-192a${cited} (West 2019).\n`,
  );
  const findings = diagnose({
    snapshot,
    statutes: smallStatutes(SAMPLE),
    official,
    style: 'bluebook',
    today: '2026-11-26',
  });
  return findings
    .filter(({ code }) => code === 'amended-since')
    .map(({ severity, message, fixes }) =>
      [
        severity,
        message,
        ...fixes.map(
          ({ title, edits, changesAuthority }) =>
            `${title}: ${edits.map(({ newText }) => newText).join('')} ${changesAuthority ? '(never in fix-all)' : ''}`,
        ),
      ].join(' | '),
    );
}

describe('an outdated edition whose text is here', () => {
  const HEAD = (words: string): string =>
    `§ 53a-192a reads differently in the official text of 2026 than in that of 2019: ${words}.`;

  it('is a hint where the cited part reads the same', () => {
    const [only, ...more] = found('(a)', editions([A, B], [A, B.replace('noon', 'sunset')]));
    assert.deepEqual([more, only], [[], `hint | ${HEAD('(b) changed')} (a), which is cited here, reads the same.`]);
  });

  it('is a warning where the cited part reads otherwise', () => {
    assert.deepEqual(found('(b)', editions([A, B], [A, B.replace('noon', 'sunset')])), [
      `warning | ${HEAD('(b) changed')} (b), which is cited here, reads otherwise. Keep the year if you mean the older text.`,
    ]);
  });

  it('is a warning with a fix where the cited part stands elsewhere', () => {
    assert.deepEqual(found('(a)', editions([A, B], [relabel(C, 'a'), relabel(A, 'b'), relabel(B, 'c')])), [
      `warning | ${HEAD('(a) became (b), (b) became (c) and (a) was added')} (a), which is cited here, is now at (b). Keep the year if you mean the older text. | Cite (b), where the words are now: (b) (never in fix-all)`,
    ]);
  });

  it('is said without a part where the whole section is cited, and not at all where it reads the same', () => {
    assert.deepEqual(found('', editions([A, B], [A, B.replace('noon', 'sunset')])), [
      `information | ${HEAD('(b) changed')} Keep the year if you mean the older text.`,
    ]);
    assert.deepEqual(found('', editions([A, B], [A, B])), []);
  });

  it('is told by the acts where one of the texts is not here', () => {
    assert.match(found('(a)', undefined)[0] ?? '', /^information \| § 53a-192a was amended in 2021/);
  });
});
