import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { serveJobs } from '../../../server/src/cli/threads';
import type { Terminal } from '../../../server/src/cli/terminal';
import { CODE, Folder } from '../../support/cli';

/** Enough text that threads pay. */
const LARGE = `See Conn. Gen. Stat. § 53a-53.\n${'Words that cite nothing at all.\n'.repeat(1000)}`.repeat(70);

/** A thread's two ends in this one, so that the test may count and disturb what goes between them. */
class Pretended extends EventEmitter {
  readonly #mine: MessagePort;
  readonly #other: MessagePort;

  constructor(data: unknown, statutes: Terminal['openCatalogue']) {
    super();
    ({ port1: this.#mine, port2: this.#other } = new MessageChannel());
    this.#mine.on('message', (message) => this.emit('message', message));
    // What goes to a thread is copied.
    serveJobs(this.#other, structuredClone(data), { openCatalogue: statutes } as Terminal);
  }

  postMessage(message: unknown): void {
    this.#mine.postMessage(message);
  }

  terminate(): Promise<number> {
    this.#mine.close();
    this.#other.close();
    return Promise.resolve(0);
  }
}

describe('threads', () => {
  let folder: Folder;
  let started: number;
  beforeEach(() => {
    folder = new Folder();
    started = 0;
    for (let i = 0; i < 6; i++) folder.write(`${i}.txt`, i % 2 === 0 ? LARGE : `§ 53a-999${i}`);
    folder.write('bad.txt', Buffer.from([0xff]));
  });
  afterEach(() => {
    folder.remove();
  });

  const startThread = (data: unknown): Worker => {
    started++;
    return new Pretended(data, () => Promise.resolve(CODE)) as unknown as Worker;
  };

  for (const args of [
    ['cites', '--format', 'json'],
    ['cites'],
    ['check'],
    ['check', '--format', 'json'],
    ['check', '--format', 'sarif'],
    ['check', '--format', 'junit'],
    ['check', '--format', 'github'],
  ]) {
    it(`give what one gives: ${args.join(' ')}`, async () => {
      const files = ['4.txt', '1.txt', 'bad.txt', '0.txt', '2.txt', '3.txt', '1.txt', '5.txt'];
      const alone = await folder.run([...args, ...files]);
      assert.equal(started, 0);
      assert.deepEqual(await folder.run([...args, ...files], { startThread }), alone);
      assert.equal(started, 2);
    });
  }

  it('are not started for little work, for standard input, and for --fix', async () => {
    await folder.run(['check', '1.txt', '3.txt'], { startThread });
    await folder.run(['check', '0.txt', '2.txt', '4.txt', '-'], { startThread, input: '' });
    await folder.run(['check', '--fix', '0.txt', '2.txt', '4.txt'], { startThread });
    assert.equal(started, 0);
  });

  it('say that the facts are missing', async () => {
    const { status, err } = await folder.run(['check', '0.txt', '2.txt', '4.txt'], {
      startThread: (data) => new Pretended(data, () => Promise.reject(new Error('damaged'))) as unknown as Worker,
    });
    assert.equal(status, 2);
    assert.match(err, /^conncite: the facts about the statutes cannot be read \(damaged\); install conncite again\n$/);
  });

  it('that end before their work are an error, not a wait for ever', async () => {
    const { status, err } = await folder.run(['cites', '0.txt', '2.txt', '4.txt'], {
      startThread: () => new Worker('process.exit(3)', { eval: true }),
    });
    assert.equal(status, 2);
    assert.match(err, /a thread ended before its work/);
  });
});
