import { normalNumber } from '../../citations/sectionNumber';
import { numberOfPage, pageAddress } from '../../features/pages/address';
import { labelsOf } from '../../code/labels';
import type { Handler } from '../context';
import { SECTION_PAGE } from '../messages';

/** The address of the page of a section, whose number a person may have typed. */
export const sectionPageHandler: Handler = {
  handle({ guard, catalogue, page }) {
    guard.answer(SECTION_PAGE, async ({ number, labelPath, edition }) => {
      // A person may have typed it.
      const named = numberOfPage(pageAddress(normalNumber(number) ?? number)) ?? '';
      return (
        (await page(
          named,
          labelsOf(labelPath),
          await catalogue.read(),
          Number.isInteger(edition) ? edition : undefined,
        )) ?? null
      );
    });
  },
};
