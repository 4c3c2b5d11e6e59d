import { l10n, QuickPickItemKind, type QuickPickItem } from 'vscode';
import {
  SEARCH_STATUTES,
  type PassageItem,
  type SearchStatutesParams,
  type SearchStatutesResult,
  type SectionItem,
} from '../../server/src/protocol/messages';
import type { Client } from './client';
import { pickWhileTyping, type Found } from './pickWhileTyping';
import { orHint, sectionPick } from './pickSection';

/** What a person chose: a place of the law, or to have the official text installed. */
export type ChosenLaw = { readonly section: SectionItem } | { readonly install: true };

interface LawPick extends QuickPickItem {
  readonly chosen?: ChosenLaw;
}

/**
 * Lets a person find a place of the law by number, by words of the heading or, with
 * the official text, by words of the law.
 * @param typed what stands in the box at first
 * @returns undefined where they thought better of it
 */
export async function pickLaw(client: Client, title: string, typed = ''): Promise<ChosenLaw | undefined> {
  const picked = await pickWhileTyping<LawPick>(client, {
    title,
    typed,
    placeholder: l10n.t('Words of a statute or its heading, or a section number'),
    async search(text, token) {
      const params: SearchStatutesParams = { text };
      return foundIn(text, await client.request(SEARCH_STATUTES, params, token));
    },
  });
  return picked?.item.chosen;
}

function foundIn(typed: string, found: SearchStatutesResult): Found<LawPick> {
  const { sections, passages, edition, read } = found;
  const places = new Map(passages.map((passage) => [passage.number, passage]));
  const { note, offer } = limitOf(found);
  const install: LawPick | undefined =
    offer === undefined
      ? undefined
      : {
          label: `$(cloud-download) ${l10n.t('Install the official statutes…')}`,
          detail: offer,
          alwaysShow: true,
          chosen: { install: true },
        };
  return {
    items: [
      ...sections.map((section): LawPick => {
        const place = places.get(section.number);
        return place === undefined ? { ...sectionPick(section), chosen: { section } } : passagePick(place);
      }),
      ...damageOf(found),
      ...(sections.length === 0 ? orHint<LawPick>(typed, []) : []),
      ...(install === undefined ? [] : [separator(''), install]),
    ],
    // The title is one line.
    note: note ?? (edition === '' ? l10n.t('official text read {0}', read) : l10n.t('official text {0}', edition)),
    ...(install === undefined
      ? {}
      : { button: { icon: 'cloud-download', tooltip: l10n.t('Install the official statutes…'), item: install } }),
  };
}

function separator(label: string): LawPick {
  return { label, kind: QuickPickItemKind.Separator };
}

function passagePick(passage: PassageItem): LawPick {
  return { ...sectionPick(passage), detail: passage.snippet, chosen: { section: passage } };
}

/** What was not searched: a search that finds nothing must not pass for "no such law". */
function limitOf({ text, words }: SearchStatutesResult): { readonly note?: string; readonly offer?: string } {
  if (words === 'coming')
    return { note: l10n.t('numbers and headings only (the official text is being indexed; search again in a moment)') };
  if (words === 'none' && (text === 'whole' || text === 'chapters'))
    return { note: l10n.t('numbers and headings only (the words of the official text cannot be searched here)') };
  switch (text) {
    case 'whole':
      return {};
    case 'chapters':
      return {
        note: l10n.t('text of some chapters only'),
        offer: l10n.t('Only some chapters are installed. Install the rest to search the full text.'),
      };
    case 'none':
      return {
        note: l10n.t('numbers and headings only (official text not installed)'),
        offer: l10n.t('The official text is not installed. Install it to search the full text.'),
      };
    case 'unavailable':
      return { note: l10n.t('numbers and headings only (the browser has no official text)') };
  }
}

function damageOf({ damage }: SearchStatutesResult): LawPick[] {
  return damage.map((sentence) => ({
    label: `$(warning) ${l10n.t('Part of the official text cannot be read')}`,
    detail: sentence,
    alwaysShow: true,
    chosen: { install: true },
  }));
}
