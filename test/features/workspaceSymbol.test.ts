import assert from 'node:assert/strict';
import { workspaceSymbol } from '../../server/src/features/workspaceSymbol';
import { loadCatalogue } from '../support/catalogue';

describe('workspace symbols', () => {
  const statutes = loadCatalogue();
  const first = (query: string): string | undefined => workspaceSymbol(query, statutes)[0]?.name;

  it('are found by number, in every spelling of it', () => {
    for (const query of ['53a-70', '§ 53a-70', 'Sec. 53a-70', 'section 53a–70', '53A-70 '])
      assert.match(first(query) ?? '', /^§ 53a-70 Sexual assault in the first degree/, query);
    assert.match(first('42a-2a-101') ?? '', /^§ 42a-2A-101 /);
  });

  it('are found by words of the heading, and by both', () => {
    assert.match(first('sexual assault first') ?? '', /^§ 53a-70 /);
    assert.match(first('53a sexual assault first') ?? '', /^§ 53a-70 /);
    assert.equal(
      workspaceSymbol('54 sexual assault first', statutes).some(({ number }) => number.startsWith('53a')),
      false,
    );
  });

  it('hold words of the query in their name, by which editors filter', () => {
    for (const { name } of workspaceSymbol('trafficking persons', statutes))
      assert.match(name, /trafficking.*persons/i);
  });

  it('are enough for one word that an editor may look for the others among them', () => {
    assert.ok(workspaceSymbol('sexual', statutes).some(({ number }) => number === '53a-70'));
    assert.ok(workspaceSymbol('first', statutes).some(({ number }) => number === '53a-70'));
  });

  it('tell of law that is gone, and of where a section stands', () => {
    const [gone] = workspaceSymbol('53a-90', statutes);
    assert.deepEqual([gone?.deprecated, gone?.name.includes('(transferred)')], [true, true]);
    assert.match(workspaceSymbol('53a-70', statutes)[0]?.container ?? '', /^Title 53a, Penal Code, Chapter 952/);
  });

  it('are none for nothing, and few for little', () => {
    assert.deepEqual(workspaceSymbol('', statutes), []);
    assert.deepEqual(workspaceSymbol(' § ', statutes), []);
    assert.deepEqual(workspaceSymbol('xylophonist qwertyuiop', statutes), []);
    for (const query of ['5', 'a', '1-', '(((', '\\', 'é'.repeat(5000)])
      assert.ok(workspaceSymbol(query, statutes).length <= 400, query);
  });
});
