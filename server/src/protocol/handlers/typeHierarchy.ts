import type { TypeHierarchyItem } from 'vscode-languageserver';
import type { SectionNode } from '../../features/graph/node';
import { formerNumbers, successors, typeHierarchy } from '../../features/typeHierarchy';
import type { Statutes } from '../../facts/statutes';
import type { Handler } from '../context';
import { offsetOf } from '../convert';
import { numberOf, toSectionItems } from './sectionItem';

/** Succession: former numbers are what a section comes from (supertypes), successors what became of it (subtypes). */
export const typeHierarchyHandler: Handler = {
  capabilities: () => ({ typeHierarchyProvider: true }),
  handle(context) {
    const { connection, guard } = context;
    const { typeHierarchy: types } = connection.languages;
    const follow = async (
      item: TypeHierarchyItem,
      next: (number: string, statutes: Statutes) => readonly SectionNode[],
    ): Promise<TypeHierarchyItem[]> => {
      const number = numberOf(item.data);
      const statutes = number === undefined ? null : await context.catalogue.read();
      return number === undefined || statutes === null ? [] : toSectionItems(context, next(number, statutes), statutes);
    };
    types.onPrepare(
      guard.request(
        'textDocument/prepareTypeHierarchy',
        async ({ textDocument, position }): Promise<TypeHierarchyItem[] | null> => {
          const at = await context.open(textDocument.uri);
          if (at === undefined || at.statutes === null) return null;
          const items = await toSectionItems(
            context,
            typeHierarchy(at.snapshot, offsetOf(at.snapshot, position), at.statutes),
            at.statutes,
          );
          return items.length === 0 ? null : items;
        },
      ),
    );
    types.onSupertypes(guard.request('typeHierarchy/supertypes', ({ item }) => follow(item, formerNumbers)));
    types.onSubtypes(guard.request('typeHierarchy/subtypes', ({ item }) => follow(item, successors)));
  },
};
