import { declarationsOf } from '../analysis/declarations';
import type { Snapshot } from '../analysis/snapshot';
import type { Finding, StyleName } from '../diagnostics/finding';
import { JudgedBefore } from '../diagnostics/localFindings';
import type { OfficialText } from '../official/pages/officialText';
import type { Statutes } from '../facts/statutes';
import type { Catalogue } from './catalogue';
import type { Configuration } from './configuration';
import type { Documents } from './documents';
import { judgeInSteps } from '../settings/judge';
import type { Settings } from '../settings/read';
import { inSlices } from '../text/inSlices';

/** What was found in one version of a document under one set of settings on one day. */
export interface Judgment {
  /** Another one for each judgment, so that a client can be told that nothing has changed. */
  readonly id: string;
  readonly snapshot: Snapshot;
  readonly findings: readonly Finding[];
  readonly style: StyleName | null;
  /** True where the document itself shows the style. */
  readonly detected: boolean;
  readonly statutes: Statutes | null;
  readonly settings: Settings;
}

interface Kept extends Judgment {
  readonly today: string;
  readonly before: JudgedBefore;
}

/** Judges open documents, each version once; diagnostics, quick fixes and the status ask the same judgment. */
export class Judgments {
  readonly #documents: Documents;
  readonly #configuration: Configuration;
  readonly #catalogue: Catalogue;
  readonly #official: () => OfficialText | undefined;
  readonly #today: () => string;
  readonly #kept = new Map<string, Kept>();
  readonly #made: (judgment: Judgment) => void;
  /** Judgments that are being made. */
  readonly #making = new Map<string, Promise<Judgment | undefined>>();
  #count = 0;
  /** Another number after each change of the official text. */
  #era = 0;

  /** @param made told of each new judgment */
  constructor(
    parts: {
      documents: Documents;
      configuration: Configuration;
      catalogue: Catalogue;
      official: () => OfficialText | undefined;
      today: () => string;
    },
    made: (judgment: Judgment) => void,
  ) {
    this.#documents = parts.documents;
    this.#configuration = parts.configuration;
    this.#catalogue = parts.catalogue;
    this.#official = parts.official;
    this.#today = parts.today;
    this.#made = made;
  }

  /**
   * The judgment of a document's newest version; undefined for one that is not open.
   * Whoever asks while one is made waits for it.
   */
  of(uri: string): Promise<Judgment | undefined> {
    const making = this.#making.get(uri);
    if (making !== undefined) return making;
    const made = this.#make(uri).finally(() => this.#making.delete(uri));
    this.#making.set(uri, made);
    return made;
  }

  async #make(uri: string): Promise<Judgment | undefined> {
    if (this.#documents.version(uri) === undefined) return undefined;
    const [era, { generation }] = [this.#era, this.#configuration];
    const settings = await this.#configuration.of(uri);
    const statutes = await this.#catalogue.read();
    const snapshot = await this.#documents.read(uri);
    if (snapshot === undefined) return undefined;
    const today = this.#today();
    const kept = this.#kept.get(uri);
    if (kept?.snapshot === snapshot && kept.settings === settings && kept.today === today) return kept;
    const before = kept?.before ?? new JudgedBefore();
    const { style, findings } = await inSlices(
      judgeInSteps(snapshot, { statutes, settings, official: this.#official(), today }, before),
    );
    // Edited, closed or judged otherwise meanwhile: what was found is not so any more.
    if (!this.#documents.isNewest(snapshot) || era !== this.#era || generation !== this.#configuration.generation)
      return this.#make(uri);
    const detected = settings.style === 'auto' && style !== null && declarationsOf(snapshot).style === null;
    const judgment: Kept = {
      id: String(++this.#count),
      snapshot,
      findings,
      style,
      detected,
      statutes,
      settings,
      today,
      before,
    };
    this.#kept.set(uri, judgment);
    this.#made(judgment);
    return judgment;
  }

  /** Judges every document anew at the next question: another official text is on this machine. */
  forgetAll(): void {
    this.#kept.clear();
    this.#era++;
  }

  forget(uri: string): void {
    this.#kept.delete(uri);
  }
}
