import { l10n, window } from 'vscode';
import type {
  ConvertCitationsMethod, ConvertCitationsParams, ConvertCitationsResult,
} from '../../../server/src/protocol/messages';
import { applyEdits } from '../applyEdits';
import type { Client } from '../client';
import { harmless } from '../harmless';
import { pickStyle } from '../pickStyle';

const CONVERT_CITATIONS: ConvertCitationsMethod = 'conncite/convertCitations';

/** Writes the citations of the document in front, or of what is selected, in a style. @param style given, it is not asked for */
export async function convertCitations(client: Client, style?: unknown): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) throw new Error(l10n.t('Open a document first.'));
  const chosen = await pickStyle(style);
  if (chosen === undefined) return;
  const { document, selection } = editor;
  const params: ConvertCitationsParams = {
    uri: document.uri.toString(), style: chosen.style, ...(selection.isEmpty ? {} : { range: selection }),
  };
  const made = await client.request<ConvertCitationsResult>(CONVERT_CITATIONS, params);
  await applyEdits(document, made);
  const left = [
    ...(made.quoted > 0 ? [l10n.t('{0} in quotations left unchanged', made.quoted)] : []),
    ...(made.unsure > 0 ? [l10n.t('{0} left unchanged because their year may be an edition or the last amendment', made.unsure)] : []),
    ...(made.without > 0 ? [l10n.t('{0} left unchanged because the style has no form for them', made.without)] : []),
  ];
  const done = made.changed === 1 ? l10n.t('1 citation changed') : l10n.t('{0} citations changed', made.changed);
  void window.showInformationMessage(harmless(`${[done, ...left].join('; ')}.`));
}
