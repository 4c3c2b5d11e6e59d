import { createSnapshot } from '../../analysis/createSnapshot';
import { previewLink } from '../../features/previewLink';
import type { Handler } from '../context';
import { PREVIEW_LINKS } from '../messages';

/** Links for a preview of Markdown, where the preview cannot read the facts itself: in a browser. */
export const previewLinksHandler: Handler = {
  handle({ guard, catalogue }) {
    guard.answer(PREVIEW_LINKS, async ({ text }) => {
      const statutes = await catalogue.read();
      return {
        links: statutes === null ? [] : previewLink(createSnapshot('preview:/document', 0, 'markdown', text), statutes),
      };
    });
  },
};
