import { l10n, type QuickPickItem } from 'vscode';
import type { SectionItem } from '../../../server/src/protocol/messages';
import type { Client } from '../client';
import { orHint, SECTION_PLACEHOLDER, sectionsFor } from '../pickSection';
import { pickWhileTyping } from '../pickWhileTyping';
import { searchStatutes } from './searchStatutes';

interface GoPick extends QuickPickItem {
  /** Left out on a line that is no section. */
  readonly section?: SectionItem;
  /** True on the line that leads from headings to the words of the law. */
  readonly searches?: true;
}

/**
 * Opens the page of a section that the person finds by number or by words.
 * @param typed what stands in the box at first
 */
export async function goToSection(client: Client, typed?: unknown): Promise<void> {
  const picked = await pickWhileTyping<GoPick>(client, {
    title: l10n.t('Go to Section'),
    typed: typeof typed === 'string' ? typed : '',
    placeholder: SECTION_PLACEHOLDER(),
    async search(text, token) {
      const sections = await sectionsFor(client, text, token);
      return { items: [...orHint(text, sections), ...(/\p{L}{3}/u.test(text) ? [searchLine(text)] : [])] };
    },
  });
  if (picked === undefined) return;
  const { section, searches } = picked.item;
  if (searches === true) await searchStatutes(client, picked.typed);
  else if (section !== undefined) await client.openSection(section.number, section.labelPath);
}

function searchLine(text: string): GoPick {
  return {
    label: `$(search) ${l10n.t('Search the text of the statutes for “{0}”', text.trim())}`,
    alwaysShow: true,
    searches: true,
  };
}
