import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Snapshot } from '../analysis/snapshot';
import type { Statutes } from '../facts/statutes';
import type { Settings } from '../settings/read';
import type { Catalogue } from './catalogue';
import type { Configuration } from './configuration';
import type { Documents } from './documents';
import { contentModified } from './guard';

/**
 * An open document as one question sees it: its snapshot and the facts; `statutes`
 * is null where they could not be read.
 */
export interface Opened {
  readonly snapshot: Snapshot;
  readonly statutes: Statutes | null;
}

export interface OpenedWithSettings extends Opened {
  readonly settings: Settings;
}

interface OpenedParts {
  readonly documents: Documents;
  readonly catalogue: Catalogue;
  readonly configuration: Configuration;
}

/** A document's snapshot and the facts; undefined where it is not open. Rejects where it was edited meanwhile. */
export async function opened({ documents, catalogue }: OpenedParts, uri: string): Promise<Opened | undefined> {
  const snapshot = await documents.read(uri);
  if (snapshot === undefined) return undefined;
  const statutes = await catalogue.read();
  if (!documents.isNewest(snapshot)) throw contentModified();
  return { snapshot, statutes };
}

/** The same with the document's settings, all of one moment. Rejects where it is not open. */
export async function openedWithSettings(parts: OpenedParts, uri: string): Promise<OpenedWithSettings> {
  const at = await opened(parts, uri);
  if (at === undefined) throw new ResponseError(ErrorCodes.InvalidParams, 'The document is not open.');
  const settings = await parts.configuration.of(uri);
  if (!parts.documents.isNewest(at.snapshot)) throw contentModified();
  return { ...at, settings };
}

/** The settings of a document: files are many, so those of one that is not open are asked for anew each time. */
export async function settingsOf(
  { documents, configuration }: Pick<OpenedParts, 'documents' | 'configuration'>,
  uri: string,
): Promise<Settings> {
  const settings = await configuration.of(uri);
  if (documents.version(uri) === undefined) configuration.forget(uri);
  return settings;
}
