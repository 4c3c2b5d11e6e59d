import { createSnapshot } from '../../analysis/createSnapshot';
import { authorities, usesIn, type Use } from '../../features/authorities';
import { isPage } from '../../features/pages/address';
import type { Statutes } from '../../facts/statutes';
import type { Handler, ServerContext } from '../context';
import { judge } from '../../settings/judge';
import type { Judgment } from '../judgments';
import { AUTHORITIES } from '../messages';
import { settingsOf } from '../opened';

/** Documents whose authorities are gathered; the answer says where there are more. */
const MOST_DOCUMENTS = 500;

/** What a document that no one has open cites, and what that depends on. */
interface Kept {
  readonly uses: readonly Use[];
  readonly basis: readonly unknown[];
}

/** Gathers what a document or the workspace cites. A file is read once, and again when it has changed. */
export const authoritiesHandler: Handler = {
  handle(context) {
    const { guard, documents, judgments, workspace, catalogue } = context;
    const kept = new Map<string, Kept>();
    const ofJudgment = new WeakMap<Judgment, readonly Use[]>();

    async function usesOf(uri: string, statutes: Statutes | null): Promise<readonly Use[]> {
      const judgment = await judgments.of(uri);
      if (judgment === undefined) return closed(uri, statutes);
      if (isPage(uri, judgment.snapshot.languageId)) return [];
      let uses = ofJudgment.get(judgment);
      if (uses === undefined) ofJudgment.set(judgment, (uses = usesIn(judgment)));
      return uses;
    }

    async function closed(uri: string, statutes: Statutes | null): Promise<readonly Use[]> {
      const basis = [
        workspace.stamp(uri),
        context.configuration.generation,
        context.official()?.status(),
        context.ports.today(),
        statutes,
      ];
      const known = kept.get(uri);
      if (known !== undefined && basis.every((part, i) => part === known.basis[i])) return known.uses;
      const uses = await read(context, uri, statutes);
      kept.set(uri, { uses, basis });
      return uses;
    }

    guard.answer(AUTHORITIES, async ({ uri }, token) => {
      const statutes = await catalogue.read();
      const cited = uri === undefined ? await everywhere() : new Set([uri]);
      const found: (readonly Use[])[] = [];
      // One at a time: reading a file hands the loop to whoever waits.
      for (const one of [...cited].slice(0, MOST_DOCUMENTS)) {
        if (token.isCancellationRequested) break;
        found.push(await usesOf(one, statutes));
      }
      if (uri === undefined)
        for (const old of kept.keys()) if (!cited.has(old) || documents.version(old) !== undefined) kept.delete(old);
      return { more: cited.size > MOST_DOCUMENTS, titles: authorities(found, statutes, context.official()) };
    });

    /** Open documents first, then those of the workspace that cite anything. */
    async function everywhere(): Promise<Set<string>> {
      return new Set([...documents.uris(), ...(await workspace.citing(MOST_DOCUMENTS + 1))]);
    }
  },
};

/** Judges a document that no one has open; it cites nothing where it cannot be read. */
async function read(context: ServerContext, uri: string, statutes: Statutes | null): Promise<readonly Use[]> {
  const { workspace, official, ports } = context;
  const [text, settings] = [await workspace.text(uri), await settingsOf(context, uri)];
  if (text === undefined) return [];
  const snapshot = createSnapshot(uri, 0, text.languageId, text.text);
  return usesIn({
    snapshot,
    findings: judge(snapshot, { statutes, settings, official: official(), today: ports.today() }).findings,
  });
}
