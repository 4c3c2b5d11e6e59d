import { l10n, type CancellationToken, type QuickPickItem } from 'vscode';
import { SEARCH_SECTIONS, type SearchSectionsParams, type SectionItem } from '../../server/src/protocol/messages';
import type { Client } from './client';
import { harmless } from './harmless';
import { pickWhileTyping } from './pickWhileTyping';

/** A line of a list; without a section one that only says something. */
export interface SectionPick extends QuickPickItem {
  readonly section?: SectionItem;
}

/**
 * Lets a person pick a section by its number or by words of its heading; the list answers while they type.
 * @returns undefined where they thought better of it
 */
export async function pickSection(client: Client, title: string): Promise<SectionItem | undefined> {
  const picked = await pickWhileTyping<SectionPick>(client, {
    title,
    typed: '',
    placeholder: SECTION_PLACEHOLDER(),
    search: async (text, token) => ({ items: orHint(text, await sectionsFor(client, text, token)) }),
  });
  return picked?.item.section;
}

/** What a box for sections says before anything is typed. */
export const SECTION_PLACEHOLDER = (): string =>
  l10n.t('Number or words of the heading: 53a-70, 14-227a(g), sexual assault');

/** Lines for the sections that typed text means. */
export async function sectionsFor(client: Client, text: string, token: CancellationToken): Promise<SectionPick[]> {
  const params: SearchSectionsParams = { text };
  return (await client.request(SEARCH_SECTIONS, params, token)).sections.map(sectionPick);
}

/** The lines found, else one that says what to type. */
export function orHint<Item extends QuickPickItem>(
  typed: string,
  items: readonly Item[],
): readonly (Item | QuickPickItem)[] {
  if (items.length > 0) return items;
  const label =
    typed.trim() === ''
      ? l10n.t('Type a section number or words of a heading')
      : l10n.t('No section matches “{0}”', typed.trim());
  return [
    {
      label: `$(info) ${harmless(label)}`,
      detail: l10n.t('For example 53a-70, 14-227a(g), sexual assault, or drunk driving'),
      alwaysShow: true,
    },
  ];
}

/** A section as a line of a list. */
export function sectionPick(section: SectionItem): SectionPick & { readonly section: SectionItem } {
  return {
    section,
    label: `§ ${section.number}${section.labelPath}`,
    description: section.catchline === '' && section.state === '' ? l10n.t('no heading') : section.catchline,
    detail: section.state === '' ? section.place : `$(circle-slash) ${section.state} · ${section.place}`,
    // The server has found it already; the editor's own filter knows labels only.
    alwaysShow: true,
  };
}
