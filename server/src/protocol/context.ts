import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { OfficialText } from '../official/pages/officialText';
import type { Statutes } from '../facts/statutes';
import type { PageSubject } from '../features/pages/address';
import type { PageExtras } from '../features/pages/sectionPage';
import type { Catalogue } from './catalogue';
import type { ClientFlags } from './clientFlags';
import type { Configuration } from './configuration';
import type { Documents } from './documents';
import type { Guard } from './guard';
import type { Judgments } from './judgments';
import type { MissingText } from './official/missing';
import type { SectionPageResult } from './messages';
import type { Opened, OpenedWithSettings } from './opened';
import type { ServerPorts } from './ports';
import type { Workspace } from './workspace';

/** What a handler works with. */
export interface ServerContext {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly documents: Documents;
  readonly catalogue: Catalogue;
  readonly configuration: Configuration;
  readonly judgments: Judgments;
  readonly workspace: Workspace;
  readonly ports: ServerPorts;
  /** Told of sections that a person looks at. */
  readonly missing: MissingText;
  readonly flags: () => ClientFlags;
  /** The official text on this machine, once the catalogue was read; undefined where there can be none. */
  readonly official: () => OfficialText | undefined;
  /** Called when another official text has come into this machine or gone: what is shown of it is asked for again. */
  readonly officialChanged: () => void;
  /** A document's snapshot and the facts; undefined where it is not open. Rejects where it was edited meanwhile. */
  readonly open: (uri: string) => Promise<Opened | undefined>;
  /** The same with the document's settings, all of one moment. Rejects where it is not open. */
  readonly openSet: (uri: string) => Promise<OpenedWithSettings>;
  /** What pages are made of beside the facts, but for the documents of the workspace. */
  readonly pageExtras: () => PageExtras;
  /**
   * A section's page, of one edition where its year is given, where the client can open it; undefined
   * where it cannot and no file can be written.
   */
  readonly page: (
    number: string,
    pinpoint: readonly string[],
    statutes: Statutes | null,
    edition?: number,
  ) => Promise<SectionPageResult | undefined>;
  /** Address of any page, as `page` gives it. */
  readonly place: (subject: PageSubject, statutes: Statutes | null) => Promise<string | undefined>;
}

/** The handler of one feature: one file each in `handlers`, named as the feature. */
export interface Handler {
  /** What `initialize` answers of it; left out by requests beyond the protocol, which need no answer. */
  capabilities?(flags: ClientFlags, ports: ServerPorts): Partial<ServerCapabilities>;
  /** Answers the feature's requests. */
  handle(context: ServerContext): void;
}
