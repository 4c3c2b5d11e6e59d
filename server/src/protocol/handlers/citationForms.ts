import type { Snapshot } from '../../analysis/snapshot';
import { judgedStyle } from '../../analysis/styleOf';
import { writesYears } from '../../analysis/writesYears';
import { citationForms } from '../../features/citationForms';
import { definition } from '../../features/definition';
import { formsThatCite } from '../../features/insertedForms';
import { numberOfPage } from '../../features/pages/address';
import { labelPath, labelsOf } from '../../code/labels';
import { ownSpelling } from '../../features/wording/spelling';
import { inSlices } from '../../text/inSlices';
import type { Handler } from '../context';
import { offsetOf, spanOf } from '../convert';
import { CITATION_FORMS } from '../messages';

export const citationFormsHandler: Handler = {
  handle({ guard, documents, catalogue, openSet }) {
    guard.answer(CITATION_FORMS, async (params) => {
      const at =
        params.uri !== undefined && documents.snapshot(params.uri) !== undefined
          ? await openSet(params.uri)
          : undefined;
      const named = params.number ?? '';
      const target =
        named !== ''
          ? { number: named, pinpoint: labelsOf(params.labelPath ?? '') }
          : at && params.position && targetAt(at.snapshot, offsetOf(at.snapshot, params.position));
      if (target === undefined) return null;
      const preferred = at === undefined ? null : judgedStyle(at.snapshot, at.settings.style);
      const statutes = at?.statutes ?? (await catalogue.read());
      const spelling = at !== undefined && params.spelled === true ? ownSpelling(at.snapshot) : undefined;
      const isWritten = at !== undefined && numberOfPage(at.snapshot.uri) === undefined;
      // What is inserted follows the document's habit; what is copied may go
      // anywhere, in the form that its style wants.
      const dated = params.spelled !== true || !isWritten || writesYears(at.snapshot);
      const all = citationForms(target.number, target.pinpoint, statutes, preferred, spelling, dated);
      const places = at === undefined ? [] : (params.places ?? []).map((place) => spanOf(at.snapshot, place));
      const forms = at === undefined ? all : await inSlices(formsThatCite(at.snapshot, places, target, all));
      return { number: target.number, labelPath: labelPath(target.pinpoint), forms };
    });
  },
};

/** The section cited at a place; on a page away from its citations, the page's own. */
function targetAt(
  snapshot: Snapshot,
  offset: number,
): { readonly number: string; readonly pinpoint: readonly string[] } | undefined {
  const [cited] = definition(snapshot, offset);
  if (cited !== undefined) return cited;
  const number = numberOfPage(snapshot.uri);
  return number === undefined ? undefined : { number, pinpoint: [] };
}
