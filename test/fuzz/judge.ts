import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import { diagnose } from '../../server/src/diagnostics/diagnose';
import { rules } from '../../server/src/diagnostics/registry';
import { applyEdits } from '../../server/src/text/edit';
import { checkReading } from '../support/reading';
import { SAMPLE, smallStatutes } from '../support/smallStatutes';
import type { Input } from './inputs';

/** What one input showed: undefined where all is well, else what is not. */
export type Find = string | undefined;

const STATUTES = smallStatutes(SAMPLE);
const ALL_RULES = Object.fromEntries(rules.map((rule) => [rule.code, rule.severity]));

/**
 * Lengths that an input is repeated to, and by how much more time the longer one may take. Linear is 8, quadratic 64.
 */
const SHORT = 32_000;
const LONG = 256_000;
const MOST_GROWTH = 20;
/** Below this, in milliseconds, a clock says nothing of growth. */
const TOO_QUICK = 100;

/** Reads an input and holds it to what holds for every reading. */
export function judgeReading({ language, text }: Input): Find {
  return caught(() => {
    checkReading(createSnapshot('test:/', 1, language, text));
  });
}

/** Asks every rule about an input, and makes every fix. */
export function judgeRules({ language, text }: Input): Find {
  return caught(() => {
    const snapshot = createSnapshot('test:/', 1, language, text);
    for (const style of [null, 'bluebook', 'connecticut', 'legislative'] as const) {
      for (const finding of diagnose(
        { snapshot, statutes: STATUTES, style, today: '2026-07-15' },
        { rules: ALL_RULES },
      )) {
        if (!(finding.start >= 0 && finding.start <= finding.end && finding.end <= text.length))
          throw new Error(`${finding.code} lies at ${finding.start}-${finding.end}`);
        for (const fix of finding.fixes) applyEdits(text, fix.edits);
      }
    }
  });
}

/**
 * Repeats an input to two lengths and compares the times. A slow computer is slow at both; a find is seen three times.
 */
export function judgeGrowth({ language, text }: Input): Find {
  if (text === '') return undefined;
  let seen = '';
  for (let turn = 0; turn < 3; turn++) {
    const [short, long] = [SHORT, LONG].map((length) => timeOf(language, text.repeat(Math.ceil(length / text.length))));
    if (short === undefined || long === undefined || long < TOO_QUICK || long <= MOST_GROWTH * short) return undefined;
    seen = `${LONG / SHORT} times the text takes ${(long / short).toFixed(1)} times as long: ${short.toFixed(1)} ms, then ${long.toFixed(1)} ms`;
  }
  return seen;
}

/** Time of the processor, not of the wall: others work on the same computer. */
function timeOf(language: string, text: string): number {
  const start = process.cpuUsage();
  const { reading } = createSnapshot('test:/', 1, language, text);
  const { user, system } = process.cpuUsage(start);
  return reading.authorities.length < 0 ? 0 : (user + system) / 1000;
}

/** What a piece of work throws, as a find. */
export function caught(work: () => void): Find {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 6).join('\n') : String(error);
  }
}
