import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { Desk } from './desk.mjs';

/** The processes of the desk's own server. */
function servers(desk) {
  return execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(desk.installed.extensions) && /dist\/server\.js/.test(line))
    .map((line) => Number.parseInt(line, 10));
}

describe('a person whose server is killed', function () {
  const desk = Desk.of(this);

  const kill = async () => {
    const [before] = servers(desk);
    assert.ok(before !== undefined, 'a server runs');
    process.kill(before, 'SIGKILL');
    for (let turn = 0; turn < 200 && (servers(desk)[0] ?? before) === before; turn++)
      await desk.page.waitForTimeout(100);
    assert.notEqual(servers(desk)[0] ?? before, before, 'another server runs');
  };

  it('has another at once, with the document open in it, and is told so once', async () => {
    await kill();
    const toast = desk.page.locator('.notification-toast', { hasText: 'stopped unexpectedly' });
    await toast.waitFor();
    assert.match(await desk.hover('53a-192a', 'Section 53a-192a'), /Trafficking in persons/);
    await desk.press('Escape');
    await toast.waitFor({ state: 'hidden' });
    await kill();
    assert.match(await desk.hover('53a-192a', 'Section 53a-192a'), /Trafficking in persons/);
    assert.equal(await toast.count(), 0);
  });
});
