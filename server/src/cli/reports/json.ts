import type { Finding } from '../../diagnostics/finding';
import { ruleAddress } from '../../features/wording/project';
import type { ReadDocument } from '../read';
import type { Report } from './report';

/** One array, an entry a line for each file. Offsets are UTF-16 and count no byte order mark. */
export function jsonReport(): Report {
  let before = '[';
  const entry = (value: object): string => {
    const text = `${before}\n${JSON.stringify(value)}`;
    before = ',';
    return text;
  };
  return {
    checked: (document, findings) => entry({ file: document.source.name, diagnostics: findings.map((f) => diagnosticOf(f, document)) }),
    unreadable: (name, reason) => entry({ file: name, diagnostics: [], reason }),
    mended: () => undefined,
    end: () => `${before === '[' ? '[' : '\n'}]\n`,
  };
}

function diagnosticOf(finding: Finding, { snapshot }: ReadDocument): object {
  const { code, severity, message, start, end } = finding;
  return {
    code, severity, message, range: snapshot.lines.rangeOf(finding), start, end,
    data: finding.data ?? {},
    href: ruleAddress(code),
    fixes: finding.fixes,
    related: (finding.related ?? []).map((r) => ({ message: r.message, start: r.start, end: r.end, range: snapshot.lines.rangeOf(r) })),
  };
}
