import { citationForms } from '../../features/citationForms';
import { numberOfPage } from '../../features/pages/address';
import { quotation, quotationText } from '../../features/quotation';
import { sectionDocument } from '../../features/textDocumentContent';
import type { Handler } from '../context';
import { spanOf } from '../convert';
import type { QuotationMethod, QuotationParams, QuotationResult } from '../messages';

const QUOTATION: QuotationMethod = 'conncite/quotation';

export const quotationHandler: Handler = {
  capabilities: () => ({}),
  handle({ connection, guard, openSet, pageExtras, ports }) {
    connection.onRequest(QUOTATION, guard.request(QUOTATION, async ({ uri, range }: QuotationParams): Promise<QuotationResult | null> => {
      const { snapshot, statutes, settings } = await openSet(uri);
      const number = numberOfPage(uri);
      const found = number === undefined ? undefined : quotation(snapshot, spanOf(snapshot, range), sectionDocument(number, statutes, ports.today(), pageExtras()));
      if (found === undefined) return null;
      const style = settings.style === 'auto' ? 'connecticut' : settings.style;
      const [form] = citationForms(found.number, found.pinpoint, statutes, style);
      return { text: quotationText(found, form?.text ?? `§ ${found.number}`), official: found.official };
    }));
  },
};
