import { CancellationTokenSource, ThemeIcon, window, type CancellationToken, type QuickPickItem } from 'vscode';
import { messageOf, type Client } from './client';

/** What was found for what was typed so far. */
export interface Found<Item extends QuickPickItem> {
  readonly items: readonly Item[];
  /** Said in the title, where it stays in view however long the list is. */
  readonly note?: string;
  /** A button in the title; pressing it chooses its item. */
  readonly button?: { readonly icon: string; readonly tooltip: string; readonly item: Item };
}

export interface TypedList<Item extends QuickPickItem> {
  readonly title: string;
  readonly placeholder: string;
  /** What stands in the box at first. */
  readonly typed: string;
  /** Its token is cancelled as soon as more is typed. */
  search(typed: string, token: CancellationToken): Promise<Found<Item>>;
}

/** Keys that follow each other faster are one question. */
const WAIT_MS = 40;

/**
 * A list that answers while a person types; what was typed over is not waited for.
 * @returns what they chose and what stood in the box; undefined where they thought better of it
 */
export function pickWhileTyping<Item extends QuickPickItem>(
  client: Client,
  list: TypedList<Item>,
): Promise<{ readonly item: Item; readonly typed: string } | undefined> {
  const box = window.createQuickPick<Item>();
  box.title = list.title;
  box.placeholder = list.placeholder;
  // Only to have what was found shown in bold: the server has filtered already.
  box.matchOnDescription = true;
  box.matchOnDetail = true;
  // The editor's own order puts numbers that look like the words first, and hides headings of groups; no API turns it off.
  Object.assign(box, { sortByLabel: false });
  let asked: CancellationTokenSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let offered: Item | undefined;
  const show = ({ items, note, button }: Found<Item>): void => {
    box.items = items;
    box.title = note === undefined ? list.title : `${list.title} · ${note}`;
    offered = button?.item;
    box.buttons = button === undefined ? [] : [{ iconPath: new ThemeIcon(button.icon), tooltip: button.tooltip }];
  };
  const search = async (typed: string): Promise<void> => {
    const mine = new CancellationTokenSource();
    asked = mine;
    try {
      const found = await list.search(typed, mine.token);
      if (asked === mine) show(found);
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
    const choose = (item: Item | undefined): void => {
      resolve(item === undefined ? undefined : { item, typed: box.value });
      box.hide();
    };
    box.onDidChangeValue(later);
    box.onDidAccept(() => {
      choose(box.activeItems[0]);
    });
    box.onDidTriggerButton(() => {
      choose(offered);
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
