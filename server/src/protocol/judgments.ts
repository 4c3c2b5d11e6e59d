import { declarationsOf } from '../analysis/declarations';
import type { Snapshot } from '../analysis/snapshot';
import type { Finding, StyleName } from '../diagnostics/finding';
import { JudgedBefore } from '../diagnostics/localFindings';
import type { OfficialText } from '../official/pages/officialText';
import type { Statutes } from '../facts/statutes';
import type { Catalogue } from './catalogue';
import type { Configuration } from './configuration';
import type { Documents } from './documents';
import { judge } from '../settings/judge';
import type { Settings } from '../settings/read';

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
  #count = 0;

  /** @param made told of each new judgment */
  constructor(
    parts: {
      documents: Documents; configuration: Configuration; catalogue: Catalogue; official: () => OfficialText | undefined; today: () => string;
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

  /** The judgment of a document's newest version; undefined for one that is not open. */
  async of(uri: string): Promise<Judgment | undefined> {
    if (this.#documents.version(uri) === undefined) return undefined;
    const settings = await this.#configuration.of(uri);
    const statutes = await this.#catalogue.read();
    const snapshot = this.#documents.snapshot(uri);
    if (snapshot === undefined) return undefined;
    const today = this.#today();
    const kept = this.#kept.get(uri);
    if (kept?.snapshot === snapshot && kept.settings === settings && kept.today === today) return kept;
    const before = kept?.before ?? new JudgedBefore();
    const { style, findings } = judge(snapshot, { statutes, settings, official: this.#official(), today }, undefined, before);
    const detected = settings.style === 'auto' && style !== null && declarationsOf(snapshot).style === null;
    const judgment: Kept = { id: String(++this.#count), snapshot, findings, style, detected, statutes, settings, today, before };
    this.#kept.set(uri, judgment);
    this.#made(judgment);
    return judgment;
  }

  /** Judges every document anew at the next question: another official text is on this machine. */
  forgetAll(): void {
    this.#kept.clear();
  }

  forget(uri: string): void {
    this.#kept.delete(uri);
  }
}
