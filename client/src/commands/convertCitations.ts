import { l10n, window, type TextDocument } from 'vscode';
import {
  CONVERT_CITATIONS,
  type ConvertCitationsParams,
  type ConvertCitationsResult,
} from '../../../server/src/protocol/messages';
import { applyEdits } from '../applyEdits';
import type { Client } from '../client';
import { harmless } from '../harmless';
import { peekPlaces, rangesAfter } from '../leftPlaces';
import { pickStyle } from '../pickStyle';

/**
 * Writes the citations of the document in front, or of what is selected, in a style.
 * @param style given, it is not asked for
 * @returns when they are written; the notification may stay longer
 */
export async function convertCitations(client: Client, style?: unknown): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) throw new Error(l10n.t('Open a document first.'));
  const chosen = await pickStyle(style);
  if (chosen === undefined) return;
  const { document, selection } = editor;
  const params: ConvertCitationsParams = {
    uri: document.uri.toString(),
    style: chosen.style,
    ...(selection.isEmpty ? {} : { range: selection }),
  };
  const made = await client.request(CONVERT_CITATIONS, params);
  const later = rangesAfter(
    document,
    made,
    made.left.map(({ range }) => range),
  );
  await applyEdits(document, made);
  const done = made.changed === 1 ? l10n.t('1 citation changed') : l10n.t('{0} citations changed', made.changed);
  if (made.left.length === 0) {
    void window.showInformationMessage(harmless(`${done}.`));
    return;
  }
  void offerLeft(document, `${done}. ${leftWords(made)}.`, later);
}

/** Tells what was done and left. A message is two lines long: the counts stand there, the places one click away. */
async function offerLeft(document: TextDocument, told: string, later: ReturnType<typeof rangesAfter>): Promise<void> {
  const show = l10n.t('Show What Was Left');
  if ((await window.showInformationMessage(harmless(told), show)) === show) await peekPlaces(document, later(document));
}

/** "Left as they are: 2 quoted, 1 with an uncertain year". */
function leftWords({ quoted, unsure, without, named }: ConvertCitationsResult): string {
  const parts = [
    ...(quoted > 0 ? [l10n.t('{0} quoted', quoted)] : []),
    ...(unsure > 0 ? [l10n.t('{0} with an uncertain year', unsure)] : []),
    ...(without > 0 ? [l10n.t('{0} with no form in this style', without)] : []),
    ...(named > 0 ? [l10n.t('{0} in a macro (change it where it is defined)', named)] : []),
  ];
  return l10n.t('Left as they are: {0}', parts.join(', '));
}
