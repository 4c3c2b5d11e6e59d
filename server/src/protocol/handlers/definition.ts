import { definition, definitionOfPlace } from '../../features/definition';
import { olderEdition } from '../../official/pages/editions';
import type { Handler } from '../context';
import { offsetOf, toLocation, toLocationLink } from '../convert';

/**
 * Where a citation leads: to the page of its section, at the subsection and in the edition that it
 * cites, or to that of an act, chapter or title.
 */
export const definitionHandler: Handler = {
  capabilities: () => ({ definitionProvider: true }),
  handle({ connection, guard, open, page, place, flags, configuration, official, missing }) {
    connection.onDefinition(
      guard.request('textDocument/definition', async ({ textDocument, position }) => {
        const at = await open(textDocument.uri);
        if (at === undefined) return null;
        const offset = offsetOf(at.snapshot, position);
        const { asOf } = await configuration.of(textDocument.uri);
        const targets = definition(at.snapshot, offset, asOf === '' ? null : asOf);
        missing.note(
          targets.map(({ number }) => number),
          at.statutes,
          official(),
        );
        const sections = targets.map(async (target) => {
          const to = await page(
            target.number,
            target.pinpoint,
            at.statutes,
            olderEdition(official(), target.number, target.year),
          );
          return to && toLocationLink(at.snapshot, target.origin, to.uri, to.line);
        });
        const places = definitionOfPlace(at.snapshot, offset, at.statutes).map(async ({ origin, subject }) => {
          const uri = await place(subject, at.statutes);
          return uri === undefined ? undefined : toLocationLink(at.snapshot, origin, uri, 0);
        });
        const opened = (await Promise.all([...sections, ...places])).filter((link) => link !== undefined);
        return flags().locationLinks ? opened : opened.map(toLocation);
      }),
    );
  },
};
