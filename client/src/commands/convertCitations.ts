import { l10n, window } from 'vscode';
import type {
  CitationStyle, ConvertCitationsMethod, ConvertCitationsParams, ConvertCitationsResult,
} from '../../../server/src/protocol/messages';
import { applyEdits } from '../applyEdits';
import type { Client } from '../client';

const CONVERT_CITATIONS: ConvertCitationsMethod = 'conncite/convertCitations';

const STYLES: readonly { readonly style: CitationStyle; readonly label: string; readonly description: string }[] = [
  { style: 'bluebook', label: 'Bluebook', description: 'Conn. Gen. Stat. § 53a-70(a)(1) (2025)' },
  { style: 'connecticut', label: l10n.t('Connecticut courts'), description: 'General Statutes § 53a-70 (a) (1)' },
  { style: 'legislative', label: l10n.t('Legislative drafting'), description: 'subdivision (1) of subsection (a) of section 53a-70 of the general statutes' },
];

/** Writes the citations of the document in front, or of what is selected, in a style. @param style given, it is not asked for */
export async function convertCitations(client: Client, style?: unknown): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) throw new Error(l10n.t('Open a document first.'));
  const chosen = STYLES.find((one) => one.style === style)
    ?? await window.showQuickPick(STYLES, { title: l10n.t('Convert Citations'), placeHolder: l10n.t('Style') });
  if (chosen === undefined) return;
  const { document, selection } = editor;
  const params: ConvertCitationsParams = {
    uri: document.uri.toString(), style: chosen.style, ...(selection.isEmpty ? {} : { range: selection }),
  };
  const made = await client.request<ConvertCitationsResult>(CONVERT_CITATIONS, params);
  await applyEdits(document, made);
  const left = [
    ...(made.quoted > 0 ? [l10n.t('{0} in quotations left as quoted', made.quoted)] : []),
    ...(made.without > 0 ? [l10n.t('{0} left, since the style has no form for them', made.without)] : []),
  ];
  const done = made.edits.length === 1 ? l10n.t('1 citation changed') : l10n.t('{0} citations changed', made.edits.length);
  void window.showInformationMessage(`${[done, ...left].join('; ')}.`);
}
