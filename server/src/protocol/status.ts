import { isPage } from '../features/pages/address';
import { capital } from '../code/words';
import { actsThroughWords, shortEditionWords } from '../features/wording/section';
import type { Guard } from './guard';
import type { Judgment } from './judgments';
import { STATUS, type StatusParams } from './messages';
import type { ServerPorts } from './ports';

/** Tells the client's status item of a judgment. */
export function sendStatus(
  { snapshot, findings, style, detected, statutes }: Judgment,
  { guard, ports }: { guard: Guard; ports: ServerPorts },
): void {
  if (isPage(snapshot.uri, snapshot.languageId)) return;
  const edition = statutes === null ? null : capital(shortEditionWords(statutes.edition));
  const acts = statutes === null ? null : actsThroughWords(statutes.edition);
  const params: StatusParams = {
    uri: snapshot.uri,
    citations: snapshot.reading.citations.length,
    findings: findings.length,
    style,
    detected,
    edition,
    acts,
    official: installed(ports),
    installs: ports.library !== undefined,
  };
  void guard.notify(STATUS, params);
}

/** The judgment has looked into the official text already: this opens nothing. */
function installed({ official, library }: ServerPorts): StatusParams['official'] {
  const status = official?.status();
  return status === undefined ? (library === undefined ? 'unavailable' : 'none') : status.whole ? 'whole' : 'chapters';
}
