import assert from 'node:assert/strict';
import { closeAll, hoverAt, open } from './support';

describe('hover', () => {
  afterEach(closeAll);

  it('says what a section is, whether it stands, and what its subsection says', async () => {
    const text = await hoverAt(await open('Under Conn. Gen. Stat. Ann. § 53a-1|92a(a), it is a felony.'));
    assert.match(text, /Section 53a-192a, Trafficking in persons: Class A felony\./);
    assert.match(text, /Title 53a/);
    assert.match(text, /chapter 952/);
    assert.match(text, /In force/i);
    assert.match(text, /21-103/);
    assert.match(text, /Subsection \(a\)/);
    assert.match(text, /https:\/\/www\.cga\.ct\.gov\/current\/pub\/chap_952\.htm#sec_53a-192a/);
  });

  it('acts on the member of a list under the cursor', async () => {
    const text = await hoverAt(await open('See Conn. Gen. Stat. §§ 53a-35a, 53a-|41.'));
    assert.match(text, /Section 53a-41,/);
    assert.doesNotMatch(text, /Section 53a-35a,/);
  });

  it('follows Id. to what it stands for', async () => {
    const text = await hoverAt(await open('See Conn. Gen. Stat. § 53a-192a(a). *I|d.* Nothing else.'));
    assert.match(text, /Section 53a-192a,/);
  });

  it('says so where no section has the number', async () => {
    assert.match(await hoverAt(await open('See General Statutes § 1-9|999.')), /There is no § 1-9999/);
  });

  it('says that a section was repealed', async () => {
    assert.match(await hoverAt(await open('See General Statutes § 1-|9b.')), /repealed/i);
  });
});
