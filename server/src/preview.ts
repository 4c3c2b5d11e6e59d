/**
 * The engine for the preview of Markdown documents: a bundle of its own, loaded when
 * the first preview is shown, and no server.
 */
import { createSnapshot } from './analysis/createSnapshot';
import { openCatalogue } from './facts/openCatalogue';
import { today } from './protocol/today';
import { previewLink, type PreviewLink } from './features/previewLink';

export type { PreviewLink };

/**
 * What finds the citations of a Markdown source and where they lead.
 * @param catalogue bytes of the built catalogue, which must not change afterwards
 * @throws CatalogueFileError where they are no catalogue
 */
export function previewReader(catalogue: Uint8Array): (source: string) => readonly PreviewLink[] {
  const statutes = openCatalogue(catalogue).on(today());
  return (source) => previewLink(createSnapshot('preview:/document', 0, 'markdown', source), statutes);
}
