import assert from 'node:assert/strict';
import { signatureHelp } from '../../server/src/features/signatureHelp';
import { documentOf, TODAY } from '../support/features';
import { SAMPLE, smallStatutes } from '../support/smallStatutes';

describe('signature help', () => {
  const at = (source: string): ReturnType<typeof signatureHelp> => {
    const { snapshot, cursor } = documentOf(source);
    return signatureHelp(snapshot, cursor, { statutes: smallStatutes(SAMPLE), today: TODAY });
  };

  it('shows the levels typed and the labels of the next', () => {
    const help = at('Under § 53a-192a(a)(1)(|, it is');
    assert.equal(help?.label, '§ 53a-192a(a)(1)(A | B | C)');
    assert.equal(help.active, 2);
    assert.deepEqual(
      help.levels.map(({ start, end }) => help.label.slice(start, end)),
      ['(a)', '(1)', '(A | B | C)'],
    );
    assert.deepEqual(
      help.levels.map(({ documentation }) => documentation),
      [
        'Subsection (a): Sets out three ways of committing trafficking in persons.',
        'Subdivision (1) of subsection (a): Knowingly making someone act through one of the three listed means.',
        'One of 3 subparagraphs.',
      ],
    );
    assert.equal(help.documentation, 'Trafficking in persons: Class A felony');
  });

  it('lists what the labels of the next level say', () => {
    assert.equal(
      at('§ 53a-192a(|')?.levels[0]?.documentation,
      '(a) Sets out three ways of committing trafficking in persons.\n(c) Grades the crime as a class A felony.',
    );
    assert.equal(at('§ 53a-192(|')?.levels[0]?.documentation, 'One of 3 subsections.');
  });

  it('tells what the label says once it is typed', () => {
    assert.equal(
      at('§ 53a-192a(c|')?.levels[0]?.documentation,
      'Subsection (c): Grades the crime as a class A felony.',
    );
  });

  it('is silent elsewhere', () => {
    for (const source of ['§ 53a-192a|', '§ 53a-192a(a)|', '§ 53a-192a(a)(3)(|', '§ 53a-90(|', '(|', 'f(|'])
      assert.equal(at(source), undefined, source);
  });
});
