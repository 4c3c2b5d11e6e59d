import { Transform, type TransformCallback } from 'node:stream';

/** Longest header of a message; real ones have some forty characters. */
const LONGEST_HEAD = 1024;
/** Longest body in bytes. Beyond this the engine could not hold it as one text. */
const LONGEST_BODY = 256 * 1024 * 1024;
const HEAD_END = '\r\n\r\n';
const FIELDS = ['content-length', 'content-type'];

/**
 * Watches a stream of protocol messages, and passes on what is in order. The library waits without a word for the rest
 * of a message whose header is no header or whose length is not true; here the stream ends for the reader, and `broken`
 * is told why, once. No word of what was sent is in that reason. To go on from the next header would be no help: an
 * edit could be lost, and every later answer would lie in another text than the client's.
 */
export class Frames extends Transform {
  readonly #broken: (reason: string) => void;
  #isBroken = false;
  /** Header read so far, a character a byte. */
  #head = '';
  /** Bytes of the body still to come. */
  #left = 0;
  /** The body's last bytes: a header may lie across two pieces. */
  #tail = Buffer.alloc(0);

  constructor(broken: (reason: string) => void) {
    super();
    this.#broken = broken;
  }

  override _transform(piece: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    let at = 0;
    while (at < piece.length && !this.#isBroken)
      at += this.#left > 0 ? this.#takeBody(piece.subarray(at, at + this.#left)) : this.#takeHead(piece.subarray(at));
    done();
  }

  override _flush(done: TransformCallback): void {
    if (!this.#isBroken && (this.#left > 0 || this.#head !== ''))
      this.#break('the input ended in the middle of a message');
    done();
  }

  /** Gives the number of bytes that were taken. */
  #takeHead(piece: Buffer): number {
    const before = this.#head.length;
    const head = this.#head + piece.toString('latin1', 0, LONGEST_HEAD - before + HEAD_END.length);
    const end = head.indexOf(HEAD_END);
    const lines = (end < 0 ? head : head.slice(0, end)).split('\r\n');
    const last = end < 0 ? (lines.pop() ?? '') : '';
    if (!lines.every(isField) || !beginsField(last)) return this.#break('what was sent has no header of a message');
    if (end < 0) {
      if (head.length > LONGEST_HEAD) return this.#break('the header of a message does not end');
      this.#head = head;
      return head.length - before;
    }
    const lengths = lines.flatMap((line) => /^content-length:[ \t]*(\d{1,15})[ \t]*$/i.exec(line)?.[1] ?? []);
    const length = Number(lengths[0]);
    if (lengths.length !== 1) return this.#break('a message does not say how long it is');
    if (length > LONGEST_BODY) return this.#break(`a message of ${length} bytes is longer than can be read`);
    this.#head = '';
    this.#left = length;
    this.#tail = Buffer.alloc(0);
    this.push(Buffer.from(head.slice(0, end + HEAD_END.length), 'latin1'));
    return end + HEAD_END.length - before;
  }

  #takeBody(piece: Buffer): number {
    const joined = Buffer.concat([this.#tail, piece]);
    // Inside a text of JSON line ends are escaped, and outside one there are no names: what reads like a header is one.
    for (let at = joined.indexOf(HEAD_END); at >= 0; at = joined.indexOf(HEAD_END, at + 1)) {
      if (
        /content-length:[ \t]*\d+[ \t]*(?:\r\n[\w-]+:[^\r\n]{0,80})?$/i.test(
          joined.toString('latin1', Math.max(0, at - 200), at),
        )
      )
        return this.#break('a message is shorter than it says');
    }
    this.#tail = joined.subarray(-240);
    this.#left -= piece.length;
    this.push(piece);
    return piece.length;
  }

  #break(reason: string): number {
    this.#isBroken = true;
    this.#broken(reason);
    return Number.POSITIVE_INFINITY;
  }
}

function isField(line: string): boolean {
  return /^content-(?:length|type):[\t\x20-\x7e]*$/i.test(line);
}

/** True of the beginning of a line that may become a field. */
function beginsField(line: string): boolean {
  const name = line.replace(/\r$/, '').toLowerCase();
  return FIELDS.some((field) => `${field}:`.startsWith(name)) || isField(name);
}
