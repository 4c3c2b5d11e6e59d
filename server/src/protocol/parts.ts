import type { Connection } from 'vscode-languageserver';
import { rules } from '../diagnostics/registry';
import { Catalogue } from './catalogue';
import type { ClientFlags } from './clientFlags';
import { Configuration } from './configuration';
import { Documents } from './documents';
import { Guard } from './guard';
import { Judgments } from './judgments';
import { MissingText } from './official/missing';
import { OfficialSource } from './official/source';
import { Pages } from './pages';
import type { ServerPorts } from './ports';
import { Publisher } from './publisher';
import { Refresh, type RefreshParts } from './refresh';
import { sendStatus } from './status';
import { Workspace } from './workspace';

/** The parts of one server. They keep what it knows; handlers and listeners ask them. */
export interface Parts extends RefreshParts {
  readonly ports: ServerPorts;
  readonly configuration: Configuration;
  readonly missing: MissingText;
  readonly refresh: Refresh;
}

/** Makes the parts and tells each of those that it needs. Nothing is read yet. */
export function makeParts(connection: Connection, ports: ServerPorts, flags: () => ClientFlags): Parts {
  const guard = new Guard(connection);
  const documents = new Documents(connection);
  const codes = rules.map((rule) => rule.code);
  const configuration = new Configuration(connection, flags, codes, ports.files);
  const source = new OfficialSource(connection, ports, flags, configuration, () => {
    refresh.showAnew();
  });
  const catalogue = new Catalogue(connection, ports, flags, () => source.open());
  const missing = new MissingText(guard, flags, () => ports.library !== undefined && !source.isOpening);
  const judgments = new Judgments(
    { documents, configuration, catalogue, official: () => ports.official, today: () => ports.today() },
    (judgment) => {
      if (flags().status) sendStatus(judgment, { guard, ports });
    },
  );
  const pages = new Pages(ports, flags);
  const publisher = new Publisher(connection, { judgments, guard }, flags);
  const workspace = new Workspace(connection, { documents, configuration, guard, files: ports.files }, flags);
  const shown = { connection, flags, guard, documents, catalogue, judgments, pages, publisher, workspace, source };
  const refresh = new Refresh(shown);
  return { ...shown, ports, configuration, missing, refresh };
}
