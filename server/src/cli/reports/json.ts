import type { Finding } from '../../diagnostics/finding';
import { ruleAddress } from '../../features/wording/project';
import { steeringEscaped } from '../../text/steering';
import { jsonArray } from '../jsonArray';
import { placeData } from '../places';
import type { ReadDocument } from '../read';
import type { Report } from './report';

/** One array, an entry a line for each file. Offsets are UTF-16 and count no byte order mark. */
export function jsonReport(): Report<string> {
  const { entry, end } = jsonArray();
  return {
    describe: (document, findings) =>
      steeringEscaped(
        JSON.stringify({ file: document.source.name, diagnostics: findings.map((f) => diagnosticOf(f, document)) }),
      ),
    checked: entry,
    unreadable: (name, reason) => entry(steeringEscaped(JSON.stringify({ file: name, diagnostics: [], reason }))),
    fixed: () => undefined,
    end,
  };
}

function diagnosticOf(finding: Finding, document: ReadDocument): object {
  const { snapshot } = document;
  const { code, severity, message, start, end } = finding;
  return {
    code,
    severity,
    message,
    range: snapshot.lines.rangeOf(finding),
    start,
    end,
    ...placeData(document, finding),
    data: finding.data ?? {},
    href: ruleAddress(code),
    fixes: finding.fixes,
    related: (finding.related ?? []).map((r) => ({
      message: r.message,
      start: r.start,
      end: r.end,
      range: snapshot.lines.rangeOf(r),
    })),
  };
}
