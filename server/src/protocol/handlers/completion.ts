import {
  CompletionItemKind,
  CompletionItemTag,
  CompletionTriggerKind,
  InsertTextFormat,
  MarkupKind,
  type CompletionItem,
  type CompletionList,
} from 'vscode-languageserver';
import type { Snapshot } from '../../analysis/snapshot';
import { completion, completionDetails, mayBeginWords } from '../../features/completion';
import type { Offer } from '../../features/typing/offer';
import { isPage } from '../../features/pages/address';
import { markdown, plainText } from '../../features/wording/richText';
import type { ClientFlags } from '../clientFlags';
import type { Handler } from '../context';
import { offsetOf } from '../convert';
import { prepareSearch } from '../prepareSearch';

/** What opens the list where an editor does not open it by itself while one types (Markdown in VS Code). */
const TRIGGERS = ['§', ' ', '-', '.', '(', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

const KINDS: Readonly<Record<Offer['kind'], CompletionItemKind>> = {
  section: CompletionItemKind.Reference,
  'full form': CompletionItemKind.Text,
  pinpoint: CompletionItemKind.Field,
};

export const completionHandler: Handler = {
  capabilities: () => ({
    completionProvider: {
      triggerCharacters: TRIGGERS,
      resolveProvider: true,
      completionItem: { labelDetailsSupport: true },
    },
  }),
  handle(context) {
    const { connection, guard, ports } = context;
    connection.onCompletion(
      guard.request(
        'textDocument/completion',
        async ({ textDocument, position, context: how }): Promise<CompletionList | null> => {
          const at = await context.open(textDocument.uri);
          if (at === undefined || at.statutes === null || isPage(at.snapshot.uri, at.snapshot.languageId)) return null;
          const { statutes } = at;
          const { style } = await context.configuration.of(textDocument.uri);
          const offset = offsetOf(at.snapshot, position);
          // The first search reads all headings: by the time that words are typed it has.
          if (mayBeginWords(at.snapshot, offset)) prepareSearch(guard, statutes);
          const found = completion(at.snapshot, offset, {
            statutes,
            official: context.official(),
            today: ports.today(),
            style,
            invoked: how?.triggerKind !== CompletionTriggerKind.TriggerCharacter,
          });
          if (found === undefined) return null;
          return {
            isIncomplete: found.incomplete,
            items: found.offers.map((offer) => toItem(at.snapshot, offer, context.flags())),
          };
        },
      ),
    );
    connection.onCompletionResolve(
      guard.request('completionItem/resolve', async (item): Promise<CompletionItem> => {
        const data = dataOf(item.data);
        const statutes = data === undefined ? null : await context.catalogue.read();
        if (data === undefined || statutes === null) return item;
        const content = completionDetails(data.number, data.pinpoint, {
          statutes,
          official: context.official(),
          today: ports.today(),
        });
        return {
          ...item,
          documentation: context.flags().markdownCompletion
            ? { kind: MarkupKind.Markdown, value: markdown(content) }
            : plainText(content),
        };
      }),
    );
  },
};

function toItem(snapshot: Snapshot, offer: Offer, flags: ClientFlags): CompletionItem {
  const details = flags.completionLabelDetails && offer.detail !== '';
  const { before, tail = '' } = offer;
  // The cursor stays at the number, where a subsection follows.
  const snippet = flags.snippets && tail !== '';
  return {
    label: offer.label,
    kind: KINDS[offer.kind],
    insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(details ? { labelDetails: { description: offer.detail } } : { detail: offer.detail }),
    filterText: offer.filterText,
    sortText: offer.sortText,
    textEdit: {
      range: snapshot.lines.rangeOf(offer.span),
      newText: snippet ? `${literal(offer.newText)}$0${literal(tail)}` : offer.newText + tail,
    },
    ...(before === undefined
      ? {}
      : { additionalTextEdits: [{ range: snapshot.lines.rangeOf(before), newText: before.newText }] }),
    ...(offer.deprecated && flags.completionTags ? { tags: [CompletionItemTag.Deprecated] } : {}),
    data: { number: offer.number, pinpoint: offer.pinpoint },
  };
}

/** Text as a snippet holds it. */
function literal(text: string): string {
  return text.replace(/[$}\\]/g, '\\$&');
}

/** What an item of ours bears; a client may send anything. */
function dataOf(data: unknown): { readonly number: string; readonly pinpoint: readonly string[] } | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { number, pinpoint } = data as Record<string, unknown>;
  if (typeof number !== 'string' || !Array.isArray(pinpoint)) return undefined;
  return { number, pinpoint: pinpoint.filter((label) => typeof label === 'string') };
}
