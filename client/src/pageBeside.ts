import {
  Disposable,
  Range,
  TabInputText,
  TextEditorRevealType,
  window,
  workspace,
  type TextEditor,
  type ViewColumn,
} from 'vscode';
import { LANGUAGES } from './languages';
import { PAGE_LANGUAGE } from './pageFormat';
import { pageAtCursor } from './pageAtCursor';

/** So long a cursor rests before the page changes: who passes over citations sees no page between. */
const REST_MS = 180;
const SETTING = 'pages.followCursor';

/** Where the page of a section stands: a document, and the zero-based line of the cited subsection. */
export type PagePlace = Exclude<Awaited<ReturnType<typeof pageAtCursor>>, undefined>;

/** Shows a page in a column without taking the cursor there. A page that is there already is only scrolled. */
export async function showBeside({ uri, line }: PagePlace, column: ViewColumn): Promise<void> {
  const range = new Range(line, 0, line, 0);
  const there = window.visibleTextEditors.find(
    ({ document, viewColumn }) => viewColumn === column && document.uri.toString() === uri.toString(),
  );
  if (there === undefined)
    await window.showTextDocument(uri, { viewColumn: column, preserveFocus: true, preview: true, selection: range });
  else there.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** While a page is shown beside a document, shows there the page of the citation to which the cursor moves. */
export function followCursor(): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listener = window.onDidChangeTextEditorSelection(({ textEditor }) => {
    clearTimeout(timer);
    if (isBrief(textEditor) && columnOfPage() !== undefined) timer = setTimeout(() => void follow(textEditor), REST_MS);
  });
  return Disposable.from(listener, {
    dispose: () => {
      clearTimeout(timer);
    },
  });
}

async function follow(editor: TextEditor): Promise<void> {
  if (editor !== window.activeTextEditor || !workspace.getConfiguration('conncite').get<boolean>(SETTING, true)) return;
  const { active } = editor.selection;
  const page = await pageAtCursor();
  // The answer may come after the cursor has gone on, or the page was closed.
  const column = columnOfPage();
  if (
    page !== undefined &&
    column !== undefined &&
    editor === window.activeTextEditor &&
    editor.selection.active.isEqual(active)
  )
    await showBeside(page, column);
}

function isBrief({ document }: TextEditor): boolean {
  return document.languageId !== PAGE_LANGUAGE && (LANGUAGES as readonly string[]).includes(document.languageId);
}

/** Column of a page beside the document that the next page may replace: one that a person has not kept open. */
function columnOfPage(): ViewColumn | undefined {
  const { all, activeTabGroup } = window.tabGroups;
  const group = all.find(
    (one) =>
      one !== activeTabGroup &&
      one.activeTab?.isPreview === true &&
      one.activeTab.input instanceof TabInputText &&
      window.visibleTextEditors.some(
        ({ document, viewColumn }) => viewColumn === one.viewColumn && document.languageId === PAGE_LANGUAGE,
      ),
  );
  return group?.viewColumn;
}
