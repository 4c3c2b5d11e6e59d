import { CancellationTokenSource, window, type CancellationToken, type QuickPickItem } from 'vscode';
import { messageOf, type Client } from './client';

export interface TypedList<Item extends QuickPickItem> {
  readonly title: string;
  readonly placeholder: string;
  /** What stands in the box at first. */
  readonly typed: string;
  /** Items for what was typed so far; its token is cancelled as soon as more is typed. */
  search(typed: string, token: CancellationToken): Promise<readonly Item[]>;
}

/** Keys that follow each other faster are one question. */
const WAIT_MS = 40;

/**
 * A list that answers while a person types; what was typed over is not waited for.
 * @returns what they chose and what stood in the box; undefined where they thought better of it
 */
export function pickWhileTyping<Item extends QuickPickItem>(client: Client, list: TypedList<Item>): Promise<{ readonly item: Item; readonly typed: string } | undefined> {
  const box = window.createQuickPick<Item>();
  box.title = list.title;
  box.placeholder = list.placeholder;
  let asked: CancellationTokenSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const search = async (typed: string): Promise<void> => {
    const mine = new CancellationTokenSource();
    asked = mine;
    try {
      const items = await list.search(typed, mine.token);
      if (asked === mine) box.items = items;
    } catch (error) {
      if (asked === mine) client.log.warn(`${list.title}: ${messageOf(error)}`);
    } finally {
      if (asked === mine) box.busy = false;
      mine.dispose();
    }
  };
  const later = (typed: string): void => {
    clearTimeout(timer);
    asked?.cancel();
    asked = undefined;
    box.busy = true;
    timer = setTimeout(() => void search(typed), WAIT_MS);
  };
  return new Promise((resolve) => {
    box.onDidChangeValue(later);
    box.onDidAccept(() => {
      const [item] = box.activeItems;
      resolve(item === undefined ? undefined : { item, typed: box.value });
      box.hide();
    });
    box.onDidHide(() => {
      clearTimeout(timer);
      asked?.cancel();
      asked = undefined;
      resolve(undefined);
      box.dispose();
    });
    box.value = list.typed;
    box.show();
    later(list.typed);
  });
}
