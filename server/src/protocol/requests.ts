import { ErrorCodes, ResponseError, type Connection } from 'vscode-languageserver';
import type { TableOptions } from '../analysis/authorities/marker';
import { createSnapshot } from '../analysis/createSnapshot';
import type { Snapshot } from '../analysis/snapshot';
import { judgedStyle } from '../analysis/styleOf';
import { citationForms } from '../features/citationForms';
import { convertCitations } from '../features/convertCitations';
import { definition } from '../features/definition';
import { MOST_FINDINGS } from '../features/diagnostics';
import { numberOfPage } from '../features/pages/address';
import type { PageExtras } from '../features/pages/sectionPage';
import { quotation, quotationText } from '../features/quotation';
import { searchSections } from '../features/searchSections';
import { updateTableOfAuthorities } from '../features/tableOfAuthorities';
import { sectionDocument } from '../features/textDocumentContent';
import { labelPath, labelsOf } from '../features/wording/pinpoint';
import { ownSpelling } from '../features/wording/spelling';
import type { OfficialText } from '../official/pages/officialText';
import { styles, type StyleName } from '../styles/registry';
import type { Catalogue } from './catalogue';
import type { Configuration } from './configuration';
import { offsetOf, spanOf, toTextEdits } from './convert';
import type { Documents } from './documents';
import { contentModified, type Guard } from './guard';
import { judge } from '../settings/judge';
import type {
  CheckTextMethod, CheckTextParams, CheckTextResult, CitationFormsMethod,
  CitationFormsParams, CitationFormsResult, ConvertCitationsMethod, ConvertCitationsParams, ConvertCitationsResult, QuotationMethod,
  QuotationParams, QuotationResult, SearchSectionsMethod, SearchSectionsParams, SearchSectionsResult, TableOfAuthoritiesMethod,
  TableOfAuthoritiesParams, TableOfAuthoritiesResult,
} from './messages';
import type { Settings } from '../settings/read';

const SEARCH_SECTIONS: SearchSectionsMethod = 'conncite/searchSections';
const CITATION_FORMS: CitationFormsMethod = 'conncite/citationForms';
const QUOTATION: QuotationMethod = 'conncite/quotation';
const CONVERT_CITATIONS: ConvertCitationsMethod = 'conncite/convertCitations';
const TABLE_OF_AUTHORITIES: TableOfAuthoritiesMethod = 'conncite/tableOfAuthorities';
const CHECK_TEXT: CheckTextMethod = 'conncite/checkText';

const UNSAFE = 'A table of authorities cannot stand there: the rest of the document would be read otherwise. Put the cursor in another paragraph.';

/** Longest list of sections: nobody reads on. */
const MOST_SECTIONS = 50;

export interface RequestParts {
  readonly guard: Guard;
  readonly documents: Documents;
  readonly configuration: Configuration;
  readonly catalogue: Catalogue;
  readonly official: () => OfficialText | undefined;
  readonly pageExtras: () => PageExtras;
  readonly today: () => string;
}

