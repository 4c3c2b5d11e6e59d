import { l10n, type CancellationToken, type QuickPickItem } from 'vscode';
import type { SearchSectionsMethod, SearchSectionsParams, SearchSectionsResult, SectionItem } from '../../server/src/protocol/messages';
import type { Client } from './client';
import { pickWhileTyping } from './pickWhileTyping';

const SEARCH_SECTIONS: SearchSectionsMethod = 'conncite/searchSections';

export interface SectionPick extends QuickPickItem {
  readonly section: SectionItem;
}

/**
 * Lets a person pick a section by its number or by words of its heading; the list answers while they type.
 * @returns undefined where they thought better of it
 */
export async function pickSection(client: Client, title: string): Promise<SectionItem | undefined> {
  const picked = await pickWhileTyping<SectionPick>(client, {
    title, typed: '', placeholder: SECTION_PLACEHOLDER(), search: async (text, token) => ({ items: await sectionsFor(client, text, token) }),
  });
  return picked?.item.section;
}

/** What a box for sections says before anything is typed. */
export const SECTION_PLACEHOLDER = (): string => l10n.t('Number or words of the heading: 53a-70, 14-227a(g), sexual assault');

/** Lines for the sections that typed text means. */
export async function sectionsFor(client: Client, text: string, token: CancellationToken): Promise<SectionPick[]> {
  const params: SearchSectionsParams = { text };
  return (await client.request<SearchSectionsResult>(SEARCH_SECTIONS, params, token)).sections.map(sectionPick);
}

/** A section as a line of a list. */
export function sectionPick(section: SectionItem): SectionPick {
  return {
    section, label: `§ ${section.number}${section.labelPath}`, description: section.catchline === '' && section.state === '' ? l10n.t('no heading') : section.catchline,
    detail: section.state === '' ? section.place : `$(circle-slash) ${section.state} · ${section.place}`,
    // The server has found it already; the editor's own filter knows labels only.
    alwaysShow: true,
  };
}
