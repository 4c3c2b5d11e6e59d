import {
  CancellationTokenSource,
  ThemeIcon,
  window,
  type CancellationToken,
  type QuickPick,
  type QuickPickItem,
} from 'vscode';
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
  const box = boxOf(list);
  const asking = new Asking(client, list, box);
  return new Promise((resolve) => {
    const choose = (item: Item | undefined): void => {
      resolve(item === undefined ? undefined : { item, typed: box.value });
      box.hide();
    };
    box.onDidChangeValue((typed) => {
      asking.later(typed);
    });
    box.onDidAccept(() => {
      choose(box.activeItems[0]);
    });
    box.onDidTriggerButton(() => {
      choose(asking.offered);
    });
    box.onDidHide(() => {
      asking.stop();
      resolve(undefined);
      box.dispose();
    });
    box.value = list.typed;
    box.show();
    asking.later(list.typed);
  });
}

function boxOf<Item extends QuickPickItem>({ title, placeholder }: TypedList<Item>): QuickPick<Item> {
  const box = window.createQuickPick<Item>();
  box.title = title;
  box.placeholder = placeholder;
  // Only to have what was found shown in bold: the server has filtered already.
  box.matchOnDescription = true;
  box.matchOnDetail = true;
  // The editor's own order puts numbers that look like the words first, and hides
  // headings of groups; no API turns it off.
  return Object.assign(box, { sortByLabel: false });
}

/** Asks for what is typed, the newest alone, and shows what was found. */
class Asking<Item extends QuickPickItem> {
  readonly #client: Client;
  readonly #list: TypedList<Item>;
  readonly #box: QuickPick<Item>;
  #asked: CancellationTokenSource | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #offered: Item | undefined;

  constructor(client: Client, list: TypedList<Item>, box: QuickPick<Item>) {
    this.#client = client;
    this.#list = list;
    this.#box = box;
  }

  /** The item of the button in the title, if there is one. */
  get offered(): Item | undefined {
    return this.#offered;
  }

  /** Asks once the keys rest. */
  later(typed: string): void {
    this.stop();
    this.#box.busy = true;
    this.#timer = setTimeout(() => void this.#search(typed), WAIT_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#asked?.cancel();
    this.#asked = undefined;
  }

  async #search(typed: string): Promise<void> {
    const mine = new CancellationTokenSource();
    this.#asked = mine;
    try {
      const found = await this.#list.search(typed, mine.token);
      if (this.#asked === mine) this.#show(found);
    } catch (error) {
      if (this.#asked === mine) this.#client.log.warn(`${this.#list.title}: ${messageOf(error)}`);
    } finally {
      if (this.#asked === mine) this.#box.busy = false;
      mine.dispose();
    }
  }

  #show({ items, note, button }: Found<Item>): void {
    this.#box.items = items;
    this.#box.title = note === undefined ? this.#list.title : `${this.#list.title} · ${note}`;
    this.#offered = button?.item;
    this.#box.buttons = button === undefined ? [] : [{ iconPath: new ThemeIcon(button.icon), tooltip: button.tooltip }];
  }
}