/** Answers the requests of `messages.ts` that are not about pages. */
export function answerRequests(connection: Connection, { guard, documents, configuration, catalogue, official, pageExtras, today }: RequestParts): void {
  /** An open document, its settings and the facts, all of one moment. */
  async function open(uri: string) {
    const before = documents.snapshot(uri);
    if (before === undefined) throw notOpen();
    const [statutes, settings] = [await catalogue.read(), await configuration.of(uri)];
    if (documents.snapshot(uri) !== before) throw contentModified();
    return { snapshot: before, statutes, settings };
  }

  connection.onRequest(SEARCH_SECTIONS, guard.request(SEARCH_SECTIONS, async ({ text, most }: SearchSectionsParams): Promise<SearchSectionsResult> => {
    const statutes = await catalogue.read();
    return { sections: statutes === null ? [] : searchSections(text, statutes, Math.max(1, Math.min(most ?? MOST_SECTIONS, MOST_SECTIONS)), official()) };
  }));

  connection.onRequest(CITATION_FORMS, guard.request(CITATION_FORMS, async (params: CitationFormsParams): Promise<CitationFormsResult | null> => {
    const at = params.uri !== undefined && documents.snapshot(params.uri) !== undefined ? await open(params.uri) : undefined;
    const named = params.number ?? '';
    const target = named !== ''
      ? { number: named, pinpoint: labelsOf(params.labelPath ?? '') }
      : at && params.position && targetAt(at.snapshot, offsetOf(at.snapshot, params.position));
    if (target === undefined) return null;
    const preferred = at === undefined ? null : styleIn(at.settings, at.snapshot);
    const statutes = at?.statutes ?? await catalogue.read();
    const spelling = at !== undefined && params.spelled === true ? ownSpelling(at.snapshot) : undefined;
    return {
      number: target.number, labelPath: labelPath(target.pinpoint),
      forms: citationForms(target.number, target.pinpoint, statutes, preferred, spelling),
    };
  }));

  connection.onRequest(QUOTATION, guard.request(QUOTATION, async ({ uri, range }: QuotationParams): Promise<QuotationResult | null> => {
    const { snapshot, statutes, settings } = await open(uri);
    const number = numberOfPage(uri);
    const found = number === undefined ? undefined : quotation(snapshot, spanOf(snapshot, range), sectionDocument(number, statutes, today(), pageExtras()));
    if (found === undefined) return null;
    const style = settings.style === 'auto' ? 'connecticut' : settings.style;
    const [form] = citationForms(found.number, found.pinpoint, statutes, style);
    return { text: quotationText(found, form?.text ?? `§ ${found.number}`), official: found.official };
  }));

  connection.onRequest(CONVERT_CITATIONS, guard.request(CONVERT_CITATIONS, async (params: ConvertCitationsParams): Promise<ConvertCitationsResult> => {
    if (!Object.hasOwn(styles, params.style)) throw new ResponseError(ErrorCodes.InvalidParams, 'there is no such style');
    const { snapshot, statutes } = await open(params.uri);
    const made = convertCitations(snapshot, params.style, params.range === undefined ? null : spanOf(snapshot, params.range), statutes);
    return { version: snapshot.version, edits: toTextEdits(made.made), changed: made.changed, quoted: made.quoted, without: made.without, unsure: made.unsure };
  }));

  connection.onRequest(TABLE_OF_AUTHORITIES, guard.request(TABLE_OF_AUTHORITIES, async (params: TableOfAuthoritiesParams): Promise<TableOfAuthoritiesResult> => {
    const { snapshot, statutes, settings } = await open(params.uri);
    const cursor = params.position === undefined ? null : offsetOf(snapshot, params.position);
    const made = updateTableOfAuthorities(snapshot, statutes, tableOptions(settings, snapshot), cursor);
    const { outcome, entries } = made;
    if (outcome === 'unsafe') throw new ResponseError(ErrorCodes.InvalidParams, UNSAFE);
    return { version: snapshot.version, edits: toTextEdits(made.made), outcome, entries };
  }));

  connection.onRequest(CHECK_TEXT, guard.request(CHECK_TEXT, async ({ uri, languageId, text }: CheckTextParams): Promise<CheckTextResult> => {
    const [statutes, settings] = [await catalogue.read(), await configuration.of(uri)];
    // Files of a folder are many, and their settings are asked for again when they are opened.
    if (documents.version(uri) === undefined) configuration.forget(uri);
    const snapshot = createSnapshot(uri, 0, languageId, text);
    const citations = snapshot.reading.citations.length;
    const { findings } = judge(snapshot, { statutes, settings, official: official(), today: today() });
    return {
      citations,
      findings: findings.slice(0, MOST_FINDINGS).map(({ start, severity, code, message }) => (
        { start: snapshot.lines.positionAt(start), severity, code, message })),
    };
  }));
}

function notOpen(): ResponseError {
  return new ResponseError(ErrorCodes.InvalidParams, 'The document is not open.');
}

function styleIn(settings: Settings, snapshot: Snapshot): StyleName | null {
  return judgedStyle(snapshot, settings.style);
}

/** A style that the document declares or shows of itself need not stand in the table's marker. */
function tableOptions(settings: Settings, snapshot: Snapshot): TableOptions {
  const style = judgedStyle(snapshot, settings.style);
  return { style: style === judgedStyle(snapshot, 'auto') ? null : style, passim: settings.tableOfAuthorities.passim };
}

/** The section cited at a place; on a page away from its citations, the page's own. */
function targetAt(snapshot: Snapshot, offset: number): { readonly number: string; readonly pinpoint: readonly string[] } | undefined {
  const [cited] = definition(snapshot, offset);
  if (cited !== undefined) return cited;
  const number = numberOfPage(snapshot.uri);
  return number === undefined ? undefined : { number, pinpoint: [] };
}
