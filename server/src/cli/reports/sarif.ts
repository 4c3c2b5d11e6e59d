import { createHash } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  ArtifactLocation,
  Fix,
  Location,
  Log,
  Region,
  ReportingConfiguration,
  ReportingDescriptor,
  Result,
} from 'sarif';
import { version } from '../../../../package.json';
import type { Finding, Severity } from '../../diagnostics/finding';
import { rules } from '../../diagnostics/registry';
import { projectAddress, ruleAddress } from '../../features/wording/project';
import type { Span } from '../../text/span';
import { steeringEscaped } from '../../text/steering';
import type { RuleSettings } from '../options';
import { officePlace } from '../places';
import type { ReadDocument } from '../read';
import { STANDARD_INPUT } from '../source';
import type { Report } from './report';

const LEVELS: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/**
 * Static Analysis Results Interchange Format 2.1.0 (OASIS), for code scanning and
 * viewers. Offsets and columns are UTF-16.
 */
export function sarifReport(settings: RuleSettings, folder: string): Report<readonly Result[]> {
  const results: Result[] = [];
  const unread: { readonly name: string; readonly reason: string }[] = [];
  const places = new Map(rules.map((rule, place) => [rule.code, place]));
  return {
    describe(document, findings) {
      const seen = new Map<string, number>();
      return findings.map((finding) => resultOf(finding, document, folder, places.get(finding.code), seen));
    },
    checked(part) {
      for (const result of part) results.push(result);
      return '';
    },
    unreadable(name, reason) {
      unread.push({ name, reason });
      return '';
    },
    fixed: () => undefined,
    end() {
      const log: Log = {
        $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
        version: '2.1.0',
        runs: [
          {
            tool: {
              driver: {
                name: 'Conncite',
                version,
                semanticVersion: version,
                informationUri: projectAddress(),
                rules: rules.map((rule) => descriptorOf(rule, settings)),
              },
            },
            columnKind: 'utf16CodeUnits',
            originalUriBaseIds: { ROOT: { uri: `${pathToFileURL(folder).href.replace(/\/$/, '')}/` } },
            invocations: [
              {
                executionSuccessful: unread.length === 0,
                toolExecutionNotifications: unread.map(({ name, reason }) => ({
                  level: 'error',
                  message: { text: `This file could not be read: ${reason}` },
                  locations: [{ physicalLocation: { artifactLocation: locationOf(name, folder) } }],
                })),
              },
            ],
            results,
          },
        ],
      };
      return `${steeringEscaped(JSON.stringify(log, null, 2))}\n`;
    },
  };
}

function descriptorOf(
  rule: { readonly code: string; readonly severity: Severity; readonly onByDefault: boolean },
  settings: RuleSettings,
): ReportingDescriptor {
  const set = Object.hasOwn(settings, rule.code) ? settings[rule.code] : undefined;
  const level = LEVELS[set === undefined || set === 'off' ? rule.severity : set];
  const defaultConfiguration: ReportingConfiguration = {
    level,
    enabled: set === undefined ? rule.onByDefault : set !== 'off',
  };
  return { id: rule.code, helpUri: ruleAddress(rule.code), defaultConfiguration };
}

function resultOf(
  finding: Finding,
  document: ReadDocument,
  folder: string,
  place: number | undefined,
  seen: Map<string, number>,
): Result {
  const { source, snapshot } = document;
  const artifactLocation = locationOf(source.name, folder);
  const text = snapshot.text.slice(finding.start, finding.end);
  // The same words a second time are another finding; where in the file they stand is
  // not part of it, so that it outlives edits.
  const key = `${finding.code}\0${text}`;
  const time = (seen.get(key) ?? 0) + 1;
  seen.set(key, time);
  const fingerprint = createHash('sha256').update(`${key}\0${time}`).digest('hex').slice(0, 32);
  return {
    ruleId: finding.code,
    ...(place === undefined ? {} : { ruleIndex: place }),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [locationIn(finding, document, artifactLocation)],
    partialFingerprints: { 'citation/v1': fingerprint },
    ...(finding.related === undefined || finding.related.length === 0
      ? {}
      : {
          relatedLocations: finding.related.map((related, id) => ({
            id,
            message: { text: related.message },
            ...locationIn(related, document, artifactLocation),
          })),
        }),
    // A Word document is not fixed by putting text for text.
    ...(finding.fixes.length === 0 || source.office !== null
      ? {}
      : {
          fixes: finding.fixes.map((fix): Fix => ({
            description: { text: fix.title },
            artifactChanges: [
              {
                artifactLocation,
                replacements: fix.edits.map((edit) => ({
                  deletedRegion: regionOf(edit, document),
                  insertedContent: { text: edit.newText },
                })),
              },
            ],
          })),
        }),
    properties: { severity: finding.severity },
  };
}

/** Lines where the file has them; in a Word document or a PDF a place in words. */
function locationIn(span: Span, document: ReadDocument, artifactLocation: ArtifactLocation): Location {
  const text = document.snapshot.text.slice(span.start, span.end);
  const words = officePlace(document, span);
  if (words === undefined)
    return { physicalLocation: { artifactLocation, region: { ...regionOf(span, document), snippet: { text } } } };
  return {
    physicalLocation: { artifactLocation },
    logicalLocations: [{ name: words, fullyQualifiedName: `${document.source.name}: ${words}: ${text}` }],
  };
}

function regionOf(span: Span, { snapshot }: ReadDocument): Region {
  const { start, end } = snapshot.lines.rangeOf(span);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    charOffset: span.start,
    charLength: span.end - span.start,
  };
}

/** Relative to the folder of the run where the file lies in it, as code scanning asks. */
function locationOf(name: string, folder: string): ArtifactLocation {
  if (name === STANDARD_INPUT) return { uri: 'stdin:' };
  const file = path.resolve(folder, name);
  const relative = path.relative(folder, file);
  if (relative.startsWith('..') || path.isAbsolute(relative)) return { uri: pathToFileURL(file).href };
  return { uri: relative.split(path.sep).map(encodeURIComponent).join('/'), uriBaseId: 'ROOT' };
}
