import { l10n, window } from 'vscode';
import type { Client } from '../client';
import { formsOf, pickForm } from '../pickForm';
import { pickSection } from '../pickSection';

/**
 * Puts a citation at the cursor, in the place of what is selected: a section found by number or words, in a form of a
 * style, that of the document first. With arguments nothing is asked.
 * @param number normal number; @param labelPath "(a)(1)"; @param style and `kind` of the form
 */
export async function insertCitation(
  client: Client,
  number?: unknown,
  labelPath?: unknown,
  style?: unknown,
  kind?: unknown,
): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) throw new Error(l10n.t('Open a document first.'));
  const section =
    typeof number === 'string'
      ? { number, labelPath: typeof labelPath === 'string' ? labelPath : '' }
      : await pickSection(client, l10n.t('Insert Citation'));
  if (section === undefined) return;
  const forms = await formsOf(client, {
    uri: editor.document.uri.toString(),
    number: section.number,
    labelPath: section.labelPath,
    spelled: true,
    places: editor.selections.map(({ start, end }) => ({ start, end })),
  });
  if (forms === null) return;
  const form =
    typeof style === 'string'
      ? forms.forms.find((one) => one.style === style && (kind === undefined || one.kind === kind))
      : await pickForm(l10n.t('Insert Citation'), forms);
  if (form === undefined) {
    if (typeof style !== 'string') return;
    throw new Error(l10n.t('Here that form would not cite § {0}. Use a full form.', forms.number + forms.labelPath));
  }
  await editor.edit((edit) => {
    for (const selection of editor.selections) edit.replace(selection, form.text);
  });
}
