import { definition } from '../../features/definition';
import { COMPARE_EDITIONS, GET_CHAPTER_TEXT } from '../../features/commands';
import { hover, type HoverContext } from '../../features/hover';
import { getTextAddress } from '../../features/wording/official';
import type { Handler, ServerContext } from '../context';
import { offsetOf, toHover } from '../convert';
import { OPEN_SECTION } from '../messages';

export const hoverHandler: Handler = {
  capabilities: () => ({ hoverProvider: true }),
  handle(context) {
    const { connection, guard, ports, open, flags, configuration, missing } = context;
    connection.onHover(
      guard.request('textDocument/hover', async ({ textDocument, position }) => {
        const at = await open(textDocument.uri);
        if (at === undefined) return null;
        const { asOf } = await configuration.of(textDocument.uri);
        const found = hover(at.snapshot, offsetOf(at.snapshot, position), {
          statutes: at.statutes,
          official: ports.official,
          today: ports.today(),
          asOf: asOf === '' ? null : asOf,
          ...linksOf(context),
        });
        if (found !== undefined)
          missing.note(
            definition(at.snapshot, offsetOf(at.snapshot, position)).map((target) => target.number),
            at.statutes,
            ports.official,
          );
        return found ? toHover(at.snapshot, found, flags()) : null;
      }),
    );
  },
};

/** Addresses of commands that a hover may hold, where the client runs them. */
function linksOf({ flags, ports }: ServerContext): Required<Pick<HoverContext, 'openSection' | 'compare' | 'getText'>> {
  const { commands } = flags();
  const link = (command: string, given: readonly unknown[]): string | undefined =>
    commands.has(command) ? `command:${command}?${encodeURIComponent(JSON.stringify(given))}` : undefined;
  return {
    openSection: (number, labelPath, edition) =>
      link(OPEN_SECTION, edition === undefined ? [number, labelPath] : [number, labelPath, edition]),
    compare: (number, year) => link(COMPARE_EDITIONS, [number, year]),
    getText: (chapter) =>
      ports.library !== undefined && commands.has(GET_CHAPTER_TEXT) ? getTextAddress(chapter) : undefined,
  };
}
