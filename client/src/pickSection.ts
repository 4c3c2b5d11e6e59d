import { CancellationTokenSource, l10n, window, type QuickPickItem } from 'vscode';
import type { SearchSectionsMethod, SearchSectionsParams, SearchSectionsResult, SectionItem } from '../../server/src/protocol/messages';
import { messageOf, type Client } from './client';

const SEARCH_SECTIONS: SearchSectionsMethod = 'conncite/searchSections';

interface SectionPick extends QuickPickItem {
  readonly section: SectionItem;
}

/**
 * Lets a person pick a section by its number or by words of its heading; the list answers while they type.
 * @param typed what stands in the box at first
 * @returns undefined where they thought better of it
 */
export function pickSection(client: Client, title: string, typed = ''): Promise<SectionItem | undefined> {
  const box = window.createQuickPick<SectionPick>();
  box.title = title;
  box.placeholder = l10n.t('Number or words of the heading: 53a-70, 14-227a(g), sexual assault');
  let asked: CancellationTokenSource | undefined;
  const search = async (text: string): Promise<void> => {
    asked?.cancel();
    const mine = new CancellationTokenSource();
    asked = mine;
    box.busy = true;
    try {
      const params: SearchSectionsParams = { text };
      const { sections } = await client.request<SearchSectionsResult>(SEARCH_SECTIONS, params, mine.token);
      if (asked === mine) box.items = sections.map(picked);
    } catch (error) {
      if (asked === mine) client.log.warn(`${SEARCH_SECTIONS}: ${messageOf(error)}`);
    } finally {
      if (asked === mine) box.busy = false;
      mine.dispose();
    }
  };
  return new Promise((resolve) => {
    box.onDidChangeValue((text) => void search(text));
    box.onDidAccept(() => {
      resolve(box.activeItems[0]?.section);
      box.hide();
    });
    box.onDidHide(() => {
      asked = undefined;
      resolve(undefined);
      box.dispose();
    });
    box.value = typed;
    box.show();
    if (typed !== '') void search(typed);
  });
}

function picked(section: SectionItem): SectionPick {
  return {
    section, label: `§ ${section.number}${section.labelPath}`, description: section.catchline === '' && section.state === '' ? l10n.t('no heading') : section.catchline,
    detail: section.state === '' ? section.place : `$(circle-slash) ${section.state} · ${section.place}`,
    // The server has found it already; the editor's own filter knows labels only.
    alwaysShow: true,
  };
}
