import path from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import type { Severity, StyleName } from '../diagnostics/finding';
import { SETTINGS } from '../settings/schema';
import { localDay, localTime } from '../text/longDate';
import { UsageError, type Terminal } from './terminal';

/** From the gravest to the lightest. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
export const STYLES: readonly (StyleName | 'auto')[] = SETTINGS.style.values;
export const CITES_FORMATS = ['text', 'json'] as const;
export const CHECK_FORMATS = ['text', 'json', 'sarif', 'github', 'junit'] as const;
export const VERIFY_FORMATS = ['text', 'json', 'html', 'docx'] as const;
export type VerifyFormat = (typeof VERIFY_FORMATS)[number];
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** Lowest severity that makes the exit status 1. */
export type FailOn = Severity | 'never';

export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

export interface CitesOptions {
  readonly format: 'text' | 'json';
  readonly language: string | undefined;
}

export interface CheckOptions {
  readonly format: CheckFormat;
  readonly language: string | undefined;
  /** Undefined: as the settings say. "auto": the one that each document shows. */
  readonly style: StyleName | 'auto' | undefined;
  /** Day against which dates are judged, YYYY-MM-DD. */
  readonly today: string;
  /** Day whose law the documents are written under, YYYY-MM-DD; null where only they and the settings say so. */
  readonly asOf: string | null;
  readonly failOn: FailOn;
  /** These go before the settings'. */
  readonly rules: RuleSettings;
  /** Write the fixes that keep the cited authority. */
  readonly fix: boolean;
  /** File of settings; undefined: the nearest of each document's folder. */
  readonly config: string | undefined;
}

/** True where a finding is at or above what the user fails on. */
export function isFailure(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}

/** A day as YYYY-MM-DD that the calendar has. @throws InvalidArgumentError otherwise */
export function readDate(value: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  // The calendar rolls February 30 over into March; the same day must come back.
  if (date === undefined || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value) {
    throw new InvalidArgumentError('Not a valid date. Use YYYY-MM-DD, as in 2025-10-01.');
  }
  return value;
}

/** Today where the user is, as YYYY-MM-DD. */
export function today(now = new Date()): string {
  return localDay(now);
}

/** This moment where the user is, to the minute: "2026-11-26T14:05". */
export function moment(now = new Date()): string {
  return `${localDay(now)}T${localTime(now)}`;
}

/** A whole number from 0 to 999. @throws InvalidArgumentError otherwise */
export function readCount(value: string): number {
  if (!/^\d{1,3}$/.test(value)) throw new InvalidArgumentError('It is a whole number from 0 to 999.');
  return Number(value);
}

/**
 * Adds one "code=severity" to those before it; the last of a code counts.
 * @throws InvalidArgumentError where it is malformed
 */
export function readRule(value: string, before: RuleSettings = {}): RuleSettings {
  const [code = '', severity = '', ...rest] = value.split('=');
  const known = [...SEVERITIES, 'off'] as const;
  const found = known.find((name) => name === severity);
  if (code === '' || found === undefined || rest.length > 0) {
    throw new InvalidArgumentError(`A rule is set as CODE=SEVERITY, and the severity is one of ${known.join(', ')}.`);
  }
  return { ...before, [code]: found };
}

/** The year that an option gives. @throws UsageError where it is none */
export function editionYear(written: string): number {
  if (!/^(?:19|20)\d\d$/.test(written))
    throw new UsageError(`"${written}" is not the year of an edition; write one such as 2019`);
  return Number(written);
}

/** Option of the commands that judge dates. */
export function dateOption(): Option {
  return new Option('--as-of <date>', 'judge by the law of this date, YYYY-MM-DD (default: today)').argParser(readDate);
}

/** Option of the commands that read the official text. */
export function statutesOption(): Option {
  return new Option(
    '--statutes <path>',
    'read official text from this folder or .conncite-law file too; may be repeated',
  ).argParser<readonly string[]>((value, before: readonly string[] | undefined) => [...(before ?? []), value]);
}

/** The terminal of a command that reads what `--statutes` names too. @param places as they were written */
export function withStatutes(terminal: Terminal, places: readonly string[] = []): Terminal {
  return { ...terminal, statutes: places.map((place) => path.resolve(terminal.folder, place)) };
}
