import { normalNumber } from '../../citations/sectionNumber';
import { definition } from '../../features/definition';
import { comparableTexts } from '../../features/pages/comparison';
import { editionOfPage, numberOfPage, pageAddress } from '../../features/pages/address';
import { siteEditions } from '../../official/pages/editionYears';
import type { Handler, ServerContext } from '../context';
import { offsetOf } from '../convert';
import { EDITIONS, type EditionsParams, type EditionsResult } from '../messages';

/** The texts of a section that can be compared, and the editions that can be had for it. */
export const editionsHandler: Handler = {
  handle(context) {
    const { guard, catalogue, official, page, ports } = context;
    guard.answer(EDITIONS, async (params) => {
      const statutes = await catalogue.read();
      const { number, cited } = await subjectOf(context, params);
      const texts = await Promise.all(
        comparableTexts(number, official()).map(async (text) => ({
          ...text,
          uri: (await page(number, [], statutes, text.year))?.uri ?? '',
        })),
      );
      const here = official()?.editions() ?? [];
      return {
        number,
        cited,
        texts: texts.filter(({ uri }) => uri !== ''),
        editions: here,
        offered: ports.library === undefined ? [] : siteEditions(ports.today()).filter((year) => !here.includes(year)),
      };
    });
  },
};

/** The section that is named, or cited at a place, or whose page is shown there. */
async function subjectOf(
  { documents, configuration, open }: ServerContext,
  { number, uri, position }: EditionsParams,
): Promise<Pick<EditionsResult, 'number' | 'cited'>> {
  // A person may have typed it.
  if (typeof number === 'string')
    return { number: numberOfPage(pageAddress(normalNumber(number) ?? number)) ?? '', cited: null };
  if (typeof uri !== 'string' || documents.snapshot(uri) === undefined) return { number: '', cited: null };
  const [at, { asOf }] = [await open(uri), await configuration.of(uri)];
  const [target] =
    at === undefined || position === undefined
      ? []
      : definition(at.snapshot, offsetOf(at.snapshot, position), asOf === '' ? null : asOf);
  if (target !== undefined) return { number: target.number, cited: target.year ?? null };
  return { number: numberOfPage(uri) ?? '', cited: editionOfPage(uri) ?? null };
}
