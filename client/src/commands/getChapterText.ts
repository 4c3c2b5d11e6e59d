import { l10n, window, type QuickPickItem } from 'vscode';
import { CHAPTERS } from '../../../server/src/protocol/messages';
import type { Client } from '../client';
import { importText } from '../official/importing';

interface ChapterPick extends QuickPickItem {
  readonly number: string;
}

/**
 * Gets the official text of one chapter, after a question.
 * @param chapter "952", as a page or a hover names it; else the person picks one by number or name
 */
export async function getChapterText(client: Client, chapter?: unknown): Promise<void> {
  const number = typeof chapter === 'string' ? chapter : await pickChapter(client);
  if (number !== undefined) await importText(client, 'conncite.statutes.install', [number], l10n.t('Get Chapter'));
}

async function pickChapter(client: Client): Promise<string | undefined> {
  const picks = client.request(CHAPTERS, {}).then(({ chapters }) =>
    chapters.map(({ number, name, title, titleName, installed }): ChapterPick => ({
      number,
      label: /^\d/.test(number) ? l10n.t('Chapter {0}', number) : number,
      description: name,
      detail: `${l10n.t('Title {0}, {1}', title, titleName)}${installed ? ` · ${l10n.t('installed')}` : ''}`,
    })),
  );
  const picked = await window.showQuickPick(picks, {
    title: l10n.t('Get the Official Text of a Chapter'),
    placeHolder: l10n.t('Number or name of a chapter: 952, criminal procedure'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.number;
}
