import assert from 'node:assert/strict';
import { closeAll, open, symbolsOf } from './support';

describe('outline', () => {
  afterEach(closeAll);

  it('lists the citations of a Markdown document in order', async () => {
    const { document } = await open(
      '# Facts\n\nSee Conn. Gen. Stat. § 53a-192a(a), and later General Statutes §§ 53a-35a, 53a-41.\n',
    );
    const symbols = await symbolsOf(document, '§ 53a-192a(a)');
    const ours = symbols.filter((symbol) => symbol.name.includes('§'));
    assert.match(ours[0]!.name, /^§ 53a-192a\(a\) Trafficking in persons/);
    assert.deepEqual(
      ours[1]!.children.map((member) => member.name.slice(0, 9)),
      ['§ 53a-35a', '§ 53a-41 '],
    );
  });

  it('lists them in plain text', async () => {
    const { document } = await open('See Conn. Gen. Stat. § 53a-192a(a).', 'plaintext');
    assert.equal((await symbolsOf(document, '§ 53a-192a(a)')).length, 1);
  });
});
