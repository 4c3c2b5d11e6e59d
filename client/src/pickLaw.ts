import { l10n, QuickPickItemKind, type QuickPickItem } from 'vscode';
import type { PassageItem, SearchStatutesMethod, SearchStatutesParams, SearchStatutesResult, SectionItem } from '../../server/src/protocol/messages';
import type { Client } from './client';
import { pickWhileTyping } from './pickWhileTyping';
import { sectionPick } from './pickSection';

const SEARCH_STATUTES: SearchStatutesMethod = 'conncite/searchStatutes';

/** Sections by number or heading that stand above the passages. */
const MOST_SECTIONS = 8;

/** What a person chose: a place of the law, or to have the official text installed. */
export type ChosenLaw = { readonly section: SectionItem } | { readonly install: true };

interface LawPick extends QuickPickItem {
  readonly chosen?: ChosenLaw;
}

/**
 * Lets a person find a place of the law by number, by words of the heading or, with the official text, by words of the law.
 * @param typed what stands in the box at first
 * @returns undefined where they thought better of it
 */
export async function pickLaw(client: Client, title: string, typed = ''): Promise<ChosenLaw | undefined> {
  const picked = await pickWhileTyping<LawPick>(client, {
    title, typed, placeholder: l10n.t('Words of the law, words of a heading, or a number'),
    async search(text, token) {
      const params: SearchStatutesParams = { text };
      return linesOf(text, await client.request<SearchStatutesResult>(SEARCH_STATUTES, params, token));
    },
  });
  return picked?.item.chosen;
}

function linesOf(typed: string, found: SearchStatutesResult): LawPick[] {
  const { sections, passages, source } = found;
  const headings = sections.slice(0, passages.length > 0 ? MOST_SECTIONS : sections.length);
  return [
    ...(headings.length > 0 ? [separator(l10n.t('Number or heading'))] : []),
    ...headings.map((section): LawPick => ({ ...sectionPick(section), chosen: { section } })),
    ...(passages.length > 0 ? [separator(l10n.t('Words of the law ({0})', source))] : []),
    ...passages.map(passagePick),
    ...notesOn(typed, found),
  ];
}

function separator(label: string): LawPick {
  return { label, kind: QuickPickItemKind.Separator };
}

function passagePick(passage: PassageItem): LawPick {
  return { ...sectionPick(passage), detail: passage.snippet, chosen: { section: passage } };
}

/** What was not searched, and what can be done about it: a search that finds nothing must not pass for "no such law". */
function notesOn(typed: string, { sections, passages, text, damage }: SearchStatutesResult): LawPick[] {
  const install: ChosenLaw = { install: true };
  const notes: LawPick[] = damage.map((sentence) => ({ label: `$(warning) ${l10n.t('A part of the official text cannot be read')}`, detail: sentence, alwaysShow: true, chosen: install }));
  if (text === 'none') {
    notes.push({
      label: `$(cloud-download) ${l10n.t('Install the official statutes…')}`,
      detail: l10n.t('Only numbers and headings are searched: the official text is not installed on this computer.'), alwaysShow: true, chosen: install,
    });
  } else if (text === 'unavailable') {
    notes.push({
      label: `$(info) ${l10n.t('Only numbers and headings are searched')}`,
      detail: l10n.t('The official text can be installed where VS Code runs on a computer, not in the browser.'), alwaysShow: true,
    });
  } else if (text === 'chapters') {
    notes.push({
      label: `$(cloud-download) ${l10n.t('Install the official statutes…')}`,
      detail: l10n.t('The words of some chapters only are searched: the rest of the official text is not installed.'), alwaysShow: true, chosen: install,
    });
  } else if (typed.trim() !== '' && sections.length + passages.length === 0) {
    notes.push({ label: `$(info) ${l10n.t('No section has all these words')}`, alwaysShow: true });
  }
  return notes;
}
