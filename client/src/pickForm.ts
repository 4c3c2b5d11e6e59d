import { l10n, window } from 'vscode';
import { CITATION_FORMS, type CitationFormsParams, type CitationFormsResult } from '../../server/src/protocol/messages';
import type { Client } from './client';
import { STYLES } from './styles';

export type CitationForm = CitationFormsResult['forms'][number];

/** The forms in which a section can be cited; null where the parameters name none. */
export function formsOf(client: Client, params: CitationFormsParams): Promise<CitationFormsResult | null> {
  return client.request(CITATION_FORMS, params);
}

/** Lets a person pick one; undefined where they thought better of it. */
export async function pickForm(title: string, { forms }: CitationFormsResult): Promise<CitationForm | undefined> {
  const picked = await window.showQuickPick(
    forms.map((form) => ({
      form,
      label: form.text,
      description:
        form.kind === 'full'
          ? l10n.t('{0}, full', STYLES[form.style].label)
          : l10n.t('{0}, short', STYLES[form.style].label),
    })),
    { title, placeHolder: l10n.t('Form of the citation'), matchOnDescription: true },
  );
  return picked?.form;
}
