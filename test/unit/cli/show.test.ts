import assert from 'node:assert/strict';
import { Folder } from '../../support/cli';

describe('conncite show', () => {
  let folder: Folder;
  before(() => {
    folder = new Folder();
  });
  after(() => {
    folder.remove();
  });

  for (const arg of ['53a-192a', '53A-192A', '§ 53a-192a', '53a-192a(a)', ' 53a-192a ', 'Conn. Gen. Stat. § 53a-192a(a) (2021)', 'section 53a-192a of the general statutes']) {
    it(`prints the page for "${arg}"`, async () => {
      const { status, out, err } = await folder.run(['show', arg]);
      assert.deepEqual([status, err], [0, '']);
      assert.match(out, /^§ 53a-192a\. Trafficking in persons: Class A felony\.\n\n/);
    });
  }

  it('prints a page for each section of a list, and of several arguments', async () => {
    const { out } = await folder.run(['show', '§§ 53a-35a, 53a-41', '54-102a']);
    assert.deepEqual(Array.from(out.matchAll(/^§ (\S+)\. /gm), (match) => match[1]), ['53a-35a', '53a-41', '54-102a']);
  });

  it('says that a number is not known, with those like it, and exits with 1', async () => {
    const { status, out } = await folder.run(['show', '53a-9999']);
    assert.equal(status, 1);
    assert.match(out, /There is no section 53a-9999 in the/);
    assert.match(out, /53a-90/);
  });

  it('refuses what names no section', async () => {
    const { status, out, err } = await folder.run(['show', 'felony\u001b[2J']);
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /^conncite: "felony \[2J" names no section/);
  });

  it('fits the width of the screen', async () => {
    const { out } = await folder.run(['show', '53a-192a'], { interactive: true, columns: 50, environment: { NO_COLOR: '1' } });
    assert.deepEqual(out.split('\n').filter((line) => line.length > 50 && !line.startsWith('https:')), []);
  });
});
