import { normalNumber } from '../../citations/sectionNumber';
import { numberOfPage, pageAddress } from '../../features/pages/address';
import { labelsOf } from '../../code/labels';
import type { Handler } from '../context';
import type { SectionPageMethod, SectionPageParams } from '../messages';

const SECTION_PAGE: SectionPageMethod = 'conncite/sectionPage';

export const sectionPageHandler: Handler = {
  capabilities: () => ({}),
  handle({ connection, guard, catalogue, page }) {
    connection.onRequest(SECTION_PAGE, guard.request(SECTION_PAGE, async ({ number, labelPath, edition }: SectionPageParams) => {
      // A person may have typed it.
      const named = numberOfPage(pageAddress(normalNumber(number) ?? number)) ?? '';
      return await page(named, labelsOf(labelPath), await catalogue.read(), Number.isInteger(edition) ? edition : undefined) ?? null;
    }));
  },
};
