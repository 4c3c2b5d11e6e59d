import type { Statutes } from '../../facts/statutes';
import type { OfficialText } from '../../official/pages/officialText';
import type { ClientFlags } from '../clientFlags';
import type { Guard } from '../guard';
import { MISSING_TEXT } from '../messages';

/**
 * Tells a client that asked for it, once for each chapter, of a section that a person
 * looked at and whose official text is not here.
 */
export class MissingText {
  readonly #guard: Guard;
  readonly #flags: () => ClientFlags;
  readonly #canGet: () => boolean;
  readonly #told = new Set<string>();

  /** @param canGet false where no text can be had, or it is not known yet what is here */
  constructor(guard: Guard, flags: () => ClientFlags, canGet: () => boolean) {
    this.#guard = guard;
    this.#flags = flags;
    this.#canGet = canGet;
  }

  /** @param numbers normal numbers of the sections that were looked at */
  note(numbers: readonly string[], statutes: Statutes | null, official: OfficialText | undefined): void {
    if (!this.#flags().missingText || !this.#canGet() || official === undefined || statutes === null) return;
    for (const number of numbers) {
      const section = statutes.find(number);
      // What is damaged is not missing.
      if (
        section?.status !== 'in force' ||
        this.#told.has(section.chapter) ||
        official.has(number) ||
        official.damage().length > 0
      )
        continue;
      this.#told.add(section.chapter);
      void this.#guard.notify(MISSING_TEXT, { chapter: section.chapter });
    }
  }
}
