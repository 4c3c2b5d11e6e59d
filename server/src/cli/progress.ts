import type { Terminal } from './terminal';

/** Milliseconds before the first sign, and between two: short work needs none, and a screen is slow. */
const PATIENCE = 500;
const BETWEEN = 100;
const WIDTH = 24;
const CLEAR = '\r\u001B[K';

/** A bar on standard error while there is much to read, where a person sees it; gone when the work is done. */
export class Progress {
  /** The terminal to write to meanwhile: the bar makes way. */
  readonly terminal: Terminal;
  readonly #total: number;
  readonly #screen: Terminal;
  readonly #now: () => number;
  #due: number;
  #count = 0;
  #drawn = false;

  /** @param total number of documents */
  constructor(total: number, screen: Terminal, now: () => number = () => performance.now()) {
    this.#total = total;
    this.#screen = screen;
    this.#now = now;
    this.#due = now() + PATIENCE;
    this.terminal = screen.messagesInteractive
      ? (Object.create(screen, {
          // What goes to a file or another program does not touch the screen.
          write: {
            value: (text: string) => {
              if (text !== '' && screen.interactive) this.#clear();
              return screen.write(text);
            },
          },
          warn: {
            value: (text: string) => {
              this.#clear();
              screen.warn(text);
            },
          },
        }) as Terminal)
      : screen;
  }

  /** One more document is done. */
  next(): void {
    this.#count++;
    if (!this.#screen.messagesInteractive || this.#now() < this.#due) return;
    this.#due = this.#now() + BETWEEN;
    const done = Math.round((this.#count / this.#total) * WIDTH);
    draw(
      this.#screen,
      `${CLEAR}[${'='.repeat(done)}${' '.repeat(WIDTH - done)}] ${this.#count} of ${this.#total} files`,
    );
    this.#drawn = true;
  }

  end(): void {
    this.#clear();
  }

  #clear(): void {
    if (!this.#drawn) return;
    this.#drawn = false;
    draw(this.#screen, CLEAR);
  }
}

/** Draws on standard error what moves the cursor there. */
export function draw(screen: Terminal, text: string): void {
  if (screen.draw === undefined) screen.warn(text);
  else screen.draw(text);
}
