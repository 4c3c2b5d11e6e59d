import assert from 'node:assert/strict';
import { Folder } from '../../support/cli';
import { block, officialText } from '../../support/officialText';

describe('conncite show', () => {
  let folder: Folder;
  before(() => {
    folder = new Folder();
  });
  after(() => {
    folder.remove();
  });

  for (const arg of [
    '53a-192a',
    '53A-192A',
    '§ 53a-192a',
    '53a-192a(a)',
    ' 53a-192a ',
    'Conn. Gen. Stat. § 53a-192a(a) (2021)',
    'section 53a-192a of the general statutes',
  ]) {
    it(`prints the page for "${arg}"`, async () => {
      const { status, out, err } = await folder.run(['show', arg]);
      assert.deepEqual([status, err], [0, '']);
      assert.match(out, /^§ 53a-192a\. Trafficking in persons: Class A felony\.\n\n/);
    });
  }

  it('prints a page for each section of a list, and of several arguments', async () => {
    const { out } = await folder.run(['show', '§§ 53a-35a, 53a-41', '54-102a']);
    assert.deepEqual(
      Array.from(out.matchAll(/^§ (\S+)\. /gm), (match) => match[1]),
      ['53a-35a', '53a-41', '54-102a'],
    );
  });

  it('says that a number is not known, with those like it, and exits with 1', async () => {
    const { status, out } = await folder.run(['show', '53a-9999']);
    assert.equal(status, 1);
    assert.match(out, /There is no § 53a-9999 in the/);
    assert.match(out, /53a-90/);
  });

  describe('with the official text', () => {
    const official = officialText([
      {
        number: '952',
        name: 'Penal Code: Offenses',
        title: '53a',
        blocks: [
          block(
            '53a-192a',
            'Lamps.',
            ['(a) A keeper shall (1) light the lamp, and (2) trim it.', '(b) No lamp may smoke.'],
            { annotations: ['Cited. 901 C. 1.'] },
          ),
          block('53a-9999', 'New.', ['New law.']),
        ],
      },
    ]);

    it('prints the law, and says which text it is', async () => {
      const { status, out } = await folder.run(['show', '53a-192a'], { official });
      assert.equal(status, 0);
      assert.match(
        out,
        /^Shown: {8}Official text, General Statutes revised to January 1, 2025; read\n {14}from the General Assembly's page on November 25, 2026\.$/m,
      );
      assert.match(
        out,
        /\nOFFICIAL TEXT\n\(a\) A keeper shall\n {4}\(1\) light the lamp, and\n {4}\(2\) trim it\.\n\n\(b\) No lamp may smoke\.\n/,
      );
      assert.match(out, /^Annotations: {2}one paragraph, not shown here\.$/m);
      assert.doesNotMatch(out, /901 C\. 1|SUMMARY/);
    });

    it('prints annotations on demand', async () => {
      const { out } = await folder.run(['show', '--annotations', '53a-192a'], { official });
      assert.match(out, /^Annotations to § 53a-192a\n[\s\S]*\nANNOTATIONS \(1\)\n {2}Cited\. 901 C\. 1\.\n/);
      assert.match(
        (await folder.run(['show', '--annotations', '53a-41'], { official })).out,
        /is not on this computer/,
      );
    });

    it('knows a number that came into the code after the facts', async () => {
      const { status, out } = await folder.run(['show', '53a-9999'], { official });
      assert.equal(status, 0);
      assert.match(out, /Conncite's own facts[\s\S]* do not have this number\.[\s\S]*OFFICIAL TEXT\nNew law\./);
    });

    it('judges with it', async () => {
      folder.write('brief.txt', 'General Statutes § 53a-192a (c).');
      const { out } = await folder.run(['check', 'brief.txt'], { official });
      assert.match(out, /error {2}There is no \(c\) in § 53a-192a\. It has \(a\) and \(b\) \(the official text/);
    });
  });

  it('refuses what names no section', async () => {
    const { status, out, err } = await folder.run(['show', 'felony\u001b[2J']);
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /^conncite: "felony \[2J" names no section/);
  });

  it('fits the width of the screen', async () => {
    const { out } = await folder.run(['show', '53a-192a'], {
      interactive: true,
      columns: 50,
      environment: { NO_COLOR: '1' },
    });
    assert.deepEqual(
      out.split('\n').filter((line) => line.length > 50 && !line.startsWith('https:')),
      [],
    );
  });
});
