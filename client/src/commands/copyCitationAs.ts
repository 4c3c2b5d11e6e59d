import { env, l10n, window } from 'vscode';
import type { Client } from '../client';
import { formsOf, pickForm } from '../pickForm';
import { pickSection } from '../pickSection';

/**
 * Copies the citation at the cursor, or the section whose page is in front, in a form of a style; where nothing is
 * cited there, the person picks a section. @param style and `kind`: given, nothing is asked
 */
export async function copyCitationAs(client: Client, style?: unknown, kind?: unknown): Promise<void> {
  const editor = window.activeTextEditor;
  const uri = editor?.document.uri.toString();
  let forms =
    uri === undefined || editor === undefined
      ? null
      : await formsOf(client, { uri, position: editor.selection.active });
  if (forms === null) {
    const section = await pickSection(client, l10n.t('Copy Citation'));
    if (section === undefined) return;
    forms = await formsOf(client, {
      number: section.number,
      labelPath: section.labelPath,
      ...(uri === undefined ? {} : { uri }),
    });
  }
  if (forms === null) return;
  const form =
    typeof style === 'string'
      ? forms.forms.find((one) => one.style === style && (kind === undefined || one.kind === kind))
      : await pickForm(l10n.t('Copy Citation of § {0}', forms.number + forms.labelPath), forms);
  if (form === undefined) return;
  await env.clipboard.writeText(form.text);
  window.setStatusBarMessage(l10n.t('Copied: {0}', form.text), 4000);
}
