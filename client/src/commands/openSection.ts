import { l10n, window } from 'vscode';
import { showPage, type Client } from '../client';
import { pageAtCursor } from '../pageAtCursor';

/**
 * Opens the page of a section: the one named by the arguments (a hover's link names it), else that of the citation at
 * the cursor, else one whose number the person types.
 */
export async function openSection(
  client: Client,
  number?: unknown,
  labelPath?: unknown,
  edition?: unknown,
): Promise<void> {
  if (typeof number === 'string') {
    await client.openSection(
      number,
      typeof labelPath === 'string' ? labelPath : '',
      typeof edition === 'number' ? edition : undefined,
    );
    return;
  }
  const page = await pageAtCursor();
  if (page !== undefined) {
    await showPage(page.uri, page.line);
    return;
  }
  const typed = await window.showInputBox({
    title: l10n.t('Open Section Page'),
    prompt: l10n.t('Number of a section of the General Statutes'),
    placeHolder: '53a-192a',
    validateInput: (text) =>
      read(text) === undefined ? l10n.t('A section number looks like 53a-192a or 14-227a(g).') : undefined,
  });
  const section = typed === undefined ? undefined : read(typed);
  if (section !== undefined) await client.openSection(section.number, section.labelPath);
}

/** A number as a person types it, with or without its sign and subsection. */
function read(text: string): { number: string; labelPath: string } | undefined {
  const found = /^(?:§|sec\.|section)? ?(\w{1,4}(?:-\w{1,6}){1,3})((?: ?\(\w{1,5}\))*)$/iu.exec(text.trim());
  if (found?.[1] === undefined) return undefined;
  return { number: found[1], labelPath: (found[2] ?? '').replaceAll(' ', '') };
}
