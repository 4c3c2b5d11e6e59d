import type { TextWords } from '../../facts/search';
import type { OfficialSection, OfficialStatus, OfficialText } from './officialText';

/** Several official texts as one: of each section the newest text that has it; of equal ones the first. */
export class FirstText implements OfficialText {
  readonly #texts: readonly OfficialText[];
  readonly #troubles: readonly string[];

  /** @param troubles what kept a text from being one of them, worded as `damage` is */
  constructor(texts: readonly OfficialText[], troubles: readonly string[] = []) {
    this.#texts = texts;
    this.#troubles = troubles;
  }

  status(): OfficialStatus | undefined {
    return this.#leading()?.status();
  }

  place(): string | undefined {
    return this.#leading()?.place?.();
  }

  section(number: string, year?: number): OfficialSection | undefined {
    return firstOf(this.#newest(), (text) => text.section(number, year));
  }

  editions(): readonly number[] {
    return [...new Set(this.#texts.flatMap((text) => text.editions()))].sort((a, b) => a - b);
  }

  annotations(number: string): readonly string[] {
    return (
      this.#newest()
        .find((text) => text.has(number))
        ?.annotations(number) ?? []
    );
  }

  annotationsFault(number: string): string | undefined {
    return this.#newest()
      .find((text) => text.has(number))
      ?.annotationsFault?.(number);
  }

  has(number: string): boolean {
    return this.#texts.some((text) => text.has(number));
  }

  words(): TextWords | undefined {
    return this.#leading()?.words() ?? firstOf(this.#newest(), (text) => text.words());
  }

  wordsAreComing(): boolean {
    return this.#texts.some((text) => text.wordsAreComing?.() === true);
  }

  fault(number: string): string | undefined {
    return this.section(number) === undefined
      ? (firstOf(this.#texts, (text) => text.fault(number)) ?? this.#troubles[0])
      : undefined;
  }

  check(): readonly string[] {
    return [...this.#texts.flatMap((text) => text.check?.() ?? text.damage()), ...this.#troubles];
  }

  texts(): readonly OfficialText[] {
    return this.#newest();
  }

  damage(): readonly string[] {
    return [...this.#texts.flatMap((text) => text.damage()), ...this.#troubles];
  }

  /** The text that is told of: a whole code before chapters. */
  #leading(): OfficialText | undefined {
    const newest = this.#newest();
    return newest.find((text) => text.status()?.whole === true) ?? newest[0];
  }

  /** Those that have something, newest edition first, and of one edition the one read last. */
  #newest(): readonly OfficialText[] {
    const dated = this.#texts.flatMap((text) => {
      const status = text.status();
      return status === undefined
        ? []
        : [{ text, year: Math.max(status.edition ?? 0, status.supplement ?? 0), read: status.read }];
    });
    return dated
      .sort((a, b) => b.year - a.year || (a.read === b.read ? 0 : a.read < b.read ? 1 : -1))
      .map(({ text }) => text);
  }
}

function firstOf<A, B>(all: readonly A[], ask: (one: A) => B | undefined): B | undefined {
  for (const one of all) {
    const answer = ask(one);
    if (answer !== undefined) return answer;
  }
  return undefined;
}
