import { commands, l10n, Uri, window, type QuickPickItem } from 'vscode';
import { EDITIONS, type EditionsParams, type EditionsResult } from '../../../server/src/protocol/messages';
import type { Client } from '../client';
import { offer, offerInstall } from '../official/status';
import { pickSection } from '../pickSection';
import { INSTALL_EDITION } from './names';

type Text = EditionsResult['texts'][number];

interface TextPick extends QuickPickItem {
  readonly text: Text;
}

/**
 * Shows a section's text in an older edition beside the newest, in the editor's own comparison.
 * @param number of the section; else that at the cursor, else one that the person picks
 * @param year of the older edition; else the person picks it, where there are several
 */
export async function compareEditions(client: Client, number?: unknown, year?: unknown): Promise<void> {
  const found = await textsOf(client, number);
  if (found === undefined) return;
  const newest = found.texts.at(-1);
  const older = found.texts.slice(0, -1);
  if (found.editions.length === 0) {
    await offerInstall(
      l10n.t('The official text of the statutes is not on this computer, so there is nothing to compare.'),
    );
    return;
  }
  if (newest === undefined) throw new Error(l10n.t('No edition on this computer has § {0}.', found.number));
  const wanted = typeof year === 'number' ? year : undefined;
  const chosen = wanted === undefined ? await pickOlder(found, older) : older.find((text) => text.year === wanted);
  if (chosen !== undefined)
    await commands.executeCommand(
      'vscode.diff',
      Uri.parse(chosen.uri, true),
      Uri.parse(newest.uri, true),
      l10n.t('§ {0}: {1} ↔ {2}', found.number, chosen.year, newest.year),
    );
  else if (wanted !== undefined || older.length === 0) await tellMissing(found, newest, wanted);
}

async function textsOf(client: Client, number: unknown): Promise<EditionsResult | undefined> {
  const ask = (params: EditionsParams): Promise<EditionsResult> => client.request(EDITIONS, params);
  if (typeof number === 'string') return ask({ number });
  const editor = window.activeTextEditor;
  const at =
    editor === undefined
      ? undefined
      : await ask({ uri: editor.document.uri.toString(), position: editor.selection.active });
  if (at !== undefined && at.number !== '') return at;
  const picked = await pickSection(client, l10n.t('Compare with the Text of Another Edition'));
  return picked === undefined ? undefined : ask({ number: picked.number });
}

/** Asks which, where there are several; the one that is cited comes first. */
async function pickOlder({ number, cited }: EditionsResult, older: readonly Text[]): Promise<Text | undefined> {
  if (older.length < 2) return older[0];
  const ordered = [...older].sort((a, b) => Number(b.year === cited) - Number(a.year === cited) || b.year - a.year);
  const picks = ordered.map((text): TextPick => ({
    text,
    label: String(text.year),
    description: text.name,
    detail: text.changes === '' ? l10n.t('reads the same as today') : text.changes,
  }));
  const picked = await window.showQuickPick(picks, {
    title: l10n.t('Compare § {0} with the Text of', number),
    placeHolder: l10n.t('Editions on this computer'),
    matchOnDescription: true,
  });
  return picked?.text;
}

/** Says why there is nothing to compare with, and how to get it. */
function tellMissing(
  { number, editions, offered }: EditionsResult,
  newest: Text,
  wanted: number | undefined,
): Promise<void> {
  const [title, command] = [l10n.t('Install Another Edition…'), INSTALL_EDITION];
  if (wanted === undefined)
    return offer(
      l10n.t(
        'Only one text of § {0} is on this computer, that of {1}. Install another edition to compare it.',
        number,
        newest.year,
      ),
      [[title, command]],
    );
  if (editions.includes(wanted))
    return offer(l10n.t('In the {0} edition, § {1} reads as it does today.', wanted, number), []);
  if (!offered.includes(wanted))
    return offer(
      l10n.t('The text of {0} is not on this computer, and the site’s pages of that edition cannot be read.', wanted),
      [[title, command]],
    );
  return offer(l10n.t('The text of {0} is not on this computer. Install it to compare § {1}.', wanted, number), [
    [
      l10n.t('Install the {0} Edition…', wanted),
      async () => {
        await commands.executeCommand(command, wanted);
      },
    ],
  ]);
}
