import { l10n, window } from 'vscode';
import { CITATION_FORMS, type CitationFormsParams, type CitationFormsResult } from '../../server/src/protocol/messages';
import type { Client } from './client';

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
        form.kind === 'full' ? l10n.t('{0}, full form', nameOf(form)) : l10n.t('{0}, short form', nameOf(form)),
    })),
    { title, placeHolder: l10n.t('Form of the citation'), matchOnDescription: true },
  );
  return picked?.form;
}

function nameOf({ styleTitle }: CitationForm): string {
  return styleTitle.replace(/^the /, '');
}
