import { l10n, Uri, workspace, type TextDocument } from 'vscode';
import type { GivenDocument } from '../../server/src/protocol/messages';

/** Word documents and PDF, which no editor shows as text. */
export const OFFICE_ENDINGS = ['docx', 'docm', 'dotx', 'dotm', 'pdf'];
const LARGEST_BYTES = 64_000_000;
/** So many bytes are turned into letters at a time: a call takes only so many arguments. */
const CHUNK = 0x6000;

/** A document read to be handed to the server, and whether what the editor shows of it was saved. */
export interface Given {
  readonly document: GivenDocument;
  readonly unsaved: boolean;
}

/**
 * Reads a document: what the editor shows of a text, the file of a Word document or a PDF.
 * @throws Error where it is too large, or is not there
 */
export async function givenDocument(uri: Uri): Promise<Given> {
  const name = nameOf(uri);
  if (isOffice(uri))
    return { document: { uri: uri.toString(), name, bytes: base64(await bytesOf(uri, name)) }, unsaved: false };
  const document = await workspace.openTextDocument(uri);
  const text = document.getText();
  const unsaved = document.isDirty || document.isUntitled;
  const bytes = unsaved ? new TextEncoder().encode(text) : await bytesOf(uri, name);
  return {
    document: { uri: uri.toString(), name, text, languageId: document.languageId, bytes: base64(bytes) },
    unsaved,
  };
}

/** A text that stands in no file. */
export function givenText(text: string, languageId: string | undefined): GivenDocument {
  return {
    uri: 'untitled:text',
    name: 'text',
    text,
    ...(languageId === undefined ? {} : { languageId }),
    bytes: base64(new TextEncoder().encode(text)),
  };
}

export function nameOf({ path }: Pick<TextDocument['uri'], 'path'>): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function isOffice({ path }: Pick<Uri, 'path'>): boolean {
  return OFFICE_ENDINGS.includes(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
}

async function bytesOf(uri: Uri, name: string): Promise<Uint8Array> {
  if ((await workspace.fs.stat(uri)).size > LARGEST_BYTES)
    throw new Error(l10n.t('{0} is larger than 64 MB and was not checked.', name));
  return workspace.fs.readFile(uri);
}

export function base64(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += CHUNK) letters += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(letters);
}

export function fromBase64(letters: string): Uint8Array {
  return Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
}
