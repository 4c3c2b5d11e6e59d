import { placeWords } from '../office/officeDocument';
import { textAround } from '../office/textAround';
import type { Span } from '../text/span';
import type { ReadDocument } from './read';
import { shown } from './words';

/** Where a span stands, for a person: "brief.md:12:5", "brief.docx: footnote 3, at paragraph 12". */
export function placeName(document: ReadDocument, span: Span): string {
  const { source, snapshot } = document;
  const words = officePlace(document, span);
  if (words !== undefined) return `${shown(source.name)}: ${shown(words)}`;
  const { line, character } = snapshot.lines.positionAt(span.start);
  return `${shown(source.name)}:${line + 1}:${character + 1}`;
}

/** Where a span stands in a Word document or a PDF; undefined in a text, whose lines and columns say it. */
export function officePlace({ source }: ReadDocument, span: Span): string | undefined {
  return source.office === null ? undefined : placeWords(source.office.placeAt(span.start));
}

/** The text around a span, on one line. */
export function wordsAround(
  { snapshot }: ReadDocument,
  span: Span,
): { readonly before: string; readonly after: string } {
  return textAround(snapshot.text, span);
}

/** The key `place` of the answers in JSON; nothing for a text. */
export function placeData(document: ReadDocument, span: Span): { readonly place?: object } {
  const { office } = document.source;
  if (office === null) return {};
  const place = office.placeAt(span.start);
  return { place: { words: placeWords(place), ...place, ...wordsAround(document, span) } };
}
