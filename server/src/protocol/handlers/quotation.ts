import { citationForms } from '../../features/citationForms';
import { numberOfPage } from '../../features/pages/address';
import { quotation, quotationText } from '../../features/quotation';
import { sectionDocument } from '../../features/textDocumentContent';
import type { Handler } from '../context';
import { spanOf } from '../convert';
import { QUOTATION } from '../messages';

/** What is selected on the page of a section, as a quotation with its citation. */
export const quotationHandler: Handler = {
  handle({ guard, openSet, pageExtras, ports }) {
    guard.answer(QUOTATION, async ({ uri, range }) => {
      const { snapshot, statutes, settings } = await openSet(uri);
      const number = numberOfPage(uri);
      const found =
        number === undefined
          ? undefined
          : quotation(
              snapshot,
              spanOf(snapshot, range),
              sectionDocument(number, statutes, ports.today(), pageExtras()),
            );
      if (found === undefined) return null;
      const style = settings.style === 'auto' ? 'connecticut' : settings.style;
      const [form] = citationForms(found.number, found.pinpoint, statutes, style);
      return { text: quotationText(found, form?.text ?? `§ ${found.number}`), official: found.official };
    });
  },
};
