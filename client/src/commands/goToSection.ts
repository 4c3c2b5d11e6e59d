import { l10n, type QuickPickItem } from 'vscode';
import type { SectionItem } from '../../../server/src/protocol/messages';
import type { Client } from '../client';
import { SECTION_PLACEHOLDER, sectionsFor } from '../pickSection';
import { pickWhileTyping } from '../pickWhileTyping';
import { searchStatutes } from './searchStatutes';

interface GoPick extends QuickPickItem {
  /** Left out on the line that leads from headings to the words of the law. */
  readonly section?: SectionItem;
}

/** Opens the page of a section that the person finds by number or by words. @param typed what stands in the box at first */
export async function goToSection(client: Client, typed?: unknown): Promise<void> {
  const picked = await pickWhileTyping<GoPick>(client, {
    title: l10n.t('Go to Section'), typed: typeof typed === 'string' ? typed : '', placeholder: SECTION_PLACEHOLDER(),
    async search(text, token) {
      const sections = await sectionsFor(client, text, token);
      return { items: /\p{L}{3}/u.test(text) ? [...sections, searchLine(text)] : sections };
    },
  });
  if (picked === undefined) return;
  const { section } = picked.item;
  if (section === undefined) await searchStatutes(client, picked.typed);
  else await client.openSection(section.number, section.labelPath);
}

function searchLine(text: string): GoPick {
  return { label: `$(search) ${l10n.t('Search the text of the statutes for “{0}”', text.trim())}`, alwaysShow: true };
}
